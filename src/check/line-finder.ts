/** Lines and columns of a text. */

/** A place in a text. Both count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Every so many characters the line is known; from there it is counted. Lines that are all short must not fill the memory. */
const stride = 4096;
const newline = 10;

/**
 * Finds lines and columns by offset. The text is looked through once, when the first place is asked for.
 *
 * @example
 * lineFinder('a\nbc')(3); // { line: 2, column: 2 }
 */
export function lineFinder(text: string): (offset: number) => Position {
  let known: readonly Mark[] | undefined;
  return (offset) => {
    known ??= marksOf(text);
    const block = Math.floor(offset / stride);
    let { line, start } = known[block] ?? { line: 1, start: 0 };
    for (let at = block * stride; at < offset; at += 1) {
      if (text.charCodeAt(at) !== newline) continue;
      line += 1;
      start = at + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

/** The line that holds a character, and where it starts. */
interface Mark {
  readonly line: number;
  readonly start: number;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let [line, start] = [1, 0];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', start)) {
    while (marks.length * stride <= next) marks.push({ line, start });
    line += 1;
    start = next + 1;
  }
  while (marks.length * stride <= text.length) marks.push({ line, start });
  return marks;
}
