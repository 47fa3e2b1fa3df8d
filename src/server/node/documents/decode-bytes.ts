/** Bytes to text in any encoding that files are still written in. */

/** What windows-1252 has in the place of the control characters 0x80 to 0x9F; the gaps stay what they are in the standard. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes bytes; what is wrong in the encoding becomes U+FFFD. windows-1252 is decoded here, because some versions of Node take it
 * for ISO 8859-1 and lose its quotation marks.
 *
 * @example
 * decodeBytes(Buffer.from([0x93, 0x41, 0x94]), 'windows-1252'); // '“A”'
 */
export function decodeBytes(bytes: Buffer, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => {
    return windows1252[character.charCodeAt(0) - 0x80] ?? character;
  });
}
