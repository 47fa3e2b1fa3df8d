/** Finds the script element that runs now, even on pages where a form field or an image is named like a part of `document`. */

/** `document.currentScript`, read past anything on the page that carries its name. */
export function ownScript(): HTMLScriptElement | undefined {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get;
  const running: unknown = getter?.call(document);
  if (running instanceof HTMLScriptElement) return running;
  // Loaded as a module, or by a tag manager that evaluates the text: the address still tells.
  for (const script of findAll<HTMLScriptElement>('script[src]')) {
    if (/\/greenroom\.js([?#]|$)/.test(script.src)) return script;
  }
  return undefined;
}

/** `document.querySelectorAll`, past anything on the page that carries its name. */
export function findAll<E extends Element>(selector: string): NodeListOf<E> {
  return Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<E>;
}

/** `document.createElement`, past anything on the page that carries its name. */
export function createElement(tag: string): HTMLElement {
  return Document.prototype.createElement.call(document, tag);
}

/** `document.head`, past anything on the page that carries its name. */
export function headElement(): HTMLElement | undefined {
  return findAll<HTMLElement>('head')[0];
}
