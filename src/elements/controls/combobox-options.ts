/** Finding options by what is typed. */

/** One option of a searchable list, in the candidate's language. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Stays at the end of the list, whatever is typed: the way to an answer that is not in it. */
  readonly isAlways?: boolean;
}

/**
 * The options that hold what is typed: those that start with it first, then those with a word that does. Case and accents make no
 * difference.
 *
 * @example
 * findOptions(states, 'new'); // New Hampshire, New Jersey, …
 */
export function findOptions<Option extends Omit<ComboboxOption, 'value'>>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = plain(typed);
  if (wanted === '') return options;
  const ranks: [starting: Option[], within: Option[], holding: Option[], always: Option[]] = [[], [], [], []];
  for (const option of options) {
    const label = plainLabel(option);
    if (option.isAlways) ranks[3].push(option);
    else if (label.startsWith(wanted)) ranks[0].push(option);
    else if (label.includes(` ${wanted}`)) ranks[1].push(option);
    else if (label.includes(wanted)) ranks[2].push(option);
  }
  return ranks.flat();
}

/** The option whose label is exactly what is typed, but for case and accents. */
export function sameOption(options: readonly ComboboxOption[], typed: string): ComboboxOption | undefined {
  const wanted = plain(typed);
  return options.find((option) => !option.isAlways && plainLabel(option) === wanted);
}

/** Long lists are searched with every letter that is typed. */
const plainLabels = new WeakMap<object, string>();

function plainLabel(option: { readonly label: string }): string {
  const label = plainLabels.get(option) ?? plain(option.label);
  plainLabels.set(option, label);
  return label;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
