/** Where the values of a JSON text are written, and what is written twice or with very many digits. */
import type { Place } from '../flow/document-path.ts';
import { endOfString } from './json-skeleton.ts';

/** Where a value is written, or its key where it has one, and what is in it. */
interface Written {
  readonly offset: number;
  within?: Within;
}
type Within = Map<string, Written> | Written[];

/** Places of a text, by offset. */
export interface JsonPlaces {
  /** Keys that were there before in the same object. */
  readonly repeats: readonly { readonly key: string; readonly offset: number; readonly before: number }[];
  /** Numbers of five characters and more, and `false`. */
  readonly numbers: readonly { readonly offset: number; readonly length: number }[];
  /** Where a place is written, or as much of it as there is. */
  offsetOf(place: Place): number;
}

/** Everything up to here is white space where JSON has any. */
const space = 32;
const [quote, comma, colon, openList, closeList, openObject, closeObject] = [...'",:[]{}'].map(codeOf);

/**
 * Gathers the places of a text that `JSON.parse` has taken: nothing is checked again. A tree of jsonc-parser knows the same,
 * and takes five times as long.
 *
 * @param deepest how many steps a place may have: what lies deeper is passed over, and is not among repeats and numbers
 * @example
 * placesIn('{"id": "a"}').offsetOf(['id']); // 1
 */
export function placesIn(text: string, deepest = Number.POSITIVE_INFINITY): JsonPlaces {
  const gathering = new Gathering(deepest);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      gathering.text(text, at, end);
      at = end;
    } else if (code === openObject) gathering.begin(at, new Map());
    else if (code === openList) gathering.begin(at, []);
    else if (code === closeObject || code === closeList) gathering.end();
    else if (code === comma) gathering.next();
    else if (code > space && code !== colon) {
      const end = endOfWord(text, at);
      gathering.word(at, end - at);
      at = end - 1;
    }
  }
  return gathering;
}

/** Where a number, `true`, `false` or `null` ends. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (let code = text.charCodeAt(end); end < text.length && code > space; code = text.charCodeAt(end)) {
    if (code === comma || code === closeList || code === closeObject) break;
    end += 1;
  }
  return end;
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

class Gathering implements JsonPlaces {
  readonly repeats: { key: string; offset: number; before: number }[] = [];
  readonly numbers: { offset: number; length: number }[] = [];
  private readonly root: Written = { offset: 0 };
  private readonly open: Within[] = [];
  private last = this.root;
  private isKeyNext = false;
  private readonly deepest: number;
  /** Brackets that are open deeper than anything is gathered. */
  private below = 0;

  constructor(deepest: number) {
    this.deepest = deepest;
  }

  begin(offset: number, within: Within): void {
    this.value(offset);
    if (this.open.length >= this.deepest) {
      this.below += 1;
      this.isKeyNext = false;
      return;
    }
    this.last.within = within;
    this.open.push(within);
    this.isKeyNext = within instanceof Map;
  }

  end(): void {
    if (this.below > 0) this.below -= 1;
    else this.open.pop();
    this.isKeyNext = false;
  }

  next(): void {
    this.isKeyNext = this.below === 0 && this.open.at(-1) instanceof Map;
  }

  text(text: string, start: number, end: number): void {
    if (!this.isKeyNext) return this.value(start);
    const written = text.slice(start + 1, end);
    this.key(written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written, start);
  }

  word(offset: number, length: number): void {
    if (this.below > 0) return;
    if (length > 4) this.numbers.push({ offset, length });
    this.value(offset);
  }

  /** One behind a key has the place of the key. */
  value(offset: number): void {
    if (this.below > 0) return;
    const entries = this.open.at(-1);
    if (!Array.isArray(entries)) return;
    this.last = { offset };
    entries.push(this.last);
  }

  offsetOf(place: Place): number {
    let written: Written = this.root;
    for (const step of place) {
      const { within } = written;
      const next =
        typeof step === 'string' ? within instanceof Map && within.get(step) : Array.isArray(within) && within[step];
      if (!next) break;
      written = next;
    }
    return written.offset;
  }

  private key(key: string, offset: number): void {
    const keys = this.open.at(-1);
    if (!(keys instanceof Map)) return;
    const before = keys.get(key)?.offset;
    if (before !== undefined) this.repeats.push({ key, offset, before });
    this.last = { offset };
    keys.set(key, this.last);
    this.isKeyNext = false;
  }
}
