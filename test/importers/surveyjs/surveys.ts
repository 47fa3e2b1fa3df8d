/** Made-up surveys with conditions, and people who fill them in, for properties. */
import fc from 'fast-check';

const kinds = [
  'boolean',
  'own-boolean',
  'radiogroup',
  'numbers',
  'other',
  'checkbox',
  'tagbox',
  'rating',
  'number',
  'date',
  'text',
] as const;
/** The kinds of questions in a made-up survey. */
type MadeKind = (typeof kinds)[number];

/** A question of a made-up survey. */
interface MadeQuestion {
  readonly name: string;
  readonly kind: MadeKind;
}
/** A survey, and its questions in order. */
export interface MadeSurvey {
  readonly survey: { pages: object[] };
  readonly questions: readonly MadeQuestion[];
}

const letters = ['a', 'b', 'c'];
const days = ['2026-01-05', '2026-02-10', '2026-03-15'];

function elementOf({ name, kind }: MadeQuestion, visibleIf: string): object {
  const base = { name, title: `Question ${name}?`, ...(visibleIf !== '' && { visibleIf }) };
  switch (kind) {
    case 'boolean':
      return { ...base, type: 'boolean' };
    case 'own-boolean':
      return { ...base, type: 'boolean', valueTrue: 'on', valueFalse: 'off' };
    case 'radiogroup':
      return { ...base, type: 'radiogroup', choices: letters };
    case 'numbers':
      return { ...base, type: 'dropdown', choices: [1, 2, 3] };
    case 'other':
      return { ...base, type: 'radiogroup', choices: letters, showOtherItem: true };
    case 'checkbox':
      return { ...base, type: 'checkbox', choices: letters, showNoneItem: true };
    case 'tagbox':
      return { ...base, type: 'tagbox', choices: letters };
    case 'rating':
      return { ...base, type: 'rating', rateMax: 5 };
    case 'number':
    case 'date':
      return { ...base, type: 'text', inputType: kind };
    case 'text':
      return { ...base, type: 'comment' };
  }
}

/** Comparisons that a survey can make with the answer to a question. */
function comparisonOf({ name, kind }: MadeQuestion): fc.Arbitrary<string> {
  const empty = fc.constantFrom(`{${name}} empty`, `{${name}} notempty`);
  const on = (ops: readonly string[], values: readonly string[]) =>
    fc.oneof(
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...ops), fc.constantFrom(...values))
          .map(([op, value]) => `{${name}} ${op} ${value}`),
        weight: 4,
      },
      { arbitrary: empty, weight: 1 },
    );
  const orders = ['=', '==', '<>', '!=', '>', '>=', '=>', '<', '<=', '=<'];
  switch (kind) {
    case 'boolean':
      return fc.oneof(on(['=', '!='], ['true', 'false', "'true'"]), fc.constant(`{${name}}`));
    case 'own-boolean':
      return on(['=', '<>'], ["'on'", "'off'", "'ON'"]);
    case 'radiogroup':
      return fc.oneof(
        on(['=', '<>', 'contains', 'notcontains', 'equal'], ["'a'", '"b"', "'C'"]),
        on(['anyof', 'noneof'], ["['a', 'b']", "['c']"]),
      );
    case 'numbers':
      return fc.oneof(on(orders, ['1', '2', "'3'"]), on(['anyof'], ['[1, 2]']));
    case 'other':
      return on(['=', '<>'], ["'a'", "'other'"]);
    case 'checkbox':
      return fc.oneof(
        on(['contains', 'notcontains', '*='], ["'a'", "'none'", "['a', 'b']"]),
        on(['anyof', 'allof', 'noneof'], ["['a', 'b']", "['none']"]),
        fc.constant(`{${name}.length} >= 2`),
      );
    case 'tagbox':
      return fc.oneof(on(['contains', 'anyof'], ["'b'"]), fc.constant(`{${name}.length} > 1`));
    case 'rating':
    case 'number':
      return on(orders, ['1', '3', '4']);
    case 'date':
      return on(
        orders,
        days.map((day) => `'${day}'`),
      );
    case 'text':
      return empty;
  }
}

function conditionOn(before: readonly MadeQuestion[]): fc.Arbitrary<string> {
  if (before.length === 0) return fc.constant('');
  const single = fc.oneof(...before.map(comparisonOf));
  const negated = fc.oneof(
    { arbitrary: single, weight: 4 },
    { arbitrary: single.map((text) => `!(${text})`), weight: 1 },
  );
  const row = (joint: fc.Arbitrary<string>) =>
    fc.tuple(negated, joint, negated).map(([one, word, other]) => `${one} ${word} ${other}`);
  const joints = fc.constantFrom('and', 'or', '&&', '||', 'AND');
  return fc.oneof(
    { arbitrary: fc.constant(''), weight: 2 },
    { arbitrary: negated, weight: 3 },
    { arbitrary: row(joints), weight: 2 },
    {
      arbitrary: fc.tuple(row(joints), joints, negated).map(([one, word, other]) => `(${one}) ${word} ${other}`),
      weight: 1,
    },
    {
      arbitrary: fc.tuple(row(joints), joints, negated).map(([one, word, other]) => `${one} ${word} ${other}`),
      weight: 1,
    },
  );
}

/** What somebody may answer. `undefined` for nothing. */
function answerTo({ kind }: MadeQuestion): fc.Arbitrary<unknown> {
  const given = (): fc.Arbitrary<unknown> => {
    switch (kind) {
      case 'boolean':
        return fc.boolean();
      case 'own-boolean':
        return fc.constantFrom('on', 'off');
      case 'radiogroup':
        return fc.constantFrom(...letters);
      case 'numbers':
        return fc.constantFrom(1, 2, 3);
      case 'other':
        return fc.constantFrom(...letters, 'other');
      case 'checkbox':
        return fc.oneof(fc.subarray(letters, { minLength: 1 }), fc.constant(['none']));
      case 'tagbox':
        return fc.subarray(letters, { minLength: 1 });
      case 'rating':
        return fc.integer({ min: 1, max: 5 });
      case 'number':
        return fc.integer({ min: 0, max: 6 });
      case 'date':
        return fc.constantFrom(...days, '2026-01-01', '2026-02-20', '2026-12-24');
      case 'text':
        return fc.constant('Some words');
    }
  };
  return fc.option(given(), { nil: undefined });
}

/** Surveys with conditions on questions, panels and pages; all of them look back. */
export const madeSurveys: fc.Arbitrary<MadeSurvey> = fc
  .array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 8 })
  .chain((chosen) => {
    const questions = chosen.map((kind, at) => ({ name: `q${at}`, kind }));
    const conditions = fc.tuple(...questions.map((_, at) => conditionOn(questions.slice(0, at))));
    const half = Math.ceil(questions.length / 2);
    const outer = fc.tuple(conditionOn(questions.slice(0, half)), conditionOn(questions.slice(0, half)));
    return fc.tuple(conditions, outer).map(([own, [page, panel]]) => {
      const elements = questions.map((question, at) => elementOf(question, own[at] ?? ''));
      const [first, ...rest] = elements.slice(half);
      const second = [
        ...(first ? [first] : []),
        { type: 'panel', name: 'panel', ...(panel !== '' && { visibleIf: panel }), elements: rest },
      ];
      return {
        questions,
        survey: {
          pages: [
            { name: 'one', elements: elements.slice(0, half) },
            { name: 'two', ...(page !== '' && { visibleIf: page }), elements: second },
          ],
        },
      };
    });
  });

/** Answers for every question of a survey, asked or not. */
export function answersFor({ questions }: MadeSurvey): fc.Arbitrary<ReadonlyMap<string, unknown>> {
  return fc
    .tuple(...questions.map((question) => answerTo(question).map((answer) => [question.name, answer] as const)))
    .map((pairs) => new Map(pairs.filter(([, answer]) => answer !== undefined)));
}
