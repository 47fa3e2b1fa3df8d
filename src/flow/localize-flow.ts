/** A flow in one language, as the server hands it to a browser. */
import type { Flow } from './schema/flow.ts';
import { mapTexts } from './text-places.ts';
import { pickLocale, resolveText } from './text.ts';

/**
 * A flow in one language: every text becomes the one string that a candidate reads. `locale` becomes the language
 * that the flow has for the wish, `locales` lists all that it had.
 *
 * @example
 * localizeFlow(flow, 'es-MX').role.title; // 'Auxiliar de almacén'
 */
export function localizeFlow(flow: Flow, locale: string): Flow {
  const localized = mapTexts(flow, (text) => resolveText(text, locale, flow.locale));
  const locales = localesOf(flow);
  return { ...localized, locale: pickLocale(locales, locale) ?? flow.locale, ...(flow.locales && { locales }) };
}

/** Every language of a flow, its own first. */
export function localesOf(flow: Pick<Flow, 'locale' | 'locales'>): string[] {
  return [...new Set([flow.locale, ...(flow.locales ?? [])])];
}
