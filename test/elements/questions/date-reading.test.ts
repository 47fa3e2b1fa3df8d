import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDate, readPart } from '../../../src/elements/questions/date-reading.ts';
import { joinDate } from '../../../src/elements/questions/date-text.ts';

const read = (text: string, locale: string): string | undefined => {
  const parts = readDate(text, locale);
  return typeof parts === 'object' ? joinDate(parts) : parts;
};

describe('a part of a date', () => {
  it('may be a month’s name, in the candidate’s language', () => {
    assert.equal(readPart('month', 'mar', 'en'), '3');
    assert.equal(readPart('month', 'Sept.', 'en'), '9');
    assert.equal(readPart('month', 'MARZO', 'es'), '3');
    assert.equal(readPart('month', 'fevrier', 'fr'), '2');
    assert.equal(readPart('month', 'марта', 'ru'), '3');
    assert.equal(readPart('month', 'март', 'ru'), '3');
  });

  it('may be written in the digits of another script', () => {
    assert.equal(readPart('day', ' ٢٧ ', 'ar'), '27');
    assert.equal(readPart('year', '２０２７', 'ja'), '2027');
  });

  it('stays as it is where it is neither', () => {
    for (const text of ['ju', 'marsch', 'x', '13', '']) assert.equal(readPart('month', text, 'en'), text);
    assert.equal(readPart('day', 'mar', 'en'), 'mar');
    assert.equal(readPart('month', 'jui', 'fr'), 'jui', 'juin or juillet');
  });
});

describe('a whole date', () => {
  const rows: [text: string, locale: string, day: string | undefined][] = [
    ['2027-03-27', 'en-US', '2027-03-27'],
    ['2027/3/7', 'es', '2027-03-07'],
    ['2027. 3. 7.', 'ko', '2027-03-07'],
    ['03/04/2027', 'en-US', '2027-03-04'],
    ['03/04/2027', 'en-GB', '2027-04-03'],
    ['3.4.2027', 'de', '2027-04-03'],
    ['27/03/2027', 'en-US', '2027-03-27'],
    ['٢٧/٣/٢٠٢٧', 'ar-EG', '2027-03-27'],
    ['March 27, 2027', 'en', '2027-03-27'],
    ['27 Mar 2027', 'en', '2027-03-27'],
    ['27 de marzo de 2027', 'es', '2027-03-27'],
    ['03/04/27', 'en-US', 'unclear'],
    ['27-03-04', 'en-US', 'unclear'],
    ['31/02/2027', 'es', 'unclear'],
    ['2027-13-01', 'en', 'unclear'],
    ['27 March 27', 'en', 'unclear'],
    ['27', 'en', undefined],
    ['March', 'en', undefined],
    ['3/27', 'en', undefined],
    ['call me', 'en', undefined],
    ['', 'en', undefined],
  ];
  for (const [text, locale, day] of rows)
    it(`“${text}” in ${locale} is ${day ?? 'none'}`, () => assert.equal(read(text, locale), day));

  it('is never another day than the one that was written, in the order of the language', () => {
    const languages = ['en-US', 'en-GB', 'es', 'de', 'fr', 'ja', 'ko', 'pt-BR', 'nl', 'sv', 'pl', 'tr'];
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        date,
        fc.constantFrom(...languages),
        fc.constantFrom('long', 'short', 'numeric'),
        (moment, locale, month) => {
          const written = new Intl.DateTimeFormat(locale, {
            day: 'numeric',
            month,
            year: 'numeric',
            timeZone: 'UTC',
          }).format(moment);
          const found = read(written, locale);
          if (found !== undefined) assert.equal(found, moment.toISOString().slice(0, 10), `${written} in ${locale}`);
        },
      ),
    );
  });
});
