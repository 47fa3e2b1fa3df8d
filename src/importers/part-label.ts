/** The label of one part of a question: read alone, as it will be on a page, in a review and in an export. */

/**
 * Whole and part as one label.
 *
 * @example
 * partLabel('Rate the course:', 'Workload');  // 'Rate the course: Workload'
 * partLabel('How was it?', 'Workload');       // 'How was it? Workload'
 */
export function partLabel(whole: string, part: string): string {
  const before = whole.trim().replace(/[\s:.,;–-]+$/u, '');
  if (before === '' || part.trim() === '') return before || part.trim();
  return /[?!]$/.test(before) ? `${before} ${part.trim()}` : `${before}: ${part.trim()}`;
}
