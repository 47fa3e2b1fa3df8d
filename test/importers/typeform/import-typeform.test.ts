// Forms become flows that candidates can use: every field carried over or listed, every rule off.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFiles } from '../../../src/check/check-files.ts';
import { GreenroomError } from '../../../src/errors/index.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { importTypeform } from '../../../src/importers/typeform/import-typeform.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/typeform');

interface AnyField {
  ref?: string;
  id?: string;
  type?: string;
  properties?: { fields?: AnyField[] };
}

/** Every field that asks or tells something, counted without the importer: groups by their parts. */
function leavesOf(fields: readonly AnyField[], base = 'fields'): string[] {
  return fields.flatMap((field, at) => {
    const inner = field.properties?.fields;
    if (field.type === 'thankyou_screen') return [];
    return inner?.length ? leavesOf(inner, `${base}[${at}].properties.fields`) : [`${base}[${at}]`];
  });
}

const field = (ref: string, type: string, properties: object = {}, validations: object = {}) => ({
  ref,
  type,
  title: `About ${ref}?`,
  properties,
  validations,
});
const form = (fields: AnyField[], more: object = {}) => ({ id: 'Ab12', title: 'Night Auditor', fields, ...more });
const choices = (...labels: string[]) => ({ choices: labels.map((label, at) => ({ ref: `c${at}`, label })) });

function questions(fields: AnyField[], more: object = {}): Map<string, Question> {
  const { flow } = importTypeform(form(fields, more));
  return new Map(flow.stages.flatMap(questionsOf).map((question) => [question.id, question]));
}
const listed = (input: object) =>
  importTypeform(input)
    .report.notCarried.filter(({ path }) => path !== 'workspace')
    .map(({ path, label }) => `${path} ${label}`);

/** Each leaf of a form is in the flow, once, or in the list of what is not. */
function assertComplete(input: { fields?: AnyField[] }): void {
  const { flow, backstage, report } = importTypeform(input);
  const ids = new Set([...flow.stages.flatMap(questionsOf).map(({ id }) => id), 'name', 'email', 'phone']);
  const leaves = leavesOf(input.fields ?? []);
  for (const path of leaves) {
    const carried = report.fields.filter((entry) => entry.path === path);
    const dropped = report.notCarried.filter((entry) => entry.path === path);
    assert.equal(carried.length + dropped.length, 1, `${path}: ${JSON.stringify({ carried, dropped })}`);
    for (const { question } of carried) assert.ok(ids.has(question), question);
  }
  assert.equal(report.carried, report.fields.length);
  for (const { path, label, reason } of report.notCarried) assert.ok(path && label && reason.length > 10, path);
  for (const rules of Object.values(backstage.stages ?? {})) assert.deepEqual(rules, { enforce: false });
  const { ok, problems } = checkFiles([
    { path: 'a.flow.json', text: JSON.stringify(flow) },
    { path: 'a.backstage.json', text: JSON.stringify(backstage) },
  ]);
  assert.ok(ok, JSON.stringify(problems));
}

if (existsSync(folder)) {
  describe('each form of the sample', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      it(`${file} is carried over or listed, field by field`, () => {
        assertComplete(JSON.parse(readFileSync(join(folder, file), 'utf8')) as { fields: AnyField[] });
      });
    }
  });
}

describe('each type of field', () => {
  const every = [
    field('short', 'short_text', {}, { max_length: 40, required: true }),
    field('long', 'long_text'),
    field('site', 'website'),
    field('count', 'number', {}, { min_value: 1, max_value: 9 }),
    field('day', 'date', { structure: 'DDMMYYYY', separator: '/' }),
    field('sure', 'yes_no'),
    field('terms', 'legal'),
    field('one', 'multiple_choice', { ...choices('X', 'Y'), allow_other_choice: true }),
    field(
      'many',
      'multiple_choice',
      { ...choices('X', 'Y', 'Z'), allow_multiple_selection: true },
      { min_selection: 1, max_selection: 2 },
    ),
    field('list', 'dropdown', { ...choices('b', 'a'), alphabetical_order: true }),
    field('picture', 'picture_choice', {
      choices: [
        { ref: 'p', label: 'Cat', attachment: { type: 'image', href: 'https://x.example/c.png' } },
        { ref: 'q' },
      ],
    }),
    field('scale', 'opinion_scale', {
      steps: 5,
      start_at_one: true,
      labels: { left: 'Low', center: 'So so', right: 'High' },
    }),
    field('stars', 'rating', { steps: 3, shape: 'heart' }),
    field('nps', 'nps'),
    field('note', 'statement', { description: 'One *bold* word.\nAnd _another_.' }),
    field('file', 'file_upload'),
    ...['ranking', 'payment', 'calendly', 'signature', 'multi_format', 'time', 'from_the_future'].map((type) =>
      field(type, type, choices('X')),
    ),
    field('empty', 'dropdown'),
  ];

  it('is a question of the flow, or in the list', () => {
    assertComplete(form(every));
    const { report } = importTypeform(form(every));
    assert.equal(report.carried, 16);
  });

  it('keeps its limits', () => {
    const found = questions(every);
    const plain = (id: string) => {
      const { id: _id, label: _label, ...rest } = found.get(id) ?? { id, label: '' };
      return rest;
    };
    assert.deepEqual(plain('short'), { required: true, type: 'short-text', maxLength: 40 });
    assert.deepEqual(plain('site'), { type: 'url' });
    assert.deepEqual(plain('count'), { type: 'number', min: 1, max: 9 });
    assert.deepEqual(plain('terms'), { type: 'consent' });
    assert.deepEqual(plain('one'), {
      type: 'single-choice',
      display: 'radio',
      other: true,
      options: [
        { value: 'X', label: 'X' },
        { value: 'Y', label: 'Y' },
      ],
    });
    const many = found.get('many');
    assert.deepEqual(many?.type === 'multiple-choice' && [many.min, many.max, many.options.length], [1, 2, 3]);
    const list = found.get('list');
    assert.deepEqual(list?.type === 'single-choice' && [list.display, list.options.map(({ value }) => value)], [
      'select',
      ['a', 'b'],
    ]);
    assert.deepEqual(plain('scale'), { type: 'slider', min: 1, max: 5, step: 1, labels: { min: 'Low', max: 'High' } });
    assert.deepEqual(plain('stars'), { type: 'slider', min: 1, max: 3, step: 1 });
    assert.deepEqual(plain('nps'), { type: 'slider', min: 0, max: 10, step: 1 });
    assert.equal(found.get('note')?.help, 'One **bold** word.\nAnd *another*.');
  });

  it('says what has no place: pictures, the middle of a scale, and the order of options', () => {
    assert.deepEqual(listed(form(every.slice(11, 12))), ['fields[0].properties.labels.center So so']);
    const shuffled = field('mixed', 'dropdown', { ...choices('X', 'Y'), randomize: true });
    assert.deepEqual(listed(form([...every.slice(10, 11), shuffled])), [
      'fields[0].properties.choices[0].attachment Cat',
      'fields[1].properties.randomize About mixed?',
    ]);
    const photo = { ...field('q', 'short_text'), attachment: { type: 'image', href: 'https://x.example/a.png' } };
    assert.deepEqual(listed(form([photo])), ['fields[0].attachment About q?']);
  });

  it('takes an answer against it where a jump depends on that', () => {
    const decline = {
      op: 'is',
      vars: [
        { type: 'field', value: 'terms' },
        { type: 'constant', value: false },
      ],
    };
    const logic = [
      {
        type: 'field',
        ref: 'terms',
        actions: [{ action: 'jump', condition: decline, details: { to: { type: 'thankyou', value: 'default_tys' } } }],
      },
    ];
    const found = questions([field('terms', 'legal'), field('next', 'short_text')], { logic });
    assert.equal(found.get('terms')?.type, 'yes-no');
  });
});

describe('who the candidate is', () => {
  const contact = field('contact', 'contact_info', {
    fields: [
      { ...field('first', 'short_text', {}, { required: true }), subfield_key: 'first_name' },
      { ...field('last', 'short_text'), subfield_key: 'last_name' },
      { ...field('mail', 'email', {}, { required: true }), subfield_key: 'email' },
      { ...field('tel', 'phone_number', { default_country_code: 'us' }), subfield_key: 'phone_number' },
      { ...field('company', 'short_text'), subfield_key: 'company' },
    ],
  });

  it('is asked once, by the identity, and what else the contact asks by the form', () => {
    const { flow, report } = importTypeform(form([contact]));
    assert.deepEqual(flow.identity, { name: 'required', email: 'required', phone: 'optional' });
    assert.deepEqual(
      flow.stages.flatMap(questionsOf).map(({ id, autocomplete }) => [id, autocomplete]),
      [['company', 'organization']],
    );
    assert.equal(report.carried, 5);
    assertComplete(form([contact]));
  });

  it('stays a question where only some are asked, or for the second time', () => {
    const condition = {
      op: 'is',
      vars: [
        { type: 'field', value: 'ok' },
        { type: 'constant', value: true },
      ],
    };
    const logic = [
      {
        type: 'field',
        ref: 'ok',
        actions: [{ action: 'jump', condition, details: { to: { type: 'field', value: 'last' } } }],
      },
    ];
    const fields = [
      field('ok', 'yes_no'),
      field('mail', 'email'),
      field('last', 'phone_number'),
      field('second', 'phone_number'),
    ];
    assert.deepEqual([...questions(fields, { logic }).keys()], ['ok', 'mail', 'second']);
  });

  it('alone is no flow: an optional resume stands in, and the list says so', () => {
    const input = form([field('mail', 'email')]);
    assert.deepEqual(
      importTypeform(input).flow.stages.map(({ type }) => type),
      ['resume'],
    );
    assert.deepEqual(listed(input), ['fields Night Auditor']);
  });

  it('may be told by a resume, which is a stage of its own', () => {
    const cv = {
      ...field('cv', 'file_upload', { description: 'PDF, please.' }, { required: true }),
      title: 'Upload your resume / CV',
    };
    const { flow } = importTypeform(form([field('why', 'long_text'), cv]));
    assert.deepEqual(flow.stages[0], {
      id: 'resume',
      type: 'resume',
      title: 'Your resume',
      orText: false,
      intro: 'PDF, please.',
    });
    assertComplete(form([field('why', 'long_text'), cv]));
  });

  it('is asked voluntarily and apart where it is personal', () => {
    const gender = {
      ...field('gender', 'dropdown', choices('Woman', 'Man'), { required: true }),
      title: 'What is your gender?',
    };
    const { flow } = importTypeform(form([gender, field('why', 'long_text')]));
    const stage = flow.stages.find(({ type }) => type === 'self-id');
    assert.ok(stage);
    assert.deepEqual(
      [stage.optional, questionsOf(stage).map(({ id, required }) => [id, required])],
      [true, [['gender', undefined]]],
    );
    assertComplete(form([gender, field('why', 'long_text')]));
  });
});

describe('a group', () => {
  it('is a page under its title; one that explains itself has an information', () => {
    const plain = {
      ...field('g', 'group', { fields: [field('a', 'short_text'), field('b', 'short_text')] }),
      title: 'Your shifts',
    };
    const said = {
      ...field('h', 'group', { description: 'Tell *us*.', fields: [field('c', 'short_text')] }),
      title: 'Your past',
    };
    const { flow } = importTypeform(form([plain, said]));
    const [stage] = flow.stages;
    const pages = stage?.type === 'form' ? stage.pages : [];
    assert.deepEqual(
      pages.map(({ title, questions: own }) => [title, own.map(({ id, type }) => `${id} ${type}`)]),
      [
        ['Your shifts', ['a short-text', 'b short-text']],
        ['A few more questions', ['h information', 'c short-text']],
      ],
    );
  });

  it('of a matrix asks each row as a question of its own', () => {
    const row = (ref: string, title: string) => ({ ...field(ref, 'multiple_choice', choices('Good', 'Bad')), title });
    const matrix = {
      ...field('m', 'matrix', { fields: [row('pay', 'Pay'), row('hours', 'Hours')] }),
      title: 'How is your',
    };
    assert.deepEqual(
      [...questions([matrix]).values()].map(({ id, label }) => [id, label]),
      [
        ['pay', 'How is your: Pay'],
        ['hours', 'How is your: Hours'],
      ],
    );
  });
});

describe('the texts of a form', () => {
  it('repeat earlier answers, and the name; what cannot be repeated is listed', () => {
    const name = { ...field('who', 'short_text'), title: 'What is your name?' };
    const city = field('city', 'short_text');
    const next = {
      ...field('next', 'short_text'),
      title: 'Hi {{field:who}}, how is {{field:city}}? {{hidden:seed}} {{field:later}}',
    };
    const input = form([name, city, next, field('later', 'short_text')]);
    assert.equal(
      questions([name, city, next, field('later', 'short_text')]).get('next')?.label,
      'Hi {{candidate.firstName}}, how is {{answers.city}}? … …',
    );
    assert.deepEqual(
      listed(input).map((line) => line.split(' ')[0]),
      ['fields[2].title', 'fields[2].title'],
    );
  });

  it('ask in the first line, and explain in the rest', () => {
    const input = {
      ...field('q', 'short_text', { description: 'See [us](https://x.example).' }),
      title: 'Which *one*?\nA or B',
    };
    const found = questions([input]).get('q');
    assert.deepEqual([found?.label, found?.help], ['Which one?', 'A or B\n\nSee [us](https://x.example).']);
  });

  it('of the first welcome screen are the landing, of the main end screen the end', () => {
    const { flow, backstage, report } = importTypeform(
      form([field('q', 'short_text')], {
        settings: { language: 'es' },
        welcome_screens: [
          { ref: 'w', title: 'Hola', properties: { description: 'Dos minutos.', button_text: 'Vamos' } },
          { title: 'Otra' },
        ],
        thankyou_screens: [
          { ref: 'default_tys', title: 'Done!' },
          {
            ref: 'thanks',
            title: 'Gracias',
            properties: { description: 'Te llamamos.', button_mode: 'redirect', redirect_url: 'https://x.example/fin' },
          },
          { ref: 'sorry', title: 'No esta vez' },
        ],
      }),
    );
    assert.deepEqual(flow.landing, { headline: 'Hola', welcome: 'Dos minutos.', startLabel: 'Vamos' });
    assert.deepEqual(flow.status, { complete: { headline: 'Gracias', body: 'Te llamamos.' } });
    assert.equal(flow.locale, 'es');
    assert.deepEqual(backstage.links, { redirect: { enabled: false, url: 'https://x.example/fin' } });
    assert.deepEqual(report.notCarried.map(({ label }) => label).slice(0, 4), [
      'Otra',
      'Done!',
      'No esta vez',
      'https://x.example/fin',
    ]);
  });

  it('lists hidden fields, scores and settings', () => {
    const score = {
      type: 'field',
      ref: 'q',
      actions: [{ action: 'add', details: {}, condition: { op: 'always', vars: [] } }],
    };
    const input = form([field('q', 'short_text')], {
      hidden: ['utm'],
      variables: { score: 0 },
      logic: [score],
      theme: { href: 'x' },
    });
    assert.deepEqual(
      listed(input).map((line) => line.split(' ')[0]),
      ['hidden[0]', 'variables.score', 'logic[0]', 'theme'],
    );
  });
});

describe('what is no form', () => {
  const problemsOf = (input: unknown): string[] => {
    try {
      importTypeform(input);
      return [];
    } catch (error) {
      assert.ok(error instanceof GreenroomError);
      assert.equal(error.code, 'invalid');
      return error.problems.map(({ path }) => path);
    }
  };

  it('is refused with the place of each mistake', () => {
    assert.deepEqual(problemsOf(null), ['']);
    assert.deepEqual(problemsOf({ items: [], total_items: 0 }), ['']);
    assert.deepEqual(problemsOf({ fields: [{ title: {} }, 'x'] }), ['fields[0].title', 'fields[1]']);
  });

  it('never makes the importer fail otherwise, and loses nothing', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{{field:a}}',
        'constructor',
        '<b>x</b>',
        'a',
        '*x*',
        'What is your gender?',
        '\uE0001\uE001',
        null,
      ),
    );
    const type = fc.constantFrom(
      'short_text',
      'dropdown',
      'multiple_choice',
      'number',
      'rating',
      'yes_no',
      'group',
      'matrix',
      'statement',
      'email',
      'odd',
    );
    const leaf = fc.record(
      {
        ref: text,
        title: text,
        type,
        validations: fc.record({
          required: fc.boolean(),
          max_length: fc.integer(),
          min_value: fc.integer(),
          max_value: fc.integer(),
          max_selection: fc.integer(),
        }),
        properties: fc.record({
          description: text,
          steps: fc.integer(),
          allow_multiple_selection: fc.boolean(),
          choices: fc.array(fc.record({ label: text, ref: text })),
        }),
      },
      { requiredKeys: ['type'] },
    );
    const group = fc.record({
      ref: text,
      title: text,
      type: fc.constantFrom('group', 'matrix'),
      properties: fc.record({ fields: fc.array(leaf) }),
    });
    const operand = fc.record({
      type: fc.constantFrom('field', 'constant', 'choice'),
      value: fc.oneof(text, fc.boolean(), fc.integer()),
    });
    const condition = fc.record({
      op: fc.constantFrom('is', 'is_not', 'lower_than', 'always', 'and', 'odd'),
      vars: fc.array(operand),
    });
    const action = fc.record({
      action: fc.constantFrom('jump', 'add'),
      details: fc.record({ to: fc.record({ type: fc.constantFrom('field', 'thankyou'), value: text }) }),
      condition,
    });
    const someForm = fc.record(
      {
        id: text,
        title: text,
        fields: fc.array(fc.oneof(leaf, group)),
        logic: fc.array(fc.record({ type: fc.constant('field'), ref: text, actions: fc.array(action) })),
      },
      { requiredKeys: ['fields'] },
    );
    fc.assert(
      fc.property(someForm, (input) => {
        assertComplete(input as { fields: AnyField[] });
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.anything(), (input) => void problemsOf(input)),
      { numRuns: 200 },
    );
  });
});
