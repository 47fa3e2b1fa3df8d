/** Languages of a flow that the widget itself does not speak. */
import type { Flow } from '../flow/schema/flow.ts';
import { interfaceLocales } from '../i18n/load-messages.ts';
import type { Report } from './finding.ts';
import { languageOf } from './texts.ts';

/** Warns of each. */
export function checkInterfaceLanguages(flow: Flow, report: Report): void {
  const given: [string, (string | number)[]][] = [
    [flow.locale, ['locale']],
    ...(flow.locales ?? []).map((locale, at): [string, (string | number)[]] => [locale, ['locales', at]]),
  ];
  for (const [locale, place] of given) {
    if (interfaceLocales.includes(languageOf(locale))) continue;
    report(place, 'no-interface-language', `The widget itself does not speak "${locale}"`, {
      received: locale,
      expected: `one of ${interfaceLocales.join(', ')}`,
    });
  }
}
