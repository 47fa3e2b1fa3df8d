// Chance that can be repeated: the same seed gives the same throws.
import { createHash } from 'node:crypto';

/** A part of a name: seeds, routes, counts. */
type NamePart = string | number;

/**
 * A number in 0..1 that follows from its name alone, whenever and in whatever order it is asked for.
 *
 * @example
 * chance(7, 'saveDraft', 2) < 0.3; // the same answer in every run
 */
export function chance(...name: readonly NamePart[]): number {
  const digest = createHash('sha256').update(JSON.stringify(name)).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** Throws in a row. */
export interface Dice {
  /** In 0..1. */
  next(): number;
  /** True so often: 0.25 is one time in four. */
  isIn(share: number): boolean;
  /** A whole number from `low` up to and with `high`. */
  between(low: number, high: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * Dice whose throws follow from their name.
 *
 * @example
 * const dice = createDice(seed, 'candidate');
 * if (dice.isIn(0.2)) await goBack();
 */
export function createDice(...name: readonly NamePart[]): Dice {
  let thrown = 0;
  const next = () => chance(...name, (thrown += 1));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    isIn: (share) => next() < share,
    pick<T>(list: readonly T[]): T {
      const index = between(0, list.length - 1);
      if (index >= list.length || list.length === 0) throw new Error('There is nothing to pick from.');
      return list[index] as T;
    },
    shuffle<T>(list: readonly T[]): T[] {
      return list
        .map((item) => ({ item, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item);
    },
  };
}
