// Hashes and secrets, against the platform's own.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalJson, createSha256, deriveToken, isSameSecret, sha256Hex } from '../../src/server/digest.ts';
import { randomIds } from '../../src/server/ports.ts';

describe('digests', () => {
  it('are what the platform works out', () => {
    for (const text of ['', 'a', 'é 漢 🙂', 'x'.repeat(10_000)]) {
      assert.equal(sha256Hex(text), createHash('sha256').update(text).digest('hex'));
    }
    assert.equal(deriveToken('salt', 'key'), createHmac('sha256', 'salt').update('key').digest('base64url'));
  });

  it('are the same in one piece and in many, by the runtime and without it', (test) => {
    const bytes = randomBytes(100_000);
    const inPieces = () => {
      const hash = createSha256();
      for (let start = 0; start < bytes.length; start += 777) hash.update(bytes.subarray(start, start + 777));
      return hash.hex();
    };
    const whole = createHash('sha256').update(bytes).digest('hex');
    assert.equal(inPieces(), whole);
    const { getBuiltinModule } = process;
    Object.assign(process, { getBuiltinModule: undefined });
    test.after(() => void Object.assign(process, { getBuiltinModule }));
    assert.equal(inPieces(), whole);
  });

  it('tell secrets apart', () => {
    assert.equal(isSameSecret('secret', 'secret'), true);
    for (const other of ['', 'secre', 'secret ', 'Secret', 'secreT'])
      assert.equal(isSameSecret('secret', other), false);
  });

  it('see the same content behind another order of keys, and no other', () => {
    assert.equal(
      canonicalJson({ b: [1, { d: 1, c: 2 }], a: null }),
      canonicalJson({ a: null, b: [1, { c: 2, d: 1 }] }),
    );
    assert.notEqual(canonicalJson({ a: [1, 2] }), canonicalJson({ a: [2, 1] }));
  });
});

describe('ids and tokens', () => {
  it('have 128 and 256 random bits in URL-safe text', () => {
    const ids = Array.from({ length: 1000 }, () => randomIds.id());
    assert.equal(new Set(ids).size, 1000);
    for (const id of ids) assert.match(id, /^[\w-]{22}$/);
    assert.match(randomIds.token(), /^[\w-]{43}$/);
  });
});
