// PDF files for tests: one page of lines, and whatever part a test wants beside it.
import { deflateSync } from 'node:zlib';

/** More parts of a file: a description, and the bytes as they stand in it. */
export interface PdfPart {
  description: string;
  content: Uint8Array;
}

/** The bytes of a PDF with these lines of ASCII. */
export function pdf(lines: readonly string[], parts: readonly PdfPart[] = []): Buffer {
  const commands = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const page = deflateSync(Buffer.from(`BT /F1 12 Tf 14 TL 72 720 Td\n${commands}\nET`));
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    streamOf('/Filter /FlateDecode', page),
    ...parts.map(({ description, content }) => streamOf(description, content)),
  ];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(sizeOf(pieces));
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
  }
  const start = sizeOf(pieces);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

function streamOf(description: string, content: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${description} /Length ${content.byteLength} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

const sizeOf = (pieces: readonly Buffer[]) => pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
