/** The help dialog: what would help, a few words, how to be reached, and whom to ask directly. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Support } from '../../flow/schema/flow.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { cardStyles } from '../../theme/styles/card.ts';
import { choiceStyles } from '../../theme/styles/choice.ts';
import { fieldStyles } from '../../theme/styles/field.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { typeStyles } from '../../theme/styles/type.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { choiceRow } from './choice-row.ts';
import { contactList, hasContacts } from './contact-list.ts';
import { groupFrame } from './field-frame.ts';
import { helpDialogStyles } from './help-dialog.styles.ts';
import { HelpEvent, helpKinds, type HelpKind, type HelpProgress } from './help-request.ts';
import { icon } from './icon.ts';
import { checkIcon } from './icons.ts';

const closeIcon = icon('M5 5l10 10M15 5L5 15');

/**
 * A native modal dialog that opens with its first rendering. Closing it keeps what has been typed, until a request is sent.
 *
 * @fires {HelpEvent} greenroom-help - a request was made
 * @fires {Event} close - the dialog was closed
 * @example
 * await this.renderRoot.querySelector('greenroom-help-dialog')?.show();
 */
export class HelpDialogElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    support: { attribute: false },
    canSend: { attribute: false },
    progress: { attribute: false },
    kind: { state: true },
    isMissing: { state: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    typeStyles,
    fieldStyles,
    choiceStyles,
    buttonStyles,
    cardStyles,
    helpDialogStyles,
  ];

  declare support: Support | undefined;
  declare canSend: boolean;
  declare progress: HelpProgress;
  declare private kind: HelpKind | undefined;
  /** The candidate tried to send without saying what would help. */
  declare private isMissing: boolean;

  constructor() {
    super();
    this.canSend = false;
    this.progress = 'idle';
    this.isMissing = false;
    this.addEventListener('click', (event) => {
      // Nothing but the backdrop is the dialog itself: its content fills it.
      if (event.composedPath()[0] === this.#dialog) this.#close();
    });
  }

  override render(): TemplateResult {
    const isSent = this.progress === 'sent';
    return html`<dialog class="floating" aria-labelledby="title" @close=${this.#onClose}>
      <div class="sheet">
        <div class="top">
          <h2 id="title" tabindex="-1">${this.scope.t(isSent ? 'help.sent.title' : 'help.title')}</h2>
          <button class="close" type="button" aria-label=${this.scope.t('help.close')} @click=${this.#close}>${closeIcon}</button>
        </div>
        ${isSent ? this.#renderSent() : this.#renderAsk()}
      </div>
    </dialog>`;
  }

  /** Opens the dialog and puts the focus on its heading. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (this.#dialog?.open) return;
    this.#dialog?.showModal();
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override firstUpdated(): void {
    void this.show();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('progress') && this.progress === 'sent' && this.#dialog?.open)
      this.renderRoot.querySelector('h2')?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #renderSent(): TemplateResult {
    return html`<p class="sent">${checkIcon}<span>${this.scope.t('help.sent.body')}</span></p>
      <button class="button primary" type="button" @click=${this.#close}>${this.scope.t('help.back')}</button>`;
  }

  #renderAsk(): TemplateResult {
    const { t } = this.scope;
    return html`${this.canSend ? html`<p>${t('help.intro')}</p>${this.#renderForm()}` : nothing}
      <div class="contacts">
        ${hasContacts(this.support) && this.canSend ? html`<h3>${t('help.contacts')}</h3>` : nothing}
        ${contactList(this.scope, this.support)}
      </div>`;
  }

  #renderForm(): TemplateResult {
    const { t } = this.scope;
    const rows = helpKinds.map((kind) =>
      choiceRow({
        type: 'radio',
        value: kind,
        label: t(`help.kind.${kind}`),
        checked: this.kind === kind,
        onChange: () => this.#choose(kind),
      }),
    );
    const words = { scope: this.scope, label: t('help.kind'), problem: this.isMissing ? t('help.choose') : undefined };
    const isSending = this.progress === 'sending';
    return html`${groupFrame(words, html`<div class="choices">${rows}</div>`, { role: 'radiogroup', required: true })}
      <div>
        <label class="label" for="message">${t('help.message')} <span class="optional">${t('help.optional')}</span></label>
        <div class="help" id="message-help">${t('help.message.help')}</div>
        <textarea id="message" class="box" dir="auto" rows="3" aria-describedby="message-help"></textarea>
      </div>
      <div>
        <label class="label" for="contact">${t('help.contact')} <span class="optional">${t('help.optional')}</span></label>
        <div class="help" id="contact-help">${t('help.contact.help')}</div>
        <input id="contact" class="box" autocomplete="email" aria-describedby="contact-help" />
      </div>
      <div role="status">${this.progress === 'failed' ? html`<p class="problem">${this.#failed()}</p>` : nothing}</div>
      <button class="button primary" type="button" aria-disabled=${isSending ? 'true' : nothing} @click=${this.#send}>
        ${t(isSending ? 'help.sending' : 'help.send')}
      </button>`;
  }

  #failed(): string {
    return this.scope.t(hasContacts(this.support) ? 'help.failed' : 'help.failed-no-contact');
  }

  #choose(kind: HelpKind): void {
    this.kind = kind;
    this.isMissing = false;
  }

  #send(): void {
    if (this.progress === 'sending') return;
    this.isMissing = this.kind === undefined;
    if (this.kind === undefined) {
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    const message = this.#typed('textarea');
    const contact = this.#typed('#contact');
    this.dispatchEvent(new HelpEvent({ kind: this.kind, ...(message && { message }), ...(contact && { contact }) }));
  }

  #typed(selector: string): string {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value.trim() ?? '';
  }

  #close(): void {
    this.#dialog?.close();
  }

  #onClose(): void {
    this.isMissing = false;
    if (this.progress === 'sent') this.kind = undefined;
    this.dispatchEvent(new Event('close'));
  }
}
