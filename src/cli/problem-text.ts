/** A problem of a document as lines for a terminal. */
import type { Finding } from '../check/finding.ts';

/**
 * `file:line:column: path`, and below it what is wrong, what is there, what would be right, why it matters, how to mend it,
 * and the code under which docs/reference/check.md tells more.
 *
 * @example io.err(problems.map(problemText).join(''))
 */
export function problemText(problem: Finding): string {
  const { file, path, severity, code, message, received, expected, why, fix, line, column } = problem;
  // Terminals and editors open the file at the place when it is written like this.
  const where = line === undefined ? file : `${file}:${line}:${column}`;
  const place = path === '' ? where : `${where}: ${path}`;
  const lines = [
    `${severity === 'warning' ? 'Warning: ' : ''}${message}`,
    ...(received === undefined ? [] : [`Found: ${received}`]),
    ...(expected === undefined ? [] : [`Expected: ${expected}`]),
    `Why: ${why}`,
    `To mend it: ${fix}`,
    `Code: ${code}`,
  ];
  return `${oneLine(place)}\n${lines.map((line) => `    ${oneLine(line)}\n`).join('')}`;
}

/** `1 problem`, `3 problems`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Documents may come from anywhere: nothing in them moves the cursor or colours the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
    character === '\n' || character === '\t' ? ' ' : '',
  );
}
