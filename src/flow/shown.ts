/** An offending value as a problem shows it: JSON, short enough to read. */

const longest = 80;

/**
 * A value as JSON. Long texts are cut, large lists and objects are named by their size and keys.
 *
 * @example
 * shown(['a', 3]); // '["a",3]'
 */
export function shown(value: unknown): string {
  if (typeof value === 'string')
    return value.length > longest ? `${JSON.stringify(value.slice(0, longest))}…` : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const parts: unknown[] = Object.values(value);
  const isSmall =
    parts.length <= 8 &&
    parts.every((part) =>
      typeof part === 'string' ? part.length <= longest : typeof part !== 'object' || part === null,
    );
  if (isSmall) return JSON.stringify(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return `an object with ${Object.keys(value).slice(0, 6).join(', ')}`;
}
