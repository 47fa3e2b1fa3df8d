/**
 * Exact fractions of decimal numbers, so that a score of exactly 0.6 is never 0.6000000000000001 or a hair less.
 * Thresholds include their ends and are never rounded: comparing floats would break that promise.
 */

/** A fraction in lowest terms; the denominator is above zero. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Nothing. */
export const zero: Ratio = { numerator: 0n, denominator: 1n };

/**
 * The exact value that a number is written as: 0.1 is one tenth.
 *
 * @example
 * compareRatios(add(ratio(0.1), ratio(0.2)), ratio(0.3)); // 0
 */
export function ratio(value: number): Ratio {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0 ? reduced(digits * 10n ** BigInt(shift), 1n) : reduced(digits, 10n ** BigInt(-shift));
}

/** The exact sum. */
export function add(a: Ratio, b: Ratio): Ratio {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The exact difference. */
export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** The exact product. */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The exact quotient; `b` must not be zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below zero, zero or above: as `a` is less than, equal to or more than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest number, for showing; never compare with it. Exact to 40 decimals before it is rounded to a float. */
export function toNumber(value: Ratio): number {
  return Number(`${(value.numerator * 10n ** 40n) / value.denominator}e-40`);
}

function reduced(numerator: bigint, denominator: bigint): Ratio {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * (commonDivisor(numerator, denominator) || 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
