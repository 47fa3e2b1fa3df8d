/** Where the values of a JSON text are written: gathered while it is read, asked for afterwards. */
import type { Place } from '../flow/document-path.ts';

/** Where a value is written, or its key where it has one, and what is in it. */
interface Written {
  readonly offset: number;
  within?: Within;
}
type Within = Map<string, Written> | Written[];

/**
 * Takes what a parser meets, in its order, and knows the offset of each place then.
 *
 * @example
 * const places = new JsonPlaces();
 * places.begin(0, true); places.key('id', 1); places.literal(7); places.end();
 * places.offsetOf(['id']); // 1
 */
export class JsonPlaces {
  private readonly root: Written = { offset: 0 };
  private readonly open: Within[] = [];
  private last = this.root;
  private closed: Within | undefined;

  /** How many objects and lists are open. */
  get depth(): number {
    return this.open.length;
  }

  /** The brackets that are open, the innermost last; with the one that was closed last where it counts as open. */
  brackets(withClosed: boolean): string {
    const open = withClosed && this.closed ? [...this.open, this.closed] : this.open;
    return open.map((each) => (Array.isArray(each) ? '[' : '{')).join('');
  }

  /** An object or a list begins. */
  begin(offset: number, isObject: boolean): void {
    this.literal(offset);
    const within: Within = isObject ? new Map<string, Written>() : [];
    this.last.within = within;
    this.open.push(within);
  }

  /** The innermost object or list ends. */
  end(): void {
    this.closed = this.open.pop();
  }

  /** A key of the innermost object. Returns where the same key was before. */
  key(name: string, offset: number): number | undefined {
    const keys = this.open.at(-1);
    if (!(keys instanceof Map)) return undefined;
    const before = keys.get(name)?.offset;
    this.last = { offset };
    keys.set(name, this.last);
    return before;
  }

  /** A value of any kind; one behind a key has the place of the key. */
  literal(offset: number): void {
    const entries = this.open.at(-1);
    if (!Array.isArray(entries)) return;
    this.last = { offset };
    entries.push(this.last);
  }

  /** Where the place is written, or as much of it as there is. */
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
}
