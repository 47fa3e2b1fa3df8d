// Scores are exact: decimals mean what is written, and thresholds include their ends.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { add, compareRatios, divide, multiply, ratio, subtract, toNumber } from '../../src/backstage/ratio.ts';

/** Numbers as documents hold them: up to a billion, with up to nine decimals. */
const number = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, decimals]) => digits / 10 ** decimals);

describe('an exact fraction', () => {
  it('takes a number as it is written', () => {
    assert.deepEqual(ratio(0.6), { numerator: 3n, denominator: 5n });
    assert.deepEqual(ratio(-2.5), { numerator: -5n, denominator: 2n });
    assert.deepEqual(ratio(1e21), { numerator: 10n ** 21n, denominator: 1n });
    assert.deepEqual(ratio(1e-7), { numerator: 1n, denominator: 10n ** 7n });
    assert.deepEqual(ratio(-0), { numerator: 0n, denominator: 1n });
  });

  it('adds tenths without a rest', () => {
    assert.equal(compareRatios(add(ratio(0.1), ratio(0.2)), ratio(0.3)), 0);
  });

  it('comes back as the number it was made of', () => {
    fc.assert(fc.property(number, (value) => assert.equal(toNumber(ratio(value)), value + 0)));
  });

  it('keeps the order of numbers', () => {
    fc.assert(
      fc.property(number, number, (a, b) => assert.equal(compareRatios(ratio(a), ratio(b)), Math.sign(a - b) + 0)),
    );
  });

  it('undoes a sum by a difference and a product by a quotient', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        assert.deepEqual(subtract(add(ratio(a), ratio(b)), ratio(b)), ratio(a));
        if (b !== 0) assert.deepEqual(divide(multiply(ratio(a), ratio(b)), ratio(b)), ratio(a));
      }),
    );
  });
});
