// Questions for a postal code are found by what they ask, in English, Spanish, German and French.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asksPostalCode } from '../../src/backstage/postal-code.ts';
import type { Question } from '../../src/flow/schema/question.ts';

const number = (id: string, label: Question['label'], more: object = {}): Question => ({
  id,
  type: 'number',
  label,
  ...more,
});
const yesNo = (label: string): Question => ({ id: 'q', type: 'yes-no', label });

describe('a question', () => {
  it('asks for a postal code by its autocomplete, id or label', () => {
    const asking = [
      number('q', 'Where do you live?', { autocomplete: 'shipping postal-code' }),
      number('zip', 'Area'),
      number('homeZipCode', 'Area'),
      number('postal-code', 'Area'),
      number('codigoPostal', 'Zona'),
      number('q', 'Where do you live?', { autocomplete: 'POSTAL-CODE' }),
      number('zip5', 'Area'),
      number('applicantZIP', 'Area'),
      number('plz', 'Bereich'),
      number('q', { en: 'Area', de: 'Ihre Postleitzahl' }),
      number('q', { en: 'Area', fr: 'Code postal' }),
      number('q', 'ZIP'),
      number('q', 'What is your zip code?'),
      number('q', 'Postcode of your home'),
      number('q', { en: 'Area', es: '¿Cuál es su código postal?' }),
      yesNo('Is your home in ZIP code 60432?'),
      yesNo('Ist Ihre Postleitzahl 60432?'),
      yesNo('¿Vive en el código postal 60432?'),
    ];
    for (const question of asking) assert.equal(asksPostalCode(question), true, JSON.stringify(question));
  });

  it('may name postal codes without asking for the candidate’s own', () => {
    const others = [
      number('years', 'Years of experience'),
      number('zippers', 'How many zippers can you sew an hour?'),
      number('zipline', 'Hours as a zipline guide'),
      number('zip_codes_sorted', 'How many parcels an hour?'),
      yesNo('Have you sorted mail by ZIP code?'),
      yesNo('Can you get to the site by 6 am?'),
      number('postalYears', 'Years with the postal service'),
    ];
    for (const question of others) assert.equal(asksPostalCode(question), false, JSON.stringify(question));
  });
});
