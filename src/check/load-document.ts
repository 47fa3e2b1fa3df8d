/** From the text of a file to data that should be a flow or a backstage, with everything that is wrong before that. */
import type { DocumentProblem } from '../errors/index.ts';
import { placeOf } from '../flow/document-path.ts';
import { finding, type Finding } from './finding.ts';
import { readJson, type SyntaxFinding } from './json-syntax.ts';
import type { Position } from './line-finder.ts';

/** Why a file has no text: its size, its encoding, or that it is something else altogether. */
export interface UnreadFile extends Omit<DocumentProblem, 'path'>, Partial<Position> {}

/** A file to check. `path` is how people name it; `text` is all of it, empty where a `problem` says why. */
export interface LoadedFile {
  path: string;
  text: string;
  problem?: UnreadFile;
}

/** What a file holds, not looked at yet. */
export interface LoadedDocument {
  readonly path: string;
  readonly kind: 'flow' | 'backstage';
  readonly data: unknown;
}

/** One file as far as it could be read. */
export interface LoadedText {
  /** Not there where the file cannot be a document. */
  readonly document?: LoadedDocument;
  readonly problems: readonly Finding[];
  /** The same finding with the line and column where its path is written. */
  located(finding: Finding): Finding;
}

/** Reads one file. */
export function loadDocument({ path, text, problem }: LoadedFile): LoadedText {
  const asItIs = (found: Finding) => found;
  if (problem) return { problems: unread(path, problem), located: asItIs };
  const { value, error, losses, locate } = readJson(text);
  if (error) return { problems: unread(path, error), located: asItIs };
  const located = (found: Finding) => (found.line === undefined ? { ...found, ...locate(placeOf(found.path)) } : found);
  const problems = losses.flatMap((loss) => unread(path, loss));
  const kind = kindOf(path, value);
  if (kind) return { document: { path, kind, data: value }, problems, located };
  const message = 'This is neither a flow nor a backstage';
  return { problems: [...problems, ...finding(path, { code: 'unknown-document', path: '', message })], located };
}

/** What is known before there is data has a line and a column in the place of a path. */
function unread(file: string, { line, column, ...problem }: UnreadFile | SyntaxFinding): Finding[] {
  if (line === undefined || column === undefined) return finding(file, { ...problem, path: '' });
  const path = `line ${line}, column ${column}`;
  return finding(file, { ...problem, path }).map((each) => ({ ...each, line, column }));
}

/** Documents under other names are told apart by what they hold. */
function kindOf(path: string, value: unknown): LoadedDocument['kind'] | undefined {
  const named = /\.(flow|backstage)\.json$/i.exec(path)?.[1]?.toLowerCase();
  if (named === 'flow' || named === 'backstage') return named;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('brand' in value || ('stages' in value && Array.isArray(value.stages))) return 'flow';
  return 'flow' in value ? 'backstage' : undefined;
}
