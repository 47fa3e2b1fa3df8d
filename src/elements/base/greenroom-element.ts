/** The class behind every element of the widget: speaks one language, has its own styles, starts from a clean box. */
import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Scope } from '../../i18n/scope.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { exportedParts } from '../parts.ts';

/**
 * Base of pages, stages, questions and controls. The language comes down by property and never by attribute.
 *
 * @example
 * class StepNote extends GreenroomElement {
 *   override render() { return html`<p>${this.scope.t('save.saved')}</p>`; }
 * }
 */
export class GreenroomElement extends LitElement {
  static override properties: PropertyDeclarations = { scope: { attribute: false } };
  static override styles: CSSResultGroup = [resetStyles];

  /** What to speak; set by whoever renders this element, a new object for each change of language. */
  declare scope: Scope;

  override connectedCallback(): void {
    super.connectedCallback();
    // Every step on the way out passes all parts on, so that the host page reaches each by the root's tag.
    this.setAttribute('exportparts', exportedParts);
  }
}
