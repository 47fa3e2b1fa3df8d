// Every code of the table, provoked by the smallest documents that hold the mistake and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles } from '../../src/check/check-files.ts';
import { documentCodes } from '../../src/errors/documents/codes.ts';
import type { DocumentCode } from '../../src/errors/index.ts';
import { backstage, flow, type Mistake, type Mistakes } from './every-code/documents.ts';
import { doubtMistakes } from './every-code/doubt-mistakes.ts';
import { fileMistakes } from './every-code/file-mistakes.ts';
import { referenceMistakes } from './every-code/reference-mistakes.ts';
import { requirementMistakes } from './every-code/requirement-mistakes.ts';
import { ruleMistakes } from './every-code/rule-mistakes.ts';
import { shapeMistakes } from './every-code/shape-mistakes.ts';
import { wordingMistakes } from './every-code/wording-mistakes.ts';

/** Not found in these documents, but in bytes, objects or other schemas: the files of mistakes say where. */
type NotInTexts = 'invalid' | 'not-utf-8' | 'unreadable';
const mistakes: Mistakes<Exclude<DocumentCode, NotInTexts>> = {
  ...fileMistakes,
  ...shapeMistakes,
  ...referenceMistakes,
  ...ruleMistakes,
  ...requirementMistakes,
  ...doubtMistakes,
  ...wordingMistakes,
};

function check(mistake: Partial<Mistake>) {
  const { files = {} } = mistake;
  const pair = { 'a.flow.json': mistake.flow ?? flow(), 'a.backstage.json': mistake.backstage ?? {} };
  const needsRules = mistake.backstage !== undefined;
  const given = Object.entries({ ...pair, ...files }).filter(([path]) => needsRules || path !== 'a.backstage.json');
  const texts = given.map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : JSON.stringify(content),
  }));
  return checkFiles(texts, { now: new Date('2027-03-26T12:00:00Z') });
}

describe('documents in which nothing is wrong', () => {
  it('provoke nothing', () => {
    assert.deepEqual(check({ flow: flow(), backstage: backstage() }), { ok: true, problems: [] });
  });
});

for (const [code, mistake] of Object.entries(mistakes) as [DocumentCode, Mistake][]) {
  describe(`the code ${code}`, () => {
    const { ok, problems } = check(mistake);
    const own = problems.find((problem) => problem.code === code && problem.path === mistake.path);

    it('is given where the mistake is, and nothing else is', () => {
      assert.ok(own, JSON.stringify(problems.map(({ code, path }) => [code, path])));
      assert.deepEqual(new Set(problems.map((problem) => problem.code)), new Set([code, ...(mistake.also ?? [])]));
    });

    it('has the severity of the table, and fails the check by it', () => {
      assert.equal(own?.severity, documentCodes[code].severity);
      if (mistake.also === undefined) assert.equal(ok, own.severity === 'warning');
    });

    it('says what is wrong, why it matters and how to mend it', () => {
      for (const words of [own?.message, own?.why, own?.fix]) assert.match(words ?? '', /\p{L}{2,}/u);
      assert.doesNotMatch(own?.message ?? '', /please|unfortunately|!|undefined|\[object/i);
      assert.match(own?.message ?? '', /^(\p{Lu}|"|\d)[^]*[^.]$/u);
    });
  });
}
