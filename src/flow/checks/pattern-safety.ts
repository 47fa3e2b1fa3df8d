/** Whether a pattern may be run on what candidates type: it compiles, and no input makes it take for ever. */

/** Why a pattern is refused. */
export interface PatternProblem {
  readonly code: 'invalid-pattern' | 'unsafe-pattern';
  readonly message: string;
  readonly expected: string;
}

/**
 * Refuses patterns that do not compile, look back at groups, or repeat a group that can match one text in many ways:
 * a repeated group must have no repetition or choice inside, or begin with a separator such as "," that the rest of it
 * cannot match.
 * Stricter than need be; what it lets through is at worst polynomial, and answers.ts bounds the length.
 *
 * @example
 * patternProblem('(a+)+$')?.code;      // 'unsafe-pattern'
 * patternProblem('\\d{3}(-\\d+)*');    // undefined
 */
export function patternProblem(regex: string): PatternProblem | undefined {
  try {
    // On its own, so that it closes no group but its own.
    new RegExp(regex, 'u');
  } catch {
    return {
      code: 'invalid-pattern',
      message: 'This is no regular expression',
      expected: 'a JavaScript regular expression with the flag "u"',
    };
  }
  if (/\\[1-9]|\\k</.test(regex)) {
    return {
      code: 'unsafe-pattern',
      message: 'This pattern refers back to a group',
      expected: 'a pattern without \\1 or \\k',
    };
  }
  if (hasRiskyRepetition(regex)) {
    return {
      code: 'unsafe-pattern',
      message: 'Some texts would take this pattern very long',
      expected: 'no repeated group with a repetition or choice inside',
    };
  }
  return undefined;
}

/** A group while it is read. */
interface Group {
  /** It holds a repetition or a choice. */
  branches: boolean;
  /** The one character that it must begin with and holds nowhere else: then a text can be split in one way only. */
  separator: string | undefined;
  /** How many parts have been read. */
  parts: number;
}

const separators = /^(?:[ ,;:/_@&-]|\\[.|/+*-]|\\s)$/;
const piece =
  /\\p\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;

function hasRiskyRepetition(regex: string): boolean {
  const open: Group[] = [newGroup()];
  let closed: Group | undefined;
  for (const [token] of regex.matchAll(piece)) {
    const group = open.at(-1);
    if (!group) return true;
    if (/^[*+?]|^\{\d/.test(token)) {
      const isMany = repeatsManyTimes(token);
      if (isMany && closed?.branches && closed.separator === undefined) return true;
      if (isMany) group.branches = true;
      if (group.parts === 1) group.separator = undefined;
      closed = undefined;
    } else if (token === ')') {
      closed = open.pop();
      const outer = open.at(-1);
      if (outer && closed?.branches) outer.branches = true;
    } else {
      closed = undefined;
      readPart(token, group, open);
    }
  }
  return false;
}

function readPart(token: string, group: Group, open: Group[]): void {
  if (token === '|') {
    group.branches = true;
    group.separator = undefined;
    return;
  }
  const isGroup = token.startsWith('(');
  for (const outer of open) {
    if (!isGroup && outer.separator !== undefined && canMatch(token, outer.separator)) outer.separator = undefined;
  }
  if (group.parts === 0 && separators.test(token)) group.separator = token === '\\s' ? ' ' : token.slice(-1);
  group.parts += 1;
  if (isGroup) open.push(newGroup());
}

function newGroup(): Group {
  return { branches: false, separator: undefined, parts: 0 };
}

function canMatch(token: string, character: string): boolean {
  if (token.length === 1 && token !== '.') return token === character;
  return new RegExp(`^(?:${token})$`, 'u').test(character);
}

/** `?` and small fixed counts end soon; everything else may repeat as often as the text is long. */
function repeatsManyTimes(token: string): boolean {
  if (token.startsWith('?')) return false;
  const counts = /^\{(\d+)(,(\d*))?\}/.exec(token);
  if (!counts) return true;
  const [, least = '', range, most] = counts;
  if (range === undefined) return Number(least) > 20;
  return most === '' || Number(most) > 20;
}
