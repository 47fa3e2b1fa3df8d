/** Builds the scope that elements speak with: messages, the flow's texts, and forms of dates, numbers and lists by `Intl`. */
import { escapeMarkdown } from '../flow/escape-markdown.ts';
import type { Text } from '../flow/schema/text.ts';
import { fillPlaceholders, resolveText } from '../flow/text.ts';
import { directionOf } from './direction.ts';
import type { Messages } from './messages.ts';
import type { PlaceholderValues, Scope } from './scope.ts';

/** What a scope is made from. */
export interface ScopeOptions {
  /** The candidate's language, BCP 47. */
  locale: string;
  /** The language of the flow's plain strings. */
  flowLocale: string;
  /** From `loadMessages`; may grow while the scope lives. */
  messages: Messages;
  /** Fills `{{candidate.firstName}}` and its like in texts of the flow. */
  values?: PlaceholderValues;
  /** The clock; a date in this year is written without its year. */
  now?: () => Date;
}

/**
 * A new scope; make another one for each change of language or values.
 *
 * @example
 * const scope = createScope({ locale: 'es', flowLocale: 'en', messages: await loadMessages('es', ['landing']) });
 * scope.t('landing.start');
 */
export function createScope(options: ScopeOptions): Scope {
  const { flowLocale, messages, values = {}, now = () => new Date() } = options;
  const locale = knownToIntl(options.locale) ?? knownToIntl(flowLocale) ?? 'en';
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const text = (value: Text | undefined, escape?: (value: string) => string) =>
    value === undefined ? '' : fillPlaceholders(resolveText(value, locale, flowLocale), values, escape);
  return {
    locale,
    direction: directionOf(locale),
    t(key, gaps = {}) {
      const message = messages[key] ?? key;
      const form = typeof message === 'string' ? message : message[plural.select(Number(gaps['count']))];
      return (form ?? (message as { other: string }).other).replace(/\{(\w+)\}/g, (gap, name: string) => {
        const value = Object.hasOwn(gaps, name) ? gaps[name] : gap;
        return typeof value === 'number' ? number.format(value) : String(value);
      });
    },
    text: (value) => text(value),
    markdown: (value) => text(value, escapeMarkdown),
    date: (value, style = 'day') => writeDate(value, style, locale, now()),
    number: (value) => number.format(value),
    list: (items, kind = 'and') =>
      new Intl.ListFormat(locale, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(items),
  };
}

/** A calendar day stays that day in every time zone; a moment is told in the candidate's own. */
function writeDate(value: string | Date, style: 'day' | 'date' | 'moment', locale: string, now: Date): string {
  const isDay = String(value).length === 10;
  const date = new Date(value);
  if (Number.isNaN(+date)) return String(value);
  const hasYear = style === 'date' || date.getUTCFullYear() !== now.getUTCFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(style !== 'date' && { weekday: 'long' }),
    ...(hasYear && { year: 'numeric' }),
    ...(isDay && { timeZone: 'UTC' }),
    ...(style === 'moment' && !isDay && { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
  }).format(date);
}

function knownToIntl(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
