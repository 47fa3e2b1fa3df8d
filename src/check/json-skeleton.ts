/** What can be counted in a JSON text without reading it: cheap enough for every file, good enough to refuse one early. */

/** The bones of a text. For JSON they are exact; for anything else they are as close as need be. */
export interface JsonSkeleton {
  /** Keys, each as often as it is written. */
  readonly keys: number;
  /** Commas between values; there are more values than these. */
  readonly commas: number;
  /** The first bracket that is nested deeper than asked for, where there is one. */
  readonly tooDeepAt: number | undefined;
}

const [quote, backslash, comma, colon] = [...'"\\,:'].map((character) => character.charCodeAt(0));
/** Everything up to here is white space where JSON has any. */
const space = 32;
/** `[` and `]` differ from `{` and `}` in one bit, and from everything else once it is set. */
const [bracketBit, open, close] = [32, 0x7b, 0x7d];

/**
 * Counts keys and commas outside of strings, and looks for brackets nested deeper than `deepest`.
 *
 * @example
 * jsonSkeleton('{"a": [1, 2]}', 500); // { keys: 1, commas: 1, tooDeepAt: undefined }
 */
export function jsonSkeleton(text: string, deepest: number): JsonSkeleton {
  let [keys, commas, depth] = [0, 0, 0];
  let tooDeepAt: number | undefined;
  for (let at = 0; at < text.length && tooDeepAt === undefined; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space) continue;
    if (code === quote) at = endOfString(text, at);
    else if (code === comma) commas += 1;
    else if (code === colon) keys += 1;
    else if ((code | bracketBit) === close) depth -= 1;
    else if ((code | bracketBit) === open) {
      depth += 1;
      if (depth > deepest) tooDeepAt = at;
    }
  }
  return { keys, commas, tooDeepAt };
}

/** Where the quote is that ends a string: the first that no backslash takes for a character. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return text.length;
}
