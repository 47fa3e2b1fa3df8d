// Documents with random damage: each is read or refused, and the process does not grow.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FileKind } from '../../../../src/flow/file-kinds.ts';
import { contentKind, headBytes } from '../../../../src/server/uploads/content-kind.ts';
import { readContent } from '../../../support/documents.ts';
import { pdf } from '../../../support/pdf-file.ts';
import { wordFile } from '../../../support/word-file.ts';
import { docx, zip } from '../../../support/zip.ts';

const samples: readonly (readonly [FileKind, Buffer])[] = [
  ['pdf', pdf(['Ana Ruiz', 'ana@example.com'])],
  ['docx', docx('Ana Ruiz', 'ana@example.com')],
  [
    'odt',
    zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content: '<p>Ana</p>' },
    ]),
  ],
  [
    'rtf',
    Buffer.from("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 Ana \\u241? Ruiz\\par \\'e9\\bin2 ab}", 'latin1'),
  ],
  ['doc', wordFile('Ana Ruiz')],
  ['txt', Buffer.from('Ana Ruiz\nana@example.com')],
];

/** Some bytes changed, a part left out or said twice, the end cut off. */
const damage = fc.array(
  fc.record({
    what: fc.constantFrom('change', 'remove', 'repeat', 'cut'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
);
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(content: Buffer, steps: Damage): Buffer {
  let bytes = Buffer.from(content);
  for (const { what, at, byte } of steps) {
    const place = Math.floor(at * Math.max(0, bytes.byteLength - 1));
    const [before, part, after] = [
      bytes.subarray(0, place),
      bytes.subarray(place, place + byte),
      bytes.subarray(place + byte),
    ];
    if (what === 'change') bytes[place] = byte;
    else if (what === 'remove') bytes = Buffer.concat([before, after]);
    else if (what === 'repeat') bytes = Buffer.concat([before, part, part, after]);
    else bytes = Buffer.from(before);
  }
  return bytes;
}

describe('a document with random damage', () => {
  for (const [kind, content] of samples) {
    it(`is read or refused: ${kind}`, async () => {
      const before = process.memoryUsage().rss;
      await fc.assert(
        fc.asyncProperty(damage, async (steps) => {
          const bytes = damaged(content, steps);
          const open = async () => new Blob([new Uint8Array(bytes)]).stream();
          await contentKind(bytes.subarray(0, headBytes), open);
          const reading = await readContent(kind, bytes);
          if (!reading.fault) assert.ok((reading.text ?? '').length <= 200_000);
        }),
        { seed: 4, numRuns: 200 },
      );
      assert.ok(process.memoryUsage().rss - before < 400 * 1024 * 1024);
    });
  }
});
