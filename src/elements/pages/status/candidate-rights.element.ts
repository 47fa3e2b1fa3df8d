/** A candidate's own application: read it, take a copy, take consents back, withdraw, have everything erased. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { downloadIcon } from '../../controls/icons.ts';
import { candidateRightsStyles } from './candidate-rights.styles.ts';
import type { ConfirmWords } from '../../controls/confirm-dialog.element.ts';
import { ownAnswers, ownConsents } from './own-answers.ts';

/** Shown under every status but the last one, when nothing is left to ask for. */
export class CandidateRightsElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
    asks: { state: true },
    isDownloading: { state: true },
    hasFailed: { state: true },
  };
  static override styles: CSSResultGroup = candidateRightsStyles;

  declare state: JourneyState;
  declare journey: Journey;
  /** What the candidate has to confirm. */
  declare private asks: 'withdraw' | 'erase' | undefined;
  declare private isDownloading: boolean;
  declare private hasFailed: boolean;
  /** Hands a file to the candidate. A test looks on instead. */
  save = saveFile;

  constructor() {
    super();
    this.isDownloading = false;
    this.hasFailed = false;
  }

  override render(): TemplateResult {
    const { scope, state, journey } = this;
    const { rights = {} } = state.flow;
    return html`<section aria-labelledby="title">
      <h3 id="title">${scope.t('rights.title')}</h3>
      ${ownAnswers(state, scope)}
      ${ownConsents(state, scope, ({ id }) => journey.send({ type: 'decide', decision: { notice: id, decision: 'withdrawn' } }))}
      <div class="ways">
        ${
          rights.download === false
            ? nothing
            : html`<button class="link" type="button" aria-disabled=${this.isDownloading ? 'true' : nothing} @click=${this.#download}>
              ${downloadIcon}${scope.t(this.isDownloading ? 'rights.downloading' : 'rights.download')}
            </button>`
        }
        ${rights.withdraw === false || !this.#canWithdraw ? nothing : this.#renderAsk('withdraw', 'withdrawing')}
        ${rights.erase === false ? nothing : this.#renderAsk('erase', 'erasing')}
      </div>
      <div role="status">${this.hasFailed ? html`<p class="small">${scope.t('error.unavailable')}</p>` : nothing}</div>
      ${
        rights.retentionDays === undefined
          ? nothing
          : html`<p class="muted small">${scope.t('rights.retention', { count: rights.retentionDays })}</p>`
      }
      ${this.asks ? this.#renderConfirm(this.asks) : nothing}
    </section>`;
  }

  get #canWithdraw(): boolean {
    return !['withdrawn', 'closed', 'expired'].includes(this.state.session.status.state);
  }

  #renderAsk(what: 'withdraw' | 'erase', doing: 'withdrawing' | 'erasing'): TemplateResult {
    const isUnderWay = this.state.outbox.some(({ kind }) => kind === what);
    return html`<button class="link" type="button" aria-disabled=${isUnderWay ? 'true' : nothing} @click=${() => (this.asks = what)}>
      ${this.scope.t(isUnderWay ? `rights.${doing}` : `rights.${what}`)}
    </button>`;
  }

  #renderConfirm(what: 'withdraw' | 'erase'): TemplateResult {
    const { scope } = this;
    const words: ConfirmWords = {
      title: scope.t(`rights.${what}.title`),
      body: scope.t(`rights.${what}.body`, { role: scope.text(this.state.flow.role.title) }),
      confirm: scope.t(`rights.${what}.confirm`),
      keep: scope.t('rights.keep'),
    };
    return html`<greenroom-confirm-dialog
      .scope=${scope}
      .words=${words}
      @confirm=${() => this.journey.send({ type: what })}
      @close=${() => (this.asks = undefined)}
    ></greenroom-confirm-dialog>`;
  }

  async #download(): Promise<void> {
    if (this.isDownloading) return;
    this.isDownloading = true;
    this.hasFailed = false;
    try {
      this.save(await this.journey.exportData(), `${this.state.flow.id}.json`);
    } catch {
      this.hasFailed = true;
    }
    this.isDownloading = false;
  }
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
