// A text that should be JSON: mistakes are named by line and column in words that say how to mend them, and what
// JSON.parse would lose without a word is not kept quiet about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../src/check/json-syntax.ts';
import { lineFinder } from '../../src/check/line-finder.ts';

const at = (text: string): string => {
  const { error } = readJson(text);
  return error ? `${error.line}:${error.column} ${error.message}` : 'fine';
};
const lost = (text: string): string[] =>
  readJson(text).losses.map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`);

const mistakes: readonly (readonly [what: string, text: string, said: string])[] = [
  ['a comma after the last key', '{\n  "a": 1,\n}', '2:9 There is a comma too much before }'],
  ['a comma after the last entry', '[1, 2,]', '1:6 There is a comma too much before ]'],
  ['a comma that is missing', '{"a": 1 "b": 2}', '1:9 A comma or } was expected'],
  ['a comma that is missing in a list', '[1 2]', '1:4 A comma or ] was expected'],
  ['a bracket of the wrong kind', '{"a": [1}', '1:9 A comma or ] was expected'],
  ['a colon that is missing', '{"a" 1}', '1:6 A colon was expected'],
  ['a value that is missing', '{\n  "id": }', '2:9 A value was expected'],
  ['a word for a value', '{"a": tru}', '1:7 A value was expected, and "tru" is none'],
  ['Python’s words', '[True, None]', '1:2 True is not JSON'],
  ['more after the end', '{} {}', '1:4 The document ends before this'],
  ['single quotes', "{'a': 1}", '1:2 Texts and keys stand in double quotes'],
  ['the quotes of a word processor', '{“a”: 1}', '1:2 These are curly quotes'],
  ['a key without quotes', '{a: 1}', '1:2 A key in double quotes was expected'],
  ['a comment', '{\n  // who\n  "a": 1\n}', '2:3 JSON has no comments'],
  ['a comment between', '{"a": 1 /* x */}', '1:9 JSON has no comments'],
  ['a text over two lines', '{"a": "line\nbreak"}', '1:7 This text does not end on its line'],
  ['a tab in a text', '["a\tb"]', '1:2 This text holds a tab or another control character'],
  ['a backslash alone', '["C:\\x"]', '1:2 This text holds a "\\" that means nothing'],
  ['half an escape', '["\\u12"]', '1:2 A \\u needs four hexadecimal digits after it'],
  ['a number with a zero before it', '[01]', '1:3 A comma or ] was expected'],
  ['a number with a plus', '[+1]', '1:2 This number is not written as JSON writes it'],
  ['a hexadecimal number', '[0x1f]', '1:3 This number is not written as JSON writes it'],
  ['a number without its end', '[1.]', '1:2 This number is not finished'],
  ['no number', '[NaN]', '1:2 JSON cannot hold NaN'],
  ['a number without end', '[-Infinity]', '1:2 JSON cannot hold Infinity'],
  ['a text that is cut off', '{"a": {"b": "hel', '1:17 The document ends too early: { { are still open'],
  ['a list that is cut off', '[1,\n2', '2:2 The document ends too early: [ is still open'],
  ['a key that is cut off', '{"a": 1,\n "b', '2:4 The document ends too early: { is still open'],
  ['nothing at all', '', '1:1 The file is empty'],
  ['nothing but space', ' \n', '1:1 The file is empty'],
  ['YAML', 'id: packer\nlocale: en\n', '1:1 This looks like YAML, not JSON'],
  ['a module', 'export default {}', '1:1 This is a program, not JSON'],
  ['XML', '<?xml version="1.0"?><a/>', '1:1 This is XML, not JSON'],
  ['a word processor’s file', '{\\rtf1 hello}', '1:1 This is a word processor’s file, not JSON'],
];

describe('a JSON text', () => {
  it('that is whole is read', () => {
    const { value, error, losses } = readJson('{"a": [1, -2.5e3, true, null, "\\u00e9\\n"]}');
    assert.deepEqual([value, error, losses], [{ a: [1, -2500, true, null, 'é\n'] }, undefined, []]);
  });

  for (const [what, text, said] of mistakes) it(`with ${what} says so`, () => assert.equal(at(text), said));

  it('that is a web page is called one, and most likely a sign-in page', () => {
    for (const page of ['<!DOCTYPE html><title>Sign in</title>', '\n<html lang="en">', '<!-- moved --><head>']) {
      assert.match(at(page), /^1:1 This is a web page, not JSON, and most likely a sign-in or error page/);
      assert.match(readJson(page).error?.fix ?? '', /^Sign in/);
    }
  });

  it('is refused at a depth that no document has, and before anything is built for it', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = readJson(open.repeat(10_000) + '1' + close.repeat(10_000));
      assert.equal(deep.error?.code, 'too-deep');
      assert.equal(readJson(open.repeat(1_000_000)).error?.code, 'too-deep');
      assert.equal(readJson(open.repeat(400) + '1' + close.repeat(400)).error, undefined);
    }
  });

  it('is refused at a number of values that no document has', () => {
    assert.equal(readJson(`[${'0,'.repeat(300_000)}0]`).error?.code, 'too-large');
    assert.equal(readJson(`{"a":${JSON.stringify('x'.repeat(300_000))}}`).error, undefined);
  });

  it('with a key twice names both places, however the key is written', () => {
    const { value, losses } = readJson('{"a": 1,\n "b": {"a": 2},\n "\\u0061": 3, "__proto__": 4, "__proto__": 5}');
    assert.deepEqual((value as { a: number }).a, 3);
    assert.deepEqual(
      losses.map(({ message, line, column }) => [line, column, message]),
      [
        [3, 2, 'The key "a" is there twice: here and at line 1, column 2'],
        [3, 31, 'The key "__proto__" is there twice: here and at line 3, column 15'],
      ],
    );
  });

  it('with very many keys twice names the first hundred', () => {
    assert.equal(lost(`{${'"a":1,'.repeat(5_000)}"b":1}`).length, 100);
  });

  it('with a number that would become another one names it', () => {
    assert.equal(at('[-0,\n-1e999]'), '2:1 No number is as large as this');
    assert.deepEqual(lost('[12345678901234567890,\n-9007199254740993]'), [
      '1:2 inexact-number This number would become 12345678901234567000',
      '2:1 inexact-number This number would become -9007199254740992',
    ]);
    assert.deepEqual(lost('[-0, 9007199254740992, 0.1234567890123456789, 1e300, 1234567890123456]'), []);
  });

  it('with a byte-order mark says so, and is read without it', () => {
    const reading = readJson('\uFEFF{"a": 1,}');
    assert.equal(reading.error?.column, 8);
    const whole = readJson('\uFEFF{"a": 1}');
    assert.deepEqual(
      [whole.value, lost('\uFEFF{"a": 1}')],
      [{ a: 1 }, ['1:1 byte-order-mark The file begins with a byte-order mark']],
    );
  });

  it('tells where a value is written, and where it would be when it is missing', () => {
    const { locate } = readJson('{\n  "stages": [\n    { "id": "a", "pages": [] },\n    7\n  ]\n}');
    assert.deepEqual(locate(['stages', 0, 'id']), { line: 3, column: 7 });
    assert.deepEqual(locate(['stages', 1]), { line: 4, column: 5 });
    assert.deepEqual(locate(['stages', 0, 'type']), { line: 3, column: 5 });
    assert.deepEqual(locate(['stages', 0, 'pages', 4, 'id']), { line: 3, column: 18 });
    assert.deepEqual(locate(['brand']), { line: 1, column: 1 });
    assert.deepEqual(locate([]), { line: 1, column: 1 });
  });

  it('are the same in whatever order they are asked for, and however deep', () => {
    const placesIn = (value: unknown): (string | number)[][] => {
      if (typeof value !== 'object' || value === null) return [[]];
      const entries: [string | number, unknown][] = Array.isArray(value)
        ? value.map((item: unknown, index) => [index, item])
        : Object.entries(value);
      return [[], ...entries.flatMap(([step, within]) => placesIn(within).map((place) => [step, ...place]))];
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        const [downwards, upwards] = [readJson(text), readJson(text)];
        const places = placesIn(value).toSorted((a, b) => a.length - b.length);
        for (const place of places.toReversed()) upwards.locate(place);
        for (const place of places) {
          const { line, column } = downwards.locate(place);
          assert.deepEqual(upwards.locate(place), { line, column });
          const key = place.at(-1);
          if (typeof key === 'string') assert.ok(text.startsWith(`${JSON.stringify(key)}:`, column - 1), text);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('tells places of a text with any breaks as a count of its lines does', () => {
    const texts = fc.array(fc.constantFrom('\n', '\n\n\n', 'x', ' '.repeat(5_000)), { maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const offset = seed % (text.length + 1);
        const lines = text.slice(0, offset).split('\n');
        assert.deepEqual(lineFinder(text)(offset), { line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is taken and refused exactly as JSON.parse does', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ' ', '0', '\\', '\n', '-', '/*', '1.', '\uFEFF'))
      .map(([text, place, piece]) => {
        const cut = place % (text.length + 1);
        return text.slice(0, cut) + piece + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        let parsed: { value: unknown } | undefined;
        try {
          const value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
          parsed = { value };
        } catch {
          parsed = undefined;
        }
        const { value, error } = readJson(text);
        assert.equal(error === undefined, parsed !== undefined, error?.message);
        if (parsed) assert.deepEqual(value, parsed.value);
        else assert.ok(error && error.message !== '' && error.line > 0 && error.column > 0);
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});
