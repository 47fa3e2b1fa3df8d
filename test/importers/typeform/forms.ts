/** Made-up forms with jumps, and people who fill them in, for properties. */
import fc from 'fast-check';
import type { Field, Form, Given, Operand } from './simulator.ts';

const days = ['2026-01-05', '2026-02-10', '2026-03-15'] as const;
const kinds = [
  'yes_no',
  'legal',
  'single',
  'other',
  'several',
  'dropdown',
  'number',
  'opinion_scale',
  'date',
  'short_text',
  'statement',
] as const;
type FieldKind = (typeof kinds)[number];

type Action = NonNullable<Form['logic']>[number]['actions'][number];

/** A form, and the kind of each of its fields that is asked. */
export interface MadeForm {
  readonly form: Form;
  readonly kindOf: ReadonlyMap<string, FieldKind>;
}

const choices = (ref: string) => ['a', 'b', 'c'].map((name) => ({ ref: `${ref}-${name}`, label: `${ref} ${name}` }));

function fieldOf(ref: string, kind: FieldKind, required: boolean): Field {
  const isChoice = kind === 'single' || kind === 'other' || kind === 'several';
  return {
    ref,
    type: isChoice ? 'multiple_choice' : kind,
    title: `Question ${ref}?`,
    properties: {
      ...((isChoice || kind === 'dropdown') && { choices: choices(ref) }),
      ...(kind === 'several' && { allow_multiple_selection: true }),
      ...(kind === 'other' && { allow_other_choice: true }),
      ...(kind === 'opinion_scale' && { steps: 7 }),
    },
    validations: { required },
  };
}

/** Which conditions there can be on a field. */
function conditionOn(ref: string, kind: FieldKind): fc.Arbitrary<Operand> {
  const on = (ops: readonly string[], type: string, values: readonly (string | number | boolean)[]) =>
    fc.record({ op: fc.constantFrom(...ops), value: fc.constantFrom(...values) }).map(({ op, value }) => ({
      op,
      vars: [
        { type: 'field', value: ref },
        { type, value },
      ],
    }));
  switch (kind) {
    case 'yes_no':
    case 'legal':
      return on(['is', 'is_not'], 'constant', [true, false]);
    case 'single':
    case 'other':
    case 'several':
    case 'dropdown':
      return on(
        ['is', 'is_not'],
        'choice',
        choices(ref).map((choice) => choice.ref),
      );
    case 'date':
      return on(
        ['on', 'not_on', 'earlier_than', 'earlier_than_or_on', 'later_than', 'later_than_or_on'],
        'constant',
        days,
      );
    case 'number':
    case 'opinion_scale':
      return on(
        ['equal', 'not_equal', 'lower_than', 'lower_equal_than', 'greater_than', 'greater_equal_than'],
        'constant',
        [1, 3, 4],
      );
    default:
      return fc.constant({ op: 'always', vars: [] });
  }
}

/** What somebody may answer. */
function answerTo(ref: string, kind: FieldKind): fc.Arbitrary<Given> {
  switch (kind) {
    case 'yes_no':
    case 'legal':
      return fc.boolean();
    case 'single':
    case 'dropdown':
      return fc.constantFrom(...choices(ref).map((choice) => choice.ref));
    case 'other':
      return fc.constantFrom(...choices(ref).map((choice) => choice.ref), 'something else');
    case 'several':
      return fc.subarray(
        choices(ref).map((choice) => choice.ref),
        { minLength: 1 },
      );
    case 'date':
      return fc.constantFrom(...days, '2026-01-01', '2026-02-20', '2026-12-24');
    case 'number':
    case 'opinion_scale':
      return fc.integer({ min: 0, max: 6 });
    default:
      return fc.constant('words');
  }
}

const shape = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    required: fc.boolean(),
    joins: fc.boolean(),
    jumps: fc.nat({ max: 3 }),
  }),
  { minLength: 1, maxLength: 9 },
);

/** Forms whose jumps go forwards; `extra` are conditions on something else than answers. */
export function madeForms(
  isRequired: boolean | undefined,
  extra: fc.Arbitrary<Operand>[] = [],
): fc.Arbitrary<MadeForm> {
  return shape.chain((entries) => {
    const kindOf = new Map(entries.map(({ kind }, at) => [`f${at}`, kind]));
    const leaves = entries.map(({ kind, required }, at) => fieldOf(`f${at}`, kind, isRequired ?? required));
    const fields = grouped(
      leaves,
      entries.map(({ joins }) => joins),
    );
    const order = fields.flatMap((field) => [field.ref, ...(field.properties?.fields ?? []).map(({ ref }) => ref)]);
    const sources = [...kindOf.keys(), ...fields.filter(({ type }) => type === 'group').map(({ ref }) => ref)];
    const rules = sources.map((ref) => {
      const inside = fields.find((field) => field.ref === ref)?.properties?.fields ?? [];
      const at = order.indexOf(ref) + inside.length;
      const before = [...kindOf].filter(([earlier]) => order.indexOf(earlier) <= at);
      return fc
        .array(jumpFrom(order.slice(at + 1), before, extra), { maxLength: 3 })
        .map((actions) => ({ type: 'field', ref, actions }));
    });
    return fc.tuple(...rules).map((logic) => ({
      kindOf,
      form: {
        id: 'made',
        title: 'Made up',
        fields,
        hidden: ['campaign'],
        logic: logic.filter(({ actions }) => actions.length > 0),
      },
    }));
  });
}

/** Neighbours that join become a group. */
function grouped(leaves: readonly Field[], joins: readonly boolean[]): Field[] {
  const fields: Field[] = [];
  leaves.forEach((leaf, at) => {
    const last = fields.at(-1);
    if (joins[at] !== true) fields.push(leaf);
    else if (last?.type === 'group') last.properties?.fields?.push(leaf);
    else fields.push({ ref: `g${at}`, type: 'group', title: `Group ${at}`, properties: { fields: [leaf] } });
  });
  return fields;
}

function jumpFrom(
  later: readonly string[],
  before: readonly (readonly [string, FieldKind])[],
  extra: fc.Arbitrary<Operand>[],
) {
  const target = fc.constantFrom(
    { type: 'thankyou', value: 'default_tys' },
    ...later.map((value) => ({ type: 'field', value })),
  );
  const single: fc.Arbitrary<Operand> = fc.oneof(
    fc.constant<Operand>({ op: 'always', vars: [] }),
    ...before.map(([ref, kind]) => conditionOn(ref, kind)),
    ...extra,
  );
  const joined = fc.record({
    op: fc.constantFrom('and', 'or'),
    vars: fc.array(single, { minLength: 1, maxLength: 3 }),
  });
  return fc
    .record({ to: target, condition: fc.oneof(single, joined) })
    .map(({ to, condition }): Action => ({ action: 'jump', details: { to }, condition }));
}

/** Answers for every field of a form, asked or not; a required one always has one. */
export function answersFor({ form, kindOf }: MadeForm): fc.Arbitrary<Map<string, Given>> {
  const required = new Set(
    form.fields
      .flatMap((field) => [field, ...(field.properties?.fields ?? [])])
      .flatMap(({ ref, validations }) => (validations?.['required'] === true ? [ref] : [])),
  );
  const each = [...kindOf].map(([ref, kind]) =>
    (required.has(ref) ? answerTo(ref, kind) : fc.option(answerTo(ref, kind), { nil: undefined })).map(
      (answer) => [ref, answer] as const,
    ),
  );
  return fc
    .tuple(...each)
    .map((pairs) => new Map(pairs.filter((pair): pair is readonly [string, Given] => pair[1] !== undefined)));
}
