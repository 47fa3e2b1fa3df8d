// Whoever answers the same is asked the same: a survey in its own engine against the flow made of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Model } from 'survey-core';
import type { Answer } from '../../../src/flow/answer.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { visibleQuestions } from '../../../src/flow/visibility.ts';
import { importSurveyJs } from '../../../src/importers/surveyjs/import-surveyjs.ts';
import { answersFor, madeSurveys, type MadeSurvey } from './surveys.ts';

/** What the survey's own engine shows to somebody who answers what is there, in order. */
function shownBySurvey({ survey, questions }: MadeSurvey, answers: ReadonlyMap<string, unknown>): string[] {
  const model = new Model({ ...survey, clearInvisibleValues: 'onHidden' });
  const isThere = (name: string): boolean => {
    const question = model.getQuestionByName(name);
    return question.isVisible && question.isParentVisible;
  };
  for (const { name } of questions) if (isThere(name) && answers.has(name)) model.setValue(name, answers.get(name));
  return questions.map(({ name }) => name).filter(isThere);
}

function shownByFlow(flow: Flow, { questions }: MadeSurvey, answers: ReadonlyMap<string, unknown>): string[] {
  const given: Record<string, Answer> = {};
  for (const { name, kind } of questions) {
    const answer = answers.get(name);
    if (answer === undefined) continue;
    if (kind === 'own-boolean') given[name] = answer === 'on';
    else if (kind === 'numbers') given[name] = JSON.stringify(answer);
    else given[name] = (answer === 'other' ? 'Something else' : answer) as Answer;
  }
  const stages = Object.fromEntries(flow.stages.map(({ id }) => [id, given]));
  const shown = visibleQuestions(flow, stages, { today: '2026-06-01' });
  return [...shown.values()]
    .flat()
    .map(({ id }) => id)
    .filter((id) => /^q\d+$/.test(id));
}

describe('the questions of a flow made of a survey', () => {
  const cases = madeSurveys.chain((made) => fc.record({ made: fc.constant(made), answers: answersFor(made) }));

  it('are those that the survey shows, whatever is answered or left out', () => {
    fc.assert(
      fc.property(cases, ({ made, answers }) => {
        const { flow, report } = importSurveyJs(made.survey);
        // A question whose condition never holds is in the list, and in no flow.
        assert.deepEqual(
          report.notCarried.filter(({ path }) => path.endsWith('visibleIf')),
          [],
        );
        assert.deepEqual(shownByFlow(flow, made, answers), shownBySurvey(made, answers));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the condition of a question', () => {
  const yes = { type: 'boolean', name: 'yes', title: 'Yes?' };
  const one = { type: 'radiogroup', name: 'one', title: 'One?', choices: ['a', 'b', 'c'] };
  const words = { type: 'comment', name: 'words', title: 'Words?' };
  const last = (visibleIf: string) => ({ type: 'comment', name: 'last', title: 'Last?', visibleIf });
  const importOf = (visibleIf: string) => importSurveyJs({ elements: [yes, one, words, last(visibleIf)] });
  const showIf = (visibleIf: string) =>
    importOf(visibleIf)
      .flow.stages.flatMap(questionsOf)
      .find(({ id }) => id === 'last')?.showIf;
  const listed = (visibleIf: string) =>
    importOf(visibleIf)
      .report.notCarried.filter(({ path }) => path.startsWith('elements'))
      .map(({ path }) => path);

  it('is what a person would write', () => {
    assert.deepEqual(showIf('{yes} = true'), { question: 'yes', op: 'is', value: true });
    assert.deepEqual(showIf("{one} = 'b'"), { question: 'one', op: 'eq', value: 'b' });
    assert.deepEqual(showIf("{one} anyof ['a', 'b']"), { question: 'one', op: 'in', value: ['a', 'b'] });
    assert.deepEqual(showIf('{words} notempty'), { question: 'words', op: 'present' });
    assert.deepEqual(showIf("{yes} <> true and {one} = 'a'"), {
      all: [{ not: { question: 'yes', op: 'is', value: true } }, { question: 'one', op: 'eq', value: 'a' }],
    });
    assert.deepEqual(showIf("'a' = {one}"), { question: 'one', op: 'eq', value: 'a' });
  });

  it('asks in every case in which it may be, where something else decides, and lists that', () => {
    const partly = '{yes} = true and age({words}) > 18';
    assert.deepEqual(showIf(partly), { question: 'yes', op: 'is', value: true });
    assert.equal(showIf('{yes} = true or {$outside} = 1'), undefined);
    assert.equal(showIf("!({words} = 'x')"), undefined);
    for (const text of [
      partly,
      '{words} = 1',
      '{last} = 1',
      '{later} = 1',
      '{one} +',
      '((',
      '{one} = {yes}',
      "iif({yes}, 'a', 'b') = 'a'",
      '{one} + 1 > 2',
    ]) {
      assert.deepEqual(listed(text), ['elements[3].visibleIf'], text);
    }
  });

  it('that never holds leaves the question out, and lists it', () => {
    assert.equal(showIf("{one} = 'z'"), undefined);
    assert.deepEqual(listed("{one} = 'z'"), ['elements[3]']);
    assert.deepEqual(listed('1 = 2'), ['elements[3]']);
    assert.deepEqual(listed('1 = 1'), []);
  });

  it('of a page or a panel holds for everything inside', () => {
    const inner = { type: 'panel', name: 'p', visibleIf: "{one} = 'a'", elements: [last('{words} notempty')] };
    const { flow } = importSurveyJs({
      pages: [{ elements: [yes, one, words] }, { visibleIf: '{yes} = true', elements: [inner] }],
    });
    assert.deepEqual(flow.stages.flatMap(questionsOf).at(-1)?.showIf, {
      all: [
        { question: 'yes', op: 'is', value: true },
        { question: 'one', op: 'eq', value: 'a' },
        { question: 'words', op: 'present' },
      ],
    });
  });

  it('may speak of a row of a matrix, and of the entry it stands in', () => {
    const matrix = {
      type: 'matrix',
      name: 'm',
      columns: ['Good', 'Bad'],
      rows: ['pay', { value: 'hours', text: 'Hours' }],
    };
    const panel = {
      type: 'paneldynamic',
      name: 'jobs',
      templateElements: [yes, { ...last('{panel.yes} = true'), name: 'why' }],
    };
    const { flow } = importSurveyJs({ elements: [matrix, last("{m.pay} = 'Bad'"), panel] });
    const found = new Map(flow.stages.flatMap(questionsOf).map(({ id, showIf: own }) => [id, own]));
    assert.deepEqual(found.get('last'), { question: 'm_pay', op: 'eq', value: 'Bad' });
    assert.deepEqual(found.get('jobs_0_why'), { question: 'jobs_0_yes', op: 'is', value: true });
  });
});
