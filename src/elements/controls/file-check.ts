/** What can be said of a file before it is sent. The content is looked at where it arrives. */
import { fileKindOf, type FileKind } from '../../flow/file-kinds.ts';

/** What a place takes. */
export interface FileLimits {
  readonly kinds: readonly FileKind[];
  readonly maxBytes: number;
}

/** A file that was not sent: its name, its size, and the code of what is wrong. */
export interface UnsentFile {
  readonly name: string;
  readonly bytes: number;
  readonly fault: string;
}

/** What is wrong with a file, by its name and size; undefined where nothing is. The codes are those of the backend. */
export function faultOf({ name, size }: File, { kinds, maxBytes }: FileLimits): string | undefined {
  const kind = fileKindOf(name);
  if (!kind || !kinds.includes(kind)) return 'file-type';
  if (size === 0) return 'file-empty';
  return size > maxBytes ? 'file-size' : undefined;
}
