/** Why a file is not taken: the code, and an English sentence that says which file it is and what to do. */
import { GreenroomError, type ErrorCode } from '../../errors/index.ts';
import type { FileKind } from '../../flow/file-kinds.ts';
import type { ContentProblem, FileRefusal } from '../store/records.ts';

/** The error that a refused file is answered with. */
export function refusalError(
  name: string,
  { problem, content }: Pick<FileRefusal, 'problem' | 'content'>,
): GreenroomError {
  const { code, sentence } = refusals[problem];
  return refusal(code, problem, `"${name}" ${sentence(content)}`);
}

/** The error that a file is answered with before it is sent, where its name ends in nothing that is taken. */
export function nameRefusal(name: string, accepted: readonly FileKind[]): GreenroomError {
  return refusal(
    'unsupported-type',
    'file-type',
    `"${name}" is of no kind that is taken here: ${accepted.join(', ')}.`,
  );
}

/** The error of a file that is not taken, with the one problem that a page has a sentence for. */
export function refusal(
  code: ErrorCode,
  problem: ContentProblem | 'file-size' | 'file-count',
  message: string,
): GreenroomError {
  return new GreenroomError(code, message, { problems: [{ path: 'file', code: problem, message }] });
}

interface RefusalRow {
  readonly code: ErrorCode;
  sentence(content: FileKind | null): string;
}

const refusals: Readonly<Record<ContentProblem, RefusalRow>> = {
  'file-type': {
    code: 'unsupported-type',
    sentence: () => 'holds nothing of a kind that is taken here: save it as a PDF and send that.',
  },
  'file-mismatch': {
    code: 'unsupported-type',
    sentence: (content) =>
      content === null
        ? 'is of another kind than its name says: save it as a PDF and send that.'
        : `is of another kind than its name says: let the name end in .${content}, or save it as a PDF, and send it again.`,
  },
  'file-encrypted': {
    code: 'invalid',
    sentence: () => 'opens with a password only: save it without one and send that.',
  },
  'file-corrupt': {
    code: 'invalid',
    sentence: () => 'is damaged or not complete: open it, save it as a new PDF and send that.',
  },
  'file-empty': { code: 'invalid', sentence: () => 'is empty: choose the file that has your text in it.' },
  'file-unpacked': {
    code: 'too-large',
    sentence: () => 'unpacks to far more than its size: save it as a PDF and send that.',
  },
};
