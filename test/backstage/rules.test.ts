// A dealbreaker has four results, and "unknown" is never "not met".
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluateRule, type RuleResult } from '../../src/backstage/rules.ts';
import type { Dealbreaker } from '../../src/backstage/schema/dealbreaker.ts';
import { questions } from './sample-documents.ts';

const context = { today: '2027-03-27' };

function judge(rule: Partial<Dealbreaker>, answer: unknown, confidence?: number, change: object = {}): RuleResult {
  const question = questions.find(({ id }) => id === rule.question);
  assert.ok(question);
  const evidence = { question: { ...question, ...change }, answer, context, confidence };
  return evaluateRule({ id: 'rule', op: 'is', question: question.id, ...rule }, evidence);
}

describe('a dealbreaker', () => {
  it('is not applicable while its question is hidden, whatever was typed before', () => {
    const rule: Dealbreaker = { id: 'rule', question: 'adult', op: 'is', value: true };
    assert.equal(evaluateRule(rule, { question: undefined, answer: false, context }), 'not-applicable');
  });

  it('is unknown without an answer', () => {
    for (const answer of [undefined, null, '', '   ', []])
      assert.equal(judge({ question: 'shift', op: 'eq', value: 'day' }, answer), 'unknown');
  });

  it('is unknown where the answer cannot be read', () => {
    assert.equal(judge({ question: 'years', op: 'gte', value: 2 }, 'two'), 'unknown');
    assert.equal(judge({ question: 'years', op: 'gte', value: 2 }, Number.NaN), 'unknown');
    assert.equal(judge({ question: 'license', op: 'after', value: { today: 0 } }, '31.02.2027'), 'unknown');
  });

  it('takes "no" for an answer', () => {
    assert.equal(judge({ question: 'adult', value: true }, false), 'not-met');
    assert.equal(judge({ question: 'adult', value: false }, false), 'met');
  });

  it('includes both ends of a range and never rounds', () => {
    const rule: Partial<Dealbreaker> = { question: 'years', op: 'between', value: [2, 5] };
    assert.deepEqual(
      [1.9999999, 2, 5, 5.0000001].map((answer) => judge(rule, answer)),
      ['not-met', 'met', 'met', 'not-met'],
    );
  });

  it('counts days from today in the flow’s time zone', () => {
    const rule: Partial<Dealbreaker> = { question: 'license', op: 'onOrAfter', value: { today: 30 } };
    assert.equal(judge(rule, '2027-04-26'), 'met');
    assert.equal(judge(rule, '2027-04-25'), 'not-met');
  });

  it('is met or unknown, never not met, where it asks for a file', () => {
    const file = { id: 'f', name: 'card.pdf', bytes: 1, type: 'application/pdf', sha256: '00' };
    assert.equal(judge({ question: 'proof', op: 'present' }, [file]), 'met');
    assert.equal(judge({ question: 'proof', op: 'present' }, []), 'unknown');
  });

  it('is unknown where a model was less sure than the rule wants, which is wholly by default', () => {
    assert.equal(judge({ question: 'years', op: 'gte', value: 2 }, 1, 0.99), 'unknown');
    assert.equal(judge({ question: 'years', op: 'gte', value: 2, minConfidence: 0.85 }, 1, 0.85), 'not-met');
    assert.equal(judge({ question: 'years', op: 'gte', value: 2, minConfidence: 0.85 }, 3, 0.84), 'unknown');
  });

  it('decides nothing by what was typed in place of an option', () => {
    const other = { other: true };
    assert.equal(judge({ question: 'shift', op: 'eq', value: 'day' }, 'mornings', undefined, other), 'unknown');
    assert.equal(judge({ question: 'shift', op: 'neq', value: 'day' }, 'mornings', undefined, other), 'unknown');
    assert.equal(
      judge({ question: 'days', op: 'includesAny', value: ['sun'] }, ['sun', 'holidays'], undefined, other),
      'met',
    );
    assert.equal(
      judge({ question: 'days', op: 'includesAny', value: ['sun'] }, ['holidays'], undefined, other),
      'unknown',
    );
    assert.equal(
      judge({ question: 'days', op: 'includesNone', value: ['sun'] }, ['sun', 'x'], undefined, other),
      'not-met',
    );
    assert.equal(judge({ question: 'days', op: 'includesNone', value: ['sun'] }, ['x'], undefined, other), 'unknown');
  });

  it('never comes out as not met without a readable answer', () => {
    const rules: Partial<Dealbreaker>[] = [
      { question: 'adult', op: 'is', value: true },
      { question: 'years', op: 'gte', value: 2 },
      { question: 'license', op: 'before', value: '2027-01-01' },
    ];
    const nothing = fc.oneof(
      fc.constantFrom(undefined, null, '', []),
      fc.object(),
      fc.array(fc.integer(), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...rules), nothing, (rule, answer) => assert.equal(judge(rule, answer), 'unknown')),
    );
  });
});
