// Whatever is handed in as a document becomes plain data or a readable problem, quickly and without touching prototypes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { checkFlow } from '../../src/flow/parse-flow.ts';
import { documentLimits, readDocument } from '../../src/flow/read-document.ts';
import { document, form, hostile, question } from './sample-flow.ts';

const codes = (input: unknown): string[] => readDocument(input).problems.map(({ path, code }) => `${path}: ${code}`);

describe('readDocument', () => {
  it('copies plain data', () => {
    const input = { a: [1, 'b', null, { c: true }] };
    const { data } = readDocument(input);
    assert.deepEqual(data, input);
    assert.notEqual(data, input);
  });

  it('takes objects without a prototype and from other realms', () => {
    assert.deepEqual(readDocument(Object.assign(Object.create(null), { a: 1 })).data, { a: 1 });
    assert.deepEqual(readDocument(vm.runInNewContext('({ a: [1] })')).data, { a: [1] });
  });

  it('refuses keys that reach a prototype, wherever they are', () => {
    assert.deepEqual(codes(JSON.parse('{"a":[{"__proto__":{"admin":true}}],"constructor":1,"b":{"prototype":2}}')), [
      'a[0].__proto__: forbidden-key',
      'constructor: forbidden-key',
      'b.prototype: forbidden-key',
    ]);
    assert.equal('admin' in {}, false);
  });

  it('refuses what JSON cannot hold', () => {
    assert.deepEqual(
      codes({ a: undefined, b: () => 1, c: Symbol('x'), d: 1n, e: Number.NaN, f: new Date(0), g: new Map() }),
      ['a: not-json', 'b: not-json', 'c: not-json', 'd: not-json', 'e: not-json', 'f: not-json', 'g: not-json'],
    );
  });

  it('refuses half characters and U+0000, as texts and as keys, which no database keeps', () => {
    assert.deepEqual(codes({ a: 'x\ud83d', b: ['\udc00x', '\0'], 'k\udead': 1, fine: '👩🏽‍🏭' }), [
      'a: broken-character',
      'b[0]: broken-character',
      'b[1]: broken-character',
      '["k\\udead"]: broken-character',
    ]);
  });

  it('reads -0 as the 0 that it becomes when it is written', () => {
    const { data } = readDocument({ a: -0 });
    assert.ok(Object.is((data as { a: number }).a, 0));
  });

  it('refuses an object made 10,000 levels deep in code', () => {
    let deep: object = {};
    for (let level = 0; level < 10_000; level += 1) deep = level % 2 ? { deep } : [deep];
    assert.match(codes(deep).join(), /^deep\[0\].*: too-deep$/);
  });

  it('survives getters that throw, and reads each once', () => {
    let reads = 0;
    const counted = {
      get id() {
        reads += 1;
        return `read ${reads}`;
      },
    };
    assert.deepEqual(readDocument(counted).data, { id: 'read 1' });
    const throwing = {
      get id() {
        throw new TypeError('no');
      },
    };
    assert.deepEqual(codes(throwing), [': unreadable']);
  });

  it('stops at rings, depth, width and length', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    assert.match(codes(ring).join(), /too-deep/);
    assert.match(codes(JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))).join(), /too-deep/);
    const twice: { a?: unknown; b?: unknown } = {};
    Object.assign(twice, { a: twice, b: twice });
    assert.deepEqual(codes(twice).slice(-1), [': too-large']);
    assert.deepEqual(codes(new Array(1e9)), [': too-large']);
    assert.deepEqual(codes({ a: 'x'.repeat(documentLimits.characters + 1) }), [': too-large']);
    assert.deepEqual(codes({ ['k'.repeat(300)]: 1 }).length, 1);
  });
});

describe('a document that tries to pollute prototypes', () => {
  const texts: unknown = JSON.parse(
    hostile('prototype-pollution.json') ?? '{"json_texts":["{\\"__proto__\\":{\\"evil\\":1}}"]}',
  );
  for (const text of (texts as { json_texts: string[] }).json_texts) {
    it(`is refused: ${text}`, () => {
      const own = Object.getOwnPropertyNames(Object.prototype).length;
      const input = JSON.parse(text) as object;
      for (const attempt of [
        input,
        { ...document([form([question()])]), role: input },
        document([form([{ ...question(), label: input }])]),
      ]) {
        assert.ok(checkFlow(attempt).problems.length > 0);
      }
      assert.equal(Object.getOwnPropertyNames(Object.prototype).length, own);
    });
  }
});
