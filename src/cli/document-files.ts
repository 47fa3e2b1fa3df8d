/** Finds and reads files of documents. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedFile } from '../check/load-document.ts';
import { CommandError } from './io.ts';
import { readTextFile } from './read-file.ts';

export const flowEnding = '.flow.json';
export const backstageEnding = '.backstage.json';

/**
 * The names of flow and backstage documents in a folder, in order; folders in it are left out.
 *
 * @throws CommandError where it cannot be read.
 */
export async function documentsIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(flowEnding) || name.endsWith(backstageEnding)).toSorted();
  } catch (error) {
    throw new CommandError(`The folder ${folder} cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * Reads one file; its `problem` says where it holds no text that could be a document.
 *
 * @throws CommandError where it cannot be read.
 */
export async function loadFile(path: string): Promise<LoadedFile> {
  try {
    const { text, problem } = await readTextFile(path);
    return problem ? { path, text: '', problem } : { path, text };
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * The files that a list of files and folders means: folders stand for their documents, and a backstage brings the flow
 * beside it, without which nothing can be said about it.
 *
 * @throws CommandError where one is not there, or a folder has no document.
 */
export async function expandFiles(given: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of given) {
    if (!(await isFolder(path))) {
      files.add(path);
      continue;
    }
    const names = await documentsIn(path);
    if (names.length === 0) throw new CommandError(`There is no NAME${flowEnding} in ${path}.`);
    for (const name of names) files.add(join(path, name));
  }
  for (const path of [...files].filter((each) => each.endsWith(backstageEnding))) {
    const flow = path.slice(0, -backstageEnding.length) + flowEnding;
    if (await stat(flow).catch(() => undefined)) files.add(flow);
  }
  return [...files];
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing under this name',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its name is a file, not a folder',
  ELOOP: 'it is a link that leads back to itself',
  EACCES: 'this account may not read it',
};

/** Why the system failed, in words where it is known: `there is nothing under this name (ENOENT)`. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const reason = reasons[code];
  return reason === undefined ? code : `${reason} (${code})`;
}

/** The system's code for a failure: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
