// Patterns that run on what candidates type: common ones are taken, those that can take for ever are not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternProblem } from '../../src/flow/checks/pattern-safety.ts';

const good = [
  '\\d{5}(-\\d{4})?',
  '[A-Z]{2}\\d{6}',
  '[A-Za-z]+( [A-Za-z]+)*',
  '\\d+(,\\d+)*',
  '(?:\\w+\\.)?example\\.com',
  '(mon|tue|wed)',
  '(?:RN|LPN)-\\d+',
  '[^@\\s]+@[^@\\s]+',
  '(?<year>\\d{4})-(?<month>\\d\\d)',
  '(?=.*\\d).{8,}',
  '\\p{L}+',
  '(ab){2,5}',
  '[(+*]+',
  '\\(\\d+\\)',
  '(a+)?',
  '(?:\\s[a-z]+)*',
  '\\d{1,3}(?:\\.\\d{1,30})*',
];
const endless = [
  '(a+)+',
  '(a*)*b',
  '(?:a+){2,}',
  '(a|a)*',
  '(a|aa)+$',
  '(\\w+\\s?)*',
  '([a-z]+)*\\d',
  '((a+)b?)*',
  '(x+x+)+y',
  '(.*)*',
  '(?:(?:a+)+)',
  '(a?)+(b*)*',
  '(a{1,30}){30}',
  '(,?\\d+)*',
  '(\\s*a+)*',
  '(,[,\\d]+)*',
  '(,.+)*',
  '(?: (?:[a-z]+ )?x+)*',
  '( a+|b)*',
];

describe('patternProblem', () => {
  for (const regex of good) it(`takes ${regex}`, () => assert.equal(patternProblem(regex), undefined));
  for (const regex of endless)
    it(`refuses ${regex}`, () => assert.equal(patternProblem(regex)?.code, 'unsafe-pattern'));
  for (const regex of ['(', '[', '*', '\\', 'a{2,1}', '\\p{Nope}']) {
    it(`says that ${regex} is no pattern`, () => assert.equal(patternProblem(regex)?.code, 'invalid-pattern'));
  }
  it('refuses to look back', () => {
    assert.equal(patternProblem('(a)\\1')?.code, 'unsafe-pattern');
    assert.equal(patternProblem('(?<x>a)\\k<x>')?.code, 'unsafe-pattern');
  });

  it('lets nothing through that takes long on the longest text it is run on', () => {
    const nasty = [`${'a'.repeat(499)}!`, `${'1'.repeat(499)}x`, ' a'.repeat(250), `${'a,'.repeat(249)}!`];
    for (const regex of good) {
      const compiled = new RegExp(`^(?:${regex})$`, 'u');
      const start = performance.now();
      for (const text of nasty) compiled.test(text);
      assert.ok(performance.now() - start < 1_000, regex);
    }
  });
});
