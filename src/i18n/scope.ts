/** What every element needs to speak: one language, its direction, the messages, and the flow's own texts. */
import type { Text } from '../flow/schema/text.ts';
import type { MessageKey, MessageValues } from './messages.ts';

/** Values behind {{candidate.firstName}} and its like, as far as they are known. */
export interface PlaceholderValues {
  readonly [path: string]: string | undefined;
}

/**
 * A language to speak in. A new object for every change of language, so that elements render again.
 *
 * @example
 * html`<button>${scope.t('continue')}</button><h1>${scope.text(flow.role.title)}</h1>`
 */
export interface Scope {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** A message of the interface, with its plural form and values filled in. */
  t(key: MessageKey, values?: MessageValues): string;
  /** A text of the flow in this language, placeholders filled in; empty for an absent one. */
  text(value: Text | undefined): string;
  /** The same for a Markdown text: its source, in which filled-in values are escaped, so that they stay plain words. */
  markdown(value: Text | undefined): string;
  /**
   * A calendar day (`2027-03-27`) or a moment, written out. `day` (the default) tells the weekday, and the year where it is
   * another one than now; `date` always the year, for answers; `moment` also the time of day in the candidate's time zone.
   */
  date(value: string | Date, style?: 'day' | 'date' | 'moment'): string;
  /** A number with the language's own digits and separators. */
  number(value: number): string;
  /** "a, b, and c" or "a, b, or c". */
  list(items: readonly string[], kind?: 'and' | 'or'): string;
}
