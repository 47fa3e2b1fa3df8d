// Job texts in HTML become the small Markdown that flows know, whatever they hold.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../src/flow/markdown.ts';
import { decodeEntities, htmlToMarkdown, unescapeHtml } from '../../src/importers/html-to-markdown.ts';

describe('HTML', () => {
  it('becomes paragraphs, emphasis and links', () => {
    const html =
      '<div><p>Own the <b>forecast </b>and <em>tell</em>\n us.</p><p>See <a href="https://x.example/a">our page</a>.</p></div>';
    assert.equal(htmlToMarkdown(html), 'Own the **forecast** and *tell* us.\n\nSee [our page](https://x.example/a).');
  });

  it('becomes lists, numbered where they are', () => {
    assert.equal(
      htmlToMarkdown('<p>You:</p><ul><li>Plan</li><li><p>Build</p></li></ul><ol><li>One</li><li>Two</li></ol>'),
      'You:\n\n- Plan\n- Build\n1. One\n2. Two',
    );
  });

  it('keeps headings as bold lines and breaks as lines', () => {
    assert.equal(htmlToMarkdown('<h2>About us</h2>Line one<br>line two'), '**About us**\n\nLine one\nline two');
  });

  it('leaves scripts, styles and unsafe links behind', () => {
    assert.equal(
      htmlToMarkdown('<script>alert(1)</script><style>p{}</style><p>Hi <a href="javascript:alert(1)">there</a></p>'),
      'Hi there',
    );
  });

  it('keeps stars and brackets of the text plain', () => {
    const markdown = htmlToMarkdown('<p>5* hotel [Remote](maybe) C:\\temp</p>');
    assert.deepEqual(parseMarkdown(markdown), [
      { type: 'paragraph', content: [{ type: 'text', text: '5* hotel [Remote](maybe) C:\\temp' }] },
    ]);
  });

  it('escaped once or more is unescaped, but not what is text between tags', () => {
    assert.equal(unescapeHtml('&lt;p&gt;A &amp;amp; B&lt;/p&gt;'), '<p>A &amp; B</p>');
    assert.equal(unescapeHtml('Text &amp;lt;p&amp;gt;More&amp;lt;/p&amp;gt;'), 'Text <p>More</p>');
    assert.equal(unescapeHtml('<p>a &lt; b</p>'), '<p>a &lt; b</p>');
    assert.equal(decodeEntities('R&amp;D &#8211; <i>'), 'R&D – <i>');
  });

  it('of any kind never throws and never leaves a link that is unsafe', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '</ul>',
      '<a href="javascript:x">',
      '<a href="https://x.example">',
      '</a>',
      '<b>',
      '</b>',
      '</i>',
      '<!--',
      '&lt;',
      'word ',
      '*',
      '[',
      '](',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (html) => {
          assert.doesNotMatch(
            JSON.stringify(parseMarkdown(htmlToMarkdown(unescapeHtml(html)))),
            /"href":"(?!https:\/\/)/,
          );
        },
      ),
    );
  });

  it('keeps an address that is not encrypted as text, since a flow does not link to it', () => {
    assert.equal(
      htmlToMarkdown(
        '<p><a href="http://acme.example">Acme</a> and <a href="http://b.example">http://b.example</a></p>',
      ),
      'Acme (http://acme.example) and http://b.example',
    );
    assert.equal(htmlToMarkdown('<a href="javascript:alert(1)">Go</a>'), 'Go');
  });
});
