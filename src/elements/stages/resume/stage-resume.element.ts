/** The resume stage: a file, or the text, or both; what is given in one way stays when the other is chosen. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Question } from '../../../flow/schema/question.ts';
import { resumeFileId, stageOf } from '../../../flow/stage-questions.ts';
import { markdown } from '../../controls/markdown.ts';
import { questionList } from '../question-list.ts';
import { StageElement } from '../stage.element.ts';
import { stageName } from '../stage-name.ts';

/** Asks for a resume. */
export class StageResumeElement extends StageElement {
  static override styles: CSSResultGroup = [
    StageElement.styles,
    css`
      .note {
        margin-block-start: 20px;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { scope, state } = this;
    const stage = stageOf(state.flow, this.stage);
    if (stage?.type !== 'resume') return nothing;
    const takesPhotos = !stage.accept || stage.accept.includes('jpg');
    return html`
      <h2 part="title" tabindex="-1">${stageName(stage, scope)}</h2>
      ${stage.intro ? html`<div class="intro">${markdown(scope.markdown(stage.intro))}</div>` : nothing}
      ${questionList(this, (question) => this.#withWords(question))}
      ${takesPhotos ? html`<p class="note muted small">${scope.t('resume.later-note')}</p>` : nothing}
    `;
  }

  /** No document spells these two questions out. */
  #withWords(question: Question): Question {
    const { scope } = this;
    if (question.id === resumeFileId) return { ...question, label: scope.t('resume.file') };
    // One of both is enough, so neither is called optional.
    return {
      ...question,
      label: scope.t('resume.text'),
      help: scope.t('resume.text.help'),
      requiredAny: [resumeFileId],
    };
  }
}
