// Questions that wait for each other are found in whatever way they do, and no others.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ringsOf } from '../../src/flow/checks/rings.ts';
import { outlineOf } from '../../src/flow/outline.ts';
import { checkFlow } from '../../src/flow/parse-flow.ts';
import type { Json } from '../../src/flow/read-document.ts';
import { document, form, question, type Part } from './sample-flow.ts';

const waiting = (id: string, ...ids: string[]): Part => {
  const all = ids.map((other) => ({ question: other, op: 'present' }));
  return question({ id, ...(all.length > 0 && { showIf: { all } }) });
};
const codes = (...questions: Part[]) =>
  checkFlow(document([form(questions)])).problems.map(
    ({ code, path }) => `${code} ${path.replace(/^.*questions\[|\].*/g, '')}`,
  );

describe('questions that wait', () => {
  it('for each other by way of a third are circular', () => {
    assert.deepEqual(codes(waiting('a', 'b'), waiting('b', 'c'), waiting('c', 'a')), [
      'circular-reference 0',
      'circular-reference 1',
    ]);
  });

  it('for a ring that they are no part of only look ahead', () => {
    assert.deepEqual(codes(waiting('x', 'a'), waiting('a', 'b'), waiting('b', 'a')), [
      'forward-reference 0',
      'circular-reference 1',
    ]);
  });

  it('for a later one that waits for nothing only look ahead', () => {
    assert.deepEqual(codes(waiting('a', 'b'), waiting('b')), ['forward-reference 0']);
  });

  it('in a very long row are told apart from a very long ring', () => {
    const ids = Array.from({ length: 90 }, (_, page) =>
      Array.from({ length: 100 }, (_each, at) => `q${page * 100 + at}`),
    );
    const last = 'q8999';
    const next = (id: string) => `q${Number(id.slice(1)) + 1}`;
    const pagesOf = (end: Part) =>
      ids.map((page, at) => ({
        id: `p${at}`,
        questions: page.map((id) => (id === last ? end : waiting(id, next(id)))),
      }));
    const rings = (end: Part) => {
      const outline = outlineOf(document([{ id: 'apply', type: 'form', pages: pagesOf(end) }]) as Json);
      return new Set(ringsOf(outline).values()).size;
    };
    assert.equal(rings(waiting(last)), 9_000);
    assert.equal(rings(waiting(last, 'q0')), 1);
  });

  it('are in one ring where each can be come to from the other, and in no other case', () => {
    const edges = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 14 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const ids = Array.from({ length: 7 }, (_, at) => `q${at}`);
        const behind = (id: string) => pairs.flatMap(([from, to]) => (`q${from}` === id ? [`q${to}`] : []));
        const outline = outlineOf(document([form(ids.map((id) => waiting(id, ...behind(id))))]) as Json);
        const rings = ringsOf(outline);
        const comesTo = (from: string, to: string, seen = new Set<string>()): boolean =>
          behind(from).some((id) => id === to || (!seen.has(id) && comesTo(id, to, seen.add(id))));
        for (const one of outline.asked) {
          for (const other of outline.asked) {
            const isRing = one === other || (comesTo(one.id, other.id) && comesTo(other.id, one.id));
            assert.equal(rings.get(one) === rings.get(other), isRing);
          }
        }
      }),
    );
  });
});
