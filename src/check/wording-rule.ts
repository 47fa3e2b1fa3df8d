/** One rule about the wording of a question, and how its words are written down. */
import type { DocumentWarningCode } from '../errors/index.ts';

/** A pattern, what makes a match harmless, and what is said of it; the reason and the cure are in the table of codes. */
export interface WordingRule {
  readonly code: Extract<DocumentWarningCode, `wording-${string}`>;
  readonly pattern: RegExp;
  /** A question whose label or help also matches this is left alone. */
  readonly unless?: RegExp;
  /** Only for questions with a short answer: in an open one the same words are harmless. */
  readonly isForClosed?: boolean;
  /** The options of a choice are looked at as well. */
  readonly isForOptions?: boolean;
  readonly message: string;
}

/** Any of these words or phrases as a whole, upper or lower case, in any language: `\b` does not know accents. */
export function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');
}

/** A label that is one of these and nothing more: "Age", "Gender *". */
export function wholeLabel(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^[\\s¿]*(?:${alternatives.join('|')})(?: \\([^)]*\\))?[\\s:?*]*$`, 'iu');
}
