// What a form asks that was told before: by meaning, and never what one has to say oneself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../src/flow/answer.ts';
import { knownAnswers, type Told } from '../../src/flow/known-answers.ts';
import { meaningOf } from '../../src/flow/meaning.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';
import type { Question } from '../../src/flow/schema/question.ts';

const candidate = { name: 'Ana Ruiz', email: 'ana@example.com', phone: '+18155550123' };
const context = { today: '2027-03-27', locale: 'en' };

const meanings: [Pick<Question, 'type' | 'autocomplete'>, string | undefined][] = [
  [{ type: 'email' }, 'email'],
  [{ type: 'phone' }, 'tel'],
  [{ type: 'url' }, undefined],
  [{ type: 'short-text' }, undefined],
  [{ type: 'email', autocomplete: 'off' }, undefined],
  [{ type: 'email', autocomplete: 'on' }, 'email'],
  [{ type: 'url', autocomplete: 'url' }, 'url'],
  [{ type: 'short-text', autocomplete: ' Given-Name ' }, 'given-name'],
  [{ type: 'phone', autocomplete: 'work tel' }, 'work tel'],
  [{ type: 'email', autocomplete: 'section-referee email' }, undefined],
  [{ type: 'short-text', autocomplete: 'one-time-code' }, undefined],
  [{ type: 'short-text', autocomplete: 'sex' }, undefined],
  [{ type: 'short-text', autocomplete: 'constructor' }, undefined],
  [{ type: 'yes-no', autocomplete: 'name' }, undefined],
  [{ type: 'consent', autocomplete: 'email' }, undefined],
  [{ type: 'file', autocomplete: 'photo' }, undefined],
];

for (const [question, meaning] of meanings) {
  test(`a ${question.type} question with autocomplete ${question.autocomplete ?? 'unsaid'} means ${meaning ?? 'nothing'}`, () => {
    assert.equal(meaningOf(question), meaning);
  });
}

test('what was said about oneself answers the questions that ask for it, and no others', () => {
  const questions = [
    ask({ id: 'reach', type: 'email' }),
    ask({ id: 'call', type: 'phone' }),
    ask({ id: 'given', type: 'short-text', autocomplete: 'given-name' }),
    ask({ id: 'family', type: 'short-text', autocomplete: 'family-name' }),
    ask({ id: 'referee', type: 'email', autocomplete: 'off' }),
    ask({ id: 'note', type: 'long-text' }),
    ask({ id: 'adult', type: 'yes-no', autocomplete: 'email' }),
    ask({ id: 'agree', type: 'consent', autocomplete: 'email' }),
  ];
  assert.deepEqual(known([], questions), {
    reach: 'ana@example.com',
    call: '+18155550123',
    given: 'Ana',
    family: 'Ruiz',
  });
});

test('of two questions with one meaning in a stage the first alone is answered', () => {
  assert.deepEqual(known([], [ask({ id: 'own', type: 'email' }), ask({ id: 'other', type: 'email' })]), {
    own: 'ana@example.com',
  });
});

test('a name of one word or of three is not divided; where families are named first, it is divided so', () => {
  const questions = [
    ask({ id: 'given', type: 'short-text', autocomplete: 'given-name' }),
    ask({ id: 'family', type: 'short-text', autocomplete: 'family-name' }),
  ];
  for (const name of ['Ana', 'Ana María Ruiz', '  ', ''])
    assert.deepEqual(known([], questions, { candidate: { name } }), {});
  const flow = flowOf([], questions);
  const told = { candidate: { name: '王 小明' }, answers: {} };
  assert.deepEqual(knownAnswers(flow, last(flow), told, { ...context, locale: 'zh-TW' }), {
    given: '小明',
    family: '王',
  });
});

test('an earlier stage is believed more than who one said to be, and what is hidden there not at all', () => {
  const earlier = [
    ask({ id: 'work', type: 'yes-no' }),
    ask({ id: 'mail', type: 'email', showIf: { question: 'work', op: 'is', value: true } }),
    ask({ id: 'town', type: 'short-text', autocomplete: 'address-level2' }),
  ];
  const later = [
    ask({ id: 'reach', type: 'email' }),
    ask({ id: 'city', type: 'short-text', autocomplete: 'address-level2' }),
  ];
  const mail = 'ana@work.example';
  assert.deepEqual(known(earlier, later, { answers: { one: { work: true, mail, town: 'Reno' } } }), {
    reach: mail,
    city: 'Reno',
  });
  assert.deepEqual(known(earlier, later, { answers: { one: { work: false, mail, town: ' ' } } }), {
    reach: 'ana@example.com',
  });
});

test('what a question would not take is left out', () => {
  const options = [{ value: 'US', label: 'United States' }];
  const earlier = [ask({ id: 'from', type: 'short-text', autocomplete: 'country' })];
  const later: Question[] = [
    { id: 'country', type: 'single-choice', label: 'Country', autocomplete: 'country', options, other: true },
    { id: 'short', type: 'short-text', label: 'Name', autocomplete: 'name', maxLength: 3 },
  ];
  assert.deepEqual(known(earlier, later, { answers: { one: { from: 'Mexico' } } }), {});
  assert.deepEqual(known(earlier, later, { answers: { one: { from: 'US' } } }), { country: 'US' });
});

test('resumes and self-identification are never filled in, and self-identification is never repeated', () => {
  const question = ask({ id: 'name', type: 'short-text', autocomplete: 'name' });
  const flow: Flow = { ...flowOf([], [question]), stages: [{ id: 'about', type: 'self-id', questions: [question] }] };
  assert.deepEqual(knownAnswers(flow, last(flow), { candidate, answers: {} }, context), {});
  const pages = [{ id: 'all', questions: [{ ...question, id: 'again' }] }];
  const after: Flow = { ...flow, stages: [...flow.stages, { id: 'two', type: 'form', pages }] };
  const told = { candidate: {}, answers: { about: { name: 'Ana' } } };
  assert.deepEqual(knownAnswers(after, last(after), told, context), {});
});

function last({ stages }: Flow): Stage {
  const stage = stages.at(-1);
  assert.ok(stage);
  return stage;
}

function ask(question: Partial<Question> & Pick<Question, 'id' | 'type'>): Question {
  return { label: question.id, ...question } as Question;
}

function flowOf(earlier: Question[], later: Question[]): Flow {
  const form = (id: string, questions: Question[]) => ({
    id,
    type: 'form' as const,
    pages: [{ id: `${id}-page`, questions }],
  });
  return {
    schemaVersion: 1,
    id: 'told',
    locale: 'en',
    brand: { name: 'Bluebird Foods' },
    role: { title: 'Packer' },
    stages: [form('one', earlier), form('two', later)],
  };
}

function known(earlier: Question[], later: Question[], told: Partial<Told> = {}): Answers {
  const flow = flowOf(earlier, later);
  return knownAnswers(flow, last(flow), { candidate, answers: {}, ...told }, context);
}
