/** Says things to screen readers. Has to be on the page before the first message: a region that comes with its text is not read. */
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { GreenroomElement } from '../base/greenroom-element.ts';

/**
 * A polite live region, seen by nobody.
 *
 * @example
 * html`<greenroom-live-region .message=${scope.t('file.removed', { name })}></greenroom-live-region>`
 */
export class LiveRegionElement extends GreenroomElement {
  static override properties: PropertyDeclarations = { ...GreenroomElement.properties, message: { attribute: false } };

  /** Read out each time it becomes another one; empty for nothing. */
  declare message: string;

  constructor() {
    super();
    this.message = '';
  }

  override render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.message}</div>`;
  }
}
