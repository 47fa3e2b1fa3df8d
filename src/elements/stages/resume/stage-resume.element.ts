/** The resume stage: a file, or the text, or both; what is given in one way stays when the other is chosen. */
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { defaultFileKinds } from '../../../flow/file-kinds.ts';
import type { Question } from '../../../flow/schema/question.ts';
import type { StageOf } from '../../../flow/schema/stage.ts';
import { resumeFileId, resumeTextId, stageOf } from '../../../flow/stage-questions.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { ContinueWantedEvent } from '../../controls/continue-wanted-event.ts';
import { HelpWantedEvent } from '../../controls/help-wanted-event.ts';
import { markdown } from '../../controls/markdown.ts';
import type { FileQuestionElement } from '../../questions/file-question.element.ts';
import type { QuestionElement } from '../../questions/question.element.ts';
import { questionList } from '../question-list.ts';
import { StageElement } from '../stage.element.ts';
import { stageName } from '../stage-name.ts';
import { otherWaysStyles } from './other-ways.styles.ts';

const photoKinds = ['jpg', 'png'] as const;

/**
 * Asks for a resume, and leaves nobody at a closed door who has none at hand.
 *
 * @fires {HelpWantedEvent} greenroom-help-wanted - open the help door
 * @fires {ContinueWantedEvent} greenroom-continue-wanted - go on elsewhere; where nobody leads there, help opens
 */
export class StageResumeElement extends StageElement {
  static override styles: CSSResultGroup = [StageElement.styles, buttonStyles, otherWaysStyles];

  override render(): TemplateResult | typeof nothing {
    const { scope, state } = this;
    const stage = stageOf(state.flow, this.stage);
    if (stage?.type !== 'resume') return nothing;
    return html`
      <h2 part="title" tabindex="-1">${stageName(stage, scope)}</h2>
      ${stage.intro ? html`<div class="intro">${markdown(scope.markdown(stage.intro))}</div>` : nothing}
      ${questionList(this, (question) => this.#withWords(question))}
      <details class="ways">
        <summary>${scope.t('resume.none')}</summary>
        <ul>
          ${this.#renderWays(stage)}
        </ul>
      </details>
    `;
  }

  #renderWays(stage: StageOf<'resume'>): (TemplateResult | typeof nothing)[] {
    const photos = photoKinds.filter((kind) => stage.accept?.includes(kind));
    return [
      stage.orText === false ? nothing : this.#renderWay('text', () => void this.#question(resumeTextId)?.focusField()),
      photos.length === 0 ? nothing : this.#renderWay('photo', () => void this.#question(resumeFileId)?.choose(photos)),
      this.#renderWay('later', () => this.#goElsewhere()),
      stage.optional ? this.#renderWay('skip', () => this.journey.send({ type: 'skip' })) : nothing,
      this.#renderWay('help', () => this.dispatchEvent(new HelpWantedEvent())),
    ];
  }

  #renderWay(way: 'text' | 'photo' | 'later' | 'skip' | 'help', onClick: () => void): TemplateResult {
    const { scope } = this;
    return html`<li>
      <p>${scope.t(`resume.none.${way}`)}</p>
      <button class="button secondary quiet" type="button" @click=${onClick}>${scope.t(`resume.none.${way}-do`)}</button>
    </li>`;
  }

  /** Where nobody leads there, a person may know how. */
  #goElsewhere(): void {
    if (this.dispatchEvent(new ContinueWantedEvent())) this.dispatchEvent(new HelpWantedEvent());
  }

  #question(id: typeof resumeFileId): FileQuestionElement | null;
  #question(id: typeof resumeTextId): QuestionElement | null;
  #question(id: string): Element | null {
    return this.renderRoot.querySelector(`[data-question="${id}"]`);
  }

  /** No document spells these two questions out. */
  #withWords(question: Question): Question {
    const { scope } = this;
    if (question.type === 'file')
      return { ...question, label: scope.t('resume.file'), accept: question.accept ?? [...defaultFileKinds] };
    // One of both is enough, so neither is called optional.
    return {
      ...question,
      label: scope.t('resume.text'),
      help: scope.t('resume.text.help'),
      requiredAny: [resumeFileId],
    };
  }
}
