/**
 * Whether the brand's colours can be read as they are written. The widget moves colours until they can be, so what is
 * written and what is shown would differ: here is said which colour to write instead.
 */
import type { Flow, Theme } from '../flow/schema/flow.ts';
import { contrast, parseHex, toHex } from '../theme/color.ts';
import { palette, shapeContrast, textContrast } from '../theme/palette.ts';
import type { Report } from './finding.ts';

type Scheme = 'light' | 'dark';

/** Why a colour cannot be used, in one scheme. */
interface Fault {
  readonly message: string;
  /** What it stands on, or what stands on it. */
  readonly against: string;
  readonly ratio: number;
  readonly needed: number;
}

/**
 * Reports a text that cannot be read on its surface, an accent that cannot be told from it, and an accent on which no text
 * can be read. In a theme for both schemes, a colour that works in one of them is right: the other one is worked out.
 */
export function checkTheme(flow: Flow, report: Report): void {
  const { theme = {} } = flow.brand;
  const schemes: Scheme[] =
    theme.colorScheme === 'auto' ? ['light', 'dark'] : [theme.colorScheme === 'dark' ? 'dark' : 'light'];
  checkColor('text', theme, (each) => schemes.map((scheme) => textFault(each, scheme)), report);
  checkColor('accent', theme, (each) => schemes.map((scheme) => accentFault(each, scheme)), report);
}

function checkColor(
  key: 'text' | 'accent',
  theme: Theme,
  faultsOf: (theme: Theme) => (Fault | undefined)[],
  report: Report,
): void {
  const written = theme[key];
  if (written === undefined) return;
  const faults = faultsOf(theme);
  const [fault] = faults;
  if (!fault || faults.includes(undefined)) return;
  const { message, against, ratio, needed } = fault;
  const passing = nearest(written, (color) => faultsOf({ ...theme, [key]: color })[0] === undefined);
  report(['brand', 'theme', key], 'low-contrast', message, {
    received: written,
    // Rounded down: 4.49 is not enough, and must not read as if it were.
    expected: `a contrast of ${needed}:1 with ${against}; this has ${Math.floor(ratio * 10) / 10}:1`,
    fix: passing && `Use "${passing}", the nearest shade that passes.`,
  });
}

function textFault(theme: Theme, scheme: Scheme): Fault | undefined {
  const { surface } = theme;
  // A light surface is not the one of a dark scheme: another is worked out.
  const isShown = surface !== undefined && (scheme === 'light' || (parseHex(surface)?.[0] ?? 1) < 0.6);
  const against = isShown ? surface : palette(theme, scheme).surface;
  return faultOf('The text cannot be read on its background', theme.text, against, textContrast);
}

function accentFault(theme: Theme, scheme: Scheme): Fault | undefined {
  const shown = palette(theme, scheme);
  return (
    faultOf('The accent can hardly be told from its background', theme.accent, shown.surface, shapeContrast) ??
    faultOf('The words on a button of this accent cannot be read', theme.accent, shown['accent-text'], textContrast)
  );
}

function faultOf(message: string, color: string | undefined, against: string, needed: number): Fault | undefined {
  if (color === undefined) return undefined;
  const ratio = contrast(color, against);
  return ratio < needed ? { message, against, ratio, needed } : undefined;
}

/** The colour of the same hue whose lightness differs least and that passes. */
function nearest(color: string, passes: (color: string) => boolean): string | undefined {
  const [lightness, a, b] = parseHex(color) ?? [0.5, 0, 0];
  for (let step = 1; step <= 100; step += 1) {
    for (const moved of [lightness - step / 100, lightness + step / 100]) {
      if (moved < 0 || moved > 1) continue;
      const candidate = toHex([moved, a, b]);
      if (passes(candidate)) return candidate;
    }
  }
  return undefined;
}
