/** HTML of job texts as the small Markdown that flows know: paragraphs, bold, italic, lists, links. Everything else becomes text. */
import { Parser } from 'htmlparser2';
import { isSafeUrl } from '../flow/url.ts';

const blocks = new Set(
  'address article aside blockquote dd div dl dt footer header hr main p pre section table tr'.split(' '),
);
const headings = /^h[1-6]$/;
const ignored = new Set(['script', 'style', 'template', 'head', 'iframe', 'object', 'svg']);
const bold = new Set(['b', 'strong']);
const italic = new Set(['em', 'i']);

/**
 * Translates HTML; plain text comes back as it is. Safe for any input: no markup of the source survives.
 *
 * @example
 * htmlToMarkdown('<p>Own the <b>forecast</b>.</p><ul><li>Weekly</li></ul>'); // 'Own the **forecast**.\n\n- Weekly'
 */
export function htmlToMarkdown(html: string): string {
  const page = new Page();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes.href),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.write(text),
  });
  parser.end(html);
  return page.finish();
}

/**
 * HTML that was escaped once or more on its way (`&amp;lt;p&amp;gt;`), unescaped until tags are tags. HTML with tags
 * of its own comes back unchanged, so that a lawful `&lt;` in it stays one.
 */
export function unescapeHtml(text: string): string {
  let result = text;
  for (let round = 0; round < 3 && !/<[a-z/!]/i.test(result) && /&(amp;)*lt;/i.test(result); round += 1) {
    result = decodeEntities(result);
  }
  return result;
}

/** The text with its entities as characters; tags stay what they are. */
export function decodeEntities(text: string): string {
  let decoded = '';
  const parser = new Parser({ ontext: (part) => (decoded += part) });
  parser.end(text.replaceAll('<', '&lt;'));
  return decoded;
}

interface Run {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  href: string | undefined;
}

/** Gathers runs of text into blocks. */
class Page {
  private readonly done: { text: string; isItem: boolean }[] = [];
  private readonly lists: { next: number | null }[] = [];
  private runs: Run[] = [];
  private marker: string | null = null;
  private depth = { bold: 0, italic: 0, ignored: 0 };
  private hrefs: (string | undefined)[] = [];
  private shown: (string | undefined)[] = [];

  open(name: string, href: string | undefined): void {
    if (ignored.has(name)) this.depth.ignored += 1;
    else if (bold.has(name)) this.depth.bold += 1;
    else if (italic.has(name)) this.depth.italic += 1;
    else if (name === 'a') this.startLink(href);
    else if (name === 'br') this.write('\n', true);
    else if (name === 'ul' || name === 'ol') this.startList(name === 'ol');
    else if (name === 'li') this.startItem();
    else if (blocks.has(name)) this.flush();
    else if (headings.test(name)) this.startHeading();
  }

  close(name: string): void {
    if (ignored.has(name)) this.depth.ignored = Math.max(0, this.depth.ignored - 1);
    else if (bold.has(name)) this.depth.bold = Math.max(0, this.depth.bold - 1);
    else if (italic.has(name)) this.depth.italic = Math.max(0, this.depth.italic - 1);
    else if (name === 'a') this.endLink();
    else if (name === 'ul' || name === 'ol') this.endList();
    else if (name === 'li' || blocks.has(name)) this.flush();
    else if (headings.test(name)) this.endHeading();
  }

  write(text: string, isBreak = false): void {
    if (this.depth.ignored > 0) return;
    this.runs.push({
      text: isBreak ? text : text.replace(/\s+/g, ' '),
      isBold: this.depth.bold > 0,
      isItalic: this.depth.italic > 0,
      href: this.hrefs.at(-1),
    });
  }

  finish(): string {
    this.flush();
    return this.done.reduce((page, block, index) => {
      const isNextItem = block.isItem && this.done[index - 1]?.isItem === true;
      return index === 0 ? block.text : `${page}${isNextItem ? '\n' : '\n\n'}${block.text}`;
    }, '');
  }

  /** An address that a flow does not link to, since it is not encrypted, is still there to be read. */
  private startLink(href: string | undefined): void {
    const isSafe = isSafeUrl(href, 'contact');
    this.hrefs.push(isSafe ? href : undefined);
    this.shown.push(!isSafe && /^http:\/\/[^\s<>()]+$/i.test(href ?? '') ? href : undefined);
  }

  private endLink(): void {
    this.hrefs.pop();
    const address = this.shown.pop();
    const isSaid = address === undefined || this.runs.at(-1)?.text.includes(address) === true;
    if (!isSaid) this.write(` (${address})`);
  }

  private startList(isOrdered: boolean): void {
    this.flush();
    this.lists.push({ next: isOrdered ? 1 : null });
  }

  private endList(): void {
    this.flush();
    this.lists.pop();
  }

  private startItem(): void {
    this.flush();
    const list = this.lists.at(-1);
    this.marker = list?.next == null ? '- ' : `${list.next}. `;
    if (list?.next != null) list.next += 1;
  }

  private startHeading(): void {
    this.flush();
    this.depth.bold += 1;
  }

  private endHeading(): void {
    this.depth.bold -= 1;
    this.flush();
  }

  private flush(): void {
    const text = merged(this.runs)
      .map(written)
      .join('')
      .replace(/ *\n */g, '\n')
      .replace(/ +/g, ' ')
      .trim();
    this.runs = [];
    if (text === '') return;
    this.done.push({
      text: `${this.marker ?? ''}${this.marker ? text.replaceAll('\n', ' ') : text}`,
      isItem: this.marker !== null,
    });
    this.marker = null;
  }
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isSame = last && last.isBold === run.isBold && last.isItalic === run.isItalic && last.href === run.href;
    if (isSame) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

/** Marks stand directly at the words: spaces inside them would switch them off. */
function written(run: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
  if (core === '') return run.text;
  const mark = `${run.isBold ? '**' : ''}${run.isItalic ? '*' : ''}`;
  const words = core.replace(/[\\*[]/g, '\\$&');
  const marked = `${mark}${words}${[...mark].reverse().join('')}`;
  return `${before}${run.href === undefined ? marked : `[${marked}](${run.href})`}${after}`;
}
