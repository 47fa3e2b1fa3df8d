/** The simplest Markdown, shown at once: paragraphs and bold words. Everything else waits for the parser. */
import { element } from './element.ts';

/** Lists, links, escapes, code, italics: whatever these marks may begin. */
const more = /[\\[\]_`<]|(^|\n)\s*([-+]|\d+[.)])\s/;

/**
 * A text of paragraphs and bold words; undefined for anything that needs the parser.
 *
 * @example
 * plainText('**No resume** needed.'); // <p><strong>No resume</strong> needed.</p>
 */
export function plainText(source: string): HTMLElement[] | undefined {
  const parts = source.split('**');
  if (parts.length % 2 === 0 || parts.some((part) => part.includes('*')) || more.test(source)) return undefined;
  return source.split(/\n\s*\n/).map((paragraph) => {
    const words = paragraph.split('**').map((part, index) => (index % 2 === 1 ? element('strong', {}, part) : part));
    return element('p', {}, words);
  });
}
