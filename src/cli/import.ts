/** `greenroom import`: a form of another system as flow and backstage. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../check/json-syntax.ts';
import type { UnreadFile } from '../check/load-document.ts';
import { didYouMean } from '../flow/nearest-name.ts';
import { importers as known, type Importer } from '../importers/importers.ts';
import type { ImportResult } from '../importers/import-result.ts';
import type { Command } from './command.ts';
import { codeOf, loadFile } from './document-files.ts';
import { CommandError } from './io.ts';
import { count } from './problem-text.ts';

const importers: Readonly<Record<string, Importer>> = known;
const widest = Math.max(...Object.keys(importers).map((name) => name.length));

export const importCommand: Command = {
  name: 'import',
  usage: 'SOURCE FILE [--out DIR]',
  summary: 'Turn a form of another system into a flow and a backstage with its rules switched off.',
  options: {
    out: { value: 'DIR', help: 'Where ID.flow.json, ID.backstage.json and ID.import.json go. Default: this folder.' },
  },
  notes: `SOURCE is ${Object.keys(importers).join(', ')}. FILE is what its interface answers, or - for standard input:
${Object.entries(importers)
  .map(([name, { from }]) => `  ${name.padEnd(widest)}  ${from}`)
  .join('\n')}`,
  words: [2, 2],
  async run({ options, words: [source = '', file = ''] }, io) {
    const importer = Object.hasOwn(importers, source) ? importers[source] : undefined;
    if (!importer) {
      const nearest = didYouMean(source, Object.keys(importers));
      throw new CommandError(
        `This version cannot import from "${source}"${nearest ? `; ${nearest}` : ''}. It can import from ${Object.keys(importers).join(', ')}.`,
        2,
      );
    }
    const text = file === '-' ? await io.readInput() : await textOf(file);
    const result = importer.translate(importer.reads === 'json' ? jsonIn(text, file) : text);
    const written = await write(result, options['out'] ?? '.');
    io.out(summary(result, written));
    return 0;
  },
};

async function textOf(path: string): Promise<string> {
  const { text, problem } = await loadFile(path);
  if (problem) throw new CommandError(sentence(path, problem));
  return text;
}

/** A byte-order mark is let pass: the file is another system's and not kept. What would be lost otherwise stops the import. */
function jsonIn(text: string, file: string): unknown {
  const { value, error, losses } = readJson(text);
  const problem = error ?? losses.find(({ code }) => code !== 'byte-order-mark');
  if (problem) throw new CommandError(sentence(file === '-' ? 'Standard input' : file, problem));
  return value;
}

function sentence(name: string, { line, column, message, fix }: UnreadFile): string {
  const place = line === undefined ? name : `${name}: line ${line}, column ${column}`;
  return `${place}: ${message}.${fix === undefined ? '' : ` ${fix}`}`;
}

interface Written {
  readonly path: string;
  /** True where an older file of that name was written over. */
  readonly isReplaced: boolean;
}

async function write({ flow, backstage, report }: ImportResult, folder: string): Promise<Written[]> {
  const documents = { flow, backstage, import: report };
  try {
    await mkdir(folder, { recursive: true });
    const written: Written[] = [];
    for (const [kind, document] of Object.entries(documents)) {
      const path = join(folder, `${flow.id}.${kind}.json`);
      written.push({ path, isReplaced: existsSync(path) });
      await writeFile(path, `${JSON.stringify(document, null, 2)}\n`);
    }
    return written;
  } catch (error) {
    throw new CommandError(`${folder} cannot be written (${codeOf(error)}).`);
  }
}

function summary({ report }: ImportResult, written: readonly Written[]): string {
  const files = written.map(({ path, isReplaced }) => (isReplaced ? `${path} (in the place of an older one)` : path));
  const lines = report.notCarried.map(
    ({ path, label, reason }) => `  ${path}${label ? ` “${label}”` : ''}: ${reason}\n`,
  );
  const rest = lines.length === 0 ? 'Everything was carried over.\n' : `Not carried over as it was:\n${lines.join('')}`;
  return `Wrote ${files.join(', ')}.\n${count(report.carried, 'question')} carried over. ${rest}`;
}
