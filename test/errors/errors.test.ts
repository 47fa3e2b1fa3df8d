// Errors: one family, a closed table of codes, and documents that tell all that is wrong with them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentError, errorCodes, GreenroomError, isErrorCode, type ErrorCode } from '../../src/errors/index.ts';
import { messages as english } from '../../src/i18n/messages/en/problems.ts';
import { messages as spanish } from '../../src/i18n/messages/es/problems.ts';

const codes = Object.keys(errorCodes) as ErrorCode[];

describe('GreenroomError', () => {
  for (const code of codes) {
    it(`of ${code} knows whether a retry helps, and has a title`, () => {
      const error = new GreenroomError(code);
      assert.ok(error instanceof Error);
      assert.equal(error.code, code);
      assert.equal(error.retryable, errorCodes[code].retryable);
      assert.equal(error.message, errorCodes[code].title);
      assert.deepEqual(error.problems, []);
      assert.equal(error.retryAfterSeconds, undefined);
    });

    it(`of ${code} has a sentence for candidates in every language`, () => {
      assert.ok(english[`error.${code}`].length > 10);
      assert.ok(spanish[`error.${code}`].length > 10);
    });
  }

  it('carries what it was given', () => {
    const cause = new TypeError('no route');
    const problems = [{ path: 'answers.a', code: 'invalid', message: 'x' }];
    const error = new GreenroomError('rate-limited', 'Slow down', { cause, problems, retryAfterSeconds: 5 });
    assert.deepEqual(
      [error.message, error.cause, error.problems, error.retryAfterSeconds],
      ['Slow down', cause, problems, 5],
    );
    assert.equal('cause' in new GreenroomError('offline'), false);
    assert.equal(error.name, 'GreenroomError');
  });
});

describe('error codes', () => {
  it('are those of the contract', () => {
    const contract =
      'offline timeout unauthorized not-found closed expired conflict invalid too-large unsupported-type rate-limited unavailable';
    assert.deepEqual(codes.toSorted(), contract.split(' ').toSorted());
  });

  it('have statuses that are told apart', () => {
    const statuses = codes.map((code) => errorCodes[code].status);
    assert.equal(new Set(statuses).size, statuses.length);
  });

  it('are told from other words, inherited ones too', () => {
    assert.deepEqual(['conflict', 'toString', '', 5, undefined].map(isErrorCode), [true, false, false, false, false]);
  });
});

describe('DocumentError', () => {
  const problems = [
    {
      path: 'stages[0].type',
      code: 'unknown-type',
      message: 'No such type',
      received: '"frm"',
      expected: 'form',
      fix: 'did you mean "form"?',
    },
    { path: '', code: 'too-large', message: 'Too large' },
  ];

  it('is a GreenroomError that says every problem in one text', () => {
    const error = new DocumentError('flow', problems);
    assert.ok(error instanceof GreenroomError);
    assert.deepEqual(
      [error.code, error.document, error.name, error.problems],
      ['invalid', 'flow', 'DocumentError', problems],
    );
    assert.equal(
      error.message,
      'The flow document has 2 problems:\n' +
        '  stages[0].type: No such type; received "frm"; expected form; did you mean "form"?\n' +
        '  (document): Too large',
    );
  });

  it('names a hundred and counts the rest', () => {
    const many = new Array<(typeof problems)[number]>(103).fill({ path: 'a', code: 'invalid', message: 'x' });
    const error = new DocumentError('flow', many);
    assert.equal(error.problems.length, 103);
    assert.match(error.message, /has 103 problems:(\n {2}a: x){100}\n {2}and 3 more$/);
  });

  it('counts one problem as one', () => {
    assert.match(
      new DocumentError('backstage', problems.slice(0, 1)).message,
      /^The backstage document has 1 problem:\n/,
    );
  });
});
