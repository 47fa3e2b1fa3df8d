// Whether a stage may be sent: visible questions, groups of which one is enough, and nothing that was not asked.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/flow/answer.ts';
import { checkStage } from '../../src/flow/check-stage.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import { document, form, question } from './sample-flow.ts';

const context = { today: '2027-03-01', locale: 'en', flowLocale: 'en' };
const file = { id: 'f', name: 'cv.pdf', bytes: 1, type: 'application/pdf', sha256: '' };

function problems(stage: unknown, answers: Answers): string[] {
  const flow = parseFlow(document([stage]));
  const [own] = flow.stages;
  assert.ok(own);
  return checkStage(flow, own, { [own.id]: answers }, context).map(({ field, code }) => `${field}: ${code}`);
}

describe('checkStage', () => {
  const nights = { id: 'nights', type: 'yes-no', label: 'Nights?', required: true };
  const which = question({ id: 'which', required: true, showIf: { question: 'nights', op: 'is', value: true } });

  it('tells every problem in the order of the questions', () => {
    assert.deepEqual(problems(form([which, nights].toReversed()), {}), ['nights: required.choice']);
    assert.deepEqual(problems(form([question({ id: 'a', required: true }), nights]), {}), [
      'a: required.text',
      'nights: required.choice',
    ]);
  });

  it('asks nothing of a hidden question, and does not look at its answer', () => {
    assert.deepEqual(problems(form([nights, which]), { nights: true }), ['which: required.text']);
    assert.deepEqual(problems(form([nights, which]), { nights: false }), []);
    assert.deepEqual(problems(form([nights, which]), { nights: false, which: 5 }), []);
  });

  it('refuses answers to questions that the stage does not ask', () => {
    assert.deepEqual(problems(form([nights]), { nights: true, admin: true, constructor: 'x' }), [
      'admin: invalid',
      'constructor: invalid',
    ]);
  });

  it('requires nothing in a voluntary self-identification, but right types', () => {
    const stage = { id: 'eeo', type: 'self-id', questions: [nights, question({ id: 'a', requiredAny: ['nights'] })] };
    assert.deepEqual(problems(stage, {}), []);
    assert.deepEqual(problems(stage, { nights: 'no' }), ['nights: invalid']);
  });
});

describe('a group of which one answer is enough', () => {
  const cv = { id: 'cv', type: 'file', label: 'Resume', requiredAny: ['pasted'] };
  const pasted = { id: 'pasted', type: 'long-text', label: 'Pasted resume' };

  it('is told once, at its first question', () => {
    assert.deepEqual(problems(form([cv, pasted]), {}), ['cv: required-any']);
    assert.deepEqual(problems(form([cv, { ...pasted, requiredAny: ['cv'] }]), {}), ['cv: required-any']);
    assert.deepEqual(problems(form([cv, pasted]), { pasted: 'I packed' }), []);
    assert.deepEqual(problems(form([cv, pasted]), { cv: [file] }), []);
  });

  it('names the other ways', () => {
    const flow = parseFlow(document([form([cv, pasted])]));
    const [stage] = flow.stages;
    assert.ok(stage);
    assert.deepEqual(checkStage(flow, stage, {}, context), [
      { field: 'cv', code: 'required-any', values: { labels: 'Pasted resume' } },
    ]);
  });

  it('is told on the last page that has one, so that every way can be reached', () => {
    const pages = [
      { id: 'p1', questions: [cv] },
      { id: 'p2', questions: [pasted] },
    ];
    assert.deepEqual(problems(form([], { pages }), {}), ['pasted: required-any']);
  });

  it('is one question alone while the others are hidden', () => {
    const hidden = { ...pasted, showIf: { question: 'nights', op: 'is', value: true } };
    const nights = { id: 'nights', type: 'yes-no', label: 'Nights?' };
    assert.deepEqual(problems(form([nights, cv, hidden]), {}), ['cv: required.file']);
    assert.deepEqual(problems(form([nights, cv, hidden]), { nights: true }), ['cv: required-any']);
  });
});

describe('a resume stage', () => {
  it('takes a file or a text, or the file alone', () => {
    const stage = { id: 'cv', type: 'resume' };
    assert.deepEqual(problems(stage, {}), ['resume: required.resume']);
    assert.deepEqual(problems(stage, { text: 'I packed.' }), []);
    assert.deepEqual(problems(stage, { resume: [file] }), []);
    assert.deepEqual(problems({ ...stage, orText: false }, { text: 'I packed.' }), [
      'resume: required.file',
      'text: invalid',
    ]);
    assert.deepEqual(problems({ ...stage, accept: ['docx'] }, { resume: [file] }), ['resume: file-type']);
  });
});
