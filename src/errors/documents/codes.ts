/**
 * The closed table of codes that checks of documents give: one row per kind of mistake, in a flow, a backstage or their
 * files. Checks name a code by its type alone, so that none can be invented and the sentences stay out of browsers.
 */
import type { Problem } from '../problem.ts';
import type { DocumentCodeRow } from './code-row.ts';
import { doubtCodes } from './doubt-codes.ts';
import { fileCodes } from './file-codes.ts';
import { noticeCodes } from './notice-codes.ts';
import { referenceCodes } from './reference-codes.ts';
import { requirementCodes } from './requirement-codes.ts';
import { ruleCodes } from './rule-codes.ts';
import { shapeCodes } from './shape-codes.ts';
import { wordingCodes } from './wording-codes.ts';

/** Every code, once. `greenroom check` prints the sentences; docs/reference/check.md is made from them. */
export const documentCodes = {
  ...fileCodes,
  ...shapeCodes,
  ...referenceCodes,
  ...ruleCodes,
  ...requirementCodes,
  ...doubtCodes,
  ...noticeCodes,
  ...wordingCodes,
} as const satisfies Record<string, DocumentCodeRow>;

type Codes = typeof documentCodes;
type CodesOf<Severity> = {
  [Code in keyof Codes]: Codes[Code]['severity'] extends Severity ? Code : never;
}[keyof Codes];

/** Any code of the table. */
export type DocumentCode = keyof Codes;
/** A code that keeps a document from being served. */
export type DocumentErrorCode = CodesOf<'error'>;
/** A code of what works but is probably not meant. */
export type DocumentWarningCode = CodesOf<'warning'>;

/** A problem of a document, with a code of the table. */
export interface DocumentProblem<Code extends DocumentCode = DocumentCode> extends Problem {
  readonly code: Code;
}
