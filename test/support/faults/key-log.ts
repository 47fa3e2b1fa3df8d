// Which value each field had after which key, and when: what may be lost when everything ends at a known moment.

import { mayBeLostMs } from './ledger.ts';

interface Stroke {
  readonly value: string;
  /** When the page had it; absent while it was on its way. */
  done?: number;
}

/** The keys of one candidate, by field. */
export class KeyLog {
  readonly #fields = new Map<string, Stroke[]>();

  /** The value that stands in a field, as far as anybody knows. */
  value(field: string): string {
    return this.#fields.get(field)?.at(-1)?.value ?? '';
  }

  /** Presses a key that makes the field's value another one. */
  async press(field: string, value: string, key: () => Promise<unknown>): Promise<void> {
    const stroke: Stroke = { value };
    const strokes = this.#fields.get(field) ?? [{ value: '', done: 0 }];
    this.#fields.set(field, [...strokes, stroke]);
    await key();
    stroke.done = Date.now();
  }

  /**
   * How many milliseconds of typing are missing in a field where everything ended at `end`; undefined where what stands there is
   * no value that it has had in the last half second or after.
   */
  lost(field: string, found: string, end: number): number | undefined {
    const strokes = this.#fields.get(field) ?? [{ value: '', done: 0 }];
    const sure = strokes.findLastIndex(({ done }) => done !== undefined && done <= end - mayBeLostMs);
    const at = strokes.findLastIndex(({ value }) => value === found);
    if (at < sure) return undefined;
    const firstLost = strokes[at + 1]?.done;
    return firstLost === undefined ? 0 : Math.max(0, end - firstLost);
  }

  /** From now on the field's value is what was found in it. */
  settle(field: string, found: string): void {
    this.#fields.set(field, [{ value: found, done: 0 }]);
  }
}
