/** One row of the table of document codes: what every finding of that code has in common. */

/** What is said of one code: on the command line, in the reference, in an editor. */
export interface DocumentCodeRow {
  /** Which document it is found in; `either` of the two, or the `file` before anybody knows what it holds. */
  readonly document: 'flow' | 'backstage' | 'either' | 'file';
  /** An error keeps a document from being served, a warning does not. Each code is one or the other, never both. */
  readonly severity: 'error' | 'warning';
  /** An error of `greenroom check` that does not keep the document from being served: what it says cannot be meant, or is shown in a safe way. */
  readonly isServed?: true;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** How to mend it, in one sentence; a finding that knows more says it instead. */
  readonly fix: string;
}
