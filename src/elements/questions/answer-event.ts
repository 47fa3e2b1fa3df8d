/** What a question tells whoever shows it. */
import type { Answer } from '../../flow/answer.ts';

/**
 * Fired by every question element on every change. Stays inside the stage: it bubbles and is not composed.
 *
 * @example
 * form.addEventListener('greenroom-answer', (event) => journey.send({ type: 'answer', stage, question: event.question, answer: event.answer }));
 */
export class AnswerEvent extends Event {
  static readonly type = 'greenroom-answer';
  /** Id of the question. */
  readonly question: string;
  /** What stands in it now; undefined: nothing. What is typed and cannot be read is given as its text, for the check to name. */
  readonly answer: Answer | undefined;

  constructor(question: string, answer: Answer | undefined) {
    super(AnswerEvent.type, { bubbles: true });
    this.question = question;
    this.answer = answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-answer': AnswerEvent;
  }
}
