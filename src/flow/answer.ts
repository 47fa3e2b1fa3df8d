/** What a candidate answers: the shapes only. Validation is in answers.ts. */

/** A file that is already with the backend. */
export interface FileRef {
  id: string;
  name: string;
  /** Size in bytes. */
  bytes: number;
  /** Media type, as found by the backend. */
  type: string;
  /** Hex SHA-256 of the content. */
  sha256: string;
}

/** An answer as it is stored; its shape follows from the question's type. */
export type Answer = string | number | boolean | string[] | FileRef[];

/** Answers by question id. */
export type Answers = { [questionId: string]: Answer };

/** Answers of a whole application: by stage, then by question. */
export type StageAnswers = { readonly [stageId: string]: Answers };

/** Something the candidate has to mend before going on. `field` is a question's id, `name`, `email`, `phone` or a notice's id. */
export interface FieldProblem {
  readonly field: string;
  /** Which message of the catalogue to show: `problem.<code>`. */
  readonly code: string;
  /** Numbers and names for the message's gaps. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** A sentence that the flow itself gives (a pattern's message); shown as it is. */
  readonly text?: string;
}

/** What stands for "another answer" that was chosen and has no words yet: a draft may hold it, a stage is not sent with it. */
export const emptyOther = '';

/**
 * True when there is something to keep: an empty text, an empty list and a missing key are no answer.
 *
 * @example
 * isAnswered(false); // true: "no" is an answer
 * isAnswered('  ');  // false
 */
export function isAnswered(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.length > 0;
  return answer !== undefined && answer !== null;
}

/** The answer under an id, never something that an object inherits. */
export function answerOf(answers: Answers | undefined, id: string): Answer | undefined {
  return answers && Object.hasOwn(answers, id) ? answers[id] : undefined;
}
