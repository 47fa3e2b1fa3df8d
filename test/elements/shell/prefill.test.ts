// What a host page fills in beforehand is help: whatever cannot be read is left out, and nothing throws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPrefill } from '../../../src/elements/shell/prefill.ts';

test('JSON is read with answers in both spellings', () => {
  const json = '{"name":" Ana ","email":"ana@example.com","answers":{"city":"Joliet"},"answers.start":"2026-12-01"}';
  assert.deepEqual(readPrefill(json), {
    name: 'Ana',
    email: 'ana@example.com',
    answers: { city: 'Joliet', start: '2026-12-01' },
  });
});

test('an object is read like JSON', () => {
  assert.deepEqual(readPrefill({ phone: '+1 815 555 0100', answers: { nights: ['mon'], years: 2, adult: true } }), {
    phone: '+1 815 555 0100',
    answers: { nights: ['mon'], years: 2, adult: true },
  });
});

for (const [what, given] of Object.entries({
  'broken JSON': '{"name":',
  'a list': [1, 2],
  nothing: undefined,
  'a number': 7,
  'values of the wrong kind': { name: 7, email: null, answers: 'x' },
  'keys that are no question': { answers: { '../x': 'a', '': 'b' } },
  'files and nested objects': { answers: { cv: [{ id: 'f1' }], deep: { a: 1 }, endless: Number.POSITIVE_INFINITY } },
})) {
  test(`${what} fills in nothing`, () => {
    assert.deepEqual(readPrefill(given), {});
  });
}

test('a key that names a prototype stays a plain answer and changes no object', () => {
  readPrefill('{"__proto__":{"name":"Eve"},"answers":{"__proto__":{"polluted":true},"constructor":"x"}}');
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  assert.equal(readPrefill('{"__proto__":{"name":"Eve"}}').name, undefined);
});
