/**
 * The small Markdown of a flow's texts as a typed tree: paragraphs, lists, **bold**, *italic*, [links](https://…).
 * Everything else is text, HTML and unsafe links too. One pass over the text; no library, because it is on the landing.
 */
import { isSafeUrl } from './url.ts';

/** A piece of a line. */
export type MarkdownInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold' | 'italic'; readonly content: readonly MarkdownInline[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly MarkdownInline[] };

/** A paragraph or a list. Text within a paragraph may hold line feeds. */
export type MarkdownBlock =
  | { readonly type: 'paragraph'; readonly content: readonly MarkdownInline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly MarkdownInline[])[] };

interface Frame {
  readonly mark: string;
  readonly content: MarkdownInline[];
}

const bullet = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])[ \t]+(.*)$/;
const piece = /\\([!-/:-@[-`{-~])|\[([^[\]]*)\]\(([^()\s]*)\)|\*{1,2}|[^\\[*]+|[^]/g;

/**
 * Reads a text. Never throws, whatever is in it.
 *
 * @example
 * parseMarkdown('Bring **two** things:\n\n- your [badge](https://example.com)');
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const blocks: { ordered?: boolean; lines: string[] }[] = [];
  let isNew = true;
  for (const line of text.split(/\r?\n/)) {
    const [item, number, words = ''] = bullet.exec(line) ?? [];
    const last = blocks.at(-1);
    if (line.trim() === '') isNew = true;
    else if (item !== undefined) {
      const ordered = number !== undefined;
      if (last?.ordered === ordered) last.lines.push(words);
      else blocks.push({ ordered, lines: [words] });
      isNew = false;
    } else if (isNew || !last) {
      blocks.push({ lines: [line.trim()] });
      isNew = false;
    } else last.lines.push(`${last.lines.pop() ?? ''}\n${line.trim()}`);
  }
  return blocks.map(({ ordered, lines }) =>
    ordered === undefined
      ? { type: 'paragraph', content: inline(lines.join('\n')) }
      : { type: 'list', ordered, items: lines.map(inline) },
  );
}

function inline(text: string): MarkdownInline[] {
  const frames: Frame[] = [{ mark: '', content: [] }];
  for (const match of text.matchAll(piece)) {
    const [token, escaped, label, href] = match;
    const top = frames.at(-1);
    if (label !== undefined && isSafeUrl(href, 'contact')) {
      top?.content.push({ type: 'link', href, content: inline(label) });
    } else if (token === '*' || token === '**') {
      const before = text[match.index - 1] ?? ' ';
      const after = text[match.index + token.length] ?? ' ';
      if (top?.mark === token && before.trim() !== '') close(frames);
      else if (after.trim() !== '' && !frames.some(({ mark }) => mark === token))
        frames.push({ mark: token, content: [] });
      else addText(frames, token);
    } else addText(frames, escaped ?? token);
  }
  while (frames.length > 1) giveUp(frames);
  return frames[0]?.content ?? [];
}

function close(frames: Frame[]): void {
  const frame = frames.pop();
  if (frame) frames.at(-1)?.content.push({ type: frame.mark === '*' ? 'italic' : 'bold', content: frame.content });
}

/** A mark that nothing closes is a star, or two. */
function giveUp(frames: Frame[]): void {
  const frame = frames.pop();
  if (!frame) return;
  addText(frames, frame.mark);
  for (const part of frame.content) {
    if (part.type === 'text') addText(frames, part.text);
    else frames.at(-1)?.content.push(part);
  }
}

function addText(frames: readonly Frame[], text: string): void {
  const content = frames.at(-1)?.content;
  const last = content?.at(-1);
  if (last?.type === 'text') content?.splice(-1, 1, { type: 'text', text: last.text + text });
  else content?.push({ type: 'text', text });
}
