// Whoever answers the same is asked the same: a form's jumps against the conditions of the flow made of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../../../src/flow/answer.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { visibleQuestions } from '../../../src/flow/visibility.ts';
import { importTypeform } from '../../../src/importers/typeform/import-typeform.ts';
import { answersFor, madeForms } from './forms.ts';
import { walk, type Field, type Form, type Given, type Operand } from './simulator.ts';

const today = { today: '2026-06-01' };

/** Options are called by their labels in a flow, and by references in a form. */
function toAnswers(flow: Flow, given: ReadonlyMap<string, Given>): Record<string, Record<string, Answer>> {
  const label = (value: string) => value.replace(/^(f\d+)-([abc])$/, '$1 $2');
  const answers: Record<string, Answer> = {};
  for (const [ref, value] of given) {
    answers[ref] =
      typeof value === 'string' ? label(value) : Array.isArray(value) ? value.map(label) : (value as Answer);
  }
  return Object.fromEntries(flow.stages.map(({ id }) => [id, answers]));
}

function visible(flow: Flow, given: ReadonlyMap<string, Given>): string[] {
  return [...visibleQuestions(flow, toAnswers(flow, given), today).values()]
    .flat()
    .map(({ id }) => id)
    .filter((id) => /^f\d+$/.test(id));
}

function showIfs(form: Form): Record<string, unknown> {
  const questions = importTypeform(form).flow.stages.flatMap(questionsOf);
  return Object.fromEntries(questions.flatMap(({ id, showIf }) => (showIf ? [[id, showIf]] : [])));
}

describe('the questions of a flow made of a form', () => {
  const cases = (isRequired?: boolean) =>
    madeForms(isRequired).chain((made) => fc.record({ made: fc.constant(made), given: answersFor(made) }));

  it('are those that the jumps lead to, whatever is answered or left out', () => {
    fc.assert(
      fc.property(cases(), ({ made: { form }, given }) => {
        assert.deepEqual(visible(importTypeform(form).flow, given), walk(form, given));
      }),
      { numRuns: 500 },
    );
  });

  it('hold back nothing that somebody would be asked, where something else than answers decides', () => {
    const hiddenIs = (op: string) =>
      fc.constant<Operand>({
        op,
        vars: [
          { type: 'hidden', value: 'campaign' },
          { type: 'constant', value: 'spring' },
        ],
      });
    const uncertain = madeForms(false, [hiddenIs('equal'), hiddenIs('not_equal')]).chain((made) =>
      fc.record({ made: fc.constant(made), given: answersFor(made), campaign: fc.constantFrom('spring', 'autumn') }),
    );
    fc.assert(
      fc.property(uncertain, ({ made: { form }, given, campaign }) => {
        const asked = walk(form, given, new Map([['campaign', campaign]]));
        const own = new Map([...given].filter(([ref]) => asked.includes(ref)));
        const shown = visible(importTypeform(form).flow, own);
        assert.deepEqual(
          asked.filter((ref) => !shown.includes(ref)),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('the condition of a question', () => {
  const field = (ref: string, type: string, more: Partial<Field> = {}): Field => ({
    ref,
    type,
    title: `${ref}?`,
    ...more,
  });
  const required = { validations: { required: true } };
  const choices = {
    properties: {
      choices: [
        { ref: 'r', label: 'Red' },
        { ref: 'b', label: 'Blue' },
        { ref: 'g', label: 'Green' },
      ],
    },
  };
  const is = (ref: string, value: string | number | boolean, op = 'is', type = 'constant') => ({
    op,
    vars: [
      { type: 'field', value: ref },
      { type, value },
    ],
  });
  const always = { op: 'always', vars: [] };
  const rule = (ref: string, ...jumps: [object, string][]) => ({
    type: 'field',
    ref,
    actions: jumps.map(([condition, value]) => ({
      action: 'jump',
      condition,
      details: { to: { type: value === 'end' ? 'thankyou' : 'field', value } },
    })),
  });
  const form = (fields: Field[], logic: Form['logic']): Form => ({
    id: 'own',
    title: 'Own',
    fields,
    ...(logic && { logic }),
  });

  it('is what a person would write: this answer to that question', () => {
    const fields = [
      field('nights', 'yes_no', required),
      field('when', 'short_text'),
      field('why', 'short_text'),
      field('last', 'short_text'),
    ];
    const logic = [rule('nights', [is('nights', true), 'when'], [always, 'why']), rule('when', [always, 'last'])];
    assert.deepEqual(showIfs(form(fields, logic)), {
      when: { question: 'nights', op: 'is', value: true },
      why: { question: 'nights', op: 'is', value: false },
    });
  });

  it('waits for no answer to a question that need not be answered', () => {
    const fields = [field('nights', 'yes_no'), field('when', 'short_text'), field('why', 'short_text')];
    const logic = [rule('nights', [is('nights', true), 'when'], [always, 'why'])];
    assert.deepEqual(showIfs(form(fields, logic)), { when: { question: 'nights', op: 'is', value: true } });
  });

  it('is one line after a row of knock-outs: the newest answer says it all', () => {
    const fields = Array.from({ length: 30 }, (_, at) => field(`q${at}`, 'yes_no', required));
    const logic = fields.map(({ ref }) => rule(ref, [is(ref, false), 'end']));
    const conditions = showIfs(form(fields, logic));
    assert.equal(Object.keys(conditions).length, 29);
    assert.deepEqual(conditions['q29'], { question: 'q28', op: 'is', value: true });
  });

  it('names ranges as numbers do', () => {
    const fields = [
      field('years', 'number', required),
      field('junior', 'short_text'),
      field('senior', 'short_text'),
      field('all', 'short_text'),
    ];
    const logic = [
      rule(
        'years',
        [is('years', 2, 'lower_than'), 'junior'],
        [is('years', 10, 'greater_equal_than'), 'senior'],
        [always, 'all'],
      ),
      rule('junior', [always, 'all']),
    ];
    assert.deepEqual(showIfs(form(fields, logic)), {
      junior: { question: 'years', op: 'lt', value: 2 },
      senior: { question: 'years', op: 'gte', value: 10 },
    });
  });

  it('names options by their values, alone or together', () => {
    const fields = [
      field('colour', 'dropdown', { ...choices, ...required }),
      field('warm', 'short_text'),
      field('cold', 'short_text'),
    ];
    const logic = [
      rule('colour', [is('colour', 'b', 'is', 'choice'), 'cold'], [is('colour', 'g', 'is', 'choice'), 'cold']),
      rule('warm', [always, 'end']),
    ];
    assert.deepEqual(showIfs(form(fields, logic)), {
      warm: { question: 'colour', op: 'notIn', value: ['Blue', 'Green'] },
      cold: { question: 'colour', op: 'in', value: ['Blue', 'Green'] },
    });
  });

  it('is not there where all ways meet again', () => {
    const fields = [
      field('colour', 'dropdown', choices),
      field('red', 'statement'),
      field('blue', 'statement'),
      field('all', 'short_text'),
    ];
    const logic = [
      rule(
        'colour',
        [is('colour', 'r', 'is', 'choice'), 'red'],
        [is('colour', 'b', 'is', 'choice'), 'blue'],
        [always, 'all'],
      ),
      rule('red', [always, 'all']),
    ];
    assert.deepEqual(Object.keys(showIfs(form(fields, logic))), ['red', 'blue']);
  });

  const lines = (own: Form) =>
    importTypeform(own).report.notCarried.map(({ path, label, reason }) => `${path} ${label} ${reason}`);

  it('leaves out a jump back, which candidates make by themselves, and lists it', () => {
    const fields = [field('phone', 'short_text'), field('again', 'yes_no'), field('last', 'short_text')];
    const own = form(fields, [rule('again', [is('again', true), 'phone'], [always, 'last'])]);
    assert.deepEqual(showIfs(own), {});
    assert.match(lines(own).join('\n'), /logic\[0\]\.actions\[0\] again\? Jumps back to “phone\?”/);
  });

  it('leaves out a question that no jump leads to, and lists it', () => {
    const fields = [field('one', 'short_text'), field('lost', 'short_text'), field('two', 'short_text')];
    const own = form(fields, [rule('one', [always, 'two'])]);
    assert.match(lines(own).join('\n'), /fields\[1\] lost\? No way through the form leads here/);
  });

  it('lists what depends on a hidden field, a score, or words', () => {
    const fields = [field('one', 'short_text'), field('two', 'short_text'), field('three', 'short_text')];
    const own = form(fields, [
      rule('one', [
        {
          op: 'equal',
          vars: [
            { type: 'hidden', value: 'seed' },
            { type: 'constant', value: '1' },
          ],
        },
        'three',
      ]),
      rule('two', [
        {
          op: 'greater_than',
          vars: [
            { type: 'variable', value: 'score' },
            { type: 'constant', value: 3 },
          ],
        },
        'end',
      ]),
      rule('three', [is('three', 'x', 'contains'), 'end'], [always, 'nowhere']),
    ]);
    assert.deepEqual(showIfs(own), {});
    const said = lines(own).join('\n');
    for (const what of ['a hidden field', 'a score or price', 'words', 'not in the form'])
      assert.ok(said.includes(what), what);
  });

  it('is left out where it would fill a page, and the report says so', () => {
    const fields = [...Array.from({ length: 45 }, (_, at) => field(`q${at}`, 'yes_no')), field('odd', 'short_text')];
    const any = {
      op: 'or',
      vars: Array.from({ length: 22 }, (_, at) => ({
        op: 'and',
        vars: [is(`q${at * 2}`, true), is(`q${at * 2 + 1}`, true)],
      })),
    };
    const own = form(fields, [rule('q44', [any, 'end'])]);
    assert.match(lines(own).join('\n'), /Too many jumps decide|too many to work out/);
  });
});
