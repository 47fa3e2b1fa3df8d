/** One thing that is wrong at one place of a document or a request. */

/** A single finding, made to be read by a person and by a program. */
export interface Problem {
  /** Where: `stages[1].pages[0].questions[3].showIf.op`; empty for the whole document. */
  readonly path: string;
  /** Which kind of mistake, stable across versions: `unknown-key`, `unknown-question`, `required` … */
  readonly code: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** The offending value, as JSON, cut to a readable length. Never set for a candidate's own answers. */
  readonly received?: string;
  /** What would have been right. */
  readonly expected?: string;
  /** How to mend it, where that is known: a nearest name, a line to add. */
  readonly fix?: string;
}
