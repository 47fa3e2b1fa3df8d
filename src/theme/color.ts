/** Colours as OKLab, in which lightness can be moved while the hue stays; hex in and out, and WCAG contrast. */

/** Lightness 0 to 1, then the two axes whose ratio is the hue. */
export type Lab = readonly [lightness: number, a: number, b: number];

/**
 * A colour of three or six hex digits; undefined for anything else.
 *
 * @example
 * parseHex('#0b6e4f');
 */
export function parseHex(text: unknown): Lab | undefined {
  const digits = typeof text === 'string' && /^#(?:[\da-f]{3}){1,2}$/i.test(text) ? text.slice(1) : undefined;
  return digits === undefined ? undefined : toLab(linear(digits));
}

/** Six hex digits for a colour; one that no screen shows loses saturation until it fits, never its hue or lightness. */
export function toHex([lightness, a, b]: Lab): string {
  for (let share = 1; ; share -= 0.02) {
    const rgb = toLinear([lightness, a * share, b * share]);
    if (share < 0.01 || rgb.every((part) => part > -1e-3 && part < 1.001)) return `#${rgb.map(byte).join('')}`;
  }
}

/**
 * WCAG 2 contrast of two hex colours, 1 to 21, of the very bytes that are painted.
 *
 * @example
 * contrast('#ffffff', '#000000'); // 21
 */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex.slice(1));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Triple = [number, number, number];

function linear(digits: string): Triple {
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => {
    const part = parseInt(wide.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function byte(part: number): string {
  const gamma = part <= 0.00313 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, gamma)) * 255)
    .toString(16)
    .padStart(2, '0');
}

/** Björn Ottosson's OKLab, from and to linear sRGB. */
function toLab([r, g, b]: Triple): Lab {
  const l = Math.cbrt(0.41222 * r + 0.53633 * g + 0.05145 * b);
  const m = Math.cbrt(0.2119 * r + 0.6807 * g + 0.1074 * b);
  const s = Math.cbrt(0.0883 * r + 0.28172 * g + 0.62998 * b);
  return [
    0.21045 * l + 0.79362 * m - 0.00407 * s,
    1.978 * l - 2.42859 * m + 0.45059 * s,
    0.0259 * l + 0.78277 * m - 0.80868 * s,
  ];
}

function toLinear([lightness, a, b]: Lab): Triple {
  const l = (lightness + 0.39634 * a + 0.2158 * b) ** 3;
  const m = (lightness - 0.10556 * a - 0.06385 * b) ** 3;
  const s = (lightness - 0.08948 * a - 1.29149 * b) ** 3;
  return [
    4.07674 * l - 3.30771 * m + 0.23097 * s,
    -1.26844 * l + 2.60976 * m - 0.34132 * s,
    -0.0042 * l - 0.70342 * m + 1.70761 * s,
  ];
}
