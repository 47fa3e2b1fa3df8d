/** Whether an answer names files that a question takes. That they are the candidate's own, only the server knows. */
import type { FileRef } from './answer.ts';
import { defaultMaxMegabytes, fileKindOf } from './file-kinds.ts';
import type { Finding } from './problem-code.ts';
import type { QuestionOf } from './schema/question.ts';

/** More files than this are not taken, even where several are. */
const mostFiles = 10;

/**
 * What is wrong with a list of files; undefined when they fit. A megabyte is 1,048,576 bytes.
 *
 * @example
 * checkFiles({ id: 'cv', type: 'file', label: 'CV', accept: ['pdf'] }, [ref])?.code; // 'file-type' for a .docx
 */
export function checkFiles(question: QuestionOf<'file'>, answer: unknown): Finding | undefined {
  const { accept, maxMegabytes = defaultMaxMegabytes, multiple } = question;
  if (!Array.isArray(answer) || !answer.every(isFileRef)) return { code: 'invalid' };
  if (answer.length > (multiple === true ? mostFiles : 1)) {
    return multiple === true ? { code: 'too-many', values: { max: mostFiles } } : { code: 'file-one' };
  }
  for (const { bytes, name } of answer) {
    if (bytes > maxMegabytes * 1_048_576) return { code: 'file-size', values: { max: maxMegabytes } };
    const kind = fileKindOf(name);
    if (accept && !(kind && accept.includes(kind))) return { code: 'file-type', values: { kinds: accept.join(', ') } };
  }
  return undefined;
}

function isFileRef(value: unknown): value is FileRef {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, bytes, type, sha256 } = value as Partial<Record<keyof FileRef, unknown>>;
  return [id, name, type, sha256].every((part) => typeof part === 'string') && typeof bytes === 'number' && bytes >= 0;
}
