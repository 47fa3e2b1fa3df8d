// Rules that work and are probably not meant so: too late, skippable, not enforced, unsure of what a form says.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkBackstage } from '../../src/backstage/parse-backstage.ts';
import type { Backstage } from '../../src/backstage/schema/backstage.ts';
import type { Dealbreaker } from '../../src/backstage/schema/dealbreaker.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';
import { flowOf } from './sample-documents.ts';

const adult: Question = { id: 'adult', type: 'yes-no', label: 'Are you 18 or older?', required: true };
const nights: Question = { id: 'nights', type: 'yes-no', label: 'Can you work nights?', required: true };
const form = (id: string, questions: Question[], more: Partial<Stage> = {}): Stage =>
  ({ id, type: 'form', pages: [{ id, questions }], ...more }) as Stage;
const talk: Stage = { id: 'talk', type: 'interview', modes: ['text'], questions: [{ id: 'story', ask: 'Why?' }] };
const rule = (question: string, more: Partial<Dealbreaker> = {}): Dealbreaker => ({
  id: `is-${question}`,
  question,
  op: 'is',
  value: true,
  ...more,
});

const warnings = (stages: Stage[], rules: Backstage['stages']) => {
  const { backstage, warnings: found } = checkBackstage(
    { schemaVersion: 1, flow: 'sample', stages: rules },
    flowOf(stages),
  );
  assert.ok(backstage);
  return found;
};
const lines = (stages: Stage[], rules: Backstage['stages']) =>
  warnings(stages, rules).map(({ code, path }) => `${code} ${path}`);

describe('a dealbreaker', () => {
  const first = form('first', [adult]);
  const last = form('last', [nights]);
  const late = { last: { dealbreakers: [rule('nights')] } };

  it('after ten minutes or less is fine', () => {
    assert.deepEqual(lines([{ ...first, minutes: 10 }, last], late), []);
  });

  it('after more is late, and so is one after an interview', () => {
    assert.deepEqual(
      warnings([{ ...first, minutes: 11 }, last], late).map(({ path, message }) => [path, message]),
      [['stages.last.dealbreakers[0].question', '"Can you work nights?" can end it only after about 11 minutes']],
    );
    const afterTalk = warnings([{ ...talk, minutes: 2 }, last], late);
    assert.match(afterTalk[0]?.message ?? '', /after about 2 minutes and the interview "talk"$/);
  });

  it('is told of once a stage, with every question that could come earlier', () => {
    const both = { last: { dealbreakers: [rule('nights'), rule('adult')] } };
    const found = warnings([{ ...talk, minutes: 2 }, form('last', [nights, adult])], both);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['"Can you work nights?", "Are you 18 or older?" can end it only after about 2 minutes and the interview "talk"'],
    );
  });

  it('that stops nobody, or waits for an earlier stage, may come late', () => {
    const long = { ...first, minutes: 30 };
    assert.deepEqual(lines([long, last], { last: { dealbreakers: [rule('nights', { onNotMet: 'hold' })] } }), []);
    const waiting = form('last', [{ ...nights, showIf: { question: 'adult', op: 'is', value: true } }]);
    assert.deepEqual(lines([long, waiting], late), []);
  });

  it('on an optional question is told of until somebody says what becomes of those who skip it', () => {
    const optional = [form('first', [{ ...adult, required: false }])];
    const found = warnings(optional, {
      first: { dealbreakers: [rule('adult'), rule('adult', { id: 'again', value: false })] },
    });
    assert.deepEqual(
      found.map(({ code, path, message }) => [code, path, message]),
      [
        [
          'skipping-holds',
          'stages.first.dealbreakers[0].question',
          'Whoever leaves "Are you 18 or older?" empty is put on hold by the rule "is-adult": the question is optional',
        ],
      ],
    );
    for (const onUnknown of ['hold', 'continue'] as const)
      assert.deepEqual(lines(optional, { first: { dealbreakers: [rule('adult', { onUnknown })] } }), []);
  });

  it('on one of several of which one is enough is on an optional question', () => {
    const grouped = form('first', [{ ...adult, requiredAny: ['nights'] }, nights]);
    assert.deepEqual(lines([grouped], { first: { dealbreakers: [rule('adult')] } }), [
      'skipping-holds stages.first.dealbreakers[0].question',
    ]);
  });

  it('in a stage that can be skipped is told of', () => {
    const found = warnings([{ ...first, optional: true }], { first: { dealbreakers: [rule('adult')] } });
    assert.deepEqual(
      found.map(({ code, path, message }) => [code, path, message]),
      [['skippable-rules', 'stages.first', 'The stage "first" can be skipped, and with it 1 dealbreaker']],
    );
  });

  it('is sure of what a form says, and may doubt what a chat says', () => {
    const doubting = { dealbreakers: [rule('adult', { minConfidence: 0.8 })] };
    assert.deepEqual(lines([first], { first: doubting }), [
      'confidence-without-effect stages.first.dealbreakers[0].minConfidence',
    ]);
    const chat: Stage = { id: 'first', type: 'sms', questions: [adult] };
    assert.deepEqual(lines([chat], { first: doubting }), []);
  });
});

describe('a stage that is not enforced', () => {
  const stages = [form('first', [adult, { id: 'why', type: 'long-text', label: 'Why?' }])];
  const score = { min: 0.5, items: [{ question: 'why', scale: [1, 5] as [number, number] }] };

  it('is told of where something in it would decide', () => {
    const found = warnings(stages, {
      first: { enforce: false, dealbreakers: [rule('adult'), rule('adult', { id: 'b', value: false })], score },
    });
    assert.deepEqual(
      found.map(({ code, path, message }) => [code, path, message]),
      [
        [
          'not-enforced',
          'stages.first.enforce',
          'Nothing is enforced in the stage "first": nobody is sent away or held by 2 dealbreakers and the minimum score',
        ],
      ],
    );
  });

  it('is left alone where all of it only flags anyway', () => {
    const flags = {
      enforce: false,
      dealbreakers: [rule('adult', { onNotMet: 'flag' })],
      score: { items: score.items },
    };
    assert.deepEqual(lines(stages, { first: flags }), []);
  });
});
