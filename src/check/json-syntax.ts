/**
 * Reads a text that should be JSON, and says what is wrong by line and column. `JSON.parse` has the last word on what JSON is;
 * what it says of a mistake differs from engine to engine, and it keeps quiet about values that it loses. jsonc-parser finds both.
 */
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { DocumentErrorCode } from '../errors/index.ts';
import type { Place } from '../flow/document-path.ts';
import { documentLimits } from '../flow/read-document.ts';
import { foreignText } from './foreign-text.ts';
import { describeMistake } from './json-mistakes.ts';
import { JsonPlaces } from './json-places.ts';
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

/**
 * Reads a JSON text. Depth and number of values are bounded before anything is built.
 *
 * @example
 * readJson('{"a": 1,}').error; // { code: 'not-json', line: 1, column: 8, message: 'There is a comma too much before }', … }
 */
export function readJson(given: string): JsonReading {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  const scan = new Scan(text);
  if (text !== given) scan.lose(0, 'byte-order-mark', 'The file begins with a byte-order mark');
  const locate = (place: Place) => scan.at(scan.places.offsetOf(place));
  try {
    scan.run();
    return { value: JSON.parse(text) as unknown, losses: scan.losses, locate };
  } catch (error) {
    if (error instanceof Broken) return { error: error.finding, losses: [], locate };
    if (!(error instanceof SyntaxError)) throw error;
    return { error: { code: 'not-json', message: 'This is not JSON', ...scan.at(0) }, losses: [], locate };
  }
}

/** Ends the scan at the first mistake. */
class Broken extends Error {
  readonly finding: SyntaxFinding;

  constructor(finding: SyntaxFinding) {
    super(finding.message);
    this.finding = finding;
  }
}

class Scan {
  readonly losses: SyntaxFinding[] = [];
  readonly at: (offset: number) => Position;
  readonly places = new JsonPlaces();
  private readonly text: string;
  private values = 0;

  constructor(text: string) {
    this.text = text;
    this.at = lineFinder(text);
  }

  run(): void {
    const foreign = foreignText(this.text);
    if (foreign) throw this.broken(0, 'not-json', foreign.message, foreign.fix);
    visit(
      this.text,
      {
        onObjectBegin: (offset) => this.begin(offset, true),
        onObjectEnd: () => this.places.end(),
        onArrayBegin: (offset) => this.begin(offset, false),
        onArrayEnd: () => this.places.end(),
        onObjectProperty: (key, offset) => this.key(key, offset),
        onLiteralValue: (value: unknown, offset, length) => this.literal(value, offset, length),
        onError: (code, offset, length) => this.stop(printParseErrorCode(code), offset, length),
      },
      { disallowComments: true },
    );
  }

  lose(offset: number, code: SyntaxFinding['code'], message: string): void {
    if (this.losses.length < mostLosses) this.losses.push({ code, message, ...this.at(offset) });
  }

  private stop(kind: string, offset: number, length: number): never {
    // The parser ends an object or a list before it says that its bracket is missing.
    const open = this.places.brackets(/^Close/.test(kind));
    const mistake = describeMistake(this.text, { kind, offset, length, open });
    throw this.broken(mistake.offset, 'not-json', mistake.message, mistake.fix);
  }

  private begin(offset: number, isObject: boolean): void {
    this.count(offset);
    this.places.begin(offset, isObject);
    if (this.places.depth > deepest)
      throw this.broken(offset, 'too-deep', `This is nested more than ${deepest} levels deep`);
  }

  private key(key: string, offset: number): void {
    const before = this.places.key(key, offset);
    if (before === undefined) return;
    if (this.losses.length >= mostLosses) return;
    const { line, column } = this.at(before);
    this.lose(
      offset,
      'repeated-key',
      `The key "${key.slice(0, 80)}" is there twice: here and at line ${line}, column ${column}`,
    );
  }

  private literal(value: unknown, offset: number, length: number): void {
    this.count(offset);
    this.places.literal(offset);
    if (typeof value !== 'number' || (length < 16 && Number.isFinite(value))) return;
    const written = this.text.slice(offset, offset + length);
    if (!Number.isFinite(value)) throw this.broken(offset, 'inexact-number', 'No number is as large as this');
    if (!/^-?\d+$/.test(written) || BigInt(written) === BigInt(value)) return;
    this.lose(offset, 'inexact-number', `This number would become ${value}`);
  }

  private count(offset: number): void {
    this.values += 1;
    if (this.values <= documentLimits.values) return;
    throw this.broken(offset, 'too-large', `The document has more than ${documentLimits.values} values`);
  }

  private broken(offset: number, code: SyntaxFinding['code'], message: string, fix?: string): Broken {
    return new Broken({ code, message, ...(fix !== undefined && { fix }), ...this.at(offset) });
  }
}
