// Calendar days: real ones only, counted without time zones but where "today" begins.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOf, isDay, todayIn } from '../../src/flow/day.ts';

describe('isDay', () => {
  it('knows the calendar', () => {
    assert.deepEqual(
      ['2027-01-31', '2028-02-29', '0999-12-31', '2000-02-29'].filter((day) => !isDay(day)),
      [],
    );
    const wrong = [
      '2027-02-29',
      '2100-02-29',
      '2027-13-01',
      '2027-00-10',
      '2027-1-1',
      '27-01-01',
      '2027-01-01T00:00:00Z',
      ' 2027-01-01',
      '',
      20270101,
      null,
    ];
    assert.deepEqual(
      wrong.filter((day) => isDay(day)),
      [],
    );
  });
});

describe('addDays', () => {
  it('crosses months, leap days and years', () => {
    assert.equal(addDays('2027-02-28', 1), '2027-03-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-01-01', -1), '2026-12-31');
  });

  it('comes back by the same number, through every change of clocks', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -36_500, max: 36_500 }), (start, days) => {
        assert.equal(addDays(addDays(start, days), -days), start);
        assert.ok(isDay(addDays(start, days)));
      }),
    );
  });
});

describe('todayIn', () => {
  const noon = new Date('2027-03-26T12:00:00Z');

  it('is the day at that place', () => {
    assert.equal(todayIn('Pacific/Auckland', noon), '2027-03-27');
    assert.equal(todayIn('Pacific/Pago_Pago', noon), '2027-03-26');
    assert.equal(todayIn('America/Chicago', new Date('2027-01-01T05:59:59Z')), '2026-12-31');
    assert.equal(todayIn('America/Chicago', new Date('2027-01-01T06:00:00Z')), '2027-01-01');
  });

  it('is the day in UTC where the zone is not given or not known', () => {
    assert.equal(todayIn(undefined, new Date('2027-03-26T23:59:59Z')), '2027-03-26');
    assert.equal(todayIn('Mars/Base', noon), '2027-03-26');
  });
});

describe('dayOf', () => {
  it('counts from today, or is the day that is written', () => {
    assert.equal(dayOf({ today: 14 }, { today: '2027-12-24' }), '2028-01-07');
    assert.equal(dayOf('2027-01-01', { today: '2027-12-24' }), '2027-01-01');
  });
});
