// Times that callers name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeBody } from '../../../src/server/http/time-body.ts';

describe('a time in a request', () => {
  it('is kept as UTC with milliseconds', () => {
    assert.equal(timeBody.parse('2026-03-01T12:00:00+02:00'), '2026-03-01T10:00:00.000Z');
    assert.equal(timeBody.parse('2026-03-01T12:00:00.123456Z'), '2026-03-01T12:00:00.123Z');
  });

  it('is refused where a database could not hold it, or nobody can mean it', () => {
    for (const text of [
      '0000-01-01T00:00:00Z',
      '1899-12-31T23:59:59Z',
      '9999-12-31T23:59:59-14:00',
      '2026-02-30T00:00:00Z',
      'tomorrow',
      '',
      '2026-03-01',
    ]) {
      assert.equal(timeBody.safeParse(text).success, false, text);
    }
  });
});
