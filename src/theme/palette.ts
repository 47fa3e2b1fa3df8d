/** Works a whole palette out of one brand colour: the same hue everywhere, light enough or dark enough to be read. */
import type { Theme } from '../flow/schema/flow.ts';
import { contrast, parseHex, toHex, type Lab } from './color.ts';
import type { Palette } from './tokens.ts';

const greenroom: Lab = [0.47, -0.106, 0.028];
const red: Lab = [0.5, 0.151, 0.077];
const green: Lab = [0.48, -0.1, 0.07];
const white = '#ffffff';

/** Contrast that text needs on what it stands on. */
export const textContrast = 4.5;
/** Contrast that fields, icons and rings need against what is beside them. */
export const shapeContrast = 3;

/**
 * Every colour of the widget for a brand, in a light or a dark scheme. A brand whose own surface is dark is dark in both.
 * Text reaches 4.5:1 and shapes 3:1 on every surface they are used on, whatever the brand's colours are.
 *
 * @example
 * palette({ accent: '#ffd400' }, 'light').accent; // a darker yellow, seen on white
 */
export function palette(theme: Theme, scheme: 'light' | 'dark'): Palette {
  const brand = parseHex(theme.accent) ?? greenroom;
  const given = parseHex(theme.surface);
  const dark = (given && given[0] < 0.6) || scheme === 'dark';
  const away = dark ? 1 : -1;
  /** The first in a dark scheme, the second in a light one. */
  const pick = <T>(inDark: T, inLight: T) => (dark ? inDark : inLight);

  const ground =
    given && given[0] < 0.6 === dark
      ? at(pick(Math.min(given[0], 0.42), Math.max(given[0], 0.72)), given)
      : at(pick(0.2, 0.995), given ?? brand, pick(0.012, 0.003));
  const near = (by: number, hue: Lab, most: number) => toHex(at(ground[0] + by, hue, most));
  const surface = toHex(ground);
  const raised = near(pick(0.045, (1 - ground[0]) / 2), ground, 0.1);
  const sunken = near(-0.025, brand, 0.006);
  const tint = near(pick(0.09, -0.045), brand, 0.03);
  const dangerTint = near(pick(0.08, -0.025), red, pick(0.05, 0.02));
  const plain = [surface, raised, sunken];
  const all = [...plain, tint, dangerTint];
  const read = (start: Lab, on = all, ratio = textContrast) => toHex(reach(start, on, ratio, away));

  const fill = reach(pick(at(Math.max(brand[0], 0.74), brand), brand), plain, shapeContrast, away);
  const isOnWhite = !dark && contrast(toHex(fill), white) >= 3.6;
  const accent = isOnWhite ? reach(fill, [white], textContrast, -1) : fill;
  const strong = read(at(fill[0] + 0.06 * away, brand));
  const ink = parseHex(theme.text);
  const isInkReadable = ink && ink[0] < 0.6 !== dark;
  return {
    surface,
    raised,
    sunken,
    line: near(pick(0.16, -0.115), brand, 0.012),
    field: read(at(0.62, brand, 0.02), all, shapeContrast),
    text: read(isInkReadable ? ink : at(pick(0.94, 0.24), ink ?? brand, 0.02), all, 7),
    muted: read(at(pick(0.76, 0.47), ink ?? brand, 0.02)),
    accent: toHex(accent),
    'accent-hover': toHex(at(accent[0] + (isOnWhite ? -0.05 : 0.05), accent)),
    'accent-strong': strong,
    'accent-text': isOnWhite ? white : toHex(at(0.2, brand, 0.03)),
    tint,
    danger: read(at(pick(0.78, 0.5), red, pick(0.12, 0.17))),
    'danger-tint': dangerTint,
    success: read(at(pick(0.8, 0.48), green)),
    focus: strong,
  };
}

/** A hue at another lightness, with at most so much of its colour; a grey stays grey. */
function at(lightness: number, [, a, b]: Lab, most = 1): Lab {
  const share = Math.min(1, most / (Math.hypot(a, b) || 1));
  return [lightness, a * share, b * share];
}

/** Moves lightness, never hue, until the colour stands out from all of `on`. */
function reach([lightness, a, b]: Lab, on: readonly string[], ratio: number, step: number): Lab {
  const fails = (ground: string) => contrast(toHex([lightness, a, b]), ground) < ratio;
  while (lightness * step < (step + 1) / 2 && on.some(fails)) lightness += step / 100;
  return [lightness, a, b];
}
