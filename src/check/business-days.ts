/** Business days, as far as a program without a calendar of holidays can count them. */

/** More days than this are never asked for. */
const most = 60;

/**
 * Days from Monday to Friday after the first day, up to and with the last; holidays are not known here.
 *
 * @example
 * businessDaysBetween('2027-03-26', '2027-03-29'); // 1
 */
export function businessDaysBetween(from: string, to: string): number {
  const [start = 0, end = 0] = [Date.parse(from), Date.parse(to)].map((time) => time / 86_400_000);
  if (end <= start) return 0;
  const days = Array.from({ length: Math.min(end - start, most) }, (_, index) => start + index + 1);
  return days.filter((day) => ![0, 6].includes(new Date(day * 86_400_000).getUTCDay())).length;
}
