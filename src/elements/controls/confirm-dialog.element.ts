/** Asks once more before something that cannot be undone. A native modal dialog: the focus goes in, and comes back. */
import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { buttonStyles } from '../../theme/styles/button.ts';
import { cardStyles } from '../../theme/styles/card.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { typeStyles } from '../../theme/styles/type.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';

/** The words of the question. */
export interface ConfirmWords {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly keep: string;
}

/**
 * Opens itself when it is rendered.
 *
 * @fires {Event} confirm - yes
 * @fires {Event} close - it is closed, with or without a yes: remove it
 */
export class ConfirmDialogElement extends GreenroomElement {
  static override properties: PropertyDeclarations = { ...GreenroomElement.properties, words: { attribute: false } };
  static override styles: CSSResultGroup = [
    resetStyles,
    typeStyles,
    buttonStyles,
    cardStyles,
    css`
      dialog {
        inline-size: min(440px, calc(100vw - 32px));
        padding: 24px;
        font-size: 16px;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      p {
        margin-block: 8px 20px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  declare words: ConfirmWords;
  #isOpen = true;

  override render(): TemplateResult {
    const { title, body, confirm, keep } = this.words;
    return html`<dialog class="floating" aria-labelledby="title" aria-describedby="body" @close=${this.#tellClosed}>
      <h2 id="title">${title}</h2>
      <p id="body">${body}</p>
      <div class="actions">
        <button class="button secondary" part="secondary-button" type="button" @click=${this.#close}>${keep}</button>
        <button class="button danger" part="quiet-button" type="button" @click=${this.#confirm}>${confirm}</button>
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #confirm(): void {
    this.dispatchEvent(new Event('confirm'));
    this.#close();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.#tellClosed();
  }

  /** At once, and once: the dialog's own event comes later, when another one may be open already. */
  #tellClosed(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.dispatchEvent(new Event('close'));
  }
}
