// Form questions of every kind, and what becomes of the answers that HeyMilo expects.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dealbreaker } from '../../../src/backstage/schema/dealbreaker.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { posting, question } from './sample-posting.ts';

const three = ['Red', 'Green', 'Blue'].map((label) => ({ label, value: label.toLowerCase() }));
const yesNo = [{ label: 'Yes' }, { label: 'No' }];
const choice = { question_type: 'dropdown', dropdown_values: three };
const several = { question_type: 'mcq', mcq_type: 'multiple', dropdown_values: three };

function asked(more: object, text = 'What about it?') {
  const { flow, backstage, report } = importHeyMilo({
    posting: posting([{ id: 'form', type: 'form' }]),
    questions: [question('q', 'form', text, more)],
  });
  const [first] = flow.stages.flatMap((stage) => questionsOf(stage));
  assert.ok(first);
  const rules = Object.values(backstage.stages ?? {}).flatMap(({ dealbreakers = [] }) => dealbreakers);
  const listed = report.notCarried.flatMap(({ path, reason }) =>
    path.startsWith('questions') ? [{ path, reason }] : [],
  );
  return { question: first, stages: flow.stages, rules, listed };
}

const kindOf = (more: object): Question => asked(more).question;
const base = { id: 'q', label: 'What about it?' };

describe('a form question', () => {
  it('becomes one of the type that it asks for', () => {
    const kinds: [object, object][] = [
      [{ question_type: 'textarea' }, { type: 'long-text' }],
      [{}, { type: 'long-text' }],
      [{ question_type: 'number' }, { type: 'number' }],
      [{ question_type: 'date' }, { type: 'date' }],
      [{ question_type: 'yes_no' }, { type: 'yes-no' }],
      [{ question_type: 'multiple-choice', dropdown_values: yesNo }, { type: 'yes-no' }],
      [{ question_type: 'file-upload' }, { type: 'file' }],
      [
        { question_type: 'slider', slider_min: 1, slider_max: 9, slider_step: 2 },
        { type: 'slider', min: 1, max: 9, step: 2 },
      ],
      [{ question_type: 'slider' }, { type: 'slider', min: 0, max: 100, step: 1 }],
      [choice, { type: 'single-choice', options: three, display: 'radio' }],
      [several, { type: 'multiple-choice', options: three.map(({ label, value }) => ({ value, label })) }],
    ];
    for (const [source, expected] of kinds) assert.deepEqual(kindOf(source), { ...base, ...expected });
  });

  it('is required where an answer is mandated, and there alone', () => {
    assert.equal(kindOf({ is_answer_mandated: true }).required, true);
    assert.equal(kindOf({ is_answer_mandated: false, is_knockout: true, answer: 'x' }).required, undefined);
  });

  it('reads options under any of the usual names, and bare ones', () => {
    const sources = [
      [{ text: 'Red', id: 'r' }],
      [{ name: 'Red', key: 'r' }],
      [{ title: 'Red', value: 'r' }],
      [{ anything: 'Red' }],
    ];
    const read = sources.map((values) => {
      const entry = kindOf({ dropdown_values: [...values, { label: 'Blue' }, { label: 'Green' }] });
      return 'options' in entry ? entry.options[0] : undefined;
    });
    const red = { value: 'r', label: 'Red' };
    assert.deepEqual(read, [red, red, red, { value: 'Red', label: 'Red' }]);
  });

  it('takes the file types that there are, and lists the others', () => {
    const { question: file, listed } = asked({
      question_type: 'file_upload',
      file_types: ['.pdf', 'DOCX', 'psd'],
      allow_multiple_files: true,
    });
    assert.deepEqual(file, { ...base, type: 'file', accept: ['pdf', 'docx'], multiple: true });
    assert.match(listed[0]?.reason ?? '', /psd/);
  });

  it('that cannot be asked as it was is asked in words or as a number, and listed', () => {
    const changed: [object, string, string][] = [
      [{ question_type: 'dropdown' }, 'short-text', 'questions[0].dropdown_values'],
      [{ question_type: 'hologram' }, 'long-text', 'questions[0].question_type'],
      [{ question_type: 'slider', slider_min: 5, slider_max: 5 }, 'number', 'questions[0].slider_min'],
    ];
    for (const [source, type, path] of changed) {
      const result = asked(source);
      assert.deepEqual([result.question.type, result.listed[0]?.path], [type, path]);
    }
  });

  it('marked as a list of several is one of several, and the report says that HeyMilo marks lists by itself', () => {
    const result = asked({ ...choice, mcq_type: 'multiple' });
    assert.equal(result.question.type, 'multiple-choice');
    assert.deepEqual(
      result.listed.map(({ path }) => path),
      ['questions[0].mcq_type'],
    );
  });

  it('about a personal characteristic is voluntary, kept apart, and nothing rests on it', () => {
    const source = { dropdown_values: [{ label: 'Woman' }, { label: 'Man' }], is_knockout: true, answer: 'Woman' };
    const { stages, rules, listed } = asked({ ...source, is_answer_mandated: true }, 'What is your gender?');
    const [selfId] = stages;
    assert.equal(selfId?.type, 'self-id');
    assert.equal(selfId.questions[0]?.required, undefined);
    assert.deepEqual(rules, []);
    assert.deepEqual(
      listed.map(({ path }) => path),
      ['questions[0].answer', 'questions[0].required'],
    );
  });
});

describe('an expected answer', () => {
  const ruleOf = (more: object) => asked({ is_knockout: true, ...more }).rules;
  const compared = (more: object) => ruleOf(more).map(({ op, value }) => [op, value]);

  it('becomes a dealbreaker with the operator of its question', () => {
    const rows: [object, unknown[]][] = [
      [{ question_type: 'yes_no', answer: 'Yes' }, ['is', true]],
      [{ question_type: 'yes_no', answer: false }, ['is', false]],
      [{ question_type: 'yes_no', answer: ['no'] }, ['is', false]],
      [{ question_type: 'yes_no', answer: 'yes', operator: 'neq' }, ['is', false]],
      [
        {
          dropdown_values: [
            { label: 'Yes', value: 'a' },
            { label: 'No', value: 'b' },
          ],
          answer: 'b',
        },
        ['is', false],
      ],
      [{ ...choice, answer: 'Green' }, ['eq', 'green']],
      [{ ...choice, answer: 'green', operator: 'neq' }, ['neq', 'green']],
      [{ ...choice, answer: ['Green', 'Blue'] }, ['in', ['green', 'blue']]],
      [{ ...choice, answer: ['green', 'blue'], operator: 'neq' }, ['notIn', ['green', 'blue']]],
      [{ ...choice, answer: { label: 'Green' } }, ['eq', 'green']],
      [{ ...several, answer: ['Red', 'Blue'] }, ['includesAny', ['red', 'blue']]],
      [{ ...several, answer: 'Red', operator: 'neq' }, ['includesNone', ['red']]],
      [{ question_type: 'slider', answer: 40, operator: 'minimum' }, ['gte', 40]],
      [{ question_type: 'number', answer: '2.5' }, ['gte', 2.5]],
      ...['eq', 'neq', 'gt', 'gte', 'lt', 'lte'].map((operator): [object, unknown[]] => [
        { question_type: 'number', answer: 3, operator },
        [operator, 3],
      ]),
      ...[
        ['gt', 'after'],
        ['gte', 'onOrAfter'],
        ['lt', 'before'],
        ['lte', 'onOrBefore'],
      ].map(([operator, op]): [object, unknown[]] => [
        { question_type: 'date', answer: '2027-03-01T09:00:00Z', operator },
        [op, '2027-03-01'],
      ]),
      [{ question_type: 'date', answer: 1798761600, operator: 'lte' }, ['onOrBefore', '2027-01-01']],
    ];
    for (const [source, expected] of rows) assert.deepEqual(compared(source), [expected], JSON.stringify(source));
  });

  it('that is one day takes two rules', () => {
    assert.deepEqual(compared({ question_type: 'date', operator: 'eq', answer: '2027-03-01' }), [
      ['onOrAfter', '2027-03-01'],
      ['onOrBefore', '2027-03-01'],
    ]);
  });

  it('to a question for a file is that there is one', () => {
    assert.deepEqual(compared({ question_type: 'file_upload' }), [['present', undefined]]);
  });

  it('that ended nothing there is a flag here', () => {
    const [rule]: Partial<Dealbreaker>[] = asked({ question_type: 'yes_no', answer: 'Yes' }).rules;
    assert.deepEqual([rule?.onNotMet, rule?.onUnknown], ['flag', 'continue']);
    const [knockout]: Partial<Dealbreaker>[] = ruleOf({ question_type: 'yes_no', answer: 'Yes' });
    assert.deepEqual([knockout?.onNotMet, knockout?.onUnknown], [undefined, undefined]);
  });

  it('that no rule can hold is listed', () => {
    const rows: object[] = [
      { question_type: 'textarea', answer: 'Because' },
      { ...choice, answer: 'Purple' },
      { ...choice, answer: ['Red', 'Purple'] },
      { question_type: 'number', answer: 'many' },
      { question_type: 'number', answer: 3, operator: 'about' },
      { question_type: 'date', operator: 'neq', answer: '2027-03-01' },
      { question_type: 'date', operator: 'gte', answer: '2027-02-30' },
      { question_type: 'yes_no', answer: 'maybe' },
    ];
    for (const source of rows) {
      const result = asked({ is_knockout: true, ...source });
      assert.deepEqual(result.rules, [], JSON.stringify(source));
      assert.deepEqual(
        result.listed.map(({ path }) => path),
        ['questions[0].answer'],
        JSON.stringify(source),
      );
    }
  });

  it('that is missing in a knock-out is listed', () => {
    const { rules, listed } = asked({ question_type: 'yes_no', is_knockout: true });
    assert.deepEqual(rules, []);
    assert.deepEqual(
      listed.map(({ path }) => path),
      ['questions[0].is_knockout'],
    );
  });

  it('to a postal code is listed: where people live decides nothing', () => {
    const { rules, listed } = asked({ question_type: 'number', answer: 60601, is_knockout: true }, 'Your ZIP code?');
    assert.deepEqual(rules, []);
    assert.match(listed[0]?.reason ?? '', /postal code/);
  });
});
