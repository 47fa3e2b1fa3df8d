// What a link to go on elsewhere looks like, how it gets into a message, and how a page finds it again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { firstName } from '../../../../src/elements/pages/continue/first-name.ts';
import { linkAddress } from '../../../../src/elements/pages/continue/link-address.ts';
import { mailAddress, textAddress } from '../../../../src/elements/pages/continue/message-links.ts';
import { tokenIn, withoutLink } from '../../../../src/elements/shell/link-in-address.ts';

const token = `gr_${'aB3-_'.repeat(8)}xyz`;
const link = `k=${token}&flow=night`;

describe('the address of a link', () => {
  const pages: [what: string, page: string, address: string | undefined][] = [
    ['a page', 'https://jobs.example/7', `https://jobs.example/7#${link}`],
    ['a page with a query of its own', 'https://jobs.example/?job=7', `https://jobs.example/?job=7#${link}`],
    [
      'a click that was counted',
      'https://jobs.example/?utm_source=x&job=7&gclid=1&UTM_Medium=y&gr_src=z&fbclid=q',
      `https://jobs.example/?job=7#${link}`,
    ],
    ['a place to scroll to', 'https://jobs.example/7#apply', `https://jobs.example/7#${link}`],
    ['a route in the fragment', 'https://jobs.example/#/jobs/7', `https://jobs.example/#/jobs/7?${link}`],
    ['a route with a query', 'https://jobs.example/#!/jobs?id=7', `https://jobs.example/#!/jobs?id=7&${link}`],
    ['a file, which no other device has', 'file:///home/ana/index.html', undefined],
    ['a document without an address', 'about:srcdoc', undefined],
  ];
  for (const [what, page, address] of pages) {
    it(`keeps what says which page it is: ${what}`, () => assert.equal(linkAddress(page, token, 'night'), address));
  }

  it('holds the token behind the # alone, and is found there again, whatever the page', () => {
    const fragment = fc.constantFrom('', '#', '#top', '#/a/b', '#/a?b=c', '#!/x&y', '#k=own', '#a=1&b=2');
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fragment, (page, hash) => {
        const address = linkAddress(page + hash, token, 'night') ?? '';
        const [before = '', after = ''] = address.split('#');
        assert.ok(!before.includes(token));
        assert.equal(tokenIn('night', `#${after}`), token);
        assert.ok(!withoutLink(`#${after}`).includes('gr_'));
      }),
    );
  });
});

describe('a link in the address of a page', () => {
  const fragments: [what: string, hash: string, rest: string][] = [
    ['alone', `#${link}`, ''],
    ['without a flow', `#k=${token}`, ''],
    ['before others', `#${link}&a=1`, '#a=1'],
    ['after others', `#a=1&${link}`, '#a=1'],
    ['between others', `#a=1&${link}&b=2`, '#a=1&b=2'],
    ['in a route', `#/jobs/7?${link}`, '#/jobs/7'],
    ['in a route with a query', `#/jobs?${link}&id=7`, '#/jobs?id=7'],
  ];
  for (const [what, hash, rest] of fragments) {
    it(`is found and taken out: ${what}`, () => {
      assert.equal(tokenIn('night', hash), token);
      assert.equal(withoutLink(hash), rest);
    });
  }

  it('is left to the interview that it names', () => {
    assert.equal(tokenIn('day', `#${link}`), undefined);
  });

  const own = [
    '',
    '#',
    '#k=1',
    '#k=secret-of-the-page',
    '#top',
    '#book=gr_x',
    `#xk=${token}`,
    '#k=gr_short',
    `#k=${token}%20`,
  ];
  for (const hash of own) {
    it(`leaves the page's own fragment alone: “${hash.slice(0, 24)}”`, () => {
      assert.equal(tokenIn('night', hash), undefined);
      assert.equal(withoutLink(hash), hash);
    });
  }
});

describe('a message with the link in it', () => {
  it('is an e-mail to oneself, whatever is in its words', () => {
    const body = 'Nights & days? 100 %\r\n\r\nhttps://jobs.example/?a=1&b=2#k=x';
    const address = mailAddress({ subject: 'Go on: Picker & packer', body }, 'ana+jobs@example.com');
    assert.ok(address.startsWith('mailto:ana%2Bjobs@example.com?'));
    const query = new URLSearchParams(address.slice(address.indexOf('?')));
    assert.deepEqual(
      [...query],
      [
        ['subject', 'Go on: Picker & packer'],
        ['body', body],
      ],
    );
    assert.ok(mailAddress({ subject: 'a', body: 'b' }, 'x@y?cc=eve@example.com').startsWith('mailto:x@y%3Fcc%3Deve@'));
  });

  it('is a text in the form that both kinds of phones read', () => {
    assert.equal(textAddress({ body: 'a b&c' }), 'sms:?&body=a%20b%26c');
  });
});

it('greets by the first word of a name, and by nothing where there is none', () => {
  const names = ['Ana Ruiz', '  Zoë\tO’Brien ', '', '   ', undefined];
  assert.deepEqual(
    names.map((name) => firstName(name === undefined ? {} : { name })),
    ['Ana', 'Zoë', undefined, undefined, undefined],
  );
});
