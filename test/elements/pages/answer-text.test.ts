// Answers read back in words: one line of the table per kind of answer.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { answerText } from '../../../src/elements/pages/answer-text.ts';
import type { Answer } from '../../../src/flow/answer.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import { createScope } from '../../../src/i18n/create-scope.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import type { Scope } from '../../../src/i18n/scope.ts';

const options = [
  { value: 'sun', label: { en: 'Sunday', es: 'Domingo' } },
  { value: 'mon', label: { en: 'Monday', es: 'Lunes' } },
];
const file = { id: 'f1', name: 'cv.pdf', bytes: 10, type: 'application/pdf', sha256: '' };
const rows: [name: string, question: Question, answer: Answer | undefined, en: string[], es: string[]][] = [
  ['a text', { id: 'q', type: 'short-text', label: 'City' }, 'Joliet', ['Joliet'], ['Joliet']],
  ['yes', { id: 'q', type: 'yes-no', label: 'Nights?' }, true, ['Yes'], ['Sí']],
  ['no', { id: 'q', type: 'yes-no', label: 'Nights?' }, false, ['No'], ['No']],
  ['a number', { id: 'q', type: 'number', label: 'Pay' }, 41500.5, ['41,500.5'], ['41.500,5']],
  ['a number with its unit', { id: 'q', type: 'number', label: 'Years', unit: 'years' }, 4, ['4 years'], ['4 years']],
  ['a day', { id: 'q', type: 'date', label: 'Start' }, '2027-03-27', ['March 27, 2027'], ['27 de marzo de 2027']],
  ['an option', { id: 'q', type: 'single-choice', label: 'Night', options }, 'sun', ['Sunday'], ['Domingo']],
  [
    'an answer in own words',
    { id: 'q', type: 'single-choice', label: 'Night', options, other: true },
    'Both',
    ['Both'],
    ['Both'],
  ],
  [
    'several options',
    { id: 'q', type: 'multiple-choice', label: 'Nights', options },
    ['sun', 'mon'],
    ['Sunday and Monday'],
    ['Domingo y Lunes'],
  ],
  ['a file', { id: 'q', type: 'file', label: 'Resume' }, [file], ['cv.pdf'], ['cv.pdf']],
  ['nothing', { id: 'q', type: 'short-text', label: 'City' }, undefined, [], []],
  ['an empty text', { id: 'q', type: 'short-text', label: 'City' }, '  ', [], []],
];

let en: Scope;
let es: Scope;
before(async () => {
  const speak = async (locale: string) =>
    createScope({ locale, flowLocale: 'en', messages: await loadMessages(locale, ['application']) });
  [en, es] = await Promise.all([speak('en'), speak('es')]);
});

for (const [name, question, answer, inEnglish, inSpanish] of rows) {
  test(`${name} is read back in the candidate’s language`, () => {
    assert.deepEqual(answerText(question, answer, en), inEnglish);
    assert.deepEqual(answerText(question, answer, es), inSpanish);
  });
}
