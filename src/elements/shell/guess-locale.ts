/** Which language to begin in, before the flow tells which ones it has. Shared by the script tag and the widget. */

const storageKey = 'greenroom:locale';

/** The attribute, else what the candidate chose before, else the page's language, else the browser's. */
export function guessLocale(attribute: string | null | undefined): string {
  return attribute || rememberedLocale() || document.documentElement.lang || navigator.language || 'en';
}

/** Keeps the candidate's choice for the next visit; a browser that refuses storage loses nothing but that. */
export function rememberLocale(locale: string): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage is switched off here: the choice holds as long as the page.
  }
}

function rememberedLocale(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/**
 * The language of `available` that comes nearest to the wish: the same tag, else the same language, else the first.
 *
 * @example
 * nearestLocale('es-MX', ['en', 'es']); // 'es'
 */
export function nearestLocale(wish: string, available: readonly string[]): string {
  const wanted = wish.toLowerCase();
  const language = wanted.split('-')[0] ?? wanted;
  return (
    available.find((locale) => locale.toLowerCase() === wanted) ??
    available.find((locale) => locale.toLowerCase() === language) ??
    available.find((locale) => locale.toLowerCase().startsWith(`${language}-`)) ??
    available[0] ??
    wish
  );
}
