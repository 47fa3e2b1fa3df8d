import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNumber, shownNumber, writeNumber } from '../../../src/elements/questions/number-text.ts';

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
    ['$1,200', 'en', 1200],
    ['1.200,50 €', 'de', 1200.5],
    ['١٬٢٠٠', 'en', 1200],
    ['१२', 'en', 12],
    ['\u202a12\u202c', 'en', 12],
    ['1 200', 'en', 1200],
    ['50%', 'en', undefined],
    ['5²', 'en', undefined],
    ['½', 'en', undefined],
    ['123456789012345', 'en', 123_456_789_012_345],
    ['12345678901234567890', 'en', undefined],
    ['0.1234567890123456', 'en', undefined],
    ['0.10000000000000000000', 'en', 0.1],
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

  it('may have the unit of its question behind it, and no other', () => {
    assert.equal(readNumber('12 kg', 'en', 'kg'), 12);
    assert.equal(readNumber('12KG', 'en', 'kg'), 12);
    assert.equal(readNumber('50 %', 'en', '%'), 50);
    assert.equal(readNumber('12 lb', 'en', 'kg'), undefined);
    assert.equal(readNumber('$20', 'en', '$ an hour'), 20);
    assert.equal(readNumber('€20', 'en', '$ an hour'), undefined);
    assert.equal(readNumber('kg', 'en', 'kg'), undefined);
  });

  it('is shown as it was understood, where that is not how it was typed', () => {
    const shown = (typed: string, locale: string) =>
      shownNumber(typed, readNumber(typed, locale) ?? Number.NaN, locale);
    assert.equal(shown('1998', 'en'), '1998');
    assert.equal(shown('1,998', 'en'), '1,998');
    assert.equal(shown('$1,200', 'en'), '1,200');
    assert.equal(shown('4,5', 'en'), '4.5');
    assert.equal(shown('1,200', 'es'), '1,2');
    assert.equal(shown('12.000,5', 'en'), '12,000.5');
    assert.equal(shown(' 12 ', 'en'), '12');
    assert.equal(shown('٤٥', 'en'), '45');
  });
});
