// Who a resume says that it is from: what is plain is found, what is not is left alone, and no text takes long.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findContact } from '../../../src/server/documents/find-contact.ts';
import { isEmail } from '../../../src/flow/contact.ts';

const name = (text: string) => findContact(text, 'US')?.name;

describe('what a resume says about its author', () => {
  it('is a name, an e-mail address and a phone number at its top', () => {
    const text =
      'RESUME\n\nAna Ruiz\nPicker | Tulsa, OK | ana@example.com | (207) 555-0142\n\nEXPERIENCE\n2016 - 2020 Northwind';
    assert.deepEqual(findContact(text, 'US'), { name: 'Ana Ruiz', email: 'ana@example.com', phone: '+12075550142' });
    assert.deepEqual(findContact('Mobil: 0151 23456789', 'DE'), { phone: '+4915123456789' });
    assert.deepEqual(findContact('+52 55 1234 5678', 'US'), { phone: '+525512345678' });
  });

  it('is a name of any script, alone or before what else stands in its line', () => {
    const names = [
      'José Núñez',
      "Seán O'Brien-de la Cruz",
      'Ludwig van Beethoven',
      'SARAH JOHNSON',
      'Анна Иванова',
      'محمد علي',
      '王小明',
      'Nguyễn Thị Minh Khai',
    ];
    for (const one of names) {
      assert.equal(name(`${one}\n\nProfile`), one);
      assert.equal(name(`${one} | one@example.com`), one);
    }
    assert.equal(name('Personal data\nName: Ana Ruiz\nDate of birth: 1990'), 'Ana Ruiz');
    assert.equal(name('姓名：王小明'), '王小明');
    assert.equal(name('Last updated in Mar 2026\n\ue001 Ana Ruiz \ue002'), 'Ana Ruiz');
  });

  it('is the name that the address repeats, where a line before it could be one', () => {
    assert.equal(name('Blue Ridge\nAna Ruiz\nana.ruiz@example.com'), 'Ana Ruiz');
  });

  it('is nothing where no line is plainly a name', () => {
    const others = [
      'Curriculum Vitae',
      'HOJA DE VIDA',
      'Lebenslauf',
      '履歴書',
      'Software Engineer',
      'Example document',
      'ana ruiz',
      'University of Oklahoma',
      '12 Main Street',
      'Ten years of picking and packing.',
      'Ana',
      'A B C D E F',
      '',
      'This is a test of reading.  It goes on.\nSmall Caps',
    ];
    for (const text of others) assert.equal(name(text), undefined, text);
  });

  it('takes no number for a phone number that is none, and no text for an address', () => {
    for (const text of [
      '2016 - 2020',
      '2013-12-01',
      'Population 273.879.7501 83,190,5562 8,935,1123 67,413,000 453',
      '1234567',
      'a@b',
      '@ana',
      'ana@',
      'ana @ example.com',
    ])
      assert.equal(findContact(text, 'US'), undefined, text);
  });

  it('is found or not in any text, and an address is always one', () => {
    const piece = fc.constantFrom('@', '.', '1', '2 ', '(207) 555-', 'a', 'Ana ', '\n', '+', '😀', '\u202e', '-');
    const text = fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (one) => {
        const { email } = findContact(one, 'US') ?? {};
        assert.ok(email === undefined || isEmail(email));
      }),
      { seed: 4 },
    );
  });

  it('is looked for at the top alone, so that a long text is no more work than a short one', () => {
    assert.equal(findContact(`${'x\n'.repeat(3000)}Ana Ruiz\nana@example.com\n(207) 555-0142`, 'US'), undefined);
  });
});
