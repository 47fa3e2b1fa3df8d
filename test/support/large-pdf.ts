// A sound PDF of any size: one page of text, and a stream that nobody draws.

/** A PDF with at least so many bytes. */
export function largePdf(bytes: number, text: string): Buffer {
  const page = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  // Not all the same, so that a piece in the wrong place shows.
  const filler = Buffer.alloc(bytes);
  for (let at = 0; at + 4 <= bytes; at += 4) filler.writeUInt32BE((at * 2_654_435_761) % 4_294_967_296, at);
  const objects: Buffer[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    Buffer.concat([Buffer.from(`<< /Length ${bytes} >>\nstream\n`), filler, Buffer.from('\nendstream')]),
  ].map((one) => Buffer.from(one));
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
