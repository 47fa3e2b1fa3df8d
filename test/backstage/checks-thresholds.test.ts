// Thresholds that the best answers cannot reach are found, exactly; and settings of scores that change nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluateStage } from '../../src/backstage/evaluate-stage.ts';
import { checkBackstage } from '../../src/backstage/parse-backstage.ts';
import { compareRatios, ratio, toNumber, type Ratio } from '../../src/backstage/ratio.ts';
import type { Backstage } from '../../src/backstage/schema/backstage.ts';
import type { Dealbreaker } from '../../src/backstage/schema/dealbreaker.ts';
import type { ScoreItem } from '../../src/backstage/schema/score.ts';
import { stageScore } from '../../src/backstage/scores.ts';
import { isAnswered, type Answer, type Answers } from '../../src/flow/answer.ts';
import { checkAnswer } from '../../src/flow/answers.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';
import { startFacts, withStage } from './play-vector.ts';
import { candidatesFor, comparisonOn, someQuestion } from '../flow/made-up-questions.ts';
import { flowOf } from './sample-documents.ts';

const now = new Date('2027-03-27T09:00:00Z');
const context = { today: '2027-03-27' };
const formOf = (id: string, questions: Question[], more: Partial<Stage> = {}): Stage =>
  ({ id, type: 'form', pages: [{ id: 'all', questions }], ...more }) as Stage;
const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));
const days: Question = {
  id: 'days',
  type: 'multiple-choice',
  label: 'Which days?',
  options: options('mon', 'sat', 'sun'),
};
const shift: Question = { id: 'shift', type: 'single-choice', label: 'Which shift?', options: options('day', 'night') };
const story: Question = { id: 'story', type: 'long-text', label: 'Tell us' };

const check = (stages: Stage[], rules: Backstage['stages'], more: Partial<Backstage> = {}) =>
  checkBackstage({ schemaVersion: 1, flow: 'sample', stages: rules, ...more }, flowOf(stages));
const lines = (found: readonly { code: string; path: string }[]) => found.map(({ code, path }) => `${code} ${path}`);
const scored = (min: number, ...items: ScoreItem[]) => ({ score: { min, items } });
const dayPoints: ScoreItem = { question: 'days', points: { mon: 1, sat: 2, sun: 3 } };

describe('a minimum score', () => {
  const apply = [formOf('apply', [{ ...days, max: 2 }, shift, story])];

  it('above what the options that may be chosen together bring is out of reach', () => {
    const { faults } = check(apply, { apply: scored(0.9, dayPoints) });
    assert.deepEqual(faults, [
      {
        path: 'stages.apply.score.min',
        code: 'unattainable-score',
        message:
          'Nobody can reach 0.9 in the stage "apply": the best answers come to 0.833, because "Which days?" takes at most 2 options, which bring 83 % of its points',
        received: '0.9',
        expected: 'at most 0.833',
      },
    ]);
  });

  it('that the best answers just reach is fine', () => {
    assert.deepEqual(check(apply, { apply: scored(5 / 6 - 1e-9, dayPoints) }).faults, []);
    assert.deepEqual(
      check(apply, { apply: scored(0.8, { question: 'days', points: { mon: 1, sat: 2, sun: 2 } }) }).faults,
      [],
    );
    assert.equal(
      check(apply, { apply: scored(0.81, { question: 'days', points: { mon: 1, sat: 2, sun: 2 } }) }).faults.length,
      1,
    );
  });

  it('counts options that cost points where so many have to be chosen', () => {
    const three = [formOf('apply', [{ ...days, min: 3 }])];
    const item: ScoreItem = { question: 'days', points: { mon: -1, sat: 1, sun: 2 } };
    assert.equal(check(three, { apply: scored(0.76, item) }).faults.length, 1);
    assert.deepEqual(check(three, { apply: scored(0.75, item) }).faults, []);
  });

  it('counts only answers that its own dealbreakers let through', () => {
    const rule: Dealbreaker = { id: 'r', question: 'shift', op: 'eq', value: 'day', onUnknown: 'hold' };
    const rules = { dealbreakers: [rule], ...scored(0.5, { question: 'shift', points: { day: 0, night: 4 } }) };
    const { faults } = check(apply, { apply: rules });
    assert.match(
      faults[0]?.message ?? '',
      /come to 0, because "Which shift\?" brings at most 0 % of its points to those whom its dealbreakers let through$/,
    );
    assert.deepEqual(check(apply, { apply: { ...rules, dealbreakers: [{ ...rule, onNotMet: 'hold' }] } }).faults, []);
    assert.deepEqual(lines(check(apply, { apply: { ...rules, enforce: false } }).faults), []);
  });

  it('is reached by what a person scores', () => {
    assert.deepEqual(check(apply, { apply: scored(1, { question: 'story', scale: [1, 5] }) }).faults, []);
  });

  it('means nothing to somebody of whom nothing is scored', () => {
    const conditional = { ...days, max: 2, showIf: { question: 'shift', op: 'eq', value: 'day' } } as Question;
    assert.deepEqual(check([formOf('apply', [shift, conditional])], { apply: scored(0.9, dayPoints) }).faults, []);
  });

  it('over all stages is held against the best of each, by their number of items', () => {
    const stages = [...apply, formOf('more', [{ ...story, id: 'more-story' }])];
    const rules = {
      apply: { score: { items: [dayPoints] } },
      more: { score: { items: [{ question: 'more-story', scale: [0, 1] as [number, number] }] } },
    };
    const over = (minScore: number, of = stages) => lines(check(of, rules, { decision: { minScore } }).faults);
    assert.deepEqual(over(0.9), []);
    assert.deepEqual(over(11 / 12 + 1e-9), ['unattainable-score decision.minScore']);
    const optional = stages.map((stage) => (stage.id === 'apply' ? { ...stage, optional: true } : stage));
    assert.deepEqual(over(1, optional), []);
  });

  it('needs something that is scored', () => {
    const { warnings } = check(apply, { apply: { score: { min: 0.5, items: [] } } }, { decision: { minScore: 0.5 } });
    assert.deepEqual(lines(warnings), [
      'threshold-without-items stages.apply.score.min',
      'threshold-without-items decision.minScore',
    ]);
  });
});

describe('points and weights', () => {
  const apply = [formOf('apply', [shift, story])];

  it('are warned of where they change nothing', () => {
    const weighed: ScoreItem = { question: 'story', scale: [1, 5], weight: 3 };
    const alone = check(apply, { apply: { score: { items: [weighed] } } });
    assert.deepEqual(lines(alone.warnings), ['weight-without-effect stages.apply.score.items[0].weight']);
    const beside: ScoreItem = { question: 'shift', points: { night: 1 } };
    assert.deepEqual(check(apply, { apply: { score: { items: [weighed, beside] } } }).warnings, []);
  });

  it('are warned of where an option without any does better than one with some', () => {
    const { warnings } = check(apply, { apply: { score: { items: [{ question: 'shift', points: { night: -1 } }] } } });
    assert.deepEqual(
      warnings.map(({ message }) => message),
      ['"DAY" has no points, which counts as 0 and so as more than "NIGHT"'],
    );
  });
});

/** One or two choices, some points for their options, rules that stop, and the weights of the items. */
const choice = someQuestion.filter(({ type }) => type === 'single-choice' || type === 'multiple-choice');
const point = fc.integer({ min: -3, max: 4 });
const someItem = choice.chain((question) =>
  fc.record({
    question: fc.constant(question),
    points: fc.dictionary(
      fc.constantFrom(...('options' in question ? question.options.map(({ value }) => value) : [])),
      point,
    ),
    weight: fc.integer({ min: 1, max: 3 }),
    rules: fc.array(comparisonOn(question), { maxLength: 1 }),
  }),
);
const someStage = fc.array(someItem, { minLength: 1, maxLength: 2 }).map((made) => ({
  questions: made.map(({ question }, at): Question => ({ ...question, id: `q${at}` })),
  items: made.map(({ points, weight }, at): ScoreItem => ({ question: `q${at}`, points, weight })),
  dealbreakers: made.flatMap(({ rules }, at) =>
    rules.map((rule): Dealbreaker => ({ id: `r${at}`, question: `q${at}`, onUnknown: 'continue', ...rule })),
  ),
}));

/** The best score of all candidates who are not stopped, found by trying every answer. */
function bestByTrying({ questions, items, dealbreakers }: Made): Ratio | undefined {
  const stage = formOf('apply', questions);
  const backstage: Backstage = {
    schemaVersion: 1,
    flow: 'sample',
    stages: { apply: { dealbreakers, score: { items } } },
  };
  let best: Ratio | undefined;
  for (const given of allAnswers(questions)) {
    const evaluation = evaluateStage(flowOf([stage]), backstage, 'apply', { apply: given }, { now });
    if (Object.values(evaluation.rules).includes('not-met')) continue;
    const facts = withStage(startFacts(now), 'apply', { submittedAt: now.toISOString(), evaluation }).stages[0];
    const score = facts && stageScore({ items }, stage, facts);
    if (score?.state === 'ready' && (!best || compareRatios(score.value, best) > 0)) best = score.value;
  }
  return best;
}

type Made = typeof someStage extends fc.Arbitrary<infer T> ? T : never;

function allAnswers(questions: readonly Question[]): Answers[] {
  return questions.reduce<Answers[]>(
    (all, question) => {
      const lawful = candidatesFor(question, context.today).filter(
        (answer: Answer) => isAnswered(answer) && checkAnswer(question, answer, context) === undefined,
      );
      return all.flatMap((given) => lawful.map((answer) => ({ ...given, [question.id]: answer })));
    },
    [{}],
  );
}

describe('for any points', () => {
  const checkAt = (made: Made, min: number) =>
    check([formOf('apply', made.questions)], {
      apply: { dealbreakers: made.dealbreakers, score: { min, items: made.items } },
    });
  const unattainableAt = (made: Made, min: number) =>
    lines(checkAt(made, min).faults).filter((line) => line.startsWith('unattainable-score'));
  const lawfulStage = someStage.filter((made) => checkAt(made, 0).backstage !== undefined);

  it('nobody ever reaches what is called out of reach', () => {
    fc.assert(
      fc.property(lawfulStage, (made) => {
        const best = bestByTrying(made);
        // The nearest number may lie a hair above the fraction itself.
        if (!best || compareRatios(best, ratio(toNumber(best))) < 0) return;
        assert.deepEqual(unattainableAt(made, toNumber(best)), []);
      }),
      { numRuns: 300 },
    );
  });

  it('and a hair above the best is out of reach, where no rule wants one of several and nothing can be typed', () => {
    fc.assert(
      fc.property(lawfulStage, (made) => {
        const isOpen = made.questions.some((question) => 'other' in question && question.other === true);
        const best = bestByTrying(made);
        if (isOpen || !best || toNumber(best) > 0.999 || made.dealbreakers.some(({ op }) => op === 'includesAny'))
          return;
        assert.deepEqual(unattainableAt(made, toNumber(best) + 1e-6), ['unattainable-score stages.apply.score.min']);
      }),
      { numRuns: 300 },
    );
  });
});
