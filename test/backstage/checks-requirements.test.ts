// Demands that nobody can meet, and those that nobody can fail: found for certain, and said by label.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answersThatAre } from '../../src/backstage/checks/rule-answers.ts';
import { checkBackstage, parseBackstage } from '../../src/backstage/parse-backstage.ts';
import { evaluateRule, type RuleResult } from '../../src/backstage/rules.ts';
import type { Dealbreaker } from '../../src/backstage/schema/dealbreaker.ts';
import type { StageRules } from '../../src/backstage/schema/stage-rules.ts';
import { isAnswered, type Answer } from '../../src/flow/answer.ts';
import { checkAnswer } from '../../src/flow/answers.ts';
import { isEmpty } from '../../src/flow/checks/answer-domain.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import { candidatesFor, comparisonOn, someQuestion } from '../flow/made-up-questions.ts';
import { flowOf, questions, selfId } from './sample-documents.ts';

const today = '2027-03-27';
const flowAsking = (...asked: Question[]) =>
  flowOf([{ id: 'apply', type: 'form', pages: [{ id: 'all', questions: asked }] }]);
const check = (rules: StageRules, flow = flowOf()) =>
  checkBackstage({ schemaVersion: 1, flow: 'sample', stages: { apply: rules } }, flow);
const rulesOf = (...rules: Partial<Dealbreaker>[]): StageRules => ({
  dealbreakers: rules.map((rule, at) => ({ id: `r${at}`, onUnknown: 'continue', ...rule }) as Dealbreaker),
});
const codesOf = (found: readonly { code: string; path: string }[]) => found.map(({ code, path }) => `${code} ${path}`);
const faults = (...rules: Partial<Dealbreaker>[]) => codesOf(check(rulesOf(...rules)).faults);
const warnings = (...rules: Partial<Dealbreaker>[]) => codesOf(check(rulesOf(...rules)).warnings);
const value = (at: number) => `stages.apply.dealbreakers[${at}].value`;

/** A question that can carry a rule, with some rules on it. */
const ruled = someQuestion
  .filter(({ type }) => type !== 'short-text')
  .chain((question) =>
    fc.tuple(
      fc.constant<Question>(question),
      fc
        .array(comparisonOn(question), { minLength: 1, maxLength: 4 })
        .map((made) =>
          made.map((one, at): Dealbreaker => ({ id: `r${at}`, question: question.id, onUnknown: 'continue', ...one })),
        ),
    ),
  );

function lawfulAnswers(question: Question): Answer[] {
  return candidatesFor(question, today).filter(
    (answer) => isAnswered(answer) && checkAnswer(question, answer, { today }) === undefined,
  );
}

function comesOut(result: RuleResult, rule: Dealbreaker, question: Question, answer: Answer): boolean {
  return evaluateRule(rule, { question, answer, context: { today } }) === result;
}

describe('for any rules', () => {
  it('no answer that meets or fails one is ruled out', () => {
    fc.assert(
      fc.property(ruled, ([question, rules]) => {
        for (const rule of rules) {
          for (const result of ['met', 'not-met'] as const) {
            const some = lawfulAnswers(question).some((answer) => comesOut(result, rule, question, answer));
            assert.ok(!some || !isEmpty(answersThatAre(result, rule, question)));
          }
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('what is called impossible or contradicting is met by no answer, and the rest of yes and no, options and steps by one', () => {
    const told = new Set(['yes-no', 'consent', 'single-choice', 'slider']);
    fc.assert(
      fc.property(ruled, ([question, rules]) => {
        const { backstage, faults: found } = check({ dealbreakers: rules }, flowAsking(question));
        assert.ok(backstage);
        const meetAll = lawfulAnswers(question).some((answer) =>
          rules.every((rule) => comesOut('met', rule, question, answer)),
        );
        if (found.length > 0) assert.equal(meetAll, false);
        else if (told.has(question.type)) assert.equal(meetAll, true);
      }),
      { numRuns: 1_500 },
    );
  });
});

/** Two requirements that nobody can meet at once. */
const contradictions: [Partial<Dealbreaker>, Partial<Dealbreaker>][] = [
  [
    { question: 'adult', op: 'is', value: true },
    { question: 'adult', op: 'is', value: false },
  ],
  [
    { question: 'years', op: 'gte', value: 5 },
    { question: 'years', op: 'lt', value: 5 },
  ],
  [
    { question: 'years', op: 'between', value: [1, 3] },
    { question: 'years', op: 'gt', value: 3 },
  ],
  [
    { question: 'comfort', op: 'gt', value: 3 },
    { question: 'comfort', op: 'lt', value: 4 },
  ],
  [
    { question: 'shift', op: 'eq', value: 'day' },
    { question: 'shift', op: 'notIn', value: ['day', 'night'] },
  ],
  [
    { question: 'shift', op: 'in', value: ['day', 'night'] },
    { question: 'shift', op: 'eq', value: 'evening' },
  ],
  [
    { question: 'days', op: 'includesAll', value: ['sat', 'sun'] },
    { question: 'days', op: 'includesNone', value: ['sun'] },
  ],
  [
    { question: 'days', op: 'countGte', value: 3 },
    { question: 'days', op: 'includesNone', value: ['sat', 'sun'] },
  ],
  [
    { question: 'license', op: 'after', value: { today: 30 } },
    { question: 'license', op: 'onOrBefore', value: { today: 30 } },
  ],
  [
    { question: 'license', op: 'before', value: '2027-01-01' },
    { question: 'license', op: 'onOrAfter', value: '2027-01-01' },
  ],
];
/** Two requirements that somebody can meet. */
const compatible: [Partial<Dealbreaker>, Partial<Dealbreaker>][] = [
  [
    { question: 'years', op: 'gte', value: 5 },
    { question: 'years', op: 'lte', value: 5 },
  ],
  [
    { question: 'years', op: 'gt', value: 3 },
    { question: 'years', op: 'lt', value: 4 },
  ],
  [
    { question: 'days', op: 'includesAny', value: ['sat', 'sun'] },
    { question: 'days', op: 'includesNone', value: ['sun'] },
  ],
  [
    { question: 'license', op: 'after', value: { today: 30 } },
    { question: 'license', op: 'before', value: '2000-01-01' },
  ],
  [
    { question: 'shift', op: 'eq', value: 'day' },
    { question: 'nights', op: 'gte', value: 3 },
  ],
];

describe('two requirements', () => {
  for (const [one, other] of contradictions) {
    it(`contradict: ${one.question} ${one.op} ${JSON.stringify(one.value)}, ${other.op} ${JSON.stringify(other.value)}`, () => {
      assert.deepEqual(faults(one, other), [`contradicting-rules ${value(1)}`]);
    });
  }
  for (const [one, other] of compatible) {
    it(`go together: ${one.question} ${one.op} ${JSON.stringify(one.value)}, ${other.op} ${JSON.stringify(other.value)}`, () => {
      assert.deepEqual(faults(one, other), []);
    });
  }

  it('are named with what they want', () => {
    const [found] = check(
      rulesOf(
        { id: 'senior', question: 'years', op: 'gte', value: 10 },
        { id: 'junior', question: 'years', op: 'lt', value: 2 },
      ),
    ).faults;
    assert.equal(
      found?.message,
      'Nobody can meet both "senior" (the answer is at least 10) and "junior" (the answer is under 2) on "Years of experience"',
    );
    assert.equal(found.received, '2');
  });

  it('that only flag contradict nothing, nor do those of a stage that is not enforced', () => {
    const [one, other] = [
      { question: 'adult', op: 'is', value: true },
      { question: 'adult', op: 'is', value: false },
    ] as const;
    assert.deepEqual(faults(one, { ...other, onNotMet: 'flag' }), []);
    assert.deepEqual(check({ enforce: false, ...rulesOf(one, other) }).faults, []);
  });

  it('of which one holds leave everyone to a person', () => {
    const rules = rulesOf(
      { question: 'adult', op: 'is', value: true },
      { question: 'adult', op: 'is', value: false, onNotMet: 'hold' },
    );
    const { faults: none, warnings: found } = check(rules);
    assert.deepEqual([none, codesOf(found)], [[], [`everyone-held ${value(1)}`]]);
    assert.match(found[0]?.message ?? '', /at best, people are put on hold$/);
  });

  it('may be three that only together leave nothing', () => {
    const rules = ['day', 'evening', 'night'].map((shift) => ({ question: 'shift', op: 'neq' as const, value: shift }));
    const { faults: found } = check(rulesOf(...rules));
    assert.deepEqual(codesOf(found), [`contradicting-rules ${value(2)}`]);
    assert.match(
      found[0]?.message ?? '',
      /^Nobody can meet the rules "r0", "r1" and "r2" .* on "Which shift\?" at once$/,
    );
  });

  it('keep no backstage from being read: recruiters may yet change one', () => {
    const document = { schemaVersion: 1, flow: 'sample', stages: { apply: rulesOf(...(contradictions[0] ?? [])) } };
    assert.deepEqual(parseBackstage(document, flowOf()), document);
  });
});

describe('one requirement', () => {
  it('that no answer meets is told with the answers there are', () => {
    const [found] = check(rulesOf({ id: 'vet', question: 'years', op: 'gte', value: 61 })).faults;
    assert.deepEqual(found, {
      path: value(0),
      code: 'impossible-rule',
      message:
        'Nobody can meet the rule "vet": no possible answer to "Years of experience" (a number from 0 to 60) is at least 61',
      received: '61',
      expected: 'a demand on a number from 0 to 60',
    });
  });

  it('that stops nobody is a doubt only', () => {
    const old = { question: 'years', op: 'gte', value: 61 } as const;
    assert.deepEqual(warnings({ ...old, onNotMet: 'hold' }), [`out-of-reach ${value(0)}`]);
    assert.deepEqual(codesOf(check({ enforce: false, ...rulesOf(old) }).warnings), [
      `out-of-reach ${value(0)}`,
      'not-enforced stages.apply.enforce',
    ]);
  });

  it('that is met by something typed alone is met by nobody', () => {
    const open: Question = {
      id: 'site',
      type: 'single-choice',
      label: 'Which site?',
      other: true,
      options: [{ value: 'a', label: 'A' }],
    };
    const { faults: found } = check(rulesOf({ question: 'site', op: 'eq', value: 'b' }), flowAsking(open));
    assert.deepEqual(codesOf(found), [`impossible-rule ${value(0)}`]);
  });

  it('that nobody can fail decides nothing', () => {
    const always: Partial<Dealbreaker>[] = [
      { question: 'years', op: 'gte', value: 0 },
      { question: 'shift', op: 'in', value: ['day', 'evening', 'night'] },
      { question: 'days', op: 'countGte', value: 1 },
      { question: 'comfort', op: 'neq', value: 2.5 },
    ];
    for (const rule of always) assert.deepEqual(warnings(rule), [`rule-always-met ${value(0)}`]);
    const agreed: Question = { id: 'terms', type: 'consent', label: 'I agree', required: true };
    const { warnings: found } = check(rulesOf({ question: 'terms', op: 'is', value: true }), flowAsking(agreed));
    assert.deepEqual(
      found.map(({ message }) => message),
      ['Nobody can fail the rule "r0": every possible answer to "I agree" (a tick: it is required) is ticked'],
    );
  });

  it('to answer at all can be failed by nobody, and is right', () => {
    assert.deepEqual(warnings({ question: 'proof', op: 'present' }), []);
  });

  it('that is there twice is told of, in whatever order its options stand', () => {
    const first = { question: 'shift', op: 'in', value: ['day', 'night'] } as const;
    assert.deepEqual(warnings(first as never, { ...first, value: ['night', 'day'] }), [`repeated-rule ${value(1)}`]);
  });
});

describe('voluntary self-identification', () => {
  it('carries no rule, and nobody is told to move a rule there', () => {
    const document = {
      schemaVersion: 1,
      flow: 'sample',
      stages: { apply: rulesOf({ question: 'gender', op: 'eq', value: 'x' }) },
    };
    const asked = flowOf([{ id: 'apply', type: 'form', pages: [{ id: 'all', questions }] }, selfId]);
    const { problems } = checkBackstage(document, asked);
    assert.deepEqual(codesOf(problems), ['self-id-rule stages.apply.dealbreakers[0].question']);
    assert.doesNotMatch(JSON.stringify(problems), /move/);
  });
});
