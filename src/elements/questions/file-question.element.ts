/** Files, sent as soon as they are chosen. */
import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Answer, FileRef } from '../../flow/answer.ts';
import type { FileKind } from '../../flow/file-kinds.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import '../controls/file-drop.define.ts';
import type { FileCarrier } from '../controls/file-carrier.ts';
import type { FilesEvent } from '../controls/files-event.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for a file, or several.
 *
 * @example
 * html`<greenroom-file-question .question=${question} .answer=${files} .scope=${scope} .carrier=${carrier}></greenroom-file-question>`
 */
export class FileQuestionElement extends QuestionElement<'file'> {
  static override properties: PropertyDeclarations = {
    ...QuestionElement.properties,
    carrier: { attribute: false },
  };
  static override styles: CSSResultGroup = [resetStyles];

  /** Where files go. */
  declare carrier: FileCarrier | undefined;

  override render(): TemplateResult {
    const { accept, maxMegabytes, multiple, required } = this.question;
    return html`<greenroom-file-drop
      .scope=${this.scope}
      .words=${this.words()}
      .accept=${accept}
      .maxMegabytes=${maxMegabytes}
      .isMultiple=${multiple === true}
      .required=${required === true}
      .files=${filesIn(this.current)}
      .carrier=${this.carrier}
      @greenroom-files=${this.#onFiles}
    ></greenroom-file-drop>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What has arrived is put into the answer by whoever carries it, also while the focus is in here.
    if (changed.has('answer')) this.current = this.answer;
  }

  override async focusField(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('greenroom-file-drop')?.focusField();
  }

  /** Opens the browser's own way to choose, for some of the kinds. */
  choose(kinds: readonly FileKind[]): void {
    this.renderRoot.querySelector('greenroom-file-drop')?.choose(kinds);
  }

  #onFiles({ files }: FilesEvent): void {
    this.report(files.length === 0 ? undefined : [...files]);
  }
}

function filesIn(answer: Answer | undefined): readonly FileRef[] {
  return Array.isArray(answer) ? answer.filter((file) => typeof file === 'object') : [];
}
