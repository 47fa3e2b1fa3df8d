// A key press costs in proportion to what it changes: counted, not timed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '../../src/flow/schema/condition.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import { shownQuestions } from '../../src/journey/shown-questions.ts';
import { shownPages } from '../../src/journey/checks.ts';
import type { JourneyState } from '../../src/journey/state.ts';
import { visibleQuestions } from '../../src/flow/visibility.ts';
import { transition } from '../../src/journey/transition.ts';
import { FakeJourney, today } from '../support/fake-journey.ts';
import { fetchAhead } from '../support/fetch-ahead.ts';
import { smallFlow } from '../support/small-flow.ts';

const context = { today, key: 'key-0123456789abcdef' };

test('no condition is looked at again for an answer that none reads, and all are for one that is read', async () => {
  await fetchAhead();
  const { state, looked } = longPage(1_000);
  assert.equal(shownQuestions(state, 'basics').length, 667);
  // What conditions read is found out once.
  shownQuestions(answer(state, 'q2', 'Ren'), 'basics');
  const before = looked();
  const typed = answer(state, 'q2', 'Reno');
  assert.equal(shownQuestions(typed, 'basics'), shownQuestions(state, 'basics'));
  assert.equal(shownPages(typed, 'basics'), shownPages(state, 'basics'));
  assert.equal(looked(), before);
  const shown = shownQuestions(answer(typed, 'q0', true), 'basics');
  assert.equal(shown.length, 1_000);
  assert.ok(looked() > before);
});

test('the questions that are shown are those that a fresh look finds, after any answers in any order', () => {
  let { state } = longPage(30);
  for (const [id, given] of [
    ['q2', 'a'],
    ['q0', true],
    ['q5', 'b'],
    ['q0', false],
    ['q0', true],
    ['q3', true],
  ] as const) {
    state = answer(state, id, given);
    assert.deepEqual(shownQuestions(state, 'basics'), visibleQuestions(state.flow, state.answers, state).get('basics'));
  }
});

test('another day and another language are looked at afresh', () => {
  const showIf: Condition = { question: 'day', op: 'after', value: { today: 0 } };
  const questions: Question[] = [
    { id: 'day', type: 'date', label: 'Day' },
    { id: 'why', type: 'short-text', label: 'Why', showIf },
  ];
  const { state } = page(questions);
  const given = { ...state, answers: { basics: { day: '2026-03-28' } } };
  assert.equal(shownQuestions(given, 'basics').length, 2);
  assert.equal(shownQuestions({ ...given, today: '2026-03-28' }, 'basics').length, 1);
  const flow: Flow = JSON.parse(JSON.stringify(given.flow)) as Flow;
  assert.equal(
    shownQuestions({ ...given, flow }, 'basics')[0],
    flow.stages[0]?.type === 'form' ? flow.stages[0].pages[0]?.questions[0] : undefined,
  );
});

/** Every third question hangs on the first, and counts how often its condition is looked at. */
function longPage(length: number) {
  let count = 0;
  const showIf: Condition = {
    get question() {
      count += 1;
      return 'q0';
    },
    op: 'is',
    value: true,
  };
  const questions = Array.from({ length }, (_, at): Question => {
    if (at === 0 || at === 3) return { id: `q${at}`, type: 'yes-no', label: 'Nights?' };
    return { id: `q${at}`, type: 'short-text', label: 'More', ...(at % 3 === 1 && { showIf }) };
  });
  return { ...page(questions), looked: () => count };
}

function page(questions: Question[]): { state: JourneyState } {
  const flow: Flow = { ...smallFlow, stages: [{ id: 'basics', type: 'form', pages: [{ id: 'all', questions }] }] };
  const { state } = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 0 } }, { flow });
  return { state };
}

function answer(state: JourneyState, question: string, given: string | boolean): JourneyState {
  return transition(state, { type: 'answer', stage: 'basics', question, answer: given }, context)[0];
}
