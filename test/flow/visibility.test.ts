// Which questions a candidate sees: conditions look back over stages, and what is hidden counts for nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import { keepVisible, visibleQuestions } from '../../src/flow/visibility.ts';
import type { StageAnswers } from '../../src/flow/answer.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { document, form, formFlow, question } from './sample-flow.ts';

const context = { today: '2027-03-01' };
const nights = { id: 'nights', type: 'yes-no', label: 'Nights?' };
const whyNot = question({ id: 'whyNot', showIf: { question: 'nights', op: 'is', value: false } });
const more = question({ id: 'more', showIf: { question: 'whyNot', op: 'present' } });
const chain = formFlow([nights, whyNot, more]);
const seen = (flow: Flow, answers: StageAnswers, stage = 'apply'): string[] =>
  (visibleQuestions(flow, answers, context).get(stage) ?? []).map(({ id }) => id);

describe('visibleQuestions', () => {
  it('shows a question when its condition holds', () => {
    assert.deepEqual(seen(chain, {}), ['nights']);
    assert.deepEqual(seen(chain, { apply: { nights: false } }), ['nights', 'whyNot']);
  });

  it('takes a hidden question for unanswered, whatever was typed into it before', () => {
    assert.deepEqual(seen(chain, { apply: { nights: false, whyNot: 'family' } }), ['nights', 'whyNot', 'more']);
    assert.deepEqual(seen(chain, { apply: { nights: true, whyNot: 'family' } }), ['nights']);
  });

  it('looks back over stages', () => {
    const flow = parseFlow(document([form([nights]), form([whyNot], { id: 'later' })]));
    assert.deepEqual(seen(flow, { apply: { nights: false } }, 'later'), ['whyNot']);
    assert.deepEqual(seen(flow, { later: { nights: false } }, 'later'), []);
  });

  it('knows the file of a resume stage', () => {
    const asked = question({ showIf: { not: { question: 'resume', op: 'present' } } });
    const flow = parseFlow(document([{ id: 'cv', type: 'resume' }, form([asked])]));
    const file = { id: 'f', name: 'cv.pdf', bytes: 1, type: 'application/pdf', sha256: '' };
    assert.deepEqual(seen(flow, {}), ['why']);
    assert.deepEqual(seen(flow, { cv: { resume: [file] } }), []);
    assert.deepEqual(seen(flow, {}, 'cv'), ['resume', 'text']);
  });

  it('reads voluntary answers in their own stage only', () => {
    const gender = { id: 'gender', type: 'yes-no', label: 'x' };
    const own = question({ id: 'own', showIf: { question: 'gender', op: 'is', value: true } });
    const flow = parseFlow(document([{ id: 'eeo', type: 'self-id', questions: [gender, own] }, form([nights])]));
    assert.deepEqual(seen(flow, { eeo: { gender: true } }, 'eeo'), ['gender', 'own']);
  });

  it('takes nothing from prototypes', () => {
    const flow = formFlow([question({ id: 'a' }), question({ id: 'b', showIf: { question: 'a', op: 'present' } })]);
    const inherited: StageAnswers = { apply: Object.create({ a: 'x' }) as { a: string } };
    assert.deepEqual(seen(flow, inherited), ['a']);
  });
});

describe('keepVisible', () => {
  it('drops answers to hidden and unknown questions, and empty ones', () => {
    const [stage] = chain.stages;
    assert.ok(stage);
    const answers = { apply: { nights: true, whyNot: 'family', more: 'x', nope: 1 } };
    assert.deepEqual(keepVisible(chain, stage, answers, context), { nights: true });
    assert.deepEqual(keepVisible(chain, stage, { apply: { nights: false, whyNot: ' ' } }, context), { nights: false });
    assert.deepEqual(keepVisible(chain, stage, {}, context), {});
  });
});
