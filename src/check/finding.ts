/** One finding of `greenroom check`. */
import type { Problem } from '../errors/index.ts';

/** An error keeps a document from being served; a warning does not. */
export type Severity = 'error' | 'warning';

/** A problem of a document, with the file it is in. */
export interface Finding extends Problem {
  readonly severity: Severity;
  readonly file: string;
}

/** Takes a warning about a flow. */
export type Warn = (problem: Problem) => void;

/** The same problems as findings of a file. */
export function findings(problems: readonly Problem[], file: string, severity: Severity): Finding[] {
  return problems.map((problem) => ({ severity, file, ...problem }));
}
