/** What a key is for is said once, in the comment on its interface; the tables that JSON Schema reads are made from it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { keyDocTables } from '../../scripts/key-docs.ts';

const root = resolve(import.meta.dirname, '../..');
const tables = keyDocTables();

describe('The tables of keys', () => {
  for (const { file, text } of tables) {
    it(`have ${file} as the comments say (npm run docs)`, () => {
      assert.equal(readFileSync(join(root, file), 'utf8'), text);
    });
  }

  it('give every key a sentence and an example', () => {
    const rows = tables.flatMap(({ text }) => text.split('\n').filter((line) => /^ {2}'\w+\.\$?\w+': `/.test(line)));
    assert.ok(rows.length > 200, `${rows.length} keys`);
    assert.deepEqual(
      rows.filter((row) => !/`.{8,}[.?]( @default \S.*)? @example \S/.test(row)),
      [],
    );
  });
});
