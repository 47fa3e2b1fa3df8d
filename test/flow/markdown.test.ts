// The small Markdown: paragraphs, lists, bold, italic and safe links; everything else is text; linear time.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown, type MarkdownBlock, type MarkdownInline } from '../../src/flow/markdown.ts';

const text = (words: string): MarkdownInline => ({ type: 'text', text: words });
const bold = (...content: MarkdownInline[]): MarkdownInline => ({ type: 'bold', content });
const italic = (...content: MarkdownInline[]): MarkdownInline => ({ type: 'italic', content });
const link = (href: string, ...content: MarkdownInline[]): MarkdownInline => ({ type: 'link', href, content });
const paragraph = (...content: MarkdownInline[]): MarkdownBlock => ({ type: 'paragraph', content });
const list = (ordered: boolean, ...items: MarkdownInline[][]): MarkdownBlock => ({ type: 'list', ordered, items });

const cases: [markdown: string, blocks: MarkdownBlock[]][] = [
  ['', []],
  [' \n\n ', []],
  ['One\ntwo\n\nthree', [paragraph(text('One\ntwo')), paragraph(text('three'))]],
  ['One\r\n\r\ntwo', [paragraph(text('One')), paragraph(text('two'))]],
  ['a **b** c', [paragraph(text('a '), bold(text('b')), text(' c'))]],
  ['*a* **b *c* d**', [paragraph(italic(text('a')), text(' '), bold(text('b '), italic(text('c')), text(' d')))]],
  ['2 * 3 * 4', [paragraph(text('2 * 3 * 4'))]],
  ['an *open mark', [paragraph(text('an *open mark'))]],
  ['**open *inner* end', [paragraph(text('**open '), italic(text('inner')), text(' end'))]],
  ['\\*no\\* \\[x\\]', [paragraph(text('*no* [x]'))]],
  ['C:\\dir', [paragraph(text('C:\\dir'))]],
  ['- a\n- **b**\n* c', [list(false, [text('a')], [bold(text('b'))], [text('c')])]],
  ['1. a\n2) b', [list(true, [text('a')], [text('b')])]],
  ['- a\n\n- b', [list(false, [text('a')], [text('b')])]],
  ['- a\n1. b', [list(false, [text('a')]), list(true, [text('b')])]],
  ['Intro:\n- a\n  more\n\nend', [paragraph(text('Intro:')), list(false, [text('a\nmore')]), paragraph(text('end'))]],
  ['-not a list', [paragraph(text('-not a list'))]],
  [
    '[a **b**](https://a.example/x?y=1) end',
    [paragraph(link('https://a.example/x?y=1', text('a '), bold(text('b'))), text(' end'))],
  ],
  [
    '[mail](mailto:a@b.example) [call](tel:+1555)',
    [paragraph(link('mailto:a@b.example', text('mail')), text(' '), link('tel:+1555', text('call')))],
  ],
  ['[x](javascript:alert(1))', [paragraph(text('[x](javascript:alert(1))'))]],
  ['[x](/relative)', [paragraph(text('[x](/relative)'))]],
  ['![x](https://a.example/y.png)', [paragraph(text('!'), link('https://a.example/y.png', text('x')))]],
  ['<b>x</b> &amp; # no heading', [paragraph(text('<b>x</b> &amp; # no heading'))]],
];

describe('parseMarkdown', () => {
  for (const [markdown, blocks] of cases) {
    it(`reads ${JSON.stringify(markdown)}`, () => assert.deepEqual(parseMarkdown(markdown), blocks));
  }

  it('loses no letter and never throws', () => {
    const letters = (parts: readonly MarkdownInline[]): string =>
      parts.map((part) => (part.type === 'text' ? part.text : letters(part.content))).join('');
    const words = (blocks: readonly MarkdownBlock[]): string =>
      blocks
        .map((block) => (block.type === 'list' ? block.items.map(letters).join('') : letters(block.content)))
        .join('');
    const marked = fc
      .array(fc.constantFrom('*', '**', '[', ']', '(', ')', '\\', 'a', 'b', ' ', '\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(marked, (markdown) => {
        assert.equal(words(parseMarkdown(markdown)).replace(/[^ab]/g, ''), markdown.replace(/[^ab]/g, ''));
      }),
    );
  });

  it('takes time by length, not more, for marks that are never closed', () => {
    for (const nasty of ['*', '**', '* ', '[', '](', '[a](', '\\', '**a ', '*a*b', '- ', '[[a](']) {
      const spent = timeOf(() => parseMarkdown(nasty.repeat(20_000 / nasty.length)));
      assert.ok(spent < 2_000, `${nasty}: ${spent} ms`);
    }
  });
});

/** Milliseconds, generously bounded above: quadratic work on this length takes minutes, linear a few. */
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
