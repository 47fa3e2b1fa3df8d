/**
 * The first gate of every document: whatever was handed in becomes plain JSON data, or a list of readable problems.
 * Knows nothing about flows. Getters run once, prototypes are never looked through, sizes are bounded.
 */
import type { DocumentErrorCode, DocumentProblem } from '../errors/index.ts';
import { documentPath } from './document-path.ts';

/** How large a document may be. A flow with 500 questions in ten languages stays far below. */
export const documentLimits = { depth: 40, values: 200_000, characters: 4_000_000, key: 200 } as const;

/** Plain data. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies a document as plain data. `data` is undefined when there are problems.
 *
 * @example
 * readDocument(JSON.parse('{"__proto__":{"admin":true}}')).problems[0].code; // 'forbidden-key'
 */
export function readDocument(input: unknown): { data?: Json; problems: DocumentProblem[] } {
  const reader = new Reader();
  let data: Json = null;
  try {
    data = reader.read(input);
  } catch (error) {
    if (!(error instanceof TooMuch)) reader.unreadable();
  }
  return reader.problems.length === 0 ? { data, problems: [] } : { problems: reader.problems };
}

/** Ends the reading: what follows would be too large to look at. */
class TooMuch extends Error {}

class Reader {
  readonly problems: DocumentProblem[] = [];
  /** Where the reading is; it grows and shrinks on the way. */
  private readonly place: (string | number)[] = [];
  /** A document has few different keys, and each many times: one that was sound is sound again. */
  private readonly soundKeys = new Set<string>();
  private values = 0;
  private characters = 0;

  read(value: unknown): Json {
    this.count(1, 0);
    if (this.place.length > documentLimits.depth) {
      return this.refuse('too-deep', 'This is nested too deeply', `at most ${documentLimits.depth} levels`);
    }
    if (typeof value === 'string') return this.readText(value);
    // Written out and read again, -0 would be 0.
    if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
    if (typeof value === 'boolean' || value === null) return value;
    if (Array.isArray(value)) return this.readList(value);
    if (isPlainObject(value)) return this.readObject(value);
    return this.refuse('not-json', `This is ${kindOf(value)}, which JSON cannot hold`, 'JSON data');
  }

  /** Reports that the document as a whole threw when it was looked at. */
  unreadable(): void {
    this.problems.push({
      path: '',
      code: 'unreadable',
      message: 'This cannot be read as data',
      expected: 'a JSON document',
    });
  }

  private readText(text: string): Json {
    this.count(0, text.length);
    if (!isBroken(text)) return text;
    return this.refuse('broken-character', ...brokenWords(text));
  }

  private readList(list: readonly unknown[]): Json {
    this.count(list.length, 0);
    const copy: Json[] = [];
    for (let index = 0; index < list.length; index += 1) {
      this.place.push(index);
      copy.push(this.read(list[index]));
      this.place.pop();
    }
    return copy;
  }

  private readObject(object: Record<string, unknown>): Json {
    const copy: { [key: string]: Json } = {};
    for (const key of Object.keys(object)) {
      this.count(0, key.length);
      this.place.push(key);
      if (this.isSoundKey(key)) copy[key] = this.read(object[key]);
      this.place.pop();
    }
    return copy;
  }

  private isSoundKey(key: string): boolean {
    if (this.soundKeys.has(key)) return true;
    if (forbiddenKeys.has(key)) this.report('forbidden-key', `"${key}" is not allowed as a key`, 'another name');
    else if (key.length > documentLimits.key)
      this.report('forbidden-key', 'This key is too long', `at most ${documentLimits.key} characters`);
    else if (isBroken(key)) this.report('broken-character', ...brokenWords(key));
    else return this.soundKeys.add(key).has(key);
    return false;
  }

  private refuse(code: DocumentErrorCode, message: string, expected: string): null {
    this.report(code, message, expected);
    return null;
  }

  private report(code: DocumentErrorCode, message: string, expected: string): void {
    this.problems.push({ path: documentPath(this.place), code, message, expected });
  }

  private count(values: number, characters: number): void {
    this.values += values;
    this.characters += characters;
    if (this.values <= documentLimits.values && this.characters <= documentLimits.characters) return;
    const { values: most, characters: longest } = documentLimits;
    const expected = `at most ${most} values and ${longest} characters`;
    this.problems.push({ path: '', code: 'too-large', message: 'The document is too large', expected });
    throw new TooMuch();
  }
}

/** A half of a surrogate pair, which no encoding can hold, or U+0000, which no database takes. */
function isBroken(text: string): boolean {
  return /[\p{Cs}\0]/u.test(text);
}

function brokenWords(text: string): [message: string, expected: string] {
  return text.includes('\0')
    ? ['This text holds the character U+0000', 'a text without \\u0000']
    : ['This text holds half a character', 'whole characters: \\ud83d means nothing without its other half'];
}

/** Objects of another realm have another Object.prototype: what counts is that nothing stands behind it. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === undefined) return 'undefined';
  return typeof value === 'object' ? 'an object with behaviour' : `a ${typeof value}`;
}
