// A flow document either becomes a Flow, or every mistake in it is told at once, each with its place and its cure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentError, type Problem } from '../../src/errors/index.ts';
import { assertFlowAgreement } from '../support/schema-agreement.ts';
import { checkFlow, parseFlow } from '../../src/flow/parse-flow.ts';
import { document, form, question, type Part } from './sample-flow.ts';

const first = 'stages[0].pages[0].questions[0]';
const second = 'stages[0].pages[0].questions[1]';
const yesNo = { id: 'nights', type: 'yes-no', label: 'Nights?' };
const shift = {
  id: 'shift',
  type: 'single-choice',
  label: 'Shift?',
  options: [
    { value: 'day', label: 'Day' },
    { value: 'night', label: 'Night' },
  ],
};
const days = { ...shift, id: 'days', type: 'multiple-choice' };
const count = { id: 'count', type: 'number', label: 'How many?' };
const start = { id: 'start', type: 'date', label: 'When?' };
const asked = (...questions: unknown[]): Part => document([form(questions)]);
const shown = (showIf: unknown, part: Part = {}): Part => question({ ...part, showIf });

describe('parseFlow', () => {
  it('gives back a whole flow as it was written', () => {
    const input = asked(
      yesNo,
      shift,
      days,
      count,
      start,
      shown({ all: [{ question: 'nights', op: 'is', value: true }] }),
    );
    assert.deepEqual(parseFlow(input), input);
  });

  it('takes every operator that fits', () => {
    const conditions = [
      { question: 'nights', op: 'is', value: false },
      { question: 'shift', op: 'eq', value: 'day' },
      { question: 'shift', op: 'notIn', value: ['day'] },
      { question: 'days', op: 'includesNone', value: ['night'] },
      { question: 'days', op: 'countGte', value: 2 },
      { question: 'count', op: 'between', value: [1, 1] },
      { question: 'start', op: 'onOrAfter', value: { today: -3 } },
      { question: 'start', op: 'before', value: '2028-02-29' },
    ];
    const last = conditions.map((showIf, index) => shown(showIf, { id: `q${index}` }));
    assert.deepEqual(checkFlow(asked(yesNo, shift, days, count, start, ...last)).problems, []);
  });

  it('throws one DocumentError that tells every problem, readable as a whole', () => {
    const broken = document(
      [form([question({ lable: 'x' }), shown({ question: 'nope', op: 'present' }, { id: 'b' })])],
      { timeZone: 'Mars/Base' },
    );
    assert.throws(
      () => parseFlow(broken),
      (error) => {
        assert.ok(error instanceof DocumentError);
        assert.equal(error.code, 'invalid');
        assert.deepEqual(
          error.problems.map(({ path }) => path).toSorted(),
          [`${first}.lable`, `${second}.showIf.question`, 'timeZone'].toSorted(),
        );
        assert.match(error.message, /3 problems/);
        assert.match(error.message, /did you mean "label"\?/);
        return true;
      },
    );
  });

  it('has no problems and a flow, or problems and no flow', () => {
    assert.equal(checkFlow(asked(yesNo)).flow?.id, 'sample');
    assert.equal('flow' in checkFlow(asked({ ...yesNo, id: 5 })), false);
  });
});

/** What is wrong, where it is told, and what is said of it. */
const mistakes: [what: string, input: unknown, problem: Partial<Problem>][] = [
  ['no document at all', undefined, { path: '', code: 'not-json' }],
  ['a text instead of a document', 'flow', { path: '', code: 'wrong-type', received: '"flow"', expected: 'an object' }],
  [
    'a later version',
    { ...asked(yesNo), schemaVersion: 2 },
    { path: 'schemaVersion', code: 'unknown-value', received: '2', expected: '1' },
  ],
  [
    'an id that no address can hold',
    { ...asked(yesNo), id: 'Ware House' },
    { path: 'id', code: 'invalid-format', received: '"Ware House"' },
  ],
  ['no stages', document([]), { path: 'stages', code: 'too-small', expected: 'at least 1 entry' }],
  [
    'an unknown key',
    asked({ ...yesNo, requird: true }),
    { path: `${first}.requird`, code: 'unknown-key', fix: 'did you mean "required"?' },
  ],
  ['a key of another type', asked({ ...yesNo, min: 3 }), { path: `${first}.min`, code: 'unknown-key' }],
  ['a missing key', asked({ id: 'a', type: 'yes-no' }), { path: `${first}.label`, code: 'required' }],
  [
    'an unknown question type',
    asked(question({ type: 'short_text' })),
    { path: `${first}.type`, code: 'unknown-type', received: '"short_text"', fix: 'did you mean "short-text"?' },
  ],
  [
    'an unknown stage type',
    document([{ id: 'a', type: 'forms', pages: [] }]),
    { path: 'stages[0].type', code: 'unknown-type', fix: 'did you mean "form"?' },
  ],
  [
    'an unknown operator',
    asked(yesNo, shown({ question: 'nights', op: 'iss', value: true })),
    { path: `${second}.showIf.op`, code: 'unknown-value', received: '"iss"', fix: 'did you mean "is"?' },
  ],
  [
    'an operator of another type',
    asked(yesNo, shown({ question: 'nights', op: 'eq', value: true })),
    { path: `${second}.showIf.op`, code: 'wrong-operator', received: '"eq"', expected: 'is', fix: 'use "is"' },
  ],
  [
    'an unknown question',
    asked(yesNo, shown({ question: 'night', op: 'is', value: true })),
    { path: `${second}.showIf.question`, code: 'unknown-question', received: '"night"', fix: 'did you mean "nights"?' },
  ],
  [
    'an unknown question deep in a condition',
    asked(yesNo, shown({ all: [{ not: { any: [{ question: 'x', op: 'is', value: true }] } }] })),
    { path: `${second}.showIf.all[0].not.any[0].question`, code: 'unknown-question' },
  ],
  [
    'a question that looks ahead',
    asked(shown({ question: 'nights', op: 'is', value: true }), yesNo),
    { path: `${first}.showIf.question`, code: 'forward-reference' },
  ],
  [
    'two questions that wait for each other',
    asked(shown({ question: 'b', op: 'present' }, { id: 'a' }), shown({ question: 'a', op: 'present' }, { id: 'b' })),
    { path: `${first}.showIf.question`, code: 'circular-reference' },
  ],
  [
    'a question that waits for itself',
    asked(shown({ question: 'why', op: 'present' })),
    { path: `${first}.showIf.question`, code: 'self-reference' },
  ],
  ['an empty condition', asked(yesNo, shown({})), { path: `${second}.showIf`, code: 'wrong-type' }],
  [
    'an option that is not there',
    asked(shift, shown({ question: 'shift', op: 'in', value: ['day', 'nigth'] })),
    {
      path: `${second}.showIf.value`,
      code: 'unknown-option',
      received: '["day","nigth"]',
      fix: 'did you mean "night"?',
    },
  ],
  [
    'a single option where a list belongs',
    asked(days, shown({ question: 'days', op: 'includesAll', value: 'day' })),
    { path: `${second}.showIf.value`, code: 'wrong-operand' },
  ],
  [
    'a range the wrong way round',
    asked(count, shown({ question: 'count', op: 'between', value: [5, 1] })),
    { path: `${second}.showIf.value`, code: 'wrong-operand', received: '[5,1]' },
  ],
  [
    'a day that no calendar has',
    asked(start, shown({ question: 'start', op: 'after', value: '2027-02-29' })),
    { path: `${second}.showIf.value`, code: 'wrong-operand', received: '"2027-02-29"' },
  ],
  [
    '"is" without a value',
    asked(yesNo, shown({ question: 'nights', op: 'is' })),
    { path: `${second}.showIf.value`, code: 'wrong-operand', expected: 'true or false' },
  ],
  [
    '"present" turned round',
    asked(question({ id: 'a' }), shown({ question: 'a', op: 'present', value: false })),
    { path: `${second}.showIf.value`, code: 'wrong-operand' },
  ],
  [
    'a group with an unknown question',
    asked(question({ requiredAny: ['file'] })),
    { path: `${first}.requiredAny[0]`, code: 'unknown-question' },
  ],
  [
    'a group across stages',
    document([form([yesNo]), form([question({ requiredAny: ['nights'] })], { id: 'b' })]),
    { path: 'stages[1].pages[0].questions[0].requiredAny[0]', code: 'other-stage' },
  ],
  [
    'two stages of one id',
    document([form([yesNo]), form([question()])]),
    { path: 'stages[1].id', code: 'duplicate-id', received: '"apply"' },
  ],
  [
    'two questions of one id, in two stages',
    document([form([yesNo]), form([yesNo], { id: 'b' })]),
    { path: 'stages[1].pages[0].questions[0].id', code: 'duplicate-id' },
  ],
  [
    'two options of one value',
    asked({ ...shift, options: [...shift.options, { value: 'day', label: 'Again' }] }),
    { path: `${first}.options[2].value`, code: 'duplicate-id' },
  ],
  [
    'lengths that leave no room',
    asked(question({ minLength: 5, maxLength: 4 })),
    { path: `${first}.minLength`, code: 'min-over-max' },
  ],
  [
    'days the wrong way round',
    asked({ ...start, min: { today: 1 }, max: { today: 0 } }),
    { path: `${first}.min`, code: 'min-over-max' },
  ],
  ['more choices than options', asked({ ...days, min: 3 }), { path: `${first}.min`, code: 'min-over-max' }],
  [
    'a slider without length',
    asked({ id: 's', type: 'slider', label: 'x', min: 1, max: 1, step: 1 }),
    { path: `${first}.max`, code: 'min-over-max' },
  ],
  [
    'a pattern that does not compile',
    asked(question({ pattern: { regex: '(', message: 'x' } })),
    { path: `${first}.pattern.regex`, code: 'invalid-pattern', received: '"("' },
  ],
  [
    'a pattern that never ends',
    asked(question({ pattern: { regex: '(a+)+', message: 'x' } })),
    { path: `${first}.pattern.regex`, code: 'unsafe-pattern' },
  ],
  [
    'an unknown time zone',
    { ...asked(yesNo), timeZone: 'America/Chcago' },
    { path: 'timeZone', code: 'unknown-time-zone', fix: 'did you mean "America/Chicago"?' },
  ],
  ['an impossible language', { ...asked(yesNo), locales: ['en-'] }, { path: 'locales[0]', code: 'invalid-locale' }],
  [
    'a language that only looks like one',
    { ...asked(yesNo), locales: ['en-a-a'] },
    { path: 'locales[0]', code: 'invalid-locale' },
  ],
  [
    'a language key that is none',
    asked({ ...yesNo, label: { '1': 'x' } }),
    { path: `${first}.label["1"]`, code: 'invalid-key' },
  ],
  ['a text in no language', asked({ ...yesNo, label: {} }), { path: `${first}.label`, code: 'invalid' }],
  [
    'an unknown placeholder',
    asked({ ...yesNo, label: 'At {{brand.nam}}?' }),
    {
      path: `${first}.label`,
      code: 'unknown-placeholder',
      received: '"{{brand.nam}}"',
      fix: 'did you mean "brand.name"?',
    },
  ],
  [
    'an unknown answer in a translation',
    asked({ ...yesNo, help: { en: 'x', es: '{{answers.nope}}' } }),
    { path: `${first}.help.es`, code: 'unknown-placeholder' },
  ],
  [
    'an answer before it is given',
    asked({ ...yesNo, help: '{{answers.count}}' }, count),
    { path: `${first}.help`, code: 'early-placeholder' },
  ],
  [
    'an answer on the landing',
    { ...asked(count), landing: { welcome: '{{answers.count}}' } },
    { path: 'landing.welcome', code: 'early-placeholder' },
  ],
  [
    'a file put into words',
    asked({ id: 'cv', type: 'file', label: 'CV' }, question({ help: '{{answers.cv}}' })),
    { path: `${second}.help`, code: 'unfit-placeholder' },
  ],
  [
    'a notice before no stage',
    { ...asked(yesNo), notices: [notice({ before: 'aply' })] },
    { path: 'notices[0].before', code: 'unknown-stage', fix: 'did you mean "apply"?' },
  ],
  [
    'two notices of one id',
    { ...asked(yesNo), notices: [notice(), notice()] },
    { path: 'notices[1].id', code: 'duplicate-id' },
  ],
  [
    'an unsafe address',
    { ...asked(yesNo), brand: { name: 'x', privacyUrl: 'javascript:alert(1)' } },
    { path: 'brand.privacyUrl', code: 'unsafe-url', received: '"javascript:alert(1)"' },
  ],
  [
    'a needed way that is off',
    { ...asked(yesNo), identity: { phone: 'off', oneOf: ['phone'] } },
    { path: 'identity.oneOf[0]', code: 'contradiction' },
  ],
  [
    'an end before the beginning',
    { ...asked(yesNo), availability: { opensAt: '2027-01-02T00:00:00Z', closesAt: '2027-01-01T00:00:00Z' } },
    { path: 'availability.closesAt', code: 'min-over-max' },
  ],
  ['an id that every object has', asked(question({ id: 'constructor' })), { path: `${first}.id`, code: 'invalid' }],
  [
    'an address that cannot be read',
    { ...asked(yesNo), brand: { name: 'B', privacyUrl: 'https://[::zz]/' } },
    { path: 'brand.privacyUrl', code: 'invalid-url' },
  ],
  [
    'undefined where nothing belongs',
    asked({ ...yesNo, help: undefined }),
    { path: `${first}.help`, code: 'not-json' },
  ],
];

describe('checkFlow reports', () => {
  for (const [what, input, problem] of mistakes) {
    it(what, () => {
      const { problems } = checkFlow(input);
      assertFlowAgreement(input);
      const [found] = problems.filter(({ path, code }) => path === problem.path && code === problem.code);
      assert.ok(found, JSON.stringify(problems));
      assert.deepEqual({ ...found, ...problem }, found);
      assert.ok(found.message.length > 10);
    });
  }

  it('one problem for one mistake', () => {
    const doubled = mistakes.filter(
      ([what, input]) => what !== 'two questions that wait for each other' && checkFlow(input).problems.length !== 1,
    );
    assert.deepEqual(
      doubled.map(([what, input]) => [what, checkFlow(input).problems]),
      [],
    );
  });

  it('problems across the document beside those of its parts', () => {
    const { problems } = checkFlow(
      asked({ ...yesNo, label: 5 }, shown({ question: 'nights', op: 'eq', value: 'x' }), { id: 'why' }),
    );
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        [`${first}.label`, 'wrong-type'],
        ['stages[0].pages[0].questions[2].type', 'required'],
        ['stages[0].pages[0].questions[2].id', 'duplicate-id'],
        [`${second}.showIf.op`, 'wrong-operator'],
      ],
    );
  });
});

describe('self-identification', () => {
  const voluntary = {
    id: 'eeo',
    type: 'self-id',
    questions: [{ ...shift, id: 'gender' }, shown({ question: 'gender', op: 'eq', value: 'day' })],
  };

  it('may ask by its own answers', () => {
    assert.deepEqual(checkFlow(document([voluntary, form([yesNo])])).problems, []);
  });

  it('decides nothing and shows up nowhere else', () => {
    const later = form([
      shown({ question: 'gender', op: 'eq', value: 'day' }, { id: 'a' }),
      question({ id: 'b', help: '{{answers.gender}}' }),
    ]);
    const { problems } = checkFlow(document([voluntary, later]));
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        ['stages[1].pages[0].questions[0].showIf.question', 'self-id-reference'],
        ['stages[1].pages[0].questions[1].help', 'self-id-reference'],
      ],
    );
  });
});

describe('placeholders', () => {
  it('may tell earlier answers: in the same stage, in a notice before a later stage, and at the end', () => {
    const later = form([question({ id: 'b' })], {
      id: 'more',
      title: 'After {{answers.why}}',
      pages: [{ id: 'p', title: 'And {{answers.why}}', questions: [question({ id: 'b' })] }],
    });
    const input = document(
      [form([question(), question({ id: 'c', label: '{{answers.why}} at {{brand.name}}' })]), later],
      {
        notices: [notice({ before: 'more', text: '{{answers.c}}' })],
        status: { complete: { body: '{{answers.b}}, {{ candidate.firstName }}' } },
      },
    );
    assert.deepEqual(checkFlow(input).problems, []);
  });

  it('may tell the answers of a chat when it closes', () => {
    const chat = {
      id: 'chat',
      type: 'sms',
      questions: [question({ retry: 'Sorry?' })],
      closing: 'Thanks for {{answers.why}}',
    };
    assert.deepEqual(checkFlow(document([chat])).problems, []);
    assert.equal(
      checkFlow(document([{ ...chat, greeting: ['{{answers.why}}'] }])).problems[0]?.code,
      'early-placeholder',
    );
  });
});

describe('warnings', () => {
  const warned = (input: unknown): [string, string][] =>
    checkFlow(input).warnings.map(({ path, code }) => [path, code]);

  it('name each text that lacks a language, and stop nothing', () => {
    const input = document(
      [form([question({ label: { en: 'Why?' } }), question({ id: 'b', label: { en: 'a', 'es-MX': 'b' } })])],
      {
        locales: ['es'],
        role: { title: { es: 'Empacador' }, pay: '$22', location: 'Joliet' },
      },
    );
    assert.deepEqual(warned(input), [
      ['role.title', 'missing-locale'],
      ['role.location', 'missing-locale'],
      [`${first}.label`, 'missing-locale'],
    ]);
    assert.ok(checkFlow(input).flow);
  });

  it('say that a form is very long', () => {
    const many = Array.from({ length: 21 }, (_, index) => question({ id: `q${index}` }));
    assert.deepEqual(warned(asked(...many)), [['stages[0]', 'many-questions']]);
    assert.deepEqual(warned(asked(...many.slice(1), { id: 'i', type: 'information', label: 'x' })), []);
  });

  it('say that nothing voluntary can be required', () => {
    assert.deepEqual(warned(document([{ id: 'eeo', type: 'self-id', questions: [question({ required: true })] }])), [
      ['stages[0].questions[0].required', 'never-required'],
    ]);
  });

  it('say that a stage called start is not where "start" is', () => {
    assert.deepEqual(warned(document([form([question()], { id: 'start' })])), [['stages[0].id', 'reserved-id']]);
  });
});

function notice(part: Part = {}): Part {
  return { id: 'ai', version: '1', kind: 'ai', text: 'A program reads this first.', consent: 'none', ...part };
}
