/**
 * Finds what is wrong with a text that should be JSON, by line and column. `JSON.parse` says what is wrong in words that
 * differ from engine to engine, often without a place; and it keeps quiet about a key that is there twice.
 */

/** One finding in a JSON text. Lines and columns count from 1. */
export interface SyntaxFinding {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What a text holds as JSON. `value` is there when `error` is not. */
export interface JsonReading {
  readonly value?: unknown;
  readonly error?: SyntaxFinding;
  /** Keys that are there twice in one object: the earlier value is lost. */
  readonly repeated: readonly (SyntaxFinding & { readonly key: string })[];
}

/** Nested deeper than any document is. */
const deepest = 500;

/**
 * Reads a JSON text.
 *
 * @example
 * readJson('{"a": 1,}').error; // { message: 'A key in double quotes was expected', line: 1, column: 9 }
 */
export function readJson(text: string): JsonReading {
  const scanner = new Scanner(text.replace(/^\uFEFF/, ' '));
  try {
    scanner.scanDocument();
  } catch (error) {
    if (error instanceof Broken) return { error: scanner.at(error.position, error.message), repeated: [] };
    throw error;
  }
  return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown, repeated: scanner.repeated };
}

/** Ends the scan at the first mistake. */
class Broken extends Error {
  readonly position: number;

  constructor(position: number, message: string) {
    super(message);
    this.position = position;
  }
}

// Every character but quote, backslash and control characters.
const stringPattern = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /true|false|null/y;
const spacePattern = /[ \t\r\n]*/y;

class Scanner {
  readonly repeated: (SyntaxFinding & { key: string })[] = [];
  private readonly text: string;
  private position = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  at(position: number, message: string): SyntaxFinding {
    const before = this.text.slice(0, position).split('\n');
    return { message, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }

  scanDocument(): void {
    this.scanValue();
    this.skipSpace();
    if (this.position < this.text.length) throw this.broken('The document ends before this');
  }

  private scanValue(): void {
    this.skipSpace();
    const next = this.text[this.position];
    if (next === '{') return this.scanObject();
    if (next === '[') return this.scanList();
    if (next === '"') return void this.scanString();
    if (this.take(wordPattern) === undefined && this.take(numberPattern) === undefined) {
      throw this.broken(next === undefined ? 'The document ends too early' : 'A value was expected');
    }
  }

  private scanObject(): void {
    const keys = new Set<string>();
    this.scanMembers('}', () => {
      const start = this.position;
      if (this.text[start] !== '"') throw this.broken('A key in double quotes was expected');
      const key = JSON.parse(this.scanString()) as string;
      if (keys.has(key)) this.repeated.push({ ...this.at(start, `The key "${key.slice(0, 80)}" is there twice`), key });
      keys.add(key);
      this.skipSpace();
      if (this.text[this.position] !== ':') throw this.broken('A colon was expected');
      this.position += 1;
      this.scanValue();
    });
  }

  private scanList(): void {
    this.scanMembers(']', () => this.scanValue());
  }

  private scanMembers(close: string, scanMember: () => void): void {
    this.depth += 1;
    if (this.depth > deepest) throw this.broken('This is nested too deeply');
    this.position += 1;
    this.skipSpace();
    if (this.text[this.position] !== close) {
      do {
        this.skipSpace();
        scanMember();
        this.skipSpace();
      } while (this.takeComma(close));
    }
    this.position += 1;
    this.depth -= 1;
  }

  private takeComma(close: string): boolean {
    const next = this.text[this.position];
    if (next === close) return false;
    if (next !== ',')
      throw this.broken(next === undefined ? 'The document ends too early' : `A comma or ${close} was expected`);
    this.position += 1;
    return true;
  }

  private scanString(): string {
    const string = this.take(stringPattern);
    if (string === undefined)
      throw this.broken('This text does not end on its line, or holds a "\\" that means nothing');
    return string;
  }

  private skipSpace(): void {
    this.take(spacePattern);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  private broken(message: string): Broken {
    return new Broken(this.position, message);
  }
}
