import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meantEmail } from '../../../src/elements/questions/email-slips.ts';

describe('slips in an e-mail address', () => {
  const slips = [
    ['ana@gmial.com', 'ana@gmail.com'],
    ['ana@gmal.com', 'ana@gmail.com'],
    ['ana@gmaill.com', 'ana@gmail.com'],
    ['ana@gnail.com', 'ana@gmail.com'],
    ['ana@gmail.con', 'ana@gmail.com'],
    ['ana@gmail.co', 'ana@gmail.com'],
    ['ana@gmial.con', 'ana@gmail.com'],
    ['Ana.Ruiz+jobs@HOTMIAL.COM', 'Ana.Ruiz+jobs@hotmail.com'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['ana@company.comm', 'ana@company.com'],
    ['ana@yahooo.com.mx', 'ana@yahoo.com.mx'],
  ];
  for (const [typed = '', meant] of slips)
    it(`${typed} is probably ${meant}`, () => assert.equal(meantEmail(typed), meant));

  it('are not seen in addresses that may be right', () => {
    const right = [
      ...['ana@gmail.com', 'ana@mail.com', 'ana@gmx.net', 'ana@example.com', 'ana@ymail.com', 'ana@email.com'],
      ...['ana@firma.co', 'ana@company.io', 'ana@yahoo.com.ar', 'ana@münchen.de', 'ana', 'ana@', '@gmail.con', ''],
    ];
    for (const address of right) assert.equal(meantEmail(address), undefined, address);
  });
});
