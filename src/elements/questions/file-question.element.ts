/** Files, sent as soon as they are chosen. */
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Answer, FileRef } from '../../flow/answer.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import '../controls/file-drop.define.ts';
import type { FilesEvent } from '../controls/file-drop.element.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for a file, or several.
 *
 * @example
 * html`<greenroom-file-question .question=${question} .answer=${files} .scope=${scope} .upload=${upload}></greenroom-file-question>`
 */
export class FileQuestionElement extends QuestionElement<'file'> {
  static override styles: CSSResultGroup = [resetStyles];

  override render(): TemplateResult {
    const { id, accept, maxMegabytes, multiple, required } = this.question;
    return html`<greenroom-file-drop
      .scope=${this.scope}
      .words=${this.words()}
      .question=${id}
      .accept=${accept}
      .maxMegabytes=${maxMegabytes}
      .isMultiple=${multiple === true}
      .required=${required === true}
      .files=${filesIn(this.current)}
      .upload=${this.upload}
      @greenroom-files=${this.#onFiles}
    ></greenroom-file-drop>`;
  }

  override async focusField(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('greenroom-file-drop')?.focusField();
  }

  #onFiles({ files }: FilesEvent): void {
    this.report(files.length === 0 ? undefined : [...files]);
  }
}

function filesIn(answer: Answer | undefined): readonly FileRef[] {
  return Array.isArray(answer) ? answer.filter((file) => typeof file === 'object') : [];
}
