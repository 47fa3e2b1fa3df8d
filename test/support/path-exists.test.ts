// The walk that the fuzz tests hold every path of a problem to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathExists } from './path-exists.ts';

const document = JSON.parse(
  '{"stages":[{"id":"a","title":{"pt-BR":"x"},"list":[null]}],"__proto__":{"admin":true}}',
) as unknown;

describe('a path', () => {
  const cases = {
    there: [
      '',
      'stages',
      'stages[0]',
      'stages[0].id',
      'stages[0].title["pt-BR"]',
      'stages[0].list[0]',
      '__proto__.admin',
    ],
    missing: ['brand', 'stages[0].type', 'stages[1]', 'stages[0].title.en', 'toString', 'constructor'],
    nowhere: [
      'brand.name',
      'stages[1].id',
      'stages.id.x',
      'stages[0].id.x',
      'stages[0].list[0].x',
      'toString.call',
      '[0]',
    ],
  } as const;
  for (const [found, paths] of Object.entries(cases)) {
    for (const path of paths) it(`"${path}" is ${found}`, () => assert.equal(pathExists(document, path), found));
  }
});
