// Surveys become flows that candidates can use: every question carried over or listed, every rule off.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFiles } from '../../../src/check/check-files.ts';
import { GreenroomError } from '../../../src/errors/index.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { importSurveyJs } from '../../../src/importers/surveyjs/import-surveyjs.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/surveyjs');

type Any = Record<string, unknown>;
const objectsIn = (value: unknown): Any[] =>
  Array.isArray(value)
    ? value.filter((item): item is Any => typeof item === 'object' && item !== null && !Array.isArray(item))
    : [];
const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** How many questions each element stands for, counted without the importer, by path. */
function leavesOf(node: Any, base: string): Map<string, number> {
  const leaves = new Map<string, number>();
  for (const key of ['pages', 'elements', 'questions', 'templateElements']) {
    objectsIn(node[key]).forEach((child, at) => {
      const path = `${base === '' ? '' : `${base}.`}${key}[${at}]`;
      const isGroup =
        key === 'pages' ||
        child['type'] === 'panel' ||
        (child['type'] === 'paneldynamic' && count(child['templateElements']) > 0);
      if (isGroup) for (const [inner, parts] of leavesOf(child, path)) leaves.set(inner, parts);
      else leaves.set(path, partsOf(child));
    });
  }
  return leaves;
}
function partsOf(element: Any): number {
  switch (element['type']) {
    case 'matrix':
      return count(element['rows']);
    case 'matrixdropdown':
      return count(element['rows']) * count(element['columns']);
    case 'matrixdynamic':
      return count(element['columns']);
    case 'multipletext':
      return count(element['items']);
    default:
      return 1;
  }
}

/** Each question of a survey is in the flow, once, or in the list of what is not. */
function assertComplete(input: unknown, hasHeadings = true): void {
  const { flow, backstage, report } = importSurveyJs(input);
  const ids = new Set([...flow.stages.flatMap(questionsOf).map(({ id }) => id), 'name', 'email', 'phone']);
  const isWithin = (path: string, of: string) =>
    path === of || path.startsWith(`${of}.rows`) || path.startsWith(`${of}.columns`) || path.startsWith(`${of}.items`);
  for (const [path, parts] of leavesOf(input as Any, '')) {
    const carried = report.fields.filter((entry) => isWithin(entry.path, path)).length;
    const isDropped = report.notCarried.some((entry) => isWithin(entry.path, path));
    assert.ok(carried === parts || isDropped, `${path}: ${carried} of ${parts}`);
  }
  for (const { question } of report.fields) assert.ok(ids.has(question), question);
  assert.equal(report.carried, report.fields.length);
  for (const { path, label, reason } of report.notCarried) assert.ok(path && label && reason.length > 10, path);
  if (hasHeadings) assert.ok(report.carried > 0);
  for (const rules of Object.values(backstage.stages ?? {})) assert.deepEqual(rules, { enforce: false });
  const { ok, problems } = checkFiles([
    { path: 'a.flow.json', text: JSON.stringify(flow) },
    { path: 'a.backstage.json', text: JSON.stringify(backstage) },
  ]);
  assert.ok(ok, JSON.stringify(problems));
}

if (existsSync(folder)) {
  describe('each survey of the sample', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      it(`${file} is carried over or listed, question by question`, () => {
        assertComplete(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      });
    }
  });
}

const element = (name: string, type: string, more: object = {}) => ({ type, name, title: `About ${name}?`, ...more });
const survey = (elements: unknown[], more: object = {}) => ({ title: 'Night Auditor', elements, ...more });
const questions = (elements: unknown[], more: object = {}): Map<string, Question> =>
  new Map(
    importSurveyJs(survey(elements, more))
      .flow.stages.flatMap(questionsOf)
      .map((question) => [question.id, question]),
  );
const listed = (elements: unknown[], more: object = {}) =>
  importSurveyJs(survey(elements, more))
    .report.notCarried.filter(({ label }) => label !== 'Employer')
    .map(({ path, label }) => `${path} ${label}`);

describe('each type of question', () => {
  const every = [
    element('short', 'text', { isRequired: true, maxLength: 40, placeholder: 'Here' }),
    element('mail', 'text', { inputType: 'email', visibleIf: '{short} notempty' }),
    element('site', 'text', { inputType: 'url' }),
    element('count', 'text', { inputType: 'number', min: 1, max: 9, step: 2 }),
    element('day', 'text', { inputType: 'date', min: '2026-01-01' }),
    element('hour', 'text', { inputType: 'time' }),
    element('long', 'comment'),
    element('sure', 'boolean'),
    element('one', 'radiogroup', {
      choices: ['x', { value: 2, text: 'Two' }],
      hasOther: true,
      showNoneItem: true,
      noneText: 'Neither',
    }),
    element('list', 'dropdown', { choices: ['b', 'a'], choicesOrder: 'asc' }),
    element('range', 'dropdown', { choicesMin: 1, choicesMax: 3 }),
    element('many', 'checkbox', { choices: ['x', 'y', 'z'], maxSelectedChoices: 2 }),
    element('tags', 'tagbox', { choices: ['x', 'y'] }),
    element('picture', 'imagepicker', { choices: [{ value: 'cat', imageLink: 'https://x.example/c.png' }] }),
    element('scale', 'rating', { rateMax: 7, minRateDescription: 'Low', maxRateDescription: 'High' }),
    element('stars', 'rating', {
      rateValues: [
        { value: 1, text: 'Bad' },
        { value: 2, text: 'Good' },
      ],
    }),
    element('bar', 'slider', { min: 0, max: 10, step: 5 }),
    element('cv', 'file', { acceptedTypes: '.pdf, image/jpeg', maxSize: 2_000_000, allowMultiple: true }),
    { type: 'html', name: 'note', html: '<h4>Hello</h4><p>See <a href="https://x.example">us</a>.</p>' },
    element('table', 'matrix', {
      columns: ['Good', 'Bad'],
      rows: ['pay', { value: 'hours', text: 'Hours' }],
      isRequired: true,
    }),
    element('grid', 'matrixdropdown', {
      rows: ['r1'],
      columns: [
        { name: 'c1', cellType: 'text' },
        { name: 'c2', title: 'Second' },
      ],
      choices: [1, 2],
    }),
    element('more', 'matrixdynamic', { columns: [{ name: 'job', cellType: 'text' }] }),
    element('address', 'multipletext', { items: [{ name: 'street' }, { name: 'zip', title: 'ZIP' }] }),
    element('jobs', 'paneldynamic', {
      templateElements: [
        element('employer', 'text'),
        { type: 'panel', elements: [element('years', 'text', { inputType: 'number' })] },
      ],
    }),
    element('copy', 'dropdown', { choicesFromQuestion: 'many' }),
    ...['ranking', 'signaturepad', 'image', 'expression', 'imagemap', 'from-the-future'].map((type) =>
      element(type, type, { choices: ['x'] }),
    ),
    element('empty', 'radiogroup'),
  ];
  const found = questions(every);
  const plain = (id: string) => {
    const { id: _id, label: _label, ...rest } = found.get(id) ?? { id, label: '' };
    return rest;
  };

  it('is a question of the flow, or in the list', () => {
    assertComplete(survey(every));
    assert.equal(importSurveyJs(survey(every)).report.carried, 30);
  });

  it('keeps its limits', () => {
    assert.deepEqual(plain('short'), { type: 'short-text', required: true, maxLength: 40, placeholder: 'Here' });
    assert.deepEqual(plain('mail'), { type: 'email', showIf: { question: 'short', op: 'present' } });
    assert.deepEqual(plain('count'), { type: 'number', min: 1, max: 9, step: 2 });
    assert.deepEqual(plain('day'), { type: 'date', min: '2026-01-01' });
    assert.deepEqual(plain('scale'), { type: 'slider', min: 1, max: 7, step: 1, labels: { min: 'Low', max: 'High' } });
    assert.deepEqual(plain('bar'), { type: 'slider', min: 0, max: 10, step: 5 });
    assert.deepEqual(plain('cv'), { type: 'file', accept: ['pdf', 'jpg'], maxMegabytes: 2, multiple: true });
    const many = found.get('many');
    assert.deepEqual(many?.type === 'multiple-choice' && [many.options.length, many.max], [3, 2]);
  });

  it('keeps its options, and what the survey adds to them', () => {
    const optionsOf = (id: string) => {
      const question = found.get(id);
      return question && 'options' in question
        ? question.options.map(({ value, label }) => `${value} ${JSON.stringify(label)}`)
        : [];
    };
    assert.deepEqual(optionsOf('one'), ['x "x"', '2 "Two"', 'none "Neither"']);
    assert.deepEqual(optionsOf('list'), ['a "a"', 'b "b"']);
    assert.deepEqual(optionsOf('range'), ['1 "1"', '2 "2"', '3 "3"']);
    assert.deepEqual(optionsOf('stars'), ['1 "Bad"', '2 "Good"']);
    assert.deepEqual(optionsOf('copy'), ['x "x"', 'y "y"', 'z "z"']);
    const one = found.get('one');
    assert.equal(one?.type === 'single-choice' && one.other, true);
  });

  it('with parts asks each part, to be read alone', () => {
    const labels = (...ids: string[]) => ids.map((id) => found.get(id)?.label);
    assert.deepEqual(labels('table_pay', 'table_hours', 'grid_r1_c1', 'grid_r1_c2', 'address_zip'), [
      'About table? pay',
      'About table? Hours',
      'About grid? r1: c1',
      'About grid? r1: Second',
      'About address? ZIP',
    ]);
    const [first, second] = ['table_pay', 'table_hours'].map((id) => found.get(id));
    assert.deepEqual([first?.required, first?.requiredAny, second?.required], [true, ['table_hours'], undefined]);
    const all = questions([element('table', 'matrix', { columns: ['a'], rows: ['r', 's'], eachRowRequired: true })]);
    assert.deepEqual(
      [...all.values()].map(({ required, requiredAny }) => [required, requiredAny]),
      [
        [true, undefined],
        [true, undefined],
      ],
    );
  });

  it('of a list that may grow asks the first entry, and lists that', () => {
    assert.deepEqual(
      [...found.keys()].filter((id) => id.startsWith('jobs')),
      ['jobs', 'jobs_0_employer', 'jobs_0_years'],
    );
    assert.ok(listed(every).includes('elements[23] (further entries) About jobs?'));
  });

  it('becomes words where its options come from an address, and lists that', () => {
    const town = element('town', 'dropdown', { choicesByUrl: { url: 'https://x.example/towns' } });
    assert.equal(questions([town]).get('town')?.type, 'short-text');
    assert.deepEqual(listed([town]), ['elements[0].choicesByUrl town']);
  });
});

describe('the checks of an answer', () => {
  const withChecks = (type: string, more: object, ...validators: object[]) =>
    questions([element('q', type, { ...more, validators })]).get('q');

  it('become limits', () => {
    const message = 'Nine digits';
    const digits = withChecks('text', {}, { type: 'regex', regex: '^\\d{9}$', text: message });
    assert.deepEqual(digits?.type === 'short-text' && digits.pattern, { regex: '\\d{9}', message });
    const part = withChecks('text', {}, { type: 'regexvalidator', regex: 'x', text: message });
    assert.deepEqual(part?.type === 'short-text' && part.pattern?.regex, '.*x.*');
    const long = withChecks('comment', {}, { type: 'text', minLength: 10, maxLength: 20 });
    assert.deepEqual(long?.type === 'long-text' && [long.minLength, long.maxLength], [10, 20]);
    const number = withChecks('text', { inputType: 'number' }, { type: 'numeric', minValue: 3, maxValue: 8 });
    assert.deepEqual(number?.type === 'number' && [number.min, number.max], [3, 8]);
    const several = withChecks(
      'checkbox',
      { choices: ['x', 'y', 'z'] },
      { type: 'answercount', minCount: 1, maxCount: 2 },
    );
    assert.deepEqual(several?.type === 'multiple-choice' && [several.min, several.max], [1, 2]);
  });

  it('are listed where they cannot: expressions, hints, patterns that may take for ever', () => {
    const validators = [
      { type: 'expression', expression: '{a} > 1', text: 'More' },
      { type: 'text', minLength: 10, notificationType: 'warning' },
      { type: 'regex', regex: '(a+)+$', text: 'No' },
      { type: 'regex', regex: '^a|b$', text: 'No' },
    ];
    assert.deepEqual(
      listed([element('q', 'text', { validators })]).map((line) => line.split(' ')[0]),
      validators.map((_, at) => `elements[0].validators[${at}]`),
    );
  });
});

describe('what a survey knows and a flow does not', () => {
  it('is listed, with what to do', () => {
    const q = element('q', 'radiogroup', {
      choices: ['x', 'y'],
      defaultValue: 'x',
      enableIf: '{a} = 1',
      requiredIf: '{a} = 1',
      correctAnswer: 'x',
      hasComment: true,
      choicesOrder: 'random',
    });
    assert.deepEqual(
      listed([q]).map((line) => line.split(' ')[0]),
      ['enableIf', 'requiredIf', 'defaultValue', 'correctAnswer', 'hasComment', 'choicesOrder'].map(
        (key) => `elements[0].${key}`,
      ),
    );
    assert.deepEqual(
      listed([
        element('h', 'text', { visible: false }),
        element('r', 'text', { readOnly: true }),
        element('ok', 'text'),
      ]).map((line) => line.split(' ')[0]),
      ['elements[0]', 'elements[1]'],
    );
    const whole = {
      triggers: [{ type: 'complete', expression: '{q} = 1' }],
      calculatedValues: [{ name: 'sum' }],
      completedHtmlOnCondition: [{ expression: '{q} = 1', html: 'x' }],
      timeLimit: 100,
      widthMode: 'static',
    };
    assert.deepEqual(
      listed([element('q', 'text')], whole).map((line) => line.split(' ')[0]),
      ['triggers[0]', 'calculatedValues[0]', 'completedHtmlOnCondition[0]', 'timeLimit', 'widthMode'],
    );
  });

  it('is an answer that two questions share: the first asks', () => {
    const twice = [element('a', 'text'), element('a', 'text'), element('b', 'text', { valueName: 'a' })];
    assert.deepEqual([...questions(twice).keys()], ['a']);
    assert.deepEqual(listed(twice), ['elements[1] About a?', 'elements[2] About b?']);
  });
});

describe('who the candidate is', () => {
  it('is asked once, by the identity; personal questions are voluntary and apart', () => {
    const elements = [
      element('first', 'text', { title: 'First name', isRequired: true }),
      element('mail', 'text', { inputType: 'email', isRequired: true }),
      element('tel', 'text', { inputType: 'tel' }),
      element('gender', 'radiogroup', { title: 'Gender', choices: ['f', 'm'], isRequired: true }),
      element('hello', 'comment', { title: 'Hello {first}, why us?' }),
    ];
    const { flow } = importSurveyJs(survey(elements));
    assert.deepEqual(flow.identity, { name: 'required', email: 'required', phone: 'optional' });
    assert.deepEqual(
      flow.stages.map((stage) => [stage.type, questionsOf(stage).map(({ id }) => id)]),
      [
        ['form', ['hello']],
        ['self-id', ['gender']],
      ],
    );
    assert.equal(questions(elements).get('hello')?.label, 'Hello {{candidate.firstName}}, why us?');
    assertComplete(survey(elements));
  });
});

describe('a resume', () => {
  it('is a stage of its own where everybody is asked for it', () => {
    const cv = element('cv', 'file', { title: 'Resume (PDF)', acceptedTypes: '.pdf' });
    const { flow } = importSurveyJs(survey([cv, element('q', 'text')]));
    assert.deepEqual(flow.stages[0], {
      id: 'resume',
      type: 'resume',
      title: 'Your resume',
      orText: false,
      accept: ['pdf'],
      optional: true,
    });
    assertComplete(survey([cv, element('q', 'text')]));
    assert.equal(questions([element('q', 'text'), { ...cv, visibleIf: '{q} notempty' }]).get('cv')?.type, 'file');
  });
});

describe('the texts of a survey', () => {
  it('stay in every language that they are in', () => {
    const label = { default: 'Why?', fr: 'Pourquoi ?', 'not a language': 'x' };
    const both = survey(
      [element('q', 'radiogroup', { title: label, choices: [{ value: 'a', text: { default: 'One', fr: 'Un' } }] })],
      { title: { default: 'Job', fr: 'Poste' } },
    );
    const { flow } = importSurveyJs(both);
    assert.deepEqual([flow.locale, flow.locales, flow.role.title], ['en', ['fr'], { en: 'Job', fr: 'Poste' }]);
    const [question] = flow.stages.flatMap(questionsOf);
    assert.deepEqual(question?.label, { en: 'Why?', fr: 'Pourquoi ?' });
    assert.deepEqual(question && 'options' in question && question.options, [
      { value: 'a', label: { en: 'One', fr: 'Un' } },
    ]);
    const german = importSurveyJs({ ...both, locale: 'de' }).flow;
    assert.deepEqual([german.locale, german.role.title], ['de', { de: 'Job', fr: 'Poste' }]);
  });

  it('are Markdown or plain, repeat earlier answers, and keep other braces', () => {
    const elements = [
      element('city', 'text'),
      element('q', 'text', { title: '<b>In</b> {city} &amp; {unknown}, {later}?', description: 'Say <i>more</i>.' }),
      element('later', 'text'),
    ];
    const question = questions(elements).get('q');
    assert.deepEqual([question?.label, question?.help], ['In {{answers.city}} & {unknown}, …?', 'Say *more*.']);
    assert.deepEqual(
      listed(elements).map((line) => line.split(' ')[0]),
      ['elements[1].title'],
    );
    const note = questions([
      { type: 'html', name: 'n', html: '<h4>Hello</h4><p>See <a href="https://x.example">us</a>.</p>' },
    ]).get('n');
    assert.deepEqual([note?.label, note?.help], ['Hello', 'See [us](https://x.example).']);
  });

  it('of the beginning and the end are the landing and the status', () => {
    const more = {
      description: 'Two minutes.',
      startSurveyText: 'Go',
      completedHtml: '<h3>Thanks</h3>',
      logo: 'https://x.example/l.png',
      navigateToUrl: 'https://x.example/end',
    };
    const { flow, backstage } = importSurveyJs(survey([element('q', 'text')], more));
    assert.deepEqual(flow.landing, { welcome: 'Two minutes.', startLabel: 'Go' });
    assert.deepEqual(flow.status, { complete: { body: '**Thanks**' } });
    assert.deepEqual(flow.brand.logo, { src: 'https://x.example/l.png', alt: 'Our team' });
    assert.deepEqual(backstage.links, { redirect: { enabled: false, url: 'https://x.example/end' } });
  });
});

describe('the pages of a survey', () => {
  const pagesOf = (input: object) =>
    importSurveyJs(input).flow.stages.flatMap((stage) => (stage.type === 'form' ? stage.pages : []));

  it('stay pages, long ones in even parts; headings stand over what they head', () => {
    const many = Array.from({ length: 7 }, (_, at) => element(`q${at}`, 'text'));
    const panel = {
      type: 'panel',
      name: 'p',
      title: 'Shifts',
      description: 'When *you* can.',
      elements: [element('s', 'text')],
    };
    const gone = {
      type: 'panel',
      name: 'gone',
      title: 'Nothing left',
      elements: [element('first', 'text', { title: 'First name' })],
    };
    const pages = pagesOf({
      pages: [{ title: 'One', elements: many }, { elements: [gone, panel] }, { title: 'Empty', elements: [] }],
    });
    assert.deepEqual(
      pages.map(({ title, questions: own }) => [title, own.length]),
      [
        ['One', 4],
        ['One', 3],
        ['A few more questions', 2],
      ],
    );
    assert.deepEqual(
      pages[2]?.questions.map(({ type, label }) => [type, label]),
      [
        ['information', 'Shifts'],
        ['short-text', 'About s?'],
      ],
    );
  });

  it('may be named as older surveys name them', () => {
    assert.deepEqual(
      pagesOf({ questions: [element('q', 'text', { placeHolder: 'Old' })] })[0]?.questions[0]?.placeholder,
      'Old',
    );
    assertComplete({ pages: [{ name: 'p', questions: [element('q', 'comment')] }] });
  });
});

describe('what is no survey', () => {
  const problemsOf = (input: unknown): string[] => {
    try {
      importSurveyJs(input);
      return [];
    } catch (error) {
      assert.ok(error instanceof GreenroomError);
      assert.equal(error.code, 'invalid');
      return error.problems.map(({ path }) => path);
    }
  };

  it('is refused', () => {
    for (const input of [null, [], {}, { pages: 'none' }, { elements: [] }, 'text'])
      assert.equal(problemsOf(input).length > 0, true, JSON.stringify(input));
  });

  it('never makes the importer fail otherwise', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'a',
        'b',
        '{a}',
        '{{a}}',
        '<b>x</b>',
        'constructor',
        'Gender',
        '\uE0000\uE001',
        { default: 'x', fr: 'y' },
        { fr: 'z' },
        null,
        3,
      ),
    );
    const expression = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{a} = 1',
        "{b} <> 'x' or !({a} empty)",
        "{a} contains ['x']",
        '{a.r} > 2',
        '(({a}',
        '{a.length} >= 1',
      ),
    );
    const type = fc.constantFrom(
      'text',
      'comment',
      'radiogroup',
      'dropdown',
      'checkbox',
      'boolean',
      'rating',
      'matrix',
      'matrixdropdown',
      'matrixdynamic',
      'multipletext',
      'html',
      'file',
      'odd',
      'panel',
      'paneldynamic',
    );
    const item = fc.oneof(
      text,
      fc.record(
        { value: text, name: text, text, title: text, cellType: fc.constantFrom('text', 'checkbox') },
        { requiredKeys: [] },
      ),
    );
    const items = fc.array(item, { maxLength: 4 });
    const leaf = fc.record(
      {
        type,
        name: fc.constantFrom('a', 'b', 'c', 'Gender', 'constructor', ''),
        title: text,
        description: text,
        html: text,
        isRequired: fc.boolean(),
        visibleIf: expression,
        inputType: fc.constantFrom('text', 'email', 'number', 'date', 'range', 'month'),
        choices: items,
        columns: items,
        rows: items,
        items,
        min: fc.integer(),
        max: fc.integer(),
        rateMax: fc.integer(),
        showOtherItem: fc.boolean(),
        validators: fc.array(
          fc.record({
            type: fc.constantFrom('regex', 'text', 'numeric', 'answercount'),
            regex: fc.string(),
            text,
            minLength: fc.integer(),
            minValue: fc.integer(),
            minCount: fc.integer(),
          }),
        ),
      },
      { requiredKeys: ['type'] },
    );
    const panel = fc.record({
      type: fc.constantFrom('panel', 'paneldynamic'),
      name: fc.constantFrom('p', 'a'),
      title: text,
      visibleIf: expression,
      elements: fc.array(leaf),
      templateElements: fc.array(leaf),
    });
    const someSurvey = fc.record({
      title: text,
      pages: fc.array(
        fc.record({ title: text, visibleIf: expression, elements: fc.array(fc.oneof(leaf, panel), { maxLength: 6 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(someSurvey, (input) => void problemsOf(input)),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.anything(), (input) => void problemsOf(input)),
      { numRuns: 200 },
    );
  });
});
