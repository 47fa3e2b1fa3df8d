/** Reads a file of text that people name on the command line: bounded in size, and with words for what is no text. */
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { UnreadFile } from '../check/load-document.ts';
import { decodeText, type FileText } from './decode-text.ts';
import { CommandError } from './io.ts';

/** The largest file that is read. A document of the largest size allowed, with line breaks and in any script, stays below. */
const mostBytes = 16_000_000;

/**
 * Reads a whole file as UTF-8. A file over the limit is refused by its size, before any of it is read; devices and pipes,
 * which have none, are read to the limit and no further.
 *
 * @throws the system's error where the file cannot be opened or read.
 * @example
 * const { text, problem } = await readTextFile('warehouse.flow.json');
 */
export async function readTextFile(path: string): Promise<FileText> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > mostBytes) return { problem: tooLarge(`${(size / 1_000_000).toFixed(1)} MB`) };
    return await readText(file.createReadStream({ end: mostBytes, autoClose: false }));
  } finally {
    await file.close();
  }
}

/**
 * Reads standard input to its end.
 *
 * @throws CommandError where it is larger than a file may be, or no text.
 */
export async function readInput(stream: Readable): Promise<string> {
  const { text, problem } = await readText(stream);
  if (problem) throw new CommandError(`Standard input: ${problem.message}.`);
  return text;
}

async function readText(stream: Readable): Promise<FileText> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return { problem: tooLarge(`more than ${mostBytes / 1_000_000} MB`) };
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks));
}

function tooLarge(size: string): UnreadFile {
  return {
    code: 'too-large',
    message: `The file has ${size} and was not read`,
    expected: `at most ${mostBytes / 1_000_000} MB; a flow of 500 questions has about 0.2 MB`,
    fix: 'Check that this is the right file, and split the document where it is.',
  };
}
