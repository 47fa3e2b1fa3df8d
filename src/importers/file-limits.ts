/** Which files a source takes, as far as a flow can say it. */
import { fileKinds, type FileKind } from '../flow/file-kinds.ts';
import type { ImportLog } from './import-result.ts';

/** What a source says about its files. */
export interface FileHints {
  /** Endings, with or without a dot: `pdf`, `.JPEG`. */
  readonly types?: readonly (string | null | undefined)[] | null | undefined;
  readonly bytes?: number | null | undefined;
}

/** The keys of a file question or a resume stage. Kinds that no flow knows go to the report, under `path`. */
export function fileLimits({ types, bytes }: FileHints, path: string, label: string, log: ImportLog) {
  const endings = (types ?? []).map((type) => (type ?? '').toLowerCase().replace(/^.*[./]/, ''));
  const names = endings.map((ending) => (ending === 'jpeg' ? 'jpg' : ending));
  const accept = fileKinds.filter((kind) => names.includes(kind));
  const unknown = names.filter((name) => !isKind(name));
  if (unknown.length > 0) {
    const which = [...new Set(unknown)].join(', ');
    log.drop(path, label, `Files of these kinds are not taken: ${which}`);
  }
  const megabytes =
    typeof bytes === 'number' && bytes > 0 ? Math.min(500, Math.round((bytes / 1_048_576) * 100) / 100) : 0;
  return { ...(accept.length > 0 && { accept }), ...(megabytes > 0 && { maxMegabytes: megabytes }) };
}

function isKind(name: string): name is FileKind {
  return (fileKinds as readonly string[]).includes(name);
}
