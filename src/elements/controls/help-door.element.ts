/** "Need this another way?": the same button in the same place on every page. Its dialog is fetched when it is opened. */
import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Support } from '../../flow/schema/flow.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { mailLink, phoneLink } from './contact-link.ts';
import { HelpEvent, type HelpProgress } from './help-request.ts';

export type { HelpProgress };

/**
 * Opens the help dialog. Where nothing can be sent yet (`canSend` false), the dialog shows the contacts alone.
 *
 * @fires {HelpEvent} greenroom-help - a request was made: send it, and set `progress`
 * @csspart button - the button
 * @example
 * html`<greenroom-help-door .scope=${scope} .support=${flow.support} .canSend=${true} .progress=${'idle'}></greenroom-help-door>`
 */
export class HelpDoorElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    support: { attribute: false },
    canSend: { attribute: false },
    progress: { attribute: false },
    isLoaded: { state: true },
    isDismissed: { state: true },
    isCutOff: { state: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    buttonStyles,
    css`
      :host {
        display: inline-block;
      }
      :host {
        font-size: 14px;
      }
      .direct a {
        margin-inline-start: 12px;
        color: var(--gr-accent-strong);
        line-height: 44px;
      }
    `,
  ];

  /** Contacts of the flow. */
  declare support: Support | undefined;
  /** There is a session that a request can be sent with. */
  declare canSend: boolean;
  declare progress: HelpProgress;
  /** The dialog's code and words are there. */
  declare private isLoaded: boolean;
  /** The outcome has been read: the next opening starts afresh. */
  declare private isDismissed: boolean;
  /** The dialog could not be fetched. */
  declare private isCutOff: boolean;

  constructor() {
    super();
    this.canSend = false;
    this.progress = 'idle';
    this.isLoaded = false;
    this.isDismissed = false;
    this.isCutOff = false;
  }

  override render(): TemplateResult {
    return html`<button class="link" part="button" type="button" aria-haspopup="dialog" @click=${this.open}>
        ${this.scope.t('help.open')}
      </button>
      <span class="direct" role="status">${this.isCutOff ? this.#renderDirect() : nothing}</span>
      ${this.isLoaded ? this.#renderDialog() : nothing}`;
  }

  /** Opens the dialog; resolves once it is there. */
  async open(): Promise<void> {
    const isLoaded = await this.fetchDialog().then(
      () => true,
      () => false,
    );
    this.isLoaded ||= isLoaded;
    this.isCutOff = !isLoaded;
    await this.updateComplete;
    await this.renderRoot.querySelector('greenroom-help-dialog')?.show();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('progress')) this.isDismissed = false;
  }

  /** The dialog's code and words, in a language that may have changed since the last time. */
  protected async fetchDialog(): Promise<void> {
    await Promise.all([import('./help-dialog.define.ts'), loadMessages(this.scope.locale, ['help'])]);
  }

  /** Whom to ask while nothing can be fetched: addresses need no words. Another click tries again. */
  #renderDirect(): TemplateResult {
    const { accommodation, email, phone } = this.support ?? {};
    const links = [mailLink(accommodation?.email ?? email), phoneLink(accommodation?.phone ?? phone)].filter(
      (one) => one !== undefined,
    );
    if (links.length === 0) return html`${this.scope.t('failure.offline.body')}`;
    return html`${links.map(({ href, words }) => html`<a href=${href} dir="ltr">${words}</a>`)}`;
  }

  #renderDialog(): TemplateResult {
    return html`<greenroom-help-dialog
      .scope=${this.scope}
      .support=${this.support}
      .canSend=${this.canSend}
      .progress=${this.isDismissed ? 'idle' : this.progress}
      @greenroom-help=${(event: HelpEvent) => this.dispatchEvent(new HelpEvent(event.request))}
      @close=${this.#onClose}
    ></greenroom-help-dialog>`;
  }

  /** Not every browser gives the focus back to a button that was clicked. */
  #onClose(): void {
    this.isDismissed = true;
    this.renderRoot.querySelector('button')?.focus();
  }
}
