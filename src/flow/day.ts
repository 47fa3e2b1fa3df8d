/** Calendar days as text, `YYYY-MM-DD`: no times, no zones but where "today" is worked out. */

/** What comparisons and limits need to know about now. */
export interface DayContext {
  /** Today's calendar day in the flow's time zone. */
  readonly today: string;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/**
 * True for a real day of the calendar.
 *
 * @example
 * isDay('2028-02-29'); // true
 * isDay('2027-02-29'); // false
 */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !pattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && textOf(time) === text;
}

/**
 * The day so many days later (earlier with a negative number).
 *
 * @example
 * addDays('2027-02-28', 1); // '2027-03-01'
 */
export function addDays(day: string, days: number): string {
  return textOf(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay);
}

/**
 * The calendar day it is in a time zone. A zone that this machine does not know counts as UTC.
 *
 * @example
 * todayIn('Pacific/Auckland', new Date('2027-03-26T12:00:00Z')); // '2027-03-27'
 */
export function todayIn(timeZone: string | undefined, now: Date): string {
  try {
    const parts = formatterFor(timeZone ?? 'UTC').formatToParts(now);
    const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  } catch {
    return textOf(now.getTime());
  }
}

/** Making one costs as much as the rest of a small request: one a zone is kept. Zones come from published flows. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/**
 * A day as written in a document: itself, or so many days from today.
 *
 * @example
 * dayOf({ today: 14 }, { today: '2027-03-27' }); // '2027-04-10'
 */
export function dayOf(value: string | { readonly today: number }, context: DayContext): string {
  return typeof value === 'string' ? value : addDays(context.today, value.today);
}

function textOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
