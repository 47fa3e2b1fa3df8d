// What is wrong with a field is told when it is left, stays in the same words until it is mended, and never comes while typing.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import type { CandidateAction } from '../../src/journey/events.ts';
import type { JourneyState } from '../../src/journey/state.ts';
import { transition } from '../../src/journey/transition.ts';
import { FakeJourney, today } from '../support/fake-journey.ts';
import { fetchAhead } from '../support/fetch-ahead.ts';
import { smallFlow } from '../support/small-flow.ts';

const context = { today, key: 'key-0123456789abcdef' };
before(fetchAhead);

const questions: Question[] = [
  { id: 'mail', type: 'email', label: 'Mail', required: true, autocomplete: 'off' },
  { id: 'age', type: 'number', label: 'Age', min: 18 },
  { id: 'why', type: 'short-text', label: 'Why', required: true, minLength: 3 },
  { id: 'car', type: 'yes-no', label: 'Car?' },
  { id: 'plate', type: 'short-text', label: 'Plate', minLength: 4, showIf: { question: 'car', op: 'is', value: true } },
  { id: 'site', type: 'url', label: 'Site', requiredAny: ['work'] },
  { id: 'work', type: 'short-text', label: 'Work' },
];
const flow: Flow = { ...smallFlow, stages: [{ id: 'basics', type: 'form', pages: [{ id: 'all', questions }] }] };
const page = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 0 } }, { flow }).state;
const identity = new FakeJourney({ place: { page: 'identity' }, candidate: {} }, { flow }).state;

test('nothing is told while a field is filled in for the first time, and its problem once it is left', () => {
  const typed = after(page, type('mail', 'ana@'), type('mail', 'ana@ex'));
  assert.deepEqual(told(typed), []);
  const left = after(typed, leave('mail'));
  assert.deepEqual(told(left), ['mail email']);
  assert.equal(left.attempts, 0);
  assert.equal(left.problems[0]?.quiet, true);
});

test('a field that was emptied says that it is needed; a group of which one is enough waits until the page is left', () => {
  assert.deepEqual(told(after(page, type('why', 'abc'), type('why', undefined), leave('why'))), ['why required.text']);
  const left = after(page, type('site', 'a'), type('site', undefined), leave('site'));
  assert.deepEqual(told(left), []);
  assert.ok(told(after(left, { type: 'next' })).includes('site required-any'));
});

test('a problem keeps its words while it is being mended, and goes with the key that mends it', () => {
  const left = after(page, type('age', 5), leave('age'));
  assert.deepEqual(told(left), ['age min']);
  assert.deepEqual(told(after(left, type('age', undefined))), []);
  const asText = after(left, type('age', 'x'));
  assert.deepEqual(told(asText), ['age min']);
  assert.deepEqual(told(after(asText, type('age', 19))), []);
});

test('the numbers in its words are those of now, and an equal problem is the same one', () => {
  const left = after(page, type('why', 'a'), leave('why'));
  assert.deepEqual(left.problems[0]?.values, { min: 3, length: 1 });
  assert.deepEqual(after(left, type('why', 'ab')).problems[0]?.values, { min: 3, length: 2 });
  const mail = after(page, type('mail', 'a'), leave('mail'));
  assert.equal(after(mail, type('mail', 'an')).problems[0], mail.problems[0]);
});

test('what asks for any answer goes with the first letter, and what is wrong with that is told on leaving', () => {
  const tried = after(page, { type: 'next' });
  assert.ok(told(tried).includes('why required.text'));
  const typed = after(tried, type('why', 'a'));
  assert.ok(!told(typed).some((one) => one.startsWith('why')));
  assert.ok(told(after(typed, leave('why'))).includes('why too-short'));
});

test('one answer mends the group, and hides the problems of questions that go with it', () => {
  const tried = after(page, { type: 'next' });
  assert.ok(!told(after(tried, type('work', 'Bakery'))).includes('site required-any'));
  const shown = after(page, type('car', true), type('plate', 'A'), leave('plate'));
  assert.deepEqual(told(shown), ['plate too-short']);
  const hidden = after(shown, type('car', false));
  assert.deepEqual(told(hidden), []);
  assert.equal(hidden.answers['basics']?.['plate'], 'A');
});

test('what the backend alone found wrong stays until its field is changed', () => {
  const state: JourneyState = {
    ...after(page, type('mail', 'ana@example.com')),
    problems: [{ field: 'mail', code: 'email' }],
  };
  assert.deepEqual(told(after(state, type('work', 'Bakery'))), ['mail email']);
  assert.deepEqual(told(after(state, type('mail', 'ana@example.org'))), []);
});

test('a problem of the last attempt stays in the list when its field is left again', () => {
  const tried = after(page, type('mail', 'a'), { type: 'next' });
  const left = after(tried, type('mail', 'an'), leave('mail'));
  assert.equal(left.problems.find(({ field }) => field === 'mail')?.quiet, undefined);
  assert.equal(left.attempts, 1);
});

test('a field of another page says nothing', () => {
  assert.deepEqual(told(after(page, leave('name'), leave('nowhere'))), []);
  const review: JourneyState = { ...page, place: { page: 'review', stage: 'basics' } };
  assert.deepEqual(told(after(review, leave('mail'))), []);
});

test('who the candidate is, is told in the same way', () => {
  const say = (email: string): CandidateAction => ({ type: 'candidate', candidate: { email } });
  const left = after(identity, say('ana@'), leave('email'));
  assert.deepEqual(told(left), ['email email']);
  assert.deepEqual(told(after(left, say('ana@e'))), ['email email']);
  assert.deepEqual(told(after(left, say('ana@example.com'))), []);
  assert.deepEqual(told(after(identity, say('a'), say(''), leave('email'))), []);
  const tried = after(identity, { type: 'candidate', candidate: { name: 'Ana' } }, { type: 'next' });
  assert.deepEqual(told(tried), ['email email-or-phone']);
  assert.deepEqual(told(after(tried, { type: 'candidate', candidate: { phone: '+18155550123' } })), []);
});

function after(state: JourneyState, ...actions: CandidateAction[]): JourneyState {
  return actions.reduce((now, action) => transition(now, action, context)[0], state);
}

function type(question: string, answer: string | number | boolean | undefined): CandidateAction {
  return { type: 'answer', stage: 'basics', question, answer };
}

function leave(field: string): CandidateAction {
  return { type: 'left', field };
}

function told({ problems }: JourneyState): string[] {
  return problems.map(({ field, code }) => `${field} ${code}`);
}
