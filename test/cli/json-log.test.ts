// The server's log: readable by programs, and without anything that a candidate typed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLog } from '../../src/cli/json-log.ts';
import { GreenroomError } from '../../src/errors/index.ts';

function logged(error: unknown) {
  const lines: string[] = [];
  jsonLog(
    (line) => lines.push(line),
    () => new Date(0),
  ).error('saveDraft', error);
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^\{.*\}\n$/);
  return { text: lines[0] ?? '', row: JSON.parse(lines[0] ?? '') as { error: { at: string[] } } };
}

describe('a line of the log', () => {
  it('says when, where and what', () => {
    const { row } = logged(new GreenroomError('unavailable', 'The database does not answer (ECONNREFUSED).'));
    const { at, ...error } = row.error;
    assert.deepEqual(
      { ...row, error },
      {
        time: '1970-01-01T00:00:00.000Z',
        level: 'error',
        context: 'saveDraft',
        error: { name: 'GreenroomError', code: 'unavailable', message: 'The database does not answer (ECONNREFUSED).' },
      },
    );
    assert.ok(at.every((line) => line.startsWith('at ')));
  });

  it('leaves out the words of errors that quote what they could not read', () => {
    const secrets = ['zoe@example.com', 'Token-1234'];
    const errors = [
      (() => {
        try {
          return JSON.parse(`${secrets[0]}`) as unknown;
        } catch (error) {
          return error;
        }
      })(),
      new TypeError(`cannot read ${secrets[0]}\n    of ${secrets[1]}`),
      Object.assign(new Error(secrets[1]), { cause: new Error(secrets[0]) }),
      secrets[0],
    ];
    for (const error of errors) for (const secret of secrets) assert.ok(!logged(error).text.includes(secret));
  });
});
