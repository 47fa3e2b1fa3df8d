// Broken JSON is named by line and column, and a key that is there twice is not kept quiet about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../src/check/json-syntax.ts';

const at = (text: string): string => {
  const { error } = readJson(text);
  return error ? `${error.line}:${error.column} ${error.message}` : 'fine';
};

describe('a JSON text', () => {
  it('that is whole is read', () => {
    assert.deepEqual(readJson('\uFEFF{"a": [1, -2.5e3, true, null, "\\u00e9\\n"]}'), {
      value: { a: [1, -2500, true, null, 'é\n'] },
      repeated: [],
    });
  });

  it('that is broken says where', () => {
    assert.equal(at('{\n  "a": 1,\n}'), '3:1 A key in double quotes was expected');
    assert.equal(at('{"a": 1 "b": 2}'), '1:9 A comma or } was expected');
    assert.equal(at('{"a" 1}'), '1:6 A colon was expected');
    assert.equal(at('[1, 2'), '1:6 The document ends too early');
    assert.equal(at('[01]'), '1:3 A comma or ] was expected');
    assert.equal(at("{'a': 1}"), '1:2 A key in double quotes was expected');
    assert.equal(at('{"a": tru}'), '1:7 A value was expected');
    assert.equal(at('{} {}'), '1:4 The document ends before this');
    assert.equal(at(''), '1:1 The document ends too early');
    assert.match(at('{"a": "line\nbreak"}'), /^1:7 This text does not end on its line/);
    assert.match(at('["\\x"]'), /^1:2 /);
    assert.match(at('['.repeat(100_000)), /nested too deeply/);
  });

  it('with a key twice names the second one', () => {
    const { value, repeated } = readJson('{"a": 1,\n "b": {"a": 2},\n "a": 3}');
    assert.deepEqual(value, { a: 3, b: { a: 2 } });
    assert.deepEqual(repeated, [{ key: 'a', line: 3, column: 2, message: 'The key "a" is there twice' }]);
  });

  it('is taken and refused exactly as JSON.parse does', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ' ', '0', '\\', '\n'))
      .map(([text, place, piece]) => {
        const cut = place % (text.length + 1);
        return text.slice(0, cut) + piece + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        let parsed: { value: unknown } | undefined;
        try {
          parsed = { value: JSON.parse(text) as unknown };
        } catch {
          parsed = undefined;
        }
        const { value, error } = readJson(text);
        assert.equal(error === undefined, parsed !== undefined);
        if (parsed) assert.deepEqual(value, parsed.value);
      }),
    );
  });
});
