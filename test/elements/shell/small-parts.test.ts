// Pure decisions of the shell: where a candidate came from, which language, which address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidateSource } from '../../../src/elements/shell/candidate-source.ts';
import { flowAddress } from '../../../src/elements/shell/flow-address.ts';
import { nearestLocale } from '../../../src/elements/shell/guess-locale.ts';

const sources: [
  what: string,
  given: string | undefined,
  address: string,
  referrer: string,
  source: string | undefined,
][] = [
  [
    'the slug that the page gives wins',
    'flyer',
    'https://jobs.example/?utm_source=x',
    'https://search.example/',
    'flyer',
  ],
  ['utm_source comes next', undefined, 'https://jobs.example/?utm_source=instagram&gr_src=b', '', 'instagram'],
  ['then gr_src', undefined, 'https://jobs.example/?gr_src=poster', 'https://search.example/', 'poster'],
  [
    'then the site before',
    undefined,
    'https://jobs.example/',
    'https://search.example/q?email=a@b.c',
    'search.example',
  ],
  ['the own site is no source', undefined, 'https://jobs.example/a', 'https://jobs.example/b', undefined],
  ['nothing at all is no source', undefined, 'about:blank', '', undefined],
];
for (const [what, given, address, referrer, source] of sources) {
  test(`source: ${what}`, () => assert.equal(candidateSource(given, address, referrer), source));
}

test('a source is cut to 100 characters', () => {
  assert.equal(candidateSource('x'.repeat(300), '', '')?.length, 100);
});

const wishes: [wish: string, available: string[], chosen: string][] = [
  ['es', ['en', 'es'], 'es'],
  ['es-MX', ['en', 'es'], 'es'],
  ['ES-mx', ['en', 'es-MX', 'es'], 'es-MX'],
  ['pt', ['en', 'pt-BR'], 'pt-BR'],
  ['fr', ['en', 'es'], 'en'],
];
for (const [wish, available, chosen] of wishes) {
  test(`language: who wishes for ${wish} reads ${chosen} of ${available.join(', ')}`, () => {
    assert.equal(nearestLocale(wish, available), chosen);
  });
}

test('the address of a flow takes any base, and no id can leave its place', () => {
  assert.equal(flowAddress('https://a.example/x//', 'night', 'es'), 'https://a.example/x/v1/flows/night?locale=es');
  assert.equal(
    flowAddress('https://a.example', '../a?b', 'en&x'),
    'https://a.example/v1/flows/..%2Fa%3Fb?locale=en%26x',
  );
});
