/** Finding options by what is typed. */

/** One option of a searchable list, in the candidate's language. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
}

/**
 * The options that hold what is typed, those that start with it first. Case and accents make no difference.
 *
 * @example
 * findOptions(states, 'new'); // New Hampshire, New Jersey, …
 */
export function findOptions(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const wanted = plain(typed);
  if (wanted === '') return options;
  const starting = options.filter(({ label }) => plain(label).startsWith(wanted));
  const holding = options.filter((option) => !starting.includes(option) && plain(option.label).includes(wanted));
  return [...starting, ...holding];
}

/** The option whose label is exactly what is typed, but for case and accents. */
export function sameOption(options: readonly ComboboxOption[], typed: string): ComboboxOption | undefined {
  return options.find(({ label }) => plain(label) === plain(typed));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
