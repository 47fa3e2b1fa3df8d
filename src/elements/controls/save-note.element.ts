/** Says how safe what has been typed is. */
import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { MessageKey } from '../../i18n/messages.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { ContinueWantedEvent } from './continue-wanted-event.ts';
import { checkIcon, offlineIcon } from './icons.ts';

/** How safe what has been typed is; a journey's `saving`. */
export type SaveNoteState = 'idle' | 'saving' | 'saved' | 'held' | 'on-device' | 'in-tab';

const keys: Readonly<Record<Exclude<SaveNoteState, 'idle'>, MessageKey>> = {
  saving: 'save.saving',
  saved: 'save.saved',
  held: 'save.held',
  'on-device': 'save.on-device',
  'in-tab': 'save.in-tab',
};

/**
 * "Saved", or where what has been typed is kept until it can be sent. Keeps its height while it has nothing to say. Read out the first
 * time, and when the connection goes and comes back: "Saved" after each pause in typing would be noise.
 *
 * @example
 * html`<greenroom-save-note .scope=${scope} .saving=${state.saving}></greenroom-save-note>`
 */
export class SaveNoteElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    saving: { attribute: false },
    durable: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    buttonStyles,
    css`
      p {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 24px;
        margin: 0;
        color: var(--gr-muted);
        font-size: 14px;
      }
      .way-back {
        flex-wrap: wrap;
      }
      .saved {
        color: var(--gr-success);
      }
    `,
  ];

  declare saving: SaveNoteState;
  /** False where this browser keeps nothing: then the way back is a link of one's own. */
  declare durable: boolean;
  #wasSaid = false;
  #spoken = '';
  #wasAway = false;

  constructor() {
    super();
    this.saving = 'idle';
    this.durable = true;
  }

  override render(): TemplateResult {
    const { saving } = this;
    const icon = saving === 'saved' ? checkIcon : isAway(saving) ? offlineIcon : nothing;
    return html`<p class=${saving} aria-hidden=${isAway(saving) ? 'true' : nothing}>
        ${icon}<span>${saving === 'idle' ? nothing : this.scope.t(keys[saving])}</span>
      </p>
      ${this.durable ? nothing : this.#renderWayBack()}
      <div class="visually-hidden" role="status">${this.#spoken}</div>`;
  }

  /** Nothing outlives this tab: says so, and how to come back all the same. */
  #renderWayBack(): TemplateResult {
    const wanted = (): void => {
      this.dispatchEvent(new ContinueWantedEvent());
    };
    return html`<p class="way-back">
      <span>${this.scope.t('save.not-durable')}</span>
      <button class="link small" type="button" @click=${wanted}>${this.scope.t('save.get-link')}</button>
    </p>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was said in another language has been heard.
    if ((changed.get('scope') ?? this.scope).locale !== this.scope.locale) this.#spoken = '';
    if (!changed.has('saving')) return;
    if (isAway(this.saving)) this.#spoken = this.scope.t(keys[this.saving]);
    else if (this.saving === 'saved' && this.#wasAway) this.#spoken = this.scope.t('save.back-online');
    else if (this.saving === 'saved' && !this.#wasSaid) this.#spoken = this.scope.t('save.first');
    this.#wasSaid ||= this.saving === 'saved';
    this.#wasAway = isAway(this.saving) || (this.#wasAway && this.saving !== 'saved');
  }
}

function isAway(saving: SaveNoteState): saving is 'on-device' | 'in-tab' {
  return saving === 'on-device' || saving === 'in-tab';
}
