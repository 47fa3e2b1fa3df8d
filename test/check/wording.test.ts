// The wording of questions: what is unlawful in places is found, and what is lawful is left alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkWording } from '../../src/check/wording.ts';
import type { DocumentCode, DocumentProblem } from '../../src/errors/index.ts';
import { reporter } from '../../src/flow/checks/report.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';
import { flowOf } from '../backstage/sample-documents.ts';

function found(stage: Stage): DocumentProblem[] {
  const { problems, report } = reporter<DocumentCode>();
  checkWording(flowOf([stage]), report);
  return problems;
}
const form = (question: Question): Stage => ({
  id: 'apply',
  type: 'form',
  pages: [{ id: 'p', questions: [question] }],
});
const codes = (label: Question['label']): string[] =>
  found(form({ id: 'q', type: 'yes-no', label })).map(({ code }) => code);

const unlawful: Record<string, string[]> = {
  'wording-citizenship': ['Are you a U.S. citizen?', 'What type of visa do you hold?', '¿Cuál es su ciudadanía?'],
  'wording-documents': ['Your social security number', "What is your driver's license number?"],
  'wording-age': [
    'Date of birth',
    'How old are you?',
    'What year did you graduate?',
    '¿Cuántos años tiene?',
    'Fecha de nacimiento',
  ],
  'wording-health': [
    'Do you have any disabilities?',
    'Have you ever had a medical condition?',
    '¿Padece alguna enfermedad?',
    'Are you disabled?',
  ],
  'wording-family': ['Do you have children?', 'What is your marital status?', 'Are you pregnant?', '¿Tiene hijos?'],
  'wording-origin': ['What is your religion?', 'Gender', 'Where were you born?', '¿Cuál es su nacionalidad?'],
  'wording-arrest': ['Have you ever been arrested?'],
  'wording-conviction': ['Have you been convicted of a felony?', '¿Tiene antecedentes penales?'],
  'wording-salary-history': ['What is your current salary?', '¿Cuál es su salario actual?'],
  'wording-native-speaker': ['Are you a native English speaker?', 'Is Spanish your mother tongue?'],
  'wording-car': ['Do you own a car?', '¿Tiene auto propio?'],
  'wording-military': ['What type of discharge did you get?'],
  'wording-physical': ['Can you lift 50 lb?', '¿Puede cargar cajas de 20 kilos?'],
  'wording-double-negative': ['Do you not mind that you will not have weekends off?'],
};

const lawful = [
  'Are you 18 or older?',
  'Are you legally authorized to work in the United States?',
  'Will you now or in the future require sponsorship for employment visa status (for example H-1B)?',
  'How many years of experience do you have?',
  '¿Cuántos años tiene de experiencia?',
  'Do you have experience working with people with disabilities?',
  'Do you have experience teaching children?',
  'Are you licensed to administer medication?',
  'Can you lift 50 lb, with or without accommodation?',
  '¿Puede levantar 50 libras, con o sin adaptaciones?',
  'Can you get to the site by 6 am?',
  'What pay do you expect?',
  'Do you hold a valid driver’s license?',
  'Which languages do you speak well?',
  'Have you worked on a racing team?',
  'Is there a week in which you cannot start?',
];

describe('a question', () => {
  for (const [code, labels] of Object.entries(unlawful)) {
    for (const label of labels) {
      it(`that asks "${label}" is ${code}`, () => assert.ok(codes(label).includes(code), codes(label).join()));
    }
  }

  for (const label of lawful) {
    it(`may ask "${label}"`, () => assert.deepEqual(codes(label), []));
  }

  it('is looked at in every language, and reported once with its place', () => {
    const problems = found(
      form({ id: 'q', type: 'yes-no', label: { en: 'Are you a citizen?', es: '¿Es usted ciudadano?' } }),
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.path, 'stages[0].pages[0].questions[0].label');
  });

  it('gives itself away by its field as well', () => {
    const born: Question = { id: 'q', type: 'date', label: 'Day', autocomplete: 'bday' };
    assert.deepEqual(
      found(form(born)).map(({ path }) => path),
      ['stages[0].pages[0].questions[0].autocomplete'],
    );
    const photo: Question = { id: 'q', type: 'file', label: 'A recent photo' };
    assert.deepEqual(
      found(form(photo)).map(({ code }) => code),
      ['wording-photo'],
    );
  });

  it('of voluntary self-identification may ask', () => {
    const question: Question = {
      id: 'q',
      type: 'single-choice',
      label: 'Gender',
      options: [{ value: 'x', label: 'X' }],
    };
    assert.deepEqual(found({ id: 'eeo', type: 'self-id', questions: [question] }), []);
  });

  it('is found in conversations and interviews too', () => {
    const chat: Stage = {
      id: 'chat',
      type: 'sms',
      questions: [{ id: 'q', type: 'yes-no', label: 'Are you married?' }],
    };
    assert.deepEqual(
      found(chat).map(({ path }) => path),
      ['stages[0].questions[0].label'],
    );
    const talk: Stage = {
      id: 'talk',
      type: 'interview',
      modes: ['text'],
      questions: [{ id: 'q', ask: 'Where were you born?' }],
    };
    assert.deepEqual(
      found(talk).map(({ path }) => path),
      ['stages[0].questions[0].ask'],
    );
  });
});
