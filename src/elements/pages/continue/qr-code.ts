/** A QR code as the path of an SVG. Knows no page; the bits come from a library. */
import { correction, generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Light modules around the code, which every reader needs: four, says the standard. */
export const quietZone = 4;

/** The modules of a code: how many to a side, and the outline of the dark ones, one unit each. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/**
 * The code of an address. 15 % of it may be unreadable: a screen has no dirt, but reflections.
 *
 * @example
 * const { size, path } = qrCode('https://jobs.example/7#k=gr_…');
 */
export function qrCode(address: string): QrCode {
  const code = generate(address, { minCorrectionLevel: correction.M });
  return { size: code.size, path: toSvgPath(code) };
}
