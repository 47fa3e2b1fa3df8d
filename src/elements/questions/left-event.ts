/** A question tells that the candidate has gone on from it. */

/**
 * Fired by a question that was changed, once the focus has left the whole of it. Stays inside the page: it bubbles and is not composed.
 *
 * @example
 * form.addEventListener('greenroom-question-left', ({ question }) => journey.send({ type: 'left', field: question }));
 */
export class LeftEvent extends Event {
  static readonly type = 'greenroom-question-left';
  /** Id of the question. */
  readonly question: string;

  constructor(question: string) {
    super(LeftEvent.type, { bubbles: true });
    this.question = question;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-question-left': LeftEvent;
  }
}
