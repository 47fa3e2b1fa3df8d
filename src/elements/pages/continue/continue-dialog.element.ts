/**
 * The dialog to go on elsewhere: a code to scan on a large screen, ways to send oneself a link on a phone; and the way to clear a
 * device that others use. Makes one link each time that it is opened, once everything that was typed is with the backend.
 */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { asGreenroomError } from '../../../journey/attempt.ts';
import type { Journey } from '../../../journey/events.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { cardStyles } from '../../../theme/styles/card.ts';
import { fieldStyles } from '../../../theme/styles/field.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { icon } from '../../controls/icon.ts';
import { continueDialogStyles } from './continue-dialog.styles.ts';
import type { Elsewhere } from './elsewhere.ts';
import { linkAddress } from './link-address.ts';
import { linkWays, type ShareLink } from './link-ways.ts';
import { whenSent } from './when-sent.ts';

const closeIcon = icon('M5 5l10 10M15 5L5 15');

/** How far the link is. */
type Progress = 'saving' | 'making' | 'ready' | 'offline' | 'failed';

/**
 * A native modal dialog that opens with its first rendering.
 *
 * @fires {Event} close - it is closed: remove it
 */
export class ContinueDialogElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    journey: { attribute: false },
    elsewhere: { attribute: false },
    progress: { state: true },
    isCopied: { state: true },
    hasField: { state: true },
    isClearing: { state: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    typeStyles,
    buttonStyles,
    cardStyles,
    fieldStyles,
    continueDialogStyles,
  ];

  declare journey: Journey;
  declare elsewhere: Elsewhere;
  declare private progress: Progress;
  declare private isCopied: boolean;
  /** Nothing else can take the link: it is shown, to be selected. */
  declare private hasField: boolean;
  declare private isClearing: boolean;
  #link: ShareLink | undefined;
  /** Everything that was typed is with the backend. */
  #isSent = true;
  readonly #closed = new AbortController();

  constructor() {
    super();
    this.progress = 'saving';
    this.isCopied = false;
    this.hasField = false;
    this.isClearing = false;
    this.addEventListener('click', (event) => {
      // Nothing but the backdrop is the dialog itself: its content fills it.
      if (event.composedPath()[0] === this.#dialog) this.#close();
    });
  }

  override render(): TemplateResult {
    const { t } = this.scope;
    return html`<dialog class="floating" aria-labelledby="title" @close=${this.#onClose} @keydown=${keepEscape}>
        <div class="sheet">
          <div class="top">
            <h2 id="title" tabindex="-1">${t('elsewhere.title')}</h2>
            <button class="close" type="button" aria-label=${t('elsewhere.close')} @click=${this.#close}>${closeIcon}</button>
          </div>
          ${this.#link ? this.#renderLink(this.#link) : this.#renderWaiting()}
          <div class="device">
            <p>${t('device.title')}</p>
            <button class="link" type="button" @click=${() => (this.isClearing = true)}>${t('device.clear')}</button>
          </div>
        </div>
      </dialog>
      ${
        this.isClearing
          ? html`<greenroom-clear-device
            .scope=${this.scope}
            .state=${this.journey.state}
            @confirm=${() => void this.elsewhere.forget()}
            @close=${() => (this.isClearing = false)}
          ></greenroom-clear-device>`
          : nothing
      }`;
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
    this.renderRoot.querySelector('h2')?.focus();
    window.addEventListener('online', () => this.progress === 'offline' && void this.#make(), {
      signal: this.#closed.signal,
    });
    void this.#make();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed.abort();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Waiting says what for; a failure says what to do. */
  #renderWaiting(): TemplateResult {
    const { t } = this.scope;
    const hasFailed = this.progress === 'offline' || this.progress === 'failed';
    return html`<p class=${hasFailed ? '' : 'waiting muted'} role="status">${this.#words()}</p>
      ${
        hasFailed
          ? html`<button class="button primary" part="primary-button" type="button" @click=${() => void this.#make()}>
            ${t('retry')}
          </button>`
          : nothing
      }`;
  }

  #words(): string {
    const { progress } = this;
    return progress === 'ready' ? '' : this.scope.t(`elsewhere.${progress}`);
  }

  #renderLink(link: ShareLink): TemplateResult {
    const { scope, hasField } = this;
    return html`${linkWays({ scope, link, hasField, copy: () => void this.#copy(link), share: () => void this.#share(link) })}
      <p role="status" class="copied">${this.isCopied ? scope.t('elsewhere.copied') : nothing}</p>
      ${this.#isSent ? nothing : html`<p class="note">${scope.t('elsewhere.unsent')}</p>`}
      <p class="muted small">
        ${scope.t('elsewhere.once', { time: scope.date(link.expiresAt, 'moment') })} ${scope.t('elsewhere.care')}
      </p>`;
  }

  /** Sends what waits, then makes the link; shows how far that is. */
  async #make(): Promise<void> {
    this.progress = 'saving';
    this.#isSent = await whenSent(this.journey);
    if (this.#closed.signal.aborted) return;
    this.progress = 'making';
    try {
      const { token, expiresAt } = await this.elsewhere.createLink();
      const address = linkAddress(location.href, token, this.elsewhere.flowId);
      const { flow, session } = this.journey.state;
      this.#link = address === undefined ? undefined : { address, expiresAt, flow, email: session.candidate.email };
      this.progress = this.#link ? 'ready' : 'failed';
    } catch (error) {
      const { code } = asGreenroomError(error);
      this.progress = code === 'offline' || code === 'timeout' ? 'offline' : 'failed';
    }
  }

  /** Where a page may not use the clipboard, as in the browsers of some apps, the link can be selected. */
  async #copy({ address }: ShareLink): Promise<void> {
    this.isCopied = false;
    try {
      await navigator.clipboard.writeText(address);
      this.isCopied = true;
    } catch {
      this.hasField = true;
      await this.updateComplete;
      const field = this.renderRoot.querySelector('input');
      field?.focus();
      field?.select();
    }
  }

  /** Leaving the system's sheet without sending is no failure. */
  async #share({ address, flow }: ShareLink): Promise<void> {
    const title = this.scope.t('elsewhere.subject', { role: this.scope.text(flow.role.title) });
    await navigator.share({ title, url: address }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.hasField = true;
    });
  }

  #close(): void {
    this.#dialog?.close();
  }

  #onClose(): void {
    this.#closed.abort();
    this.dispatchEvent(new Event('close'));
  }
}

/** A page whose own dialog this one stands in does not take the key for itself. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
