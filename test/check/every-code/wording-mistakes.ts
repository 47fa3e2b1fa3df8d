// Flows that provoke each code about the wording of a question.
import type { wordingCodes } from '../../../src/errors/documents/wording-codes.ts';
import { labelled, type Mistake, type Mistakes } from './documents.ts';

const ask = (label: string, type = 'yes-no'): Mistake => ({
  flow: labelled(label, { type }),
  path: 'stages[0].pages[0].questions[0].label',
});

export const wordingMistakes: Mistakes<keyof typeof wordingCodes> = {
  'wording-citizenship': ask('Are you a U.S. citizen?'),
  'wording-documents': ask('Your social security number', 'short-text'),
  'wording-age': ask('Date of birth', 'date'),
  'wording-health': ask('Do you have a disability?'),
  'wording-family': ask('Are you pregnant?'),
  'wording-origin': ask('Where were you born?', 'short-text'),
  'wording-arrest': ask('Have you ever been arrested?'),
  'wording-conviction': ask('Have you been convicted of a felony?'),
  'wording-salary-history': ask('What is your current salary?', 'number'),
  'wording-native-speaker': ask('Are you a native speaker of English?'),
  'wording-car': ask('Do you own a car?'),
  'wording-military': ask('What type of discharge did you get?', 'short-text'),
  'wording-physical': ask('Can you lift 50 lb?'),
  'wording-photo': ask('A recent photo of you', 'file'),
  'wording-double-negative': ask('Do you not mind that you will never have weekends off?'),
  'wording-two-questions': ask('Do you have a forklift license, and can you work nights?'),
};
