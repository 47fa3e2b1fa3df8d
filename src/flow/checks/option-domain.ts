/** Sets of texts: which option of a single choice was chosen, or what was typed in place of one. */

/** These texts, or with `isAllBut` every text but these. */
export interface OptionDomain {
  readonly kind: 'option';
  readonly values: ReadonlySet<string>;
  readonly isAllBut: boolean;
}

/** These options and no others. */
export function theseOptions(values: Iterable<string>): OptionDomain {
  return { kind: 'option', values: new Set(values), isAllBut: false };
}

/** Every text but these. */
export function allOptionsBut(values: Iterable<string>): OptionDomain {
  return { kind: 'option', values: new Set(values), isAllBut: true };
}

/** The texts that a comparison is true of. */
export function optionsWhere(op: string, value: unknown): OptionDomain {
  const values = typeof value === 'string' ? [value] : (value as readonly string[]);
  return op === 'eq' || op === 'in' ? theseOptions(values) : allOptionsBut(values);
}

/** The texts that a comparison is not true of. */
export function optionsWhereNot(op: string, value: unknown): OptionDomain {
  const { values, isAllBut } = optionsWhere(op, value);
  return { kind: 'option', values, isAllBut: !isAllBut };
}

/** The texts that are in both. */
export function sharedOptions(a: OptionDomain, b: OptionDomain): OptionDomain {
  if (a.isAllBut && b.isAllBut) return allOptionsBut([...a.values, ...b.values]);
  if (a.isAllBut) return theseOptions([...b.values].filter((value) => !a.values.has(value)));
  if (b.isAllBut) return theseOptions([...a.values].filter((value) => !b.values.has(value)));
  const [few, many] = a.values.size < b.values.size ? [a, b] : [b, a];
  return theseOptions([...few.values].filter((value) => many.values.has(value)));
}

/** The texts that are in one or both. */
export function joinedOptions(a: OptionDomain, b: OptionDomain): OptionDomain {
  const { values, isAllBut } = sharedOptions({ ...a, isAllBut: !a.isAllBut }, { ...b, isAllBut: !b.isAllBut });
  return { kind: 'option', values, isAllBut: !isAllBut };
}

/** True when no text is in the set. */
export function hasNoOption({ values, isAllBut }: OptionDomain): boolean {
  return !isAllBut && values.size === 0;
}
