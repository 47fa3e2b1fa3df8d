/** From the text of a file to data that should be a flow or a backstage, with everything that is wrong before that. */
import { finding, type Finding } from './finding.ts';
import { readJson } from './json-syntax.ts';

/** A file to check. `path` is how people name it; `text` is all of it. */
export interface LoadedFile {
  path: string;
  text: string;
}

/** What a file holds, not looked at yet. */
export interface LoadedDocument {
  readonly path: string;
  readonly kind: 'flow' | 'backstage';
  readonly data: unknown;
}

/** Reads one file; `document` is not there where it cannot be one. */
export function loadDocument({ path, text }: LoadedFile): { document?: LoadedDocument; problems: Finding[] } {
  const { value, error, repeated } = readJson(text);
  if (error) return { problems: finding(path, { code: 'not-json', path: placeOf(error), message: error.message }) };
  const problems = repeated.flatMap((each) =>
    finding(path, { code: 'repeated-key', path: placeOf(each), message: each.message }),
  );
  const kind = kindOf(path, value);
  if (kind) return { document: { path, kind, data: value }, problems };
  const message = 'This is neither a flow nor a backstage';
  return { problems: [...problems, ...finding(path, { code: 'unknown-document', path: '', message })] };
}

function placeOf({ line, column }: { line: number; column: number }): string {
  return `line ${line}, column ${column}`;
}

/** Documents under other names are told apart by what they hold. */
function kindOf(path: string, value: unknown): LoadedDocument['kind'] | undefined {
  const named = /\.(flow|backstage)\.json$/i.exec(path)?.[1]?.toLowerCase();
  if (named === 'flow' || named === 'backstage') return named;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('brand' in value || ('stages' in value && Array.isArray(value.stages))) return 'flow';
  return 'flow' in value ? 'backstage' : undefined;
}
