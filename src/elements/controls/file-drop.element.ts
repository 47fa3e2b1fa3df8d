/** A place for files: chosen, dropped or pasted, checked, handed on to be sent, listed with how they are doing. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileRef } from '../../flow/answer.ts';
import { acceptAttribute } from '../../flow/file-accept.ts';
import { defaultMaxMegabytes, fileKinds, type FileKind } from '../../flow/file-kinds.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { fieldStyles } from '../../theme/styles/field.ts';
import { proseStyles } from '../../theme/styles/prose.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { describedBy, groupFrame, type FrameWords } from './field-frame.ts';
import type { FileCarrier, FileUpload } from './file-carrier.ts';
import { sortFiles, type FileLimits, type UnsentFile } from './file-check.ts';
import { fileDropStyles } from './file-drop.styles.ts';
import { FilesEvent } from './files-event.ts';
import { newsOf, type FilesNow } from './file-news.ts';
import { sentFileRow, unsentFileRow, uploadRow } from './file-row.ts';
import { apart, faultInWords, kindsInWords, sizeInWords } from './file-words.ts';
import { uploadIcon } from './icons.ts';

/**
 * Takes files with a native file box that fills the whole place: a click, a key and a drop all reach it.
 *
 * @fires {FilesEvent} greenroom-files - a file was removed; what arrives is the carrier's to tell
 * @csspart drop - the place to drop
 * @example
 * html`<greenroom-file-drop .scope=${scope} .words=${words} .files=${files} .carrier=${carrier} @greenroom-files=${this.onFiles}></greenroom-file-drop>`
 */
export class FileDropElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    words: { attribute: false },
    accept: { attribute: false },
    maxMegabytes: { attribute: false },
    isMultiple: { attribute: false },
    required: { attribute: false },
    files: { attribute: false },
    carrier: { attribute: false },
    isOver: { state: true },
    isStuck: { state: true },
    unsent: { state: true },
  };
  static override styles: CSSResultGroup = [resetStyles, proseStyles, fieldStyles, buttonStyles, fileDropStyles];

  /** Label, help and problem. */
  declare words: FrameWords;
  declare accept: readonly FileKind[] | undefined;
  declare maxMegabytes: number | undefined;
  declare isMultiple: boolean;
  declare required: boolean;
  /** The files that are with the backend. */
  declare files: readonly FileRef[];
  declare carrier: FileCarrier | undefined;
  declare private isOver: boolean;
  /** The file box does nothing: some apps that show pages have none. */
  declare private isStuck: boolean;
  declare private unsent: readonly UnsentFile[];
  /** What screen readers hear last. */
  #spoken = '';
  #seen: FilesNow | undefined;
  #hasFocusedRow = false;
  /** The file box was pressed, and nothing has come of it so far. */
  #isPressed = false;
  readonly #onBlur = (): void => void (this.#isPressed = false);

  constructor() {
    super();
    this.isMultiple = false;
    this.required = false;
    this.files = [];
    this.isOver = false;
    this.isStuck = false;
    this.unsent = [];
    this.addEventListener('paste', (event) => this.#onPaste(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('blur', this.#onBlur);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('blur', this.#onBlur);
  }

  /** Puts the focus into the file box. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
    this.#box?.focus({ preventScroll: true });
  }

  /** Opens the browser's own way to choose, for some of the kinds that are taken. Needs the candidate's press. */
  choose(kinds: readonly FileKind[] = this.#limits.kinds): void {
    const box = this.#box;
    if (!box) return;
    box.accept = acceptAttribute(kinds);
    box.click();
    box.accept = acceptAttribute(this.#limits.kinds);
  }

  override render(): TemplateResult {
    return html`${groupFrame(this.words, html`${this.#renderRows()}${this.#renderDrop()}`)}
      <div class="visually-hidden" role="status">${this.#spoken}</div>`;
  }

  protected override willUpdate(): void {
    const now = { uploads: this.#uploads, files: this.files };
    if (this.#seen) this.#spoken = newsOf(this.#seen, now, this.#limits, this.scope) ?? this.#spoken;
    this.#seen = now;
    this.#hasFocusedRow = this.#focused instanceof HTMLButtonElement;
  }

  protected override firstUpdated(): void {
    const box = this.#box;
    this.isStuck = box?.type !== 'file' || box.disabled;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The row went with its button: the focus goes where one can go on.
    if (this.#hasFocusedRow && !this.#focused) void this.focusField();
  }

  get #box(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  get #uploads(): readonly FileUpload[] {
    return this.carrier?.uploads ?? [];
  }

  get #limits(): FileLimits {
    return { kinds: this.accept ?? fileKinds, maxBytes: (this.maxMegabytes ?? defaultMaxMegabytes) * 1024 * 1024 };
  }

  get #isFull(): boolean {
    return this.files.length + this.#uploads.filter(({ step }) => step !== 'refused').length > 0;
  }

  #renderRows(): TemplateResult | typeof nothing {
    const { scope, carrier } = this;
    if (this.files.length + this.#uploads.length + this.unsent.length === 0) return nothing;
    const limits = this.#limits;
    return html`<ul class="files" aria-label=${scope.t('file.list')}>
      ${repeat(
        this.files,
        ({ id }) => id,
        (file) => sentFileRow(scope, file, () => this.#remove(file)),
      )}${repeat(
        this.#uploads,
        ({ key }) => key,
        (upload) =>
          uploadRow(scope, upload, {
            limits,
            onWish: (wish) => carrier?.wish(upload.key, wish),
            onChoose: () => this.choose(),
          }),
      )}${this.unsent.map((file) =>
        unsentFileRow(scope, file, {
          limits,
          onRemove: () => (this.unsent = this.unsent.filter((one) => one !== file)),
        }),
      )}
    </ul>`;
  }

  #renderDrop(): TemplateResult {
    const { scope } = this;
    const limits = { kinds: kindsInWords(this.#limits.kinds, scope), size: sizeInWords(this.#limits.maxBytes, scope) };
    return html`<div class="drop ${this.isOver ? 'over' : ''} ${this.#isFull ? 'full' : ''}" part="drop">
        <input
          id="field"
          type="file"
          accept=${acceptAttribute(this.#limits.kinds)}
          ?multiple=${this.isMultiple}
          aria-label=${this.#invitation()}
          aria-required=${this.required ? 'true' : nothing}
          aria-invalid=${this.words.problem ? 'true' : nothing}
          aria-describedby=${describedBy(this.words, 'limits')}
          @click=${this.#onPress}
          @cancel=${this.#onBlur}
          @change=${this.#onChoose}
          @dragenter=${() => (this.isOver = true)}
          @dragleave=${() => (this.isOver = false)}
          @drop=${() => (this.isOver = false)}
        />
        <span class="invitation">${uploadIcon}<span>${this.#invitation()}</span></span>
        <span class="or">${scope.t(this.isMultiple ? 'file.drop-more' : 'file.drop')}</span>
        <span class="limits" id="limits">${scope.t('file.limits', limits)}</span>
      </div>
      <p class="stuck" role="status">${this.isStuck ? scope.t('file.no-picker') : nothing}</p>`;
  }

  #invitation(): string {
    if (!this.#isFull) return this.scope.t(this.isMultiple ? 'file.choose-more' : 'file.choose');
    return this.scope.t(this.isMultiple ? 'file.choose-another' : 'file.replace');
  }

  /** A second press while nothing came of the first: no choice, no cancelling, no other window. */
  #onPress(): void {
    this.isStuck ||= this.#isPressed;
    this.#isPressed = true;
  }

  #onChoose(event: Event & { currentTarget: HTMLInputElement }): void {
    const chosen = [...(event.currentTarget.files ?? [])];
    // The same file can be chosen again after it failed.
    event.currentTarget.value = '';
    this.#isPressed = false;
    this.isStuck = false;
    this.#take(chosen);
  }

  #onPaste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#take(files);
  }

  #take(chosen: readonly File[]): void {
    if (chosen.length === 0) return;
    const { good, unsent } = sortFiles(chosen, this.#limits, this.isMultiple);
    this.unsent = unsent;
    const [first] = unsent;
    if (first) this.#spoken = faultInWords(first, this.#limits, this.scope);
    for (const file of good) this.carrier?.take(file);
  }

  #remove(file: FileRef): void {
    this.#spoken = this.scope.t('file.removed', { name: apart(file.name) });
    this.requestUpdate();
    this.dispatchEvent(new FilesEvent(this.files.filter((one) => one !== file)));
  }
}
