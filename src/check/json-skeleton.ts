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

/** Where the quote is that ends a string: the first with an even number of backslashes before it. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === backslash) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}
