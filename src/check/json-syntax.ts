/**
 * Reads a text that should be JSON, and says what is wrong by line and column. `JSON.parse` has the last word on what JSON is;
 * what it says of a mistake differs from engine to engine, and it keeps quiet about values that it loses. jsonc-parser finds
 * both, and runs only where there is something to find.
 */
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { DocumentErrorCode } from '../errors/index.ts';
import type { Place } from '../flow/document-path.ts';
import { documentLimits } from '../flow/read-document.ts';
import { foreignText } from './foreign-text.ts';
import { describeMistake } from './json-mistakes.ts';
import { placesIn, type JsonPlaces } from './json-places.ts';
import { jsonSkeleton } from './json-skeleton.ts';
import { lineFinder, type Position } from './line-finder.ts';

/** One finding in a JSON text, at a line and column that count from 1. */
export interface SyntaxFinding extends Position {
  readonly code: Extract<
    DocumentErrorCode,
    'not-json' | 'too-deep' | 'too-large' | 'byte-order-mark' | 'repeated-key' | 'inexact-number'
  >;
  readonly message: string;
  readonly fix?: string;
}

/** What a text holds as JSON. */
export interface JsonReading {
  /** Not there where there is an error. */
  readonly value?: unknown;
  /** Why it cannot be read. */
  readonly error?: SyntaxFinding;
  /** What can be read, but not without losing something: equal keys, numbers too long, a byte-order mark. */
  readonly losses: readonly SyntaxFinding[];
  /** Where a value is written, or what is nearest to it. A key's place is that of the key itself. */
  locate(place: Place): Position;
}

/** Nested deeper than any document is. */
const deepest = 500;
/** Nobody reads more of the same. */
const mostLosses = 100;
/** May be a number that cannot be kept: many digits, or a large exponent. In a text it does no harm to look again. */
const longNumber = /\d{16}|[\d.][eE]\+?\d{3}/;

/**
 * Reads a JSON text. Depth and number of values are bounded before anything is built.
 *
 * @example
 * readJson('{"a": 1,}').error; // { code: 'not-json', line: 1, column: 8, message: 'There is a comma too much before }', … }
 */
export function readJson(given: string): JsonReading {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  return new Reading(text, text !== given).read();
}

class Reading {
  private readonly text: string;
  private readonly hasMark: boolean;
  private readonly at: (offset: number) => Position;
  private known: { readonly places: JsonPlaces; readonly deepest: number } | undefined;

  constructor(text: string, hasMark: boolean) {
    this.text = text;
    this.hasMark = hasMark;
    this.at = lineFinder(text);
  }

  read(): JsonReading {
    const { keys, commas, tooDeepAt } = jsonSkeleton(this.text, deepest);
    if (tooDeepAt !== undefined)
      return this.refused(tooDeepAt, 'too-deep', `This is nested more than ${deepest} levels deep`);
    if (commas >= documentLimits.values)
      return this.refused(0, 'too-large', `The document has more than ${documentLimits.values} values`);
    let value: unknown;
    try {
      value = JSON.parse(this.text);
    } catch {
      return this.mistaken();
    }
    const isWhole = keysOf(value) === keys && !longNumber.test(this.text);
    return this.readable(value, isWhole ? [] : this.losses());
  }

  private readable(value: unknown, lost: readonly SyntaxFinding[]): JsonReading {
    const infinite = lost.find(({ code, message }) => code === 'inexact-number' && message === tooLargeNumber);
    const locate = (place: Place) => this.at(this.places(place.length).offsetOf(place));
    if (infinite) return { error: infinite, losses: [], locate };
    const mark: SyntaxFinding[] = this.hasMark
      ? [{ code: 'byte-order-mark', message: 'The file begins with a byte-order mark', line: 1, column: 1 }]
      : [];
    return { value, losses: [...mark, ...lost], locate };
  }

  /** Most findings lie near the root. Where one does not, everything is gathered, so that it is done twice at most. */
  private places(steps = Number.POSITIVE_INFINITY): JsonPlaces {
    if (this.known && this.known.deepest >= steps) return this.known.places;
    const deepest = this.known ? Number.POSITIVE_INFINITY : steps;
    this.known = { places: placesIn(this.text, deepest), deepest };
    return this.known.places;
  }

  /** What `JSON.parse` lost without a word. */
  private losses(): SyntaxFinding[] {
    const { repeats, numbers } = this.places();
    const twice = repeats.slice(0, mostLosses).map(({ key, offset, before }): SyntaxFinding => {
      const { line, column } = this.at(before);
      const message = `The key "${key.slice(0, 80)}" is there twice: here and at line ${line}, column ${column}`;
      return { code: 'repeated-key', message, ...this.at(offset) };
    });
    const changed = numbers.flatMap(({ offset, length }): SyntaxFinding[] => {
      const message = changeOf(this.text.slice(offset, offset + length));
      return message === undefined ? [] : [{ code: 'inexact-number', message, ...this.at(offset) }];
    });
    return [...twice, ...changed.slice(0, mostLosses)];
  }

  /** The first mistake of a text that is no JSON. */
  private mistaken(): JsonReading {
    const foreign = foreignText(this.text);
    if (foreign) return this.refused(0, 'not-json', foreign.message, foreign.fix);
    try {
      visitMistakes(this.text);
      return this.refused(0, 'not-json', 'This is not JSON');
    } catch (error) {
      if (!(error instanceof Mistaken)) throw error;
      const { offset, message, fix } = describeMistake(this.text, error);
      return this.refused(offset, 'not-json', message, fix);
    }
  }

  private refused(offset: number, code: SyntaxFinding['code'], message: string, fix?: string): JsonReading {
    const error = { code, message, ...(fix !== undefined && { fix }), ...this.at(offset) };
    return { error, losses: [], locate: () => this.at(offset) };
  }
}

const tooLargeNumber = 'No number is as large as this';

/** What becomes of a number as it is written; undefined where it stays what it is. */
function changeOf(written: string): string | undefined {
  const value = Number(written);
  if (Number.isNaN(value)) return undefined;
  if (!Number.isFinite(value)) return tooLargeNumber;
  if (!/^-?\d+$/.test(written) || BigInt(written) === BigInt(value)) return undefined;
  return `This number would become ${value}`;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += keysOf(item);
    return count;
  }
  for (const item of Object.values(value)) count += 1 + keysOf(item);
  return count;
}

/** Ends the visit at the first mistake. */
class Mistaken extends Error {
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
  readonly open: string;

  constructor(kind: string, offset: number, length: number, open: string) {
    super(kind);
    this.kind = kind;
    this.offset = offset;
    this.length = length;
    this.open = open;
  }
}

/** @throws Mistaken at the first mistake. */
function visitMistakes(text: string): void {
  let [open, closed] = ['', ''];
  const end = () => {
    closed = open.slice(-1);
    open = open.slice(0, -1);
  };
  visit(
    text,
    {
      onObjectBegin: () => void (open += '{'),
      onObjectEnd: end,
      onArrayBegin: () => void (open += '['),
      onArrayEnd: end,
      onError: (code, offset, length) => {
        const kind = printParseErrorCode(code);
        // The parser ends an object or a list before it says that its bracket is missing.
        throw new Mistaken(kind, offset, length, /^Close/.test(kind) ? open + closed : open);
      },
    },
    { disallowComments: true },
  );
}
