// Telephone numbers as people type them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countryOf, toE164 } from '../../../src/server/session/phone-number.ts';

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
});
