// The table of document codes: each is documented under its own anchor, and its sentences read like the others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { documentCodes } from '../../src/errors/documents/codes.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/reference/check.md'), 'utf8');

describe('The code', () => {
  for (const [code, { why, fix }] of Object.entries(documentCodes)) {
    it(`${code} is documented with its reason and its cure`, () => {
      assert.match(code, /^[a-z]+(-[a-z0-9]+)*$/);
      assert.ok(page.includes(`\n### ${code}\n`));
      assert.ok(page.includes(why) && page.includes(fix));
    });

    it(`${code} has one plain sentence for each`, () => {
      for (const sentence of [why, fix]) {
        assert.match(sentence, /^\p{Lu}|^"\p{Lu}/u);
        assert.match(sentence, /[.?]"?$/);
        assert.doesNotMatch(sentence, /please|unfortunately|submit|!/i);
      }
    });
  }
});
