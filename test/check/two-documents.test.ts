// What shows only where documents are read together: redirects, calendars, ids.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brandSites, siteOf } from '../../src/check/brand-sites.ts';
import { checkFiles } from '../../src/check/check-files.ts';
import type { Backstage } from '../../src/backstage/schema/backstage.ts';
import { backstageOf, flowOf as sampleFlow } from '../backstage/sample-documents.ts';
import { backstage, flow, type Part } from './every-code/documents.ts';
import { now, only, placesOf } from './found.ts';

const leading = (url: string, part: Part = {}): Part =>
  backstage({}, { links: { redirect: { enabled: true, url, ...part } } });

describe('a site', () => {
  const sites: Record<string, string | undefined> = {
    'https://careers.acme.com/thanks?x=1': 'acme.com',
    'https://www.acme.co.uk': 'acme.co.uk',
    'mailto:jobs@mail.acme.de': 'acme.de',
    'jobs@acme.de': 'acme.de',
    'https://acme.github.io/jobs': 'acme.github.io',
    'http://127.0.0.1:4173/x': undefined,
    'tel:+15550100': undefined,
  };
  for (const [address, site] of Object.entries(sites)) {
    it(`of ${address} is ${site ?? 'none'}`, () => assert.equal(siteOf(address), site));
  }

  it('is the brand’s where candidates are given it; pictures count only where nothing else is known', () => {
    const logo = { src: 'https://cdn.example/logo.svg', alt: 'B' };
    const given = (part: object, more: Partial<Backstage> = {}) => [
      ...brandSites(sampleFlow(undefined, part), backstageOf({}, more)),
    ];
    assert.deepEqual(given({}), []);
    assert.deepEqual(given({ brand: { name: 'B', logo } }), ['cdn.example']);
    assert.deepEqual(given({ brand: { name: 'B', logo, termsUrl: 'https://jobs.b.example/t' } }), ['b.example']);
    assert.deepEqual(given({ support: { accommodation: { email: 'a@c.example' } } }), ['c.example']);
    const posting = { url: 'https://board.example/1', hiringOrganization: { sameAs: 'https://b.example' } };
    assert.deepEqual(given({ role: { title: 'R', posting } }), ['board.example', 'b.example']);
    assert.deepEqual(given({}, { allowedOrigins: ['https://careers.d.example'] }), ['d.example']);
  });
});

describe('a redirect', () => {
  const places = (rules: Part, document = flow()) => placesOf('other-site', document, rules);

  it('to another site than the brand’s is doubtful, and both are named', () => {
    const [problem] = only(['other-site'], flow(), leading('https://prizes.example/win'));
    assert.equal(problem?.message, 'The redirect leads to prizes.example, which is not a site of the brand');
    assert.equal(problem?.expected, 'a page on northgate.example');
    assert.deepEqual(places(leading('https://northgate.example.evil.example/x')), ['links.redirect.url']);
  });

  it('is fine on any page of the brand, on the machine where it is tried out, and where it is off', () => {
    for (const url of [
      'https://careers.northgate.example/x',
      'https://northgate.example',
      'http://127.0.0.1:4173/x',
      'http://localhost/x',
    ])
      assert.deepEqual(places(leading(url)), [], url);
    assert.deepEqual(places(leading('https://prizes.example', { enabled: false })), []);
  });

  it('cannot be judged where the documents name no site', () => {
    const nameless = flow({ brand: { name: 'B' }, support: { phone: '+1 555 0100' } });
    assert.deepEqual(places(leading('https://prizes.example/win'), nameless), []);
  });
});

describe('a calendar', () => {
  const files = (...links: [url: string, enabled?: boolean][]) =>
    links.flatMap(([url, enabled = true], at) => [
      { path: `${at}.flow.json`, text: JSON.stringify(flow({ id: `f${at}` })) },
      {
        path: `${at}.backstage.json`,
        text: JSON.stringify({ ...backstage({}, { links: { scheduling: { enabled, url } } }), flow: `f${at}` }),
      },
    ]);
  const shared = (...links: [url: string, enabled?: boolean][]) =>
    checkFiles(files(...links), { now }).problems.filter(({ code }) => code === 'shared-calendar');

  it('of two roles is named with both files, whatever is behind its address', () => {
    const found = shared(['https://cal.com/north/visit'], ['https://cal.com/north/visit/?month=5#x']);
    assert.deepEqual(
      found.map(({ file, path }) => [file, path]),
      [['1.backstage.json', 'links.scheduling.url']],
    );
    assert.match(found[0]?.message ?? '', /0\.backstage\.json/);
  });

  it('is its own where the address differs or scheduling is off', () => {
    assert.deepEqual(shared(['https://cal.com/north/a'], ['https://cal.com/north/b']), []);
    assert.deepEqual(shared(['https://cal.com/north/a'], ['https://cal.com/north/a', false]), []);
  });
});
