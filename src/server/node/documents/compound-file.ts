/** Compound files, in which Word kept documents before 2007, and still keeps those with a password. Only what has to be known before a reader opens one. */

const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headerBytes = 512;
/** What the part that holds a document begins with. */
const wordMark = 0xa5ec;

/** True for what begins as a compound file. */
export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.byteLength >= headerBytes && bytes.subarray(0, mark.byteLength).equals(mark);
}

/** True where the file is all there: the sectors that lead to all others lie within it. They are written last. */
export function isWhole(bytes: Buffer): boolean {
  const sectorBytes = 2 ** bytes.readUInt16LE(30);
  const tables = Math.min(bytes.readUInt32LE(44), 109);
  const sectors = [bytes.readInt32LE(48)];
  for (let table = 0; table < tables; table += 1) sectors.push(bytes.readInt32LE(76 + table * 4));
  return sectors.every((sector) => sector >= 0 && (sector + 2) * sectorBytes <= bytes.byteLength);
}

/** True where the file holds a newer document under a password, or an older one. The names of its parts stand in it as they are. */
export function isLocked(bytes: Buffer): boolean {
  if (bytes.includes(nameOf('EncryptedPackage'))) return true;
  for (let at = headerBytes; at + 12 <= bytes.byteLength; at += headerBytes)
    if (bytes.readUInt16LE(at) === wordMark) return (bytes.readUInt16LE(at + 10) & 0x0100) !== 0;
  return false;
}

/** True where the file holds a Word document, and not a table, a mail or an installer. */
export function holdsWord(bytes: Buffer): boolean {
  return bytes.includes(nameOf('WordDocument'));
}

const nameOf = (part: string) => Buffer.from(part, 'utf16le');
