// Places in a document, written for people and read again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { documentPath, placeOf } from '../../src/flow/document-path.ts';

describe('a place in a document', () => {
  it('is written as JavaScript writes it', () => {
    assert.equal(documentPath([]), '');
    assert.equal(documentPath(['stages', 1, 'title', 'pt-BR']), 'stages[1].title["pt-BR"]');
    assert.equal(documentPath(['points', '1', 'a"b', '']), 'points["1"]["a\\"b"][""]');
  });

  it('is read back from what was written, whatever its names are', () => {
    const name = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('id', '__proto__', '0', '[0]', '"].x', '.'));
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.nat()), { maxLength: 6 }), (place) => {
        assert.deepEqual(placeOf(documentPath(place)), place);
      }),
    );
  });

  it('ends where a name was too long to be written', () => {
    assert.deepEqual(placeOf(documentPath(['stages', 0, 'so long '.repeat(30), 'id'])), ['stages', 0]);
  });
});
