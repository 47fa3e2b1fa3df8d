// Real hostile strings: as addresses they stay out, as texts and answers they stay texts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAnswer } from '../../src/flow/answers.ts';
import { parseMarkdown, type MarkdownBlock, type MarkdownInline } from '../../src/flow/markdown.ts';
import { checkFlow } from '../../src/flow/parse-flow.ts';
import { fillPlaceholders, resolveText } from '../../src/flow/text.ts';
import { isSafeUrl } from '../../src/flow/url.ts';
import { document, form, hostile, question } from './sample-flow.ts';

const jsonOf = (name: string): unknown => JSON.parse(hostile(name) ?? '[]');
const linesOf = (name: string): string[] => (hostile(name) ?? '').split('\n').filter((line) => line !== '');
const inputsOf = (name: string): string[] => (jsonOf(name) as { input: string }[]).map(({ input }) => input);
const addresses = [
  ...[
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
  ],
  ...[
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'about:blank',
    'ws://a.example',
    'ftp://a.example',
  ],
  ...[
    'view-source:https://a.example',
    'intent://a.example#Intent;end',
    'x-safari-https://a.example',
    'feed:javascript:alert(1)',
  ],
  ...[
    '//evil.example',
    '///evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https:///evil.example',
    'https:evil.example',
    'https:/evil.example',
    '/a',
    '',
  ],
  ...[
    'https://good.example@evil.example',
    'https://a:b@evil.example',
    'https://good.example\u3002evil.example',
    'https://good.example\uff0eevil.example',
    'https://go\u00adod.example',
    'https://a.example/\u202egnp.exe',
    'https://good.example\\@evil.example',
  ],
  ...[
    'http://evil.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://192.168.0.1',
    'https://a.example/\n',
    'https://a b.example',
  ],
];
const texts = [
  ...(jsonOf('naughty-strings.json') as string[]),
  ...['xss-jhaddix.txt', 'xss-polyglots.txt', 'xss-quick.txt', 'xss-rsnake.txt'].flatMap(linesOf),
  ...[
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/?q=1)',
    '{{constructor}}',
    '\u202Eabc',
    '\uD800',
  ],
];

describe('the address gate', () => {
  it('lets no address through that runs code, leaves the scheme open, or hides its host', () => {
    const known = [
      ...addresses,
      ...linesOf('open-redirects.txt'),
      ...linesOf('xss-polyglots.txt'),
      ...inputsOf('wpt-non-http-schemes.json'),
    ];
    assert.deepEqual(
      known.filter((address) => isSafeUrl(address)),
      [],
    );
    assert.deepEqual(
      known.filter((address) => isSafeUrl(address, 'contact') && !/^(mailto|tel):/.test(address)),
      [],
    );
  });

  it('lets only https and loopback through of the address tests of browsers, read as browsers read them', () => {
    const passed = [...inputsOf('wpt-urltestdata.json'), ...inputsOf('wpt-javascript-urls.json')].filter((address) =>
      isSafeUrl(address),
    );
    for (const address of passed) {
      const { protocol, username, password, hostname } = new URL(address);
      assert.ok(protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname), address);
      assert.equal(username + password, '', address);
    }
  });

  it('lets good ones through', () => {
    const good = [
      'https://a.example',
      'https://a.example:8443/b?c=d#e',
      'https://münchen.example/',
      'http://localhost:4173/x',
      'http://127.0.0.1',
      'http://[::1]:1',
    ];
    assert.deepEqual(
      good.filter((address) => !isSafeUrl(address)),
      [],
    );
    assert.ok(isSafeUrl('mailto:a@b.example', 'contact') && isSafeUrl('tel:+15550100', 'contact'));
    assert.ok(
      !isSafeUrl('mailto:a@b.example') &&
        !isSafeUrl('tel:', 'contact') &&
        !isSafeUrl(`https://a.example/${'x'.repeat(2048)}`),
    );
  });

  it('lets nothing else through, whatever is put around or into a bad address', () => {
    const mutated = fc.tuple(fc.constantFrom(...addresses), fc.string({ maxLength: 3 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(mutated, ([address, extra, at]) => {
        const attempt = address.slice(0, at) + extra + address.slice(at);
        if (!isSafeUrl(attempt)) return;
        const { protocol, hostname, username } = new URL(attempt);
        assert.ok(protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
        assert.equal(username, '');
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('hostile texts', () => {
  it('are taken as labels and come back as they are, unless they hold a placeholder or half a character', () => {
    const plain = texts.filter((text) => !text.includes('{{') && !/[\p{Cs}\0]/u.test(text));
    const questions = plain.map((label, index) => question({ id: `q${index}`, label, help: { en: label } }));
    for (let at = 0; at < questions.length; at += 100) {
      const { flow, problems } = checkFlow(document([form(questions.slice(at, at + 100))]));
      assert.deepEqual(problems, []);
      const stage = flow?.stages[0];
      const labels =
        stage?.type === 'form' ? stage.pages[0]?.questions.map(({ label }) => resolveText(label, 'en')) : [];
      assert.deepEqual(labels, plain.slice(at, at + 100));
    }
  });

  it('are answers like any other', () => {
    const short = { id: 'why', type: 'short-text', label: 'Why?' } as const;
    assert.deepEqual(
      texts.filter((text) => text.length <= 2000 && checkAnswer(short, text, { today: '2027-01-01' })),
      [],
    );
  });

  it('never break a check of any type', () => {
    const types = ['email', 'phone', 'url', 'date', 'number', 'yes-no', 'consent', 'file', 'information'] as const;
    for (const type of types) {
      for (const text of texts) checkAnswer({ id: 'q', type, label: 'x' }, text, { today: '2027-01-01' });
    }
    assert.equal(
      checkAnswer({ id: 'q', type: 'url', label: 'x' }, 'javascript:alert(1)', { today: '2027-01-01' })?.code,
      'url',
    );
  });

  it('turn into no link that the gate would stop, and lose no word, as Markdown', () => {
    for (const text of texts) {
      for (const href of hrefsIn(parseMarkdown(text))) assert.ok(isSafeUrl(href, 'contact'), href);
    }
    assert.deepEqual(parseMarkdown('<img src=x onerror=alert(1)>'), [
      { type: 'paragraph', content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] },
    ]);
  });

  it('fill gaps without opening new ones', () => {
    for (const text of texts) assert.equal(fillPlaceholders('{{candidate.name}}', { 'candidate.name': text }), text);
    assert.equal(fillPlaceholders('{{toString}}{{constructor}}', {}), '');
  });
});

function hrefsIn(blocks: readonly MarkdownBlock[]): string[] {
  const within = (parts: readonly MarkdownInline[]): string[] =>
    parts.flatMap((part) =>
      part.type === 'text' ? [] : [...(part.type === 'link' ? [part.href] : []), ...within(part.content)],
    );
  return blocks.flatMap((block) => (block.type === 'list' ? block.items.flatMap(within) : within(block.content)));
}
