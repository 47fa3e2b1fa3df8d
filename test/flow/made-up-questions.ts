/** Made-up questions of every type, comparisons that fit them, and the answers worth trying on them. */
import fc from 'fast-check';
import type { Answer } from '../../src/flow/answer.ts';
import { addDays } from '../../src/flow/day.ts';
import type { Operator } from '../../src/flow/operators.ts';
import type { DayValue, Operand } from '../../src/flow/schema/condition.ts';
import type { Question } from '../../src/flow/schema/question.ts';

/** A comparison without its question. */
export interface MadeUpComparison {
  readonly op: Operator;
  readonly value?: Operand;
}

const letters = ['a', 'b', 'c', 'd'];
const optionsOf = (count: number) => letters.slice(0, count).map((value) => ({ value, label: value.toUpperCase() }));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const small = fc.integer({ min: -3, max: 6 });
const someDay: fc.Arbitrary<DayValue> = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((today) => ({ today })),
  fc.integer({ min: -3, max: 3 }).map((days) => addDays('2027-03-27', days)),
);

/** A question of any type that can be compared, with limits now and then. Its limits may leave no answer. */
export const someQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.constant<Question>({ id: 'q', type: 'yes-no', label: 'Q' }),
  fc.boolean().map((required): Question => ({ id: 'q', type: 'consent', label: 'Q', required })),
  fc
    .record({ min: optional(small), max: optional(small), step: optional(fc.constantFrom(0.1, 0.5, 1, 2)) })
    .map((limits): Question => ({ id: 'q', type: 'number', label: 'Q', ...given(limits) })),
  fc
    .tuple(small, fc.integer({ min: 1, max: 4 }), fc.constantFrom(0.1, 0.5, 1))
    .map(([min, length, step]): Question => ({ id: 'q', type: 'slider', label: 'Q', min, max: min + length, step })),
  fc
    .record({ min: optional(someDay), max: optional(someDay) })
    .map((limits): Question => ({ id: 'q', type: 'date', label: 'Q', ...given(limits) })),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([count, other]): Question => ({
    id: 'q',
    type: 'single-choice',
    label: 'Q',
    options: optionsOf(count),
    other,
  })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      optional(fc.nat({ max: 3 })),
      optional(fc.integer({ min: 1, max: 4 })),
    )
    .map(([count, other, min, max]): Question => ({
      id: 'q',
      type: 'multiple-choice',
      label: 'Q',
      options: optionsOf(count),
      other,
      ...given({ min, max }),
    })),
  fc.constant<Question>({ id: 'q', type: 'short-text', label: 'Q' }),
);

/** A comparison that fits the question. */
export function comparisonOn(question: Question): fc.Arbitrary<MadeUpComparison> {
  switch (question.type) {
    case 'yes-no':
    case 'consent':
      return fc.record({ op: fc.constant('is' as const), value: fc.boolean() });
    case 'number':
    case 'slider': {
      const value = fc.oneof(
        small,
        small.map((whole) => whole + 0.5),
        small.map((whole) => whole + 0.3),
      );
      return fc.oneof(
        fc.record({ op: fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte').map((op) => op as Operator), value }),
        fc.tuple(value, value).map(([a, b]) => ({ op: 'between' as const, value: [Math.min(a, b), Math.max(a, b)] })),
      );
    }
    case 'date':
      return fc.record({
        op: fc.constantFrom<Operator[]>('before', 'onOrBefore', 'after', 'onOrAfter'),
        value: someDay,
      });
    case 'single-choice': {
      const known = fc.constantFrom(
        ...question.options.map(({ value }) => value),
        ...(question.other === true ? ['typed'] : []),
      );
      return fc.oneof(
        fc.record({ op: fc.constantFrom<Operator[]>('eq', 'neq'), value: known }),
        fc.record({ op: fc.constantFrom<Operator[]>('in', 'notIn'), value: fc.uniqueArray(known, { minLength: 1 }) }),
      );
    }
    case 'multiple-choice': {
      const values = fc.subarray(
        question.options.map(({ value }) => value),
        { minLength: 1 },
      );
      return fc.oneof(
        fc.record({ op: fc.constantFrom<Operator[]>('includesAll', 'includesAny', 'includesNone'), value: values }),
        fc.record({ op: fc.constant<Operator>('countGte'), value: fc.nat({ max: 5 }) }),
      );
    }
    default:
      return fc.constant({ op: 'present' });
  }
}

/** Every kind of answer to a made-up question that could make a difference; some do not keep to its limits. */
export function candidatesFor(question: Question, today: string): Answer[] {
  switch (question.type) {
    case 'yes-no':
    case 'consent':
      return [true, false];
    case 'number':
    case 'slider':
      // In tenths, from below the lowest to above the highest number that a made-up question names.
      return Array.from({ length: 181 }, (_, index) => (index - 60) / 10);
    case 'date':
      return Array.from({ length: 15 }, (_, index) => addDays(today, index - 7));
    case 'single-choice':
      return [...letters, 'typed', 'typed too'];
    case 'multiple-choice':
      return subsetsOf([...letters, 'typed', 'typed too']);
    default:
      return ['words'];
  }
}

function subsetsOf(values: readonly string[]): string[][] {
  return values.reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
}

/** The same record without what is not given. */
function given<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
