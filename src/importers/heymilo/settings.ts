/**
 * An object of the source that remembers which of its keys were understood, so that the rest can be listed: HeyMilo's
 * settings are open, and what nobody looked at must not be lost in silence.
 */
import { memberOf } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import type { ImportLog } from '../import-result.ts';

/** Sentences about keys that have no place in the documents. */
export type Reasons = Readonly<Record<string, string>>;

/** Numbers, dates and marks of the record itself: nothing that candidates or recruiters set. */
const bookkeeping = ['object', 'id', 'posting_id', 'created_at', 'updated_at'];

/** One object of the source. */
export class Settings {
  /** Where in the source. */
  readonly path: string;
  private readonly source: Json | undefined;
  private readonly understood = new Set(bookkeeping);
  private readonly parts = new Map<string, Settings>();

  constructor(source: Json | undefined, path: string) {
    this.source = source;
    this.path = path;
  }

  /** Where one of its keys is. */
  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  /** A text with something in it, and of that form where one is given; numbers are taken for texts. */
  text(key: string, form?: RegExp): string | undefined {
    const value = this.peek(key);
    const text = typeof value === 'number' ? String(value) : value;
    const fits = typeof text === 'string' && text.trim() !== '' && (form?.test(text.trim()) ?? true);
    return fits ? this.taken(key, text) : undefined;
  }

  /** True or false. */
  flag(key: string): boolean | undefined {
    const value = this.peek(key);
    return typeof value === 'boolean' ? this.taken(key, value) : undefined;
  }

  /** A number between two ends, both included. */
  amount(key: string, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number | undefined {
    const value = this.peek(key);
    return typeof value === 'number' && this.isWithin(key, least, most) ? this.taken(key, value) : undefined;
  }

  /** True for a number between two ends; asking does not count as understanding. */
  isWithin(key: string, least: number, most: number): boolean {
    const value = this.peek(key);
    return typeof value === 'number' && value >= least && value <= most;
  }

  /** The members of a list; none where it is no list. */
  list(key: string): readonly Json[] {
    const value = this.peek(key);
    return Array.isArray(value) ? this.taken(key, value) : [];
  }

  /** Whatever is there. */
  value(key: string): Json | undefined {
    const value = this.peek(key);
    return isNothing(value) ? undefined : this.taken(key, value);
  }

  /** An object below it; an empty one where there is none. */
  part(key: string): Settings {
    const known = this.parts.get(key);
    if (known) return known;
    const value = this.peek(key);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const part = new Settings(isObject ? value : undefined, this.at(key));
    if (isObject) {
      this.understood.add(key);
      this.parts.set(key, part);
    }
    return part;
  }

  /** Lists every key that says something and that nobody understood. */
  listRest(log: ImportLog, label: string, reasons: Reasons): void {
    if (typeof this.source === 'object' && this.source !== null && !Array.isArray(this.source)) {
      for (const [key, value] of Object.entries(this.source)) {
        if (this.understood.has(key) || isNothing(value) || value === false) continue;
        const reason = Object.hasOwn(reasons, key) ? reasons[key] : undefined;
        log.drop(this.at(key), label, reason ?? `“${key}” has no counterpart, or a value that cannot be read`);
      }
    }
    for (const part of this.parts.values()) part.listRest(log, label, reasons);
  }

  private peek(key: string): Json | undefined {
    return memberOf(this.source, key);
  }

  private taken<T>(key: string, value: T): T {
    this.understood.add(key);
    return value;
  }
}

function isNothing(value: Json | undefined): value is null | undefined {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}
