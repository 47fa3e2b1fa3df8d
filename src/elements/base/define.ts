/** Registration of tags, safe on pages that hold two copies of the widget. */

/**
 * Registers a custom element once. A tag that is taken stays as it is: a second copy of the widget must not throw.
 *
 * @example
 * define('greenroom-save-note', SaveNoteElement);
 */
export function define(tag: string, constructor: CustomElementConstructor): void {
  // Where pages are rendered without a browser there is nothing to register with.
  if ('customElements' in globalThis && !customElements.get(tag)) customElements.define(tag, constructor);
}
