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
  'wording-citizenship': [
    'Are you a U.S. citizen?',
    'What type of visa do you hold?',
    'What is your immigration status?',
    'Do you have a green card?',
    '¿Cuál es su ciudadanía?',
    '¿Es usted residente permanente?',
  ],
  'wording-documents': [
    'Your social security number',
    'SSN (last four digits)',
    "What is your driver's license number?",
    'Upload a copy of your passport',
    'Número de pasaporte',
  ],
  'wording-age': [
    'Date of birth',
    'Age',
    'DOB *',
    'How old are you?',
    'What is your age?',
    'What year did you graduate?',
    'When do you plan to retire?',
    '¿Cuántos años tiene?',
    'Fecha de nacimiento',
    'Edad:',
  ],
  'wording-health': [
    'Do you have any disabilities?',
    'Have you ever had a medical condition?',
    'Have you ever filed a workers’ compensation claim?',
    'How many sick days did you take last year?',
    'Disability status',
    '¿Padece alguna enfermedad?',
    '¿Cómo describiría su estado de salud?',
    'Are you disabled?',
  ],
  'wording-family': [
    'Do you have children?',
    'What is your marital status?',
    'Are you pregnant?',
    'Are you planning to start a family?',
    'What are your child care arrangements?',
    '¿Tiene hijos?',
    'Estado civil',
  ],
  'wording-origin': [
    'What is your religion?',
    'Gender',
    'Race / Ethnicity (optional)',
    'Where were you born?',
    'Where are you originally from?',
    'Are you male or female?',
    'Which religious holidays do you observe?',
    '¿Cuál es su nacionalidad?',
    'País de origen',
  ],
  'wording-arrest': ['Have you ever been arrested?', '¿Ha sido arrestado alguna vez?'],
  'wording-conviction': [
    'Have you been convicted of a felony?',
    'Do you have a criminal record?',
    '¿Tiene antecedentes penales?',
  ],
  'wording-salary-history': [
    'What is your current salary?',
    'What was your most recent base salary?',
    'How much do you currently earn?',
    '¿Cuál es su salario actual?',
    '¿Cuánto gana ahora?',
  ],
  'wording-native-speaker': ['Are you a native English speaker?', 'Is Spanish your mother tongue?'],
  'wording-car': ['Do you own a car?', 'Do you have a reliable vehicle?', '¿Tiene auto propio?'],
  'wording-military': ['What type of discharge did you get?'],
  'wording-physical': ['Can you lift 50 lb?', '¿Puede cargar cajas de 20 kilos?'],
  'wording-double-negative': [
    'Do you not mind that you will not have weekends off?',
    "Is there no reason why you couldn't work without a break?",
  ],
  'wording-two-questions': [
    'Do you have a forklift license, and can you work nights?',
    '¿Tiene licencia de montacargas y puede trabajar de noche?',
  ],
};

const lawful = [
  'Are you 18 or older?',
  'Are you legally authorized to work in the United States?',
  'Are you a U.S. citizen or otherwise authorized to work in the United States?',
  'Are you a U.S. citizen, as ITAR (22 CFR 120) requires for this role?',
  'Will you now or in the future require sponsorship for employment visa status (for example H-1B)?',
  'Have you worked with senior citizens?',
  'Have you processed I-9 forms for new employees?',
  'How many years of experience do you have?',
  'What is your expected graduation date?',
  'Have you organized birthday parties for guests?',
  '¿Cuántos años tiene de experiencia?',
  'Do you have experience working with people with disabilities?',
  'Have you cared for patients with cancer?',
  'Do you have health insurance sales experience?',
  'Do you have experience teaching children?',
  'Have you taught pregnant women in birth classes?',
  'Are you licensed to administer medication?',
  'Can you recognize the signs of cardiac arrest?',
  'Have you worked in a prison?',
  'What are your strongest convictions about design?',
  'Can you lift 50 lb, with or without accommodation?',
  '¿Puede levantar 50 libras, con o sin adaptaciones?',
  'Can you get to the site by 6 am?',
  'Do you have a car that you can use for deliveries?',
  'What pay do you expect?',
  'Do you hold a valid driver’s license?',
  'Which languages do you speak well?',
  'Have you built apps with React Native?',
  'Have you taught non-native speakers?',
  'Have you worked on a racing team?',
  'Is there a week in which you cannot start?',
  'Are you able and willing to work nights and weekends?',
  'Have you worked here before, and if so, when?',
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

  it('may be harmless by its help', () => {
    const lifting: Question = { id: 'q', type: 'yes-no', label: 'Can you lift 50 lb?' };
    assert.deepEqual(found(form({ ...lifting, help: 'With or without accommodation.' })), []);
    assert.equal(found(form({ ...lifting, help: 'Every day.' })).length, 1);
  });

  it('may ask two things, or say no twice, where the answer is open', () => {
    const open = (label: string): Question => ({ id: 'q', type: 'long-text', label });
    assert.deepEqual(
      found(form(open('What do you like, and do you have any questions for us? Are you ready and can you start?'))),
      [],
    );
    assert.deepEqual(found(form(open('What did you not know that you could not look up?'))), []);
  });

  it('may be lawful, and its options not', () => {
    const options = ['U.S. citizen', 'Green card', 'Other'].map((label) => ({ value: label, label }));
    const choice = (label: string): Question => ({ id: 'q', type: 'single-choice', label, options });
    assert.deepEqual(
      found(form(choice('What allows you to work here?'))).map(({ code, path }) => [code, path]),
      [['wording-citizenship', 'stages[0].pages[0].questions[0].options[0].label']],
    );
    assert.deepEqual(found(form(choice('Which applies to you under ITAR?'))), []);
  });

  it('gives itself away by its field as well', () => {
    const born: Question = { id: 'q', type: 'date', label: 'Day', autocomplete: 'bday' };
    assert.deepEqual(
      found(form(born)).map(({ path }) => path),
      ['stages[0].pages[0].questions[0].autocomplete'],
    );
    const file = (label: string): Question => ({ id: 'q', type: 'file', label });
    for (const label of ['A recent photo', 'Photo', 'A picture of yourself', 'Su foto'])
      assert.deepEqual(
        found(form(file(label))).map(({ code }) => code),
        ['wording-photo'],
      );
    for (const label of ['A photo of your certificate', 'Your photo portfolio', 'Photography samples'])
      assert.deepEqual(found(form(file(label))), []);
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
