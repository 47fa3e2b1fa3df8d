/** Which language a candidate reads a flow in. */
import { localesOf } from '../../flow/localize-flow.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { pickLocale } from '../../flow/text.ts';

/**
 * The wanted language where the flow speaks it, with its region: dates and numbers follow it. Else `otherwise`.
 *
 * @param otherwise default: the flow's own language
 * @example
 * sessionLocale(flow, 'es-MX'); // 'es-MX' for a flow in English and Spanish
 */
export function sessionLocale(flow: Flow, wanted: string | undefined, otherwise: string = flow.locale): string {
  const isTag = wanted !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(wanted);
  return isTag && pickLocale(localesOf(flow), wanted) !== undefined ? wanted : otherwise;
}

/** The flow's own tag for the language that a candidate reads. */
export function readLocale(flow: Flow, locale: string): string {
  return pickLocale(localesOf(flow), locale) ?? flow.locale;
}
