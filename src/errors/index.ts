/** The error family, as the other folders import it. */
export { errorCodes, isErrorCode, type ErrorCode } from './codes.ts';
export { GreenroomError, type GreenroomErrorOptions } from './greenroom-error.ts';
export { DocumentError } from './document-error.ts';
export type { DocumentCode, DocumentErrorCode, DocumentProblem, DocumentWarningCode } from './documents/codes.ts';
export type { Problem } from './problem.ts';
