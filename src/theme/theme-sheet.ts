/** Turns a flow's theme into the custom properties that every element reads. Knows tokens; knows no element. */
import type { Theme } from '../flow/schema/flow.ts';
import { palette } from './palette.ts';
import { radii } from './tokens.ts';

/** `auto` follows the device, also while the page is open. */
export type ColorScheme = 'light' | 'dark' | 'auto';

/**
 * A sheet for the root's shadow tree. Elements read `--gr-NAME`; a page overrides each by setting `--greenroom-NAME` on the
 * element or anything around it. A theme without a scheme is light: a page that is light must not get a dark block.
 *
 * @example
 * this.renderRoot.adoptedStyleSheets = [...rootSheets, themeSheet(flow.brand.theme, 'auto')];
 */
export function themeSheet(theme: Theme = {}, scheme: ColorScheme = theme.colorScheme ?? 'light'): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const first = scheme === 'dark' ? 'dark' : 'light';
  const other = scheme === 'auto' ? `@media(prefers-color-scheme:dark){${hostRule(theme, 'dark')}}` : '';
  sheet.replaceSync(hostRule(theme, first) + other);
  // The one value that is not ours goes through the parser of its own property, so that it cannot end the rule.
  const rule = sheet.cssRules[0];
  if (rule instanceof CSSStyleRule) {
    rule.style.setProperty('--gr-radius', `var(--greenroom-radius,${radii[theme.radius ?? 'medium']}px)`);
    rule.style.setProperty('font-family', `var(--greenroom-font,${theme.font ?? 'inherit'})`);
  }
  return sheet;
}

function hostRule(theme: Theme, scheme: 'light' | 'dark'): string {
  const properties = Object.entries(palette(theme, scheme)).map(
    ([name, color]) => `--gr-${name}:var(--greenroom-${name},${color})`,
  );
  return `:host{color-scheme:${scheme};${properties.join(';')}}`;
}
