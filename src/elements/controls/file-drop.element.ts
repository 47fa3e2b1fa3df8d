/** A place for files: chosen or dropped, checked, sent at once, listed with how they are doing. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { FileRef } from '../../flow/answer.ts';
import { acceptAttribute, defaultMaxMegabytes, fileKinds, type FileKind } from '../../flow/file-kinds.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { fieldStyles } from '../../theme/styles/field.ts';
import { proseStyles } from '../../theme/styles/prose.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { describedBy, groupFrame, type FrameWords } from './field-frame.ts';
import { fileDropStyles } from './file-drop.styles.ts';
import { sentFileRow, transferRow } from './file-row.ts';
import { FileTransfers, type FileLimits, type FilePlace, type FileTransfer, type SendFile } from './file-transfers.ts';
import { kindsInWords, shareInWords, sizeInWords } from './file-words.ts';
import { uploadIcon } from './icons.ts';

/** The files changed. Bubbles, stays inside the question. */
export class FilesEvent extends Event {
  static readonly type = 'greenroom-files';
  /** The files that are with the backend. */
  readonly files: readonly FileRef[];

  constructor(files: readonly FileRef[]) {
    super(FilesEvent.type, { bubbles: true });
    this.files = files;
  }
}

/**
 * Takes files with a native file box that fills the whole place: a click, a key and a drop all reach it.
 *
 * @fires {FilesEvent} greenroom-files - a file was chosen, has arrived, or was removed
 * @csspart drop - the place to drop
 * @example
 * html`<greenroom-file-drop .scope=${scope} .words=${words} .files=${files} .upload=${upload} @greenroom-files=${this.onFiles}></greenroom-file-drop>`
 */
export class FileDropElement extends GreenroomElement implements FilePlace {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    words: { attribute: false },
    question: { attribute: false },
    accept: { attribute: false },
    maxMegabytes: { attribute: false },
    isMultiple: { attribute: false },
    required: { attribute: false },
    files: { attribute: false },
    upload: { attribute: false },
    isOver: { state: true },
  };
  static override styles: CSSResultGroup = [resetStyles, proseStyles, fieldStyles, buttonStyles, fileDropStyles];

  /** Label, help and problem. */
  declare words: FrameWords;
  /** Id of the question that the files answer. */
  declare question: string | undefined;
  declare accept: readonly FileKind[] | undefined;
  declare maxMegabytes: number | undefined;
  declare isMultiple: boolean;
  declare required: boolean;
  /** The files that are with the backend. */
  declare files: readonly FileRef[];
  declare upload: SendFile | undefined;
  declare private isOver: boolean;
  /** What screen readers hear last. */
  #spoken = '';
  #transfers = new FileTransfers();

  constructor() {
    super();
    this.isMultiple = false;
    this.required = false;
    this.files = [];
    this.isOver = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#transfers.showIn(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#transfers.leave(this);
  }

  /** Puts the focus into the file box. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
    this.renderRoot.querySelector('input')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const rows = [
      ...this.#transfers.kept.map((file) => this.#renderKept(file)),
      ...this.#transfers.running.map((one) => this.#renderTransfer(one)),
    ];
    const list =
      rows.length > 0 ? html`<ul class="files" aria-label=${this.scope.t('file.list')}>${rows}</ul>` : nothing;
    return html`${groupFrame(this.words, html`${list}${this.#renderDrop()}`)}
      <div class="visually-hidden" role="status">${this.#spoken}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('upload') || changed.has('question')) this.#find();
    if (changed.has('files')) this.#transfers.kept = this.files;
  }

  /** Goes on with what is on its way already: the page may have been left meanwhile. */
  #find(): void {
    const found = FileTransfers.of(this.upload, this.question);
    if (found === this.#transfers) return;
    this.#transfers.leave(this);
    found.kept = this.files;
    found.showIn(this);
    this.#transfers = found;
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
        @change=${this.#onChoose}
        @dragenter=${() => (this.isOver = true)}
        @dragleave=${() => (this.isOver = false)}
        @drop=${() => (this.isOver = false)}
      />
      <span class="invitation">${uploadIcon}<span>${this.#invitation()}</span></span>
      <span class="or">${scope.t(this.isMultiple ? 'file.drop-more' : 'file.drop')}</span>
      <span class="limits" id="limits">${scope.t('file.limits', limits)}</span>
    </div>`;
  }

  #renderKept(file: FileRef): TemplateResult {
    return sentFileRow(this.scope, file, () => {
      this.#transfers.remove(file);
      this.#after(this.scope.t('file.removed', { name: file.name }));
    });
  }

  #renderTransfer(transfer: FileTransfer): TemplateResult {
    return transferRow(this.scope, transfer, {
      fault: this.#faultText(transfer),
      onCancel: () => {
        this.#transfers.cancel(transfer);
        this.#after('');
      },
      onRetry: () => this.#send(transfer.file, transfer),
    });
  }

  get #limits(): FileLimits {
    return { kinds: this.accept ?? fileKinds, maxBytes: (this.maxMegabytes ?? defaultMaxMegabytes) * 1024 * 1024 };
  }

  get #isFull(): boolean {
    return this.#transfers.kept.length + this.#transfers.sending > 0;
  }

  #invitation(): string {
    if (!this.#isFull) return this.scope.t(this.isMultiple ? 'file.choose-more' : 'file.choose');
    return this.scope.t(this.isMultiple ? 'file.choose-another' : 'file.replace');
  }

  #faultText({ file, fault }: FileTransfer): string {
    if (fault === undefined) return '';
    const { scope } = this;
    return scope.t(`file.${fault}`, {
      name: file.name,
      size: sizeInWords(file.size, scope),
      max: sizeInWords(this.#limits.maxBytes, scope),
      kinds: kindsInWords(this.#limits.kinds, scope),
    });
  }

  #onChoose(event: Event & { currentTarget: HTMLInputElement }): void {
    const chosen = [...(event.currentTarget.files ?? [])];
    // The same file can be chosen again after it failed.
    event.currentTarget.value = '';
    if (chosen.length === 0) return;
    this.#transfers.makeRoom(this.isMultiple);
    for (const file of this.isMultiple ? chosen : chosen.slice(0, 1)) this.#send(file);
  }

  #send(file: File, instead?: FileTransfer): void {
    void this.#transfers.send(file, {
      limits: this.#limits,
      upload: this.upload,
      question: this.question,
      isMultiple: this.isMultiple,
      instead,
    });
  }

  /** How a file is doing. @internal */
  onStep(transfer: FileTransfer, step: 'progress' | 'sent' | 'fault'): void {
    if (step === 'fault') this.#spoken = this.#faultText(transfer);
    else if (step === 'sent') this.#spoken = this.scope.t('file.sent-announcement', { name: transfer.file.name });
    else
      this.#spoken = this.scope.t('file.uploading', {
        percent: shareInWords(Math.floor(transfer.share * 4) / 4, this.scope),
      });
    this.#report();
  }

  /** A row is gone: says so, and puts the focus where one can go on. */
  #after(spoken: string): void {
    this.#spoken = spoken;
    this.#report();
    void this.focusField();
  }

  #report(): void {
    this.requestUpdate();
    this.dispatchEvent(new FilesEvent(this.#transfers.kept));
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-files': FilesEvent;
  }
}
