// An old Word file with one piece of text: a compound file whose parts are the document, its table, and what leads to them.

const sector = 512;

/** The bytes of a .doc file; `isLocked` sets the mark of a password. */
export function wordFile(text: string, isLocked = false): Buffer {
  const content = Buffer.from(`${text}\r`, 'utf16le');
  const document = Buffer.alloc(Math.ceil((1024 + content.byteLength) / sector) * sector);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x0200 | (isLocked ? 0x0100 : 0), 0x0a);
  document.writeUInt32LE(content.byteLength / 2, 0x4c);
  content.copy(document, 1024);
  const table = Buffer.alloc(sector);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(content.byteLength / 2, 9);
  table.writeUInt32LE(1024, 15);
  const documentSectors = document.byteLength / sector;
  const directory = Buffer.concat([
    entry('Root Entry', 5, -2, 0, 1),
    entry('WordDocument', 2, 0, document.byteLength, -1, 2),
    entry('1Table', 2, documentSectors, sector),
    Buffer.alloc(128),
  ]);
  const allocation = Buffer.alloc(sector, 0xff);
  for (let at = 0; at < documentSectors; at += 1)
    allocation.writeInt32LE(at + 1 < documentSectors ? at + 1 : -2, at * 4);
  allocation.writeInt32LE(-2, documentSectors * 4);
  allocation.writeInt32LE(-2, (documentSectors + 1) * 4);
  allocation.writeInt32LE(-3, (documentSectors + 2) * 4);
  return Buffer.concat([header(documentSectors), document, table, directory, allocation]);
}

function header(documentSectors: number): Buffer {
  const bytes = Buffer.alloc(sector, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeInt32LE(documentSectors + 1, 48);
  bytes.writeInt32LE(-2, 60);
  bytes.writeInt32LE(-2, 68);
  bytes.writeInt32LE(documentSectors + 2, 76);
  return bytes;
}

/** One line of the directory: 5 is the root, 2 a part. */
function entry(name: string, type: number, start: number, size: number, child = -1, right = -1): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(right, 72);
  bytes.writeInt32LE(child, 76);
  bytes.writeInt32LE(start, 116);
  bytes.writeInt32LE(size, 120);
  return bytes;
}
