// The theme as elements see it: custom properties on the root, overridden by the page, following the device.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { palette } from '../../src/theme/palette.ts';
import { themeSheet } from '../../src/theme/theme-sheet.ts';
import { tokenDocs } from '../../src/theme/token-docs.ts';
import { clearPage, show } from '../support/page/show.ts';

afterEach(() => {
  clearPage();
  document.body.style.removeProperty('--greenroom-accent');
});

const valueOf = (element: Element, name: string): string => getComputedStyle(element).getPropertyValue(name).trim();

/** The value behind the override, as a rule has it. */
function surfaceIn(rule: CSSRule | undefined): string {
  const value = rule instanceof CSSStyleRule ? rule.style.getPropertyValue('--gr-surface') : '';
  return /#[0-9a-f]{6}/.exec(value)?.[0] ?? '';
}

describe('the theme sheet', () => {
  it('gives every token of the docs a value', async () => {
    const { host } = await show(html`<p>Words</p>`);
    const names = Object.keys(tokenDocs).filter((name) => name !== 'font');
    expect(names.filter((name) => valueOf(host, `--gr-${name}`) === '')).to.deep.equal([]);
  });

  it('lets the page around it override a token', async () => {
    const { host } = await show(html`<p>Words</p>`, { theme: { accent: '#0b6e4f' } });
    expect(valueOf(host, '--gr-accent')).to.equal('#0b6e4f');
    document.body.style.setProperty('--greenroom-accent', '#123456');
    expect(valueOf(host, '--gr-accent')).to.equal('#123456');
  });

  it('follows the device where the scheme is auto, without a line of script', () => {
    const [always, onDark] = [...themeSheet({}, 'auto').cssRules];
    expect(surfaceIn(always)).to.equal(palette({}, 'light').surface);
    expect(onDark instanceof CSSMediaRule && onDark.conditionText.replace(/\s/g, '')).to.equal(
      '(prefers-color-scheme:dark)',
    );
    expect(onDark instanceof CSSMediaRule && surfaceIn(onDark.cssRules[0])).to.equal(palette({}, 'dark').surface);
  });

  it('does not follow the device where the flow names a scheme, or says nothing', () => {
    expect(themeSheet({ colorScheme: 'dark' }).cssRules.length).to.equal(1);
    expect(surfaceIn(themeSheet({ colorScheme: 'dark' }).cssRules[0])).to.equal(palette({}, 'dark').surface);
    expect(themeSheet().cssRules.length).to.equal(1);
    expect(surfaceIn(themeSheet().cssRules[0])).to.equal(palette({}, 'light').surface);
  });

  it('tells the browser its scheme, for scroll bars and lists', async () => {
    const { host } = await show(html`<p>Words</p>`, { scheme: 'dark' });
    expect(getComputedStyle(host).colorScheme).to.equal('dark');
  });

  it('takes the font of the page, or the one that the flow names', async () => {
    document.body.style.setProperty('font-family', 'Georgia');
    const plain = await show(html`<p>Words</p>`);
    const own = await show(html`<p>Words</p>`, { theme: { font: "'Open Sans', sans-serif" } });
    expect(getComputedStyle(plain.host).fontFamily).to.equal('Georgia');
    expect(getComputedStyle(own.host).fontFamily).to.equal('"Open Sans", sans-serif');
    document.body.style.removeProperty('font-family');
  });

  it('cannot be ended by a font that is none', async () => {
    const { host } = await show(html`<p>Words</p>`, { theme: { font: 'x);} :host{display:none' } });
    expect(getComputedStyle(host).display).to.equal('block');
  });

  it('keeps the page’s letter spacing, size and colour out', async () => {
    document.body.style.setProperty('letter-spacing', '9px');
    document.body.style.setProperty('font-size', '40px');
    const { host } = await show(html`<p>Words</p>`);
    expect([getComputedStyle(host).letterSpacing, getComputedStyle(host).fontSize]).to.deep.equal(['normal', '16px']);
    document.body.style.removeProperty('letter-spacing');
    document.body.style.removeProperty('font-size');
  });
});
