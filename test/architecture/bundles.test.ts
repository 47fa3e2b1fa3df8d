// What browsers get holds nothing of the rules or the server: neither their files nor a name that only they use.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { readSources } from './import-graph.ts';
import { keysAndTexts, wordsIn, wordsOfCode } from './words.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'dist', 'browser');
const secret = /^(backstage|server)\//;
const elsewhere = /^(check|cli|importers|partners|testing|errors\/documents)\/|^(index|server|importers|testing)\.ts$/;

interface SourceMap {
  sources: string[];
  sourcesContent: (string | null)[];
}

describe('the script-tag bundle', () => {
  const scripts = new Map<string, string>();
  const maps = new Map<string, SourceMap>();

  before(() => {
    assert.ok(existsSync(folder), 'There is no dist/browser: `npm run build` makes it.');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const read = () => readFileSync(join(folder, file), 'utf8');
      if (file.endsWith('.js')) scripts.set(file, read());
      if (file.endsWith('.js.map')) maps.set(file, JSON.parse(read()) as SourceMap);
    }
    assert.ok(scripts.has('greenroom.js') && scripts.size > 1, 'dist/browser holds no scripts.');
    // The bundler's own glue comes from no source: a line that hands an export on.
    const unmapped = [...scripts].filter(([file]) => !maps.has(`${file}.map`));
    for (const [file, code] of unmapped) assert.ok(code.length < 250, `${file} has no source map.`);
  });

  it('was made of no file of the rules or the server, nor of the sentences about wrong documents', () => {
    const files = [...maps.values()].flatMap((map) => map.sources);
    assert.ok(files.some((file) => file.includes('src/embed/')));
    const wrong = files.filter((file) => /\/src\/(backstage|server|errors\/documents)\//.test(file));
    assert.deepEqual(wrong, []);
  });

  it('holds no name or text that only the rules and the server use', () => {
    const sources = readSources(join(root, 'src'));
    // The loader holds the addresses of the other files, and every script the code of its packages.
    const others = [...scripts.keys(), ...[...maps.values()].flatMap(packageCode)];
    const forbidden = peculiarWords(sources, others);
    assert.ok(forbidden.size > 20, `Only ${forbidden.size} names are peculiar to them: the check has gone blind.`);
    assert.deepEqual(wordsFound(scripts, forbidden), []);
  });
});

describe('the check of bundles', () => {
  const sources = new Map([
    ['backstage/a.ts', `export const rules = { dealbreakers: 'silently', weight: 1, label: 'x' };`],
    ['flow/a.ts', `export const label = 'a label';`],
  ]);

  it('knows the names that only the rules use', () => {
    assert.deepEqual([...peculiarWords(sources, ['const weight = 2'])].toSorted(), [
      'dealbreakers',
      'rules',
      'silently',
    ]);
  });

  it('finds one in a script, and says where', () => {
    const scripts = new Map([['a.js', 'e.dealbreakers.map(x=>x.label)']]);
    assert.deepEqual(wordsFound(scripts, peculiarWords(sources, [])), ['a.js: dealbreakers']);
  });
});

/** Names and words of the rules and the server that occur in no code which may be in a browser. */
function peculiarWords(sources: ReadonlyMap<string, string>, others: string[]): Set<string> {
  const words = new Set<string>();
  for (const [file, text] of sources)
    if (secret.test(file)) for (const word of keysAndTexts(file, text)) words.add(word);
  for (const [file, text] of sources) {
    if (secret.test(file) || elsewhere.test(file)) continue;
    for (const word of wordsOfCode(file, text)) words.delete(word);
  }
  for (const text of others) for (const word of wordsIn(text)) words.delete(word);
  return words;
}

function wordsFound(scripts: ReadonlyMap<string, string>, forbidden: ReadonlySet<string>): string[] {
  return [...scripts].flatMap(([file, text]) => {
    return [...wordsIn(text)].filter((word) => forbidden.has(word)).map((word) => `${file}: ${word}`);
  });
}

function packageCode({ sources, sourcesContent }: SourceMap): string[] {
  return sourcesContent.filter((text, i) => text !== null && sources[i]?.includes('/node_modules/')).map(String);
}
