/** The language of a text by its small words, for pages that do not name it. A guess, to be checked by a person. */

const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'for', 'with', 'you', 'our', 'are', 'will', 'of', 'to'],
  de: ['und', 'der', 'die', 'wir', 'mit', 'für', 'eine', 'das', 'ist', 'sie', 'bei', 'suchen'],
  es: ['los', 'las', 'para', 'con', 'una', 'del', 'por', 'que', 'nuestro', 'buscamos'],
  fr: ['les', 'des', 'et', 'pour', 'vous', 'nous', 'une', 'avec', 'dans', 'notre'],
  nl: ['het', 'een', 'van', 'voor', 'wij', 'met', 'je', 'ons', 'bij', 'zoeken'],
  it: ['il', 'della', 'per', 'con', 'una', 'del', 'di', 'che', 'nostro', 'cerchiamo'],
  pt: ['os', 'para', 'com', 'uma', 'do', 'da', 'em', 'nossa', 'você', 'buscamos'],
};
const fewest = 3;

/**
 * The language with the most small words; undefined where there are too few to tell.
 *
 * @example
 * languageOf('Wir suchen eine Führungskraft für den Einkauf und die Planung.'); // 'de'
 */
export function languageOf(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 2_000) ?? [];
  const counts = Object.entries(smallWords).map(([language, small]) => {
    const known = new Set(small);
    return [language, words.filter((word) => known.has(word)).length] as const;
  });
  const [best, second] = counts.sort(([, a], [, b]) => b - a);
  return best && best[1] >= fewest && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}
