// What a draft may hold: the JSON shape of each type of question, whatever stands in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAnswerShape, storableAnswers } from '../../src/flow/answer-shape.ts';
import { questionTypes, type QuestionType } from '../../src/flow/operators.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';

const file = { id: 'f1', name: 'cv.pdf', bytes: 8, type: 'application/pdf', sha256: '0' };
const values = { text: 'a few', number: 4.5, yes: true, texts: ['a'], files: [file], none: null, object: {} };
const texts = ['text'];

const shapes: Record<QuestionType, readonly string[]> = {
  'short-text': texts,
  'long-text': texts,
  email: texts,
  phone: texts,
  url: texts,
  date: texts,
  'single-choice': texts,
  number: ['number'],
  slider: ['number'],
  'yes-no': ['yes'],
  consent: ['yes'],
  'multiple-choice': ['texts'],
  file: ['files'],
  information: [],
};

for (const type of questionTypes) {
  test(`an answer to a ${type} question has its shape, and no other`, () => {
    const fitting = Object.entries(values).filter(([, value]) => hasAnswerShape({ type }, value));
    assert.deepEqual(
      fitting.map(([name]) => name),
      shapes[type],
    );
  });
}

test('half a date is kept as it stands; a number that is none, and what is past all limits, is not', () => {
  assert.equal(hasAnswerShape({ type: 'date' }, '2027--3'), true);
  assert.equal(hasAnswerShape({ type: 'number' }, Number.NaN), false);
  assert.equal(hasAnswerShape({ type: 'long-text' }, 'x'.repeat(50_000)), true);
  assert.equal(hasAnswerShape({ type: 'long-text' }, 'x'.repeat(50_001)), false);
  assert.equal(hasAnswerShape({ type: 'multiple-choice' }, Array<string>(501).fill('x')), false);
  assert.equal(hasAnswerShape({ type: 'file' }, [{ name: 'cv.pdf' }]), false);
  assert.equal(hasAnswerShape({ type: 'file' }, [{ ...file, id: 'x'.repeat(65) }]), false);
});

test('a draft is what is left of the answers: no text for a number, nothing that is not asked', () => {
  const stage: Stage = {
    id: 'basics',
    type: 'form',
    pages: [
      {
        id: 'one',
        questions: [
          { id: 'city', type: 'short-text', label: 'City' },
          { id: 'years', type: 'number', label: 'Years' },
        ],
      },
    ],
  };
  const answers = { city: 'Reno', years: 'a few', gone: 'old' };
  assert.deepEqual(storableAnswers(stage, answers), { city: 'Reno' });
  assert.deepEqual(answers, { city: 'Reno', years: 'a few', gone: 'old' });
});
