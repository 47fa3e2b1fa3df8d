/** A quiet line under a field: where its answer comes from, or an answer that is offered. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { buttonStyles } from '../../theme/styles/button.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';

/** What the line offers to do. */
export interface NoteOffer {
  readonly label: string;
  /** What a screen reader calls it: the label alone says little away from its line. */
  readonly name: string;
  readonly use: () => void;
}

/**
 * The words are the element's content, so that the field can be described by them. A line that has had its time keeps its place:
 * what stands below must not move while someone types.
 *
 * @slot - the words
 * @csspart help - the line
 * @example
 * html`<greenroom-field-note .offer=${offer}><span id="note">In your resume: ana@example.com</span></greenroom-field-note>`
 */
export class FieldNoteElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    offer: { attribute: false },
    isPast: { type: Boolean, attribute: 'past', reflect: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      :host([past]) {
        visibility: hidden;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 12px;
        min-block-size: 32px;
        margin: 0;
        padding-block-start: 4px;
        color: var(--gr-muted);
        font-size: 14px;
      }
      span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare offer: NoteOffer | undefined;
  declare isPast: boolean;

  constructor() {
    super();
    this.isPast = false;
  }

  override render(): TemplateResult {
    const { offer } = this;
    return html`<p part="help">
      <span><slot></slot></span>
      ${
        offer
          ? html`<button class="link" type="button" aria-label=${offer.name} @click=${this.#use}>${offer.label}</button>`
          : nothing
      }
    </p>`;
  }

  /** While a question has the focus, what stands in it counts for more than what comes from outside: it is let go of first. */
  #use({ currentTarget }: MouseEvent): void {
    (currentTarget as HTMLElement).blur();
    this.offer?.use();
  }
}
