/** Style sheets without Lit: the landing stands before Lit is fetched. The build minifies what is tagged `css`, whoever's tag it is. */

/** A sheet's text. Takes no values: what varies is a custom property. */
export function css(text: TemplateStringsArray): string {
  return text.join('');
}

const made = new Map<string, CSSStyleSheet>();

/** The sheet of a text, made once for the page. */
export function sheetOf(text: string): CSSStyleSheet {
  const known = made.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  made.set(text, sheet);
  return sheet;
}
