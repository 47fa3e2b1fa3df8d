/** Words for what is wrong with a text that should be JSON: the mistakes that people make, and how to mend them. */

/** A mistake with its place. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
  readonly fix?: string;
}

/** What the parser met. */
export interface Met {
  /** The parser's own name for it. */
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
  /** The brackets that are open, the innermost last: `{[`. */
  readonly open: string;
}

const words: Record<string, string> = {
  ColonExpected: 'A colon was expected',
  EndOfFileExpected: 'The document ends before this',
  PropertyNameExpected: 'A key in double quotes was expected',
  UnexpectedEndOfString: 'This text does not end on its line',
  UnexpectedEndOfNumber: 'This number is not finished',
  InvalidUnicode: 'A \\u needs four hexadecimal digits after it',
  InvalidEscapeCharacter: 'This text holds a "\\" that means nothing',
  InvalidCharacter: 'This text holds a tab or another control character',
};

const cures: Record<string, string> = {
  UnexpectedEndOfString: 'End the text with a double quote; a line break within it is written \\n.',
  InvalidEscapeCharacter: 'Write \\\\ for one backslash.',
  InvalidCharacter: 'Write \\t for a tab and \\n for a line break.',
};

/**
 * The sentence for the first mistake that the parser met.
 *
 * @example
 * describeMistake('[1,]', { kind: 'ValueExpected', offset: 3, length: 1, open: '[' }).message; // 'There is a comma too much before ]'
 */
export function describeMistake(text: string, met: Met): Mistake {
  const { kind, offset, length, open } = met;
  const token = text.slice(offset, offset + length);
  const isLast = offset + length >= text.trimEnd().length;
  if (isLast && (token === '' || (kind === 'UnexpectedEndOfString' && !token.includes('\n'))))
    return endsEarly(text, open);
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && (token === '}' || token === ']')) {
    const message = `There is a comma too much before ${token}`;
    return { offset: before.length - 1, message, fix: 'Take the comma out: nothing follows it.' };
  }
  const other = otherSyntax(text, kind, offset, token);
  if (other) return { offset, ...other };
  const fix = cures[kind];
  return { offset, message: words[kind] ?? expected(kind, open), ...(fix !== undefined && { fix }) };
}

function expected(kind: string, open: string): string {
  if (!/^C.*Expected$/.test(kind)) return 'A value was expected';
  return `A comma or ${open.endsWith('[') ? ']' : '}'} was expected`;
}

function endsEarly(text: string, open: string): Mistake {
  const still =
    open.length > 20 ? `${open.length} brackets are` : `${[...open].join(' ')} ${open.length === 1 ? 'is' : 'are'}`;
  const message = open === '' ? 'The document ends too early' : `The document ends too early: ${still} still open`;
  return { offset: text.trimEnd().length, message, fix: 'Save or copy the whole file again: its end is missing.' };
}

/** What other languages allow and JSON does not. */
function otherSyntax(text: string, kind: string, offset: number, token: string): Omit<Mistake, 'offset'> | undefined {
  const rest = text.slice(offset, offset + 80);
  if (kind === 'InvalidCommentToken' || /^#/.test(token))
    return { message: 'JSON has no comments', fix: 'Take the comment out.' };
  if (/^[‘’“”«»„]/.test(token))
    return { message: 'These are curly quotes', fix: 'Type straight double quotes ("): word processors turn them.' };
  if (/^['`]/.test(token))
    return { message: 'Texts and keys stand in double quotes', fix: 'Use " in the place of each single quote.' };
  if (/^[+-]?(NaN|Infinity|undefined)\b/.test(rest))
    return { message: `JSON cannot hold ${/[A-Za-z]+/.exec(rest)?.[0]}`, fix: 'Write a number, or take the key out.' };
  const literal = /^(true|false|null|none)\b/i.exec(token)?.[1]?.toLowerCase();
  if (literal !== undefined && kind === 'InvalidSymbol' && !isKey(text, offset, token))
    return { message: `${token} is not JSON`, fix: `Write ${literal === 'none' ? 'null' : literal}.` };
  if (kind === 'InvalidSymbol' && (/^[+.]?\d|^[+-]/.test(token) || /\d/.test(text[offset - 1] ?? '')))
    return { message: 'This number is not written as JSON writes it', fix: 'Write it like 0.5, -3 or 1200.' };
  if (kind === 'InvalidSymbol' && isKey(text, offset, token))
    return { message: 'A key in double quotes was expected', fix: `Write "${token.slice(0, 40)}".` };
  if (kind === 'InvalidSymbol')
    return {
      message: `A value was expected, and "${token.slice(0, 40)}" is none`,
      fix: 'Texts stand in double quotes.',
    };
  return undefined;
}

function isKey(text: string, offset: number, token: string): boolean {
  return /^\s*:/.test(text.slice(offset + token.length, offset + token.length + 200));
}
