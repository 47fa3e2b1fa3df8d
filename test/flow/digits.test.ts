import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { latinDigits } from '../../src/flow/digits.ts';

describe('digits of other scripts', () => {
  it('are read as 0 to 9', () => {
    for (const numbers of ['arab', 'arabext', 'beng', 'deva', 'fullwide', 'khmr', 'mymr', 'tamldec', 'thai', 'tibt']) {
      const written = new Intl.NumberFormat('en', { numberingSystem: numbers, useGrouping: false }).format(9876543210);
      assert.equal(latinDigits(written), '9876543210', numbers);
    }
    assert.equal(latinDigits('𝟡𝟠𝟘 𝟵𝟶'), '980 90');
  });

  it('stand together by tens, nought first, wherever Unicode has them', () => {
    let run = 0;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (/\p{Nd}/u.test(String.fromCodePoint(code))) run += 1;
      else if (run > 0) {
        assert.equal(run % 10, 0, code.toString(16));
        run = 0;
      }
    }
  });

  it('leave everything else as it is, raised and broken numbers too', () => {
    const text = '5² ½ Ⅷ 五 é é ﬁ 👩‍🚀';
    assert.equal(latinDigits(text), text);
    assert.equal(latinDigits('（＋４４）'), '(+44)');
  });
});
