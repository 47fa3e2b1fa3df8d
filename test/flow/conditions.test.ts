// What operators and conditions mean: exact, both ends in, calendar days, and false where there is nothing to compare.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compare, evaluateCondition } from '../../src/flow/conditions.ts';
import { operators, type Operator } from '../../src/flow/operators.ts';
import type { Condition, Operand } from '../../src/flow/schema/condition.ts';

const context = { today: '2027-03-01' };
const table: [op: Operator, answer: unknown, operand: Operand | undefined, expected: boolean | undefined][] = [
  ['is', true, true, true],
  ['is', false, true, false],
  ['is', 'true', true, undefined],
  ['eq', 'a', 'a', true],
  ['eq', 'a', 'A', false],
  ['neq', 'a', 'b', true],
  ['in', 'b', ['a', 'b'], true],
  ['notIn', 'b', ['a', 'b'], false],
  ['notIn', 'c', ['a', 'b'], true],
  ['eq', 0.3, 0.3, true],
  ['eq', 0.1 + 0.2, 0.3, false],
  ['neq', 2, 2.5, true],
  ['eq', '5', 5, undefined],
  ['gt', 5, 5, false],
  ['gt', 5.5, 5, true],
  ['gte', 5, 5, true],
  ['lt', 5, 5, false],
  ['lt', -6, -5, true],
  ['lte', 5, 5, true],
  ['lte', 5.0000001, 5, false],
  ['gte', Number.NaN, 5, undefined],
  ['between', 1, [1, 3], true],
  ['between', 3, [1, 3], true],
  ['between', 3.01, [1, 3], false],
  ['includesAll', ['a', 'b', 'c'], ['a', 'c'], true],
  ['includesAll', ['a'], ['a', 'c'], false],
  ['includesAny', ['a'], ['a', 'c'], true],
  ['includesAny', ['b'], ['a', 'c'], false],
  ['includesNone', ['b'], ['a', 'c'], true],
  ['includesNone', ['c'], ['a', 'c'], false],
  ['includesNone', [], ['a'], undefined],
  ['countGte', ['a', 'b'], 2, true],
  ['countGte', ['a', 'a'], 2, false],
  ['before', '2027-02-28', { today: 0 }, true],
  ['before', '2027-03-01', { today: 0 }, false],
  ['onOrBefore', '2027-03-01', { today: 0 }, true],
  ['after', '2027-03-01', { today: -1 }, true],
  ['after', '2027-02-28', { today: -1 }, false],
  ['onOrAfter', '2027-02-28', { today: -1 }, true],
  ['onOrAfter', '2028-02-29', '2028-02-29', true],
  ['after', '2027-02-30', '2027-01-01', undefined],
  ['after', 'tomorrow', '2027-01-01', undefined],
  ['present', 'x', undefined, true],
  ['present', [{ id: 'f' }], undefined, true],
  ['present', '  ', undefined, undefined],
  ['present', [], undefined, undefined],
];

describe('compare', () => {
  for (const [op, answer, operand, expected] of table) {
    it(`${JSON.stringify(answer)} ${op} ${JSON.stringify(operand)} is ${expected}`, () => {
      assert.equal(compare(op, answer, operand, context), expected);
    });
  }

  it('knows every operator of the table', () => {
    assert.deepEqual(
      operators.filter((op) => !table.some(([own, , , expected]) => own === op && expected === true)),
      [],
    );
  });

  it('is undefined without an answer, whatever the operator', () => {
    for (const op of operators) {
      for (const answer of [undefined, null, '', []]) assert.equal(compare(op, answer, true, context), undefined);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...operators), fc.jsonValue(), fc.jsonValue(), (op, answer, operand) => {
        compare(op, answer, operand as Operand, context);
      }),
    );
  });
});

describe('evaluateCondition', () => {
  const yes: Condition = { question: 'yes', op: 'is', value: true };
  const no: Condition = { question: 'no', op: 'is', value: true };
  const gone: Condition = { question: 'gone', op: 'is', value: true };
  const holds = (condition: Condition): boolean =>
    evaluateCondition(condition, (id) => (id === 'gone' ? undefined : id === 'yes'), context);

  it('joins comparisons by all, any and not', () => {
    assert.equal(holds({ all: [yes, { not: no }] }), true);
    assert.equal(holds({ all: [yes, no] }), false);
    assert.equal(holds({ any: [no, yes] }), true);
    assert.equal(holds({ any: [no, { all: [yes, no] }] }), false);
  });

  it('takes a comparison with nothing for false, and its opposite for true', () => {
    assert.equal(holds(gone), false);
    assert.equal(holds({ question: 'gone', op: 'is', value: false }), false);
    assert.equal(holds({ not: gone }), true);
  });
});
