/** The languages of a flow to choose from, as a native list; each in its own words. */
import { element } from './element.ts';
import type { LandingView } from './landing-view.ts';

/** The list; nothing where there is one language only. */
export function languageList({ flow, scope, locale }: LandingView): HTMLElement | undefined {
  const locales = [flow.locale, ...(flow.locales ?? [])];
  if (locales.length < 2) return undefined;
  const options = locales.map((tag) => {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return element(
      'option',
      { value: tag, lang: tag, selected: tag === scope.locale },
      name.charAt(0).toLocaleUpperCase(tag) + name.slice(1),
    );
  });
  return element(
    'select',
    { 'aria-label': scope.t('language.label'), onchange: ({ target }) => locale((target as HTMLSelectElement).value) },
    options,
  );
}
