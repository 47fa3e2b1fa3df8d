// The sets of possible answers agree with what comparisons and limits really do: no answer that exists is ever ruled out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAnswered, type Answer } from '../../src/flow/answer.ts';
import { checkAnswer } from '../../src/flow/answers.ts';
import {
  answersWhere,
  isEmpty,
  possibleAnswers,
  shared,
  spanOf,
  type AnswerDomain,
} from '../../src/flow/checks/answer-domain.ts';
import { compare } from '../../src/flow/conditions.ts';
import { addDays } from '../../src/flow/day.ts';
import type { Operator } from '../../src/flow/operators.ts';
import type { Operand } from '../../src/flow/schema/condition.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import { candidatesFor, comparisonOn, someQuestion } from './made-up-questions.ts';

const today = '2027-03-27';

interface Demand {
  readonly op: Operator;
  readonly value?: Operand;
  readonly isTrue: boolean;
}

function left(question: Question, demands: readonly Demand[]): AnswerDomain {
  return demands.reduce(
    (domain, demand) => shared(domain, answersWhere(demand, question, demand.isTrue)),
    possibleAnswers(question),
  );
}

function fits(question: Question, demands: readonly Demand[], answer: Answer): boolean {
  return (
    isAnswered(answer) &&
    checkAnswer(question, answer, { today }) === undefined &&
    demands.every(({ op, value, isTrue }) => (compare(op, answer, value, { today }) === true) === isTrue)
  );
}

const demandsOn = (question: Question): fc.Arbitrary<Demand[]> =>
  fc.array(
    fc.tuple(comparisonOn(question), fc.boolean()).map(([comparison, isTrue]) => ({ ...comparison, isTrue })),
    { minLength: 1, maxLength: 4 },
  );
const puzzle = someQuestion.chain((question) => fc.tuple(fc.constant(question), demandsOn(question)));

describe('the answers that are left by limits and comparisons', () => {
  it('hold every answer that there is', () => {
    fc.assert(
      fc.property(puzzle, ([question, demands]) => {
        const answers = candidatesFor(question, today).filter((answer) => fits(question, demands, answer));
        assert.ok(answers.length === 0 || !isEmpty(left(question, demands)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('hold none where there is none, as far as yes and no, options and steps go', () => {
    const told = new Set(['yes-no', 'consent', 'single-choice', 'slider']);
    fc.assert(
      fc.property(puzzle, ([question, demands]) => {
        fc.pre(told.has(question.type));
        const some = candidatesFor(question, today).some((answer) => fits(question, demands, answer));
        assert.equal(isEmpty(left(question, demands)), !some);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stay in a set around them', () => {
    fc.assert(
      fc.property(puzzle, fc.nat({ max: 4 }), ([question, demands], cut) => {
        const [one, other] = [demands.slice(0, cut), demands.slice(cut)];
        const around = spanOf(left(question, one), left(question, other));
        const answers = candidatesFor(question, today).filter(
          (answer) => fits(question, one, answer) || fits(question, other, answer),
        );
        for (const { op, value } of demands) {
          for (const isTrue of [true, false]) {
            const some = answers.some((answer) => (compare(op, answer, value, { today }) === true) === isTrue);
            assert.ok(
              !some ||
                !isEmpty(shared(around, answersWhere({ op, ...(value !== undefined && { value }) }, question, isTrue))),
            );
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

const number: Question = { id: 'n', type: 'number', label: 'How many?', min: 0, max: 10 };
const tenths: Question = { id: 't', type: 'slider', label: 'How sure?', min: 0, max: 1, step: 0.1 };
const day: Question = { id: 'd', type: 'date', label: 'When?', min: { today: 0 } };
const shifts: Question = {
  id: 's',
  type: 'multiple-choice',
  label: 'Which shifts?',
  max: 2,
  options: ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value })),
};

/** What is demanded of one answer, and whether there is one. */
const cases: [what: string, question: Question, demands: Demand[], isPossible: boolean][] = [
  ['the end of a range', number, [{ op: 'gte', value: 10, isTrue: true }], true],
  ['beyond the end of a range', number, [{ op: 'gt', value: 10, isTrue: true }], false],
  [
    'a number between two ends that are out',
    number,
    [
      { op: 'gt', value: 3, isTrue: true },
      { op: 'lt', value: 3.1, isTrue: true },
    ],
    true,
  ],
  [
    'a number between two steps',
    tenths,
    [
      { op: 'gt', value: 0.3, isTrue: true },
      { op: 'lt', value: 0.4, isTrue: true },
    ],
    false,
  ],
  ['three steps of a tenth', tenths, [{ op: 'eq', value: 0.3, isTrue: true }], true],
  ['half a step', tenths, [{ op: 'eq', value: 0.35, isTrue: true }], false],
  ['a day that is over', day, [{ op: 'before', value: { today: 0 }, isTrue: true }], false],
  ['the day that is the last and the first', day, [{ op: 'onOrBefore', value: { today: 0 }, isTrue: true }], true],
  ['a day of the calendar, on whatever day', day, [{ op: 'before', value: '2020-01-01', isTrue: true }], true],
  [
    'a day between two that touch',
    day,
    [
      { op: 'after', value: '2027-03-01', isTrue: true },
      { op: 'before', value: '2027-03-02', isTrue: true },
    ],
    false,
  ],
  ['more choices than may be made', shifts, [{ op: 'countGte', value: 3, isTrue: true }], false],
  [
    'three options where two may be chosen',
    shifts,
    [
      { op: 'includesAll', value: ['a', 'b'], isTrue: true },
      { op: 'includesAny', value: ['c', 'd'], isTrue: true },
    ],
    false,
  ],
  [
    'an option that must not be there',
    shifts,
    [
      { op: 'includesAll', value: ['a'], isTrue: true },
      { op: 'includesNone', value: ['a', 'b'], isTrue: true },
    ],
    false,
  ],
  [
    'all and not all',
    shifts,
    [
      { op: 'includesAll', value: ['a', 'b'], isTrue: true },
      { op: 'includesAll', value: ['b'], isTrue: false },
    ],
    false,
  ],
  ['none of all there are', shifts, [{ op: 'includesNone', value: ['a', 'b', 'c', 'd'], isTrue: true }], false],
];

describe('it is told whether there is', () => {
  for (const [what, question, demands, isPossible] of cases) {
    it(what, () => assert.equal(isEmpty(left(question, demands)), !isPossible));
  }

  it('a day that was not over when it was given', () => {
    const before = answersWhere({ op: 'before', value: { today: 0 } }, day, true);
    assert.equal(isEmpty(shared(possibleAnswers(day, true), before)), false);
    assert.equal(checkAnswer(day, addDays(today, 1), { today }), undefined);
  });

  it('anything typed beside the options', () => {
    const open: Question = {
      id: 'o',
      type: 'single-choice',
      label: 'Which?',
      other: true,
      options: [{ value: 'a', label: 'A' }],
    };
    assert.equal(isEmpty(shared(possibleAnswers(open), answersWhere({ op: 'neq', value: 'a' }, open, true))), false);
    assert.equal(isEmpty(shared(possibleAnswers(open), answersWhere({ op: 'in', value: ['b'] }, open, true))), false);
  });
});
