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

/** Files that can be sent, and those that cannot. Where one is asked for, the first good one counts. */
export function sortFiles(
  chosen: readonly File[],
  limits: FileLimits,
  isMultiple: boolean,
): { good: File[]; unsent: UnsentFile[] } {
  const good: File[] = [];
  const unsent: UnsentFile[] = [];
  for (const file of chosen) {
    const isOneTooMany = !isMultiple && good.length > 0;
    const fault = faultOf(file, limits) ?? (isOneTooMany ? 'file-one' : undefined);
    if (fault === undefined) good.push(file);
    else unsent.push({ name: file.name, bytes: file.size, fault });
  }
  return { good, unsent };
}

/** What is wrong with a file, by its name and size; undefined where nothing is. The codes are those of the backend. */
function faultOf({ name, size }: File, { kinds, maxBytes }: FileLimits): string | undefined {
  const kind = fileKindOf(name);
  if (!kind || !kinds.includes(kind)) return 'file-type';
  if (size === 0) return 'file-empty';
  return size > maxBytes ? 'file-size' : undefined;
}
