import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNumber, writeNumber } from '../../../src/elements/questions/number-text.ts';

describe('a number as it is typed', () => {
  const rows: [typed: string, locale: string, value: number | undefined][] = [
    ['4.5', 'en', 4.5],
    ['4,5', 'en', 4.5],
    ['4.5', 'de', 4.5],
    ['4,5', 'de', 4.5],
    ['4,500', 'en', 4500],
    ['4.500', 'en', 4.5],
    ['4.500', 'de', 4500],
    ['4,500', 'de', 4.5],
    ['1,234,567', 'en', 1_234_567],
    ['1.234.567', 'en', 1_234_567],
    ['1.234,5', 'en', 1234.5],
    ['1,234.5', 'de', 1234.5],
    ["1'234.5", 'de-CH', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['1\u202f234,5', 'fr', 1234.5],
    ['.5', 'en', 0.5],
    ['5.', 'en', 5],
    ['-3', 'en', -3],
    ['\u22123', 'en', -3],
    ['+3', 'en', 3],
    [' 12 ', 'en', 12],
    ['٤٫٥', 'ar-EG', 4.5],
    ['４５', 'ja', 45],
    ['', 'en', undefined],
    ['-', 'en', undefined],
    ['four', 'en', undefined],
    ['4 years', 'en', undefined],
    ['1e5', 'en', undefined],
    ['1.2.3', 'en', undefined],
    ['12,34,567', 'en', undefined],
    ['0x10', 'en', undefined],
  ];
  for (const [typed, locale, value] of rows) {
    it(`"${typed}" in ${locale} is ${value ?? 'no number'}`, () => {
      assert.equal(readNumber(typed, locale), value);
    });
  }

  it('is read back as it was written, in every language', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Math.round(number * 100) / 100),
    );
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('en', 'es', 'de', 'fr', 'de-CH', 'ar-EG', 'he', 'fa', 'hi', 'ja', 'pt-BR'),
        (number, locale) => {
          // A text has no minus zero.
          assert.equal(readNumber(writeNumber(number, locale), locale), number === 0 ? 0 : number);
        },
      ),
    );
  });
});
