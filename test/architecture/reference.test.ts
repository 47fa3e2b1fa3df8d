/** The reference pages are made from the tables that the code uses, and are kept as they were made. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { referencePages } from '../../scripts/reference.ts';

const folder = resolve(import.meta.dirname, '../../docs/reference');

describe('The reference', () => {
  for (const { file, text } of referencePages()) {
    it(`has ${file} as the tables say (npm run docs)`, () => {
      assert.equal(readFileSync(join(folder, file), 'utf8'), text);
    });
  }
});
