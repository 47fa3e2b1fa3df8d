/** The packed parts of a PDF, looked at before a reader unpacks them: how large they become, and whether they are whole. */
import { createInflate, type Inflate } from 'node:zlib';
import { DocumentError } from './document-error.ts';

/** Bytes that all parts together may unpack to, pictures aside: those are never unpacked here. */
const mostBytes = 256 * 1024 * 1024;
/** How far before its content the description of a part is looked for. */
const describedWithin = 2000;

/**
 * Unpacks what is packed in the usual way, and throws the result away. Readers mend a damaged part silently, with a page or a font
 * missing; a candidate who is told can send the file again.
 *
 * @throws DocumentError `corrupt` for a part whose content is not what was written, `unpacked` for too much.
 */
export async function checkPdfStreams(bytes: Buffer): Promise<void> {
  // Under a password parts are scrambled, and say nothing; the reader tells whether it needs it.
  if (bytes.includes('/Encrypt')) return;
  let left = mostBytes;
  for (const start of packedParts(bytes)) {
    left -= await unpackedSize(bytes.subarray(start), left);
    if (left < 0) throw new DocumentError('unpacked');
  }
}

/** Where each packed part begins. */
function* packedParts(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = contentStart(bytes, at + 6);
    if (start === undefined || bytes.toString('latin1', at - 3, at) === 'end') continue;
    const before = bytes.toString('latin1', Math.max(0, at - describedWithin), at);
    const description = before.slice(before.lastIndexOf(' obj') + 1);
    if (/\/Filter\s*\[?\s*\/(FlateDecode|Fl)\b/.test(description) && !/\/Subtype\s*\/Image\b/.test(description))
      yield start;
  }
}

/** After the line break that the word is followed by; undefined where it is only a word. */
function contentStart(bytes: Buffer, at: number): number | undefined {
  if (bytes[at] === 0x0a) return at + 1;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : undefined;
}

/** The size of the part, or one more than `most`. A part that only lacks its end is taken: some programs write none. */
async function unpackedSize(packed: Buffer, most: number): Promise<number> {
  const inflate = createInflate();
  let size = 0;
  try {
    void feed(inflate, packed);
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > most) return most + 1;
    }
  } catch (error) {
    if (!isEndMissing(error)) throw new DocumentError('corrupt', { cause: error });
  } finally {
    inflate.destroy();
  }
  return size;
}

/** Piece by piece: what lies behind the part need not be read. */
async function feed(inflate: Inflate, packed: Buffer): Promise<void> {
  for (let at = 0; at < packed.byteLength && !inflate.readableEnded && !inflate.destroyed; at += 65_536) {
    if (!inflate.write(packed.subarray(at, at + 65_536)))
      await new Promise((resolve) => inflate.once('drain', resolve).once('close', resolve));
  }
  if (!inflate.destroyed) inflate.end();
}

const isEndMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
