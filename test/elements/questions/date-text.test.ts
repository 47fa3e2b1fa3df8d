import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateExample, dateOrder } from '../../../src/elements/questions/date-order.ts';
import { joinDate, splitDate } from '../../../src/elements/questions/date-text.ts';
import { isDay } from '../../../src/flow/day.ts';

describe('a date in three boxes', () => {
  it('stands in the order of the language', () => {
    assert.deepEqual(dateOrder('en-US'), ['month', 'day', 'year']);
    assert.deepEqual(dateOrder('en-GB'), ['day', 'month', 'year']);
    assert.deepEqual(dateOrder('es'), ['day', 'month', 'year']);
    assert.deepEqual(dateOrder('ja'), ['year', 'month', 'day']);
    assert.equal(new Set(dateOrder('fa-IR')).size, 3);
  });

  it('has an example in that order', () => {
    assert.equal(dateExample('en-US', 2027), '3 27 2027');
    assert.equal(dateExample('es', 2027), '27 3 2027');
    assert.equal(dateExample('ar-EG', 2027), '27 3 2027');
  });

  it('is a calendar day once it is complete', () => {
    assert.equal(joinDate({ day: '3', month: '4', year: '2027' }), '2027-04-03');
    assert.equal(joinDate({ day: ' 03', month: '04 ', year: '2027' }), '2027-04-03');
  });

  it('is nothing while the boxes are empty', () => {
    assert.equal(joinDate({ day: '', month: ' ', year: '' }), undefined);
  });

  it('is kept as it stands, and is no day, while it is not complete', () => {
    for (const parts of [
      { day: '31', month: '', year: '' },
      { day: '31', month: '2', year: '2027' },
      { day: '1', month: '1', year: '27' },
      { day: 'x', month: '1', year: '2027' },
    ]) {
      const text = joinDate(parts) ?? '';
      assert.equal(isDay(text), false, text);
      assert.deepEqual(splitDate(text), parts);
    }
  });

  it('comes back out of what was stored, whatever was typed', () => {
    const typed = fc.stringMatching(/^(0|[1-9a-z][0-9a-z]{0,3})?$/);
    fc.assert(
      fc.property(typed, typed, typed, (day, month, year) => {
        const text = joinDate({ day, month, year });
        if (text !== undefined) assert.deepEqual(splitDate(text), { day, month, year });
      }),
    );
  });
});
