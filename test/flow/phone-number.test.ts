// Telephone numbers as people type them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/min/es6';
import examples from 'libphonenumber-js/mobile/examples';
import { countryOf } from '../../src/flow/country.ts';
import { phoneProblem, toE164, writePhone } from '../../src/flow/phone-number.ts';

describe('a telephone number', () => {
  it('is kept in one form, whatever separators and prefixes it was typed with', () => {
    const typed = [
      '(207) 555-0142',
      '207.555.0142',
      '+1 207 555 0142',
      '1-207-555-0142',
      ' 2075550142 ',
      '+1 (207) 555‑0142 ext. 5',
    ];
    assert.deepEqual(new Set(typed.map((text) => toE164(text, 'US'))), new Set(['+12075550142']));
    assert.equal(toE164('0151 23456789', 'DE'), '+4915123456789');
    assert.equal(toE164('07400 123456', 'GB'), '+447400123456');
    assert.equal(toE164('+34 612 34 56 78', 'US'), '+34612345678');
  });

  it('is none where its length cannot be right, or it is no number at all', () => {
    for (const text of ['12', '555-0100', '+1555010', 'call me', '', '+', '1'.repeat(40)])
      assert.equal(toE164(text, 'US'), undefined, text);
  });

  it('is read as one of the country where the flow’s language is spoken', () => {
    assert.deepEqual(['en', 'en-GB', 'es-MX', 'sv', 'ar', 'x-unknown', ''].map(countryOf), [
      'US',
      'GB',
      'MX',
      'SE',
      'EG',
      'US',
      'US',
    ]);
    assert.equal(toE164('2075550142', 'XX'), '+12075550142');
  });

  it('is understood in the digits of any script, with what comes along when one pastes', () => {
    const pasted = [
      'tel:+1-207-555-0142',
      'TEL:2075550142',
      '\u202a+1 (207) 555-0142\u202c',
      '207\u200b555\u00a00142',
      '２０７－５５５－０１４２',
      '٢٠٧٥٥٥٠١٤٢',
      '२०७५५५०१४२',
      '00 1 207 555 0142',
      '011 1 207 555 0142',
    ];
    for (const text of pasted) assert.equal(toE164(text, 'US'), '+12075550142', text);
    assert.equal(toE164('00 44 20 7946 0958', 'US'), '+442079460958');
    assert.equal(toE164('+44 (0)20 7946 0958', 'US'), '+442079460958');
  });

  it('is told what keeps it from being one', () => {
    const rows = [
      ['(207) 555-0142', undefined],
      ['555-0142', 'phone-short'],
      ['+1', 'phone-short'],
      ['2075550142 / 2075550143', 'phone-long'],
      ['020 7946 0958', 'phone-long'],
      ['1-800-FLOWERS', 'phone-letters'],
      ['call 2075550142', 'phone-letters'],
      ['2075550142 or 2075550143', 'phone-letters'],
      ['+999 1234567', 'phone-country'],
      ['+1 207 555 0142 ext. 5', 'phone-extension'],
      ['207-555-0142 x5', 'phone-extension'],
      ['+', 'phone'],
      ['?', 'phone'],
    ] as const;
    for (const [text, code] of rows) assert.equal(phoneProblem(text, 'US'), code, text);
  });

  it('is one number, or told about: never both and never neither', () => {
    const typed = fc.oneof(fc.stringMatching(/^[+\d ().-]{0,20}$/), fc.string({ unit: 'grapheme', maxLength: 30 }));
    fc.assert(
      fc.property(typed, fc.constantFrom('US', 'GB', 'MX', 'AR', 'DE', 'RU', 'CI'), (text, country) => {
        if (phoneProblem(text, country) === undefined) assert.match(toE164(text, country) ?? '', /^\+\d{5,17}$/);
        else if (phoneProblem(text, country) !== 'phone-extension') assert.equal(toE164(text, country), undefined);
      }),
    );
  });

  it('is written as its country writes it, and is still the same number', () => {
    assert.equal(writePhone('+12075550142', 'US'), '(207) 555-0142');
    assert.equal(writePhone('+442079460958', 'US'), '+44 20 7946 0958');
    assert.equal(writePhone('+442079460958', 'GB'), '020 7946 0958');
    assert.equal(writePhone('no number', 'US'), 'no number');
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples)?.number ?? '';
      for (const here of [country, 'US', 'FR'])
        assert.equal(toE164(writePhone(example, here), here), example, `${example} in ${here}`);
    }
  });
});
