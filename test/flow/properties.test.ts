// For any input: parseFlow gives a flow or a DocumentError. For any sound flow: it is taken, and its functions hold together.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DocumentError } from '../../src/errors/index.ts';
import { checkStage } from '../../src/flow/check-stage.ts';
import { minutesLeft } from '../../src/flow/estimate.ts';
import { localizeFlow } from '../../src/flow/localize-flow.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { keepVisible } from '../../src/flow/visibility.ts';
import { everyKey } from './every-key.ts';
import { document, form, type Part } from './sample-flow.ts';

const context = { today: '2027-03-01' };

/** Sound documents: questions of all types, each with a condition on an earlier one now and then. */
const soundFlow = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((picks) => {
    const questions: Part[] = [];
    for (const [index, [kind, seed, isConditional]] of picks.entries()) {
      const earlier = questions[seed % Math.max(1, questions.length)];
      const showIf = isConditional && earlier ? { showIf: wrapped(conditionOn(earlier), seed) } : {};
      questions.push({
        id: `q${index}`,
        label: { en: `Label ${index}`, es: `Pregunta ${index}` },
        required: seed % 2 === 0,
        ...kinds[kind],
        ...showIf,
      });
    }
    const half = Math.ceil(questions.length / 2);
    const stages = [
      form(questions.slice(0, half)),
      ...(questions.length > half ? [form(questions.slice(half), { id: 'more' })] : []),
    ];
    return document(stages, { locales: ['es'] });
  });

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const kinds: readonly Part[] = [
  { type: 'yes-no' },
  { type: 'number', min: 0 },
  { type: 'short-text' },
  { type: 'date' },
  { type: 'single-choice', options },
  { type: 'multiple-choice', options },
  { type: 'consent' },
];

function conditionOn({ id, type }: Part): Part {
  const comparisons: { [type: string]: Part } = {
    number: { op: 'between', value: [0, 5] },
    'short-text': { op: 'present' },
    date: { op: 'onOrAfter', value: { today: 0 } },
    'single-choice': { op: 'in', value: ['a'] },
    'multiple-choice': { op: 'includesAny', value: ['b'] },
  };
  return { question: id, ...(comparisons[String(type)] ?? { op: 'is', value: true }) };
}

function wrapped(condition: Part, seed: number): Part {
  return [condition, { not: condition }, { any: [condition, { all: [condition] }] }][seed % 3] ?? condition;
}

function parsesOrExplains(input: unknown): void {
  try {
    parseFlow(input);
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    assert.ok(error.problems.length > 0);
    for (const { message, received = '' } of error.problems) assert.ok(message !== '' && received.length < 400);
  }
}

describe('parseFlow', () => {
  it('never throws anything but a DocumentError, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        parsesOrExplains,
      ),
      { numRuns: 500 },
    );
  });

  it('nor for a sound document with one value replaced', () => {
    const places = placesOf(everyKey);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) =>
        parsesOrExplains(replaced(everyKey, place, value)),
      ),
      { numRuns: 500 },
    );
  });

  it('takes every sound flow, and the same again', () => {
    fc.assert(
      fc.property(soundFlow, (input) => {
        const flow = parseFlow(input);
        assert.deepEqual(flow, input);
        assert.deepEqual(parseFlow(flow), flow);
      }),
    );
  });

  it('takes every sound flow in each of its languages', () => {
    fc.assert(
      fc.property(soundFlow, fc.constantFrom('en', 'es', 'es-MX', 'fr'), (input, locale) => {
        const flow = localizeFlow(parseFlow(input), locale);
        assert.deepEqual(parseFlow(flow), flow);
        assert.equal(flow.locale, locale.startsWith('es') ? 'es' : 'en');
      }),
    );
  });
});

describe('the functions over a flow', () => {
  const answers = fc.dictionary(
    fc.constantFrom('q0', 'q1', 'q2', 'q3', 'q4', 'constructor'),
    fc.oneof(fc.jsonValue(), fc.constantFrom(true, 3, 'a', ['b'], '2027-03-02')),
  );
  const given = (flow: Flow, own: unknown): never =>
    Object.fromEntries(flow.stages.map(({ id }) => [id, own])) as never;

  it('hold for any answers: what is kept has no problem of being kept, and is kept again', () => {
    fc.assert(
      fc.property(soundFlow, answers, (input, own) => {
        const flow = parseFlow(input);
        for (const stage of flow.stages) {
          const kept = keepVisible(flow, stage, given(flow, own), context);
          const all = { ...(given(flow, own) as object), [stage.id]: kept };
          assert.deepEqual(keepVisible(flow, stage, all, context), kept);
          const strange = checkStage(flow, stage, all, context).filter(
            ({ field }) => !Object.hasOwn(kept, field) && field === 'constructor',
          );
          assert.deepEqual(strange, []);
        }
      }),
    );
  });

  it('never count more minutes left than at the beginning', () => {
    fc.assert(
      fc.property(soundFlow, answers, (input, own) => {
        const flow = parseFlow(input);
        const stages = flow.stages.map(({ id }) => ({ id, progress: 'available' }));
        const before = minutesLeft(flow, stages);
        assert.ok(minutesLeft(flow, stages, given(flow, own)) <= before);
        assert.equal(
          minutesLeft(
            flow,
            stages.map(({ id }) => ({ id, progress: 'submitted' })),
          ),
          0,
        );
      }),
    );
  });
});

function placesOf(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...place, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  return Object.assign(copy, { [key]: replaced((value as Part)[key], rest, by) });
}
