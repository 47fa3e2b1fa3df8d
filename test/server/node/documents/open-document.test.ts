// Documents that strangers made: what is sound gives its text, what is not is named.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { FileKind } from '../../../../src/flow/file-kinds.ts';
import { readContent as read } from '../../../support/documents.ts';
import { pdf } from '../../../support/pdf-file.ts';
import { wordFile } from '../../../support/word-file.ts';
import { docx, docxEntries, zip, type ZipEntry } from '../../../support/zip.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const odtEntries = (xml: string, more: ZipEntry[] = []): ZipEntry[] => [
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
  {
    name: 'content.xml',
    content: `<office:document-content><office:text>${xml}</office:text></office:document-content>`,
  },
  ...more,
];

describe('the text of a document', () => {
  it('comes out of every kind that has any', async () => {
    const text = 'Ana Ruiz\nPicker';
    assert.deepEqual(await read('pdf', pdf(['Ana Ruiz', 'Picker'])), { text });
    assert.deepEqual(await read('docx', docx('Ana Ruiz', 'Picker')), { text });
    assert.deepEqual(await read('doc', wordFile('Ana Ruiz\rPicker')), { text });
    assert.deepEqual(await read('odt', zip(odtEntries('<text:h>Ana Ruiz</text:h><text:p>Picker</text:p>'))), { text });
    assert.deepEqual(await read('rtf', latin1('{\\rtf1\\ansi Ana Ruiz\\par Picker}')), { text });
    assert.deepEqual(await read('txt', latin1('Ana Ruiz\r\nPicker\r\n')), { text });
  });

  it('has the header of a Word file first, where names stand', async () => {
    assert.deepEqual(await read('docx', zip(docxEntries(['Picker'], ['Ana Ruiz']))), { text: 'Ana Ruiz\n\nPicker' });
  });

  it('is read in the encoding that it was written in', async () => {
    const text = 'José Núñez – 世界';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    assert.deepEqual(await read('txt', Buffer.from(text)), { text });
    assert.deepEqual(await read('txt', Buffer.from(`\ufeff${text}`)), { text });
    assert.deepEqual(await read('txt', utf16), { text });
    assert.deepEqual(await read('txt', Buffer.from(utf16).swap16()), { text });
    assert.deepEqual(await read('txt', latin1('Jos\xe9 \x96 \x80')), { text: 'José – €' });
    const rtf = '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}';
    const parts = "Jos\\'e9 {\\f1\\'c0\\'ed\\'ed\\'e0} {\\f2\\'93\\'fa} \\u19990?\\u30028?";
    assert.deepEqual(await read('rtf', latin1(`${rtf}\\f0 ${parts}}`)), { text: 'José Анна 日 世界' });
  });

  it('leaves out what the author did not write', async () => {
    const hidden = '{\\info{\\author Eve}}{\\*\\unknown no}{\\stylesheet{\\s1 Style;}}{\\pict 00ff}';
    assert.deepEqual(await read('rtf', latin1(`{\\rtf1${hidden}Ana}`)), { text: 'Ana' });
    const odt =
      '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Ana<office:annotation><text:p>note</text:p></office:annotation></text:p>';
    assert.deepEqual(await read('odt', zip(odtEntries(odt))), { text: 'Ana' });
  });

  it('is cut at 200,000 characters, never within one', async () => {
    const { text } = (await read('txt', Buffer.from(`a${'😀'.repeat(150_000)}`))) as { text: string };
    assert.equal(text.length, 200_000);
    assert.ok(!/\p{Cs}/u.test(text));
  });

  it('is empty for a document without any, and not there for a picture', async () => {
    assert.deepEqual(await read('docx', docx()), { text: '' });
    assert.deepEqual(await read('png', latin1('\x89PNG\r\n\x1a\n')), { text: undefined });
  });

  it('is given up where a sound document cannot be read', async () => {
    const broken = docxEntries([]).map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, content: '<w:document><w:body>' } : entry,
    );
    assert.deepEqual(await read('docx', zip(broken)), { text: undefined });
  });
});

describe('a document that cannot be taken', () => {
  it('is one with a password', async () => {
    const fault = { fault: 'encrypted' };
    const manifest = { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' };
    assert.deepEqual(await read('odt', zip(odtEntries('', [manifest]))), fault);
    assert.deepEqual(await read('docx', zip([{ name: 'word/document.xml', content: 'x', isEncrypted: true }])), fault);
    assert.deepEqual(await read('doc', wordFile('Ana', true)), fault);
    const package_ = wordFile('Ana');
    Buffer.from('EncryptedPackage', 'utf16le').copy(package_, 600);
    assert.deepEqual(await read('docx', package_), fault);
  });

  it('is one that was cut off or changed on the way', async () => {
    const fault = { fault: 'corrupt' };
    const whole: [FileKind, Buffer][] = [
      ['pdf', pdf(['Ana'])],
      ['docx', docx('Ana')],
      ['odt', zip(odtEntries('<text:p>Ana</text:p>'))],
      ['doc', wordFile('Ana')],
      ['rtf', latin1('{\\rtf1 Ana Ruiz}')],
    ];
    for (const [kind, content] of whole)
      assert.deepEqual(await read(kind, content.subarray(0, content.byteLength * 0.6)), fault, kind);
    const packed = deflateSync(Buffer.alloc(3000, 'some text '));
    packed[packed.byteLength - 1] = (packed.at(-1) ?? 0) ^ 1;
    assert.deepEqual(
      await read('pdf', pdf(['Ana'], [{ description: '/Filter /FlateDecode', content: packed }])),
      fault,
    );
    assert.deepEqual(await read('docx', zip([...docxEntries([]), { name: 'a', content: 'a', crc: 7 }])), fault);
    assert.deepEqual(
      await read('docx', zip(docxEntries([]).filter(({ name }) => name !== 'word/document.xml'))),
      fault,
    );
  });

  it('is one with nothing in it', async () => {
    assert.deepEqual(await read('txt', latin1(' \r\n\t ')), { fault: 'empty' });
  });

  it('is one of another program', async () => {
    assert.deepEqual(await read('docx', zip([{ name: 'a.txt', content: 'a' }])), { fault: 'mismatch' });
    assert.deepEqual(await read('odt', zip([{ name: 'a.txt', content: 'a' }])), { fault: 'mismatch' });
    assert.deepEqual(await read('docx', wordFile('Ana')), { fault: 'mismatch' });
  });
});

describe('a document that is a trap', () => {
  const unpacked = { fault: 'unpacked' };
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
  const withEntries = (...more: ZipEntry[]) => zip([...docxEntries(['Ana']), ...more]);

  it('says that it unpacks to 10 GB', async () => {
    const parts = Array.from({ length: 5 }, (_, at) => ({ name: `${at}`, content: 'a', size: 2 ** 31 }));
    assert.deepEqual(await read('docx', withEntries(...parts)), unpacked);
  });

  it('unpacks to a hundred times its size, or to more than it says', async () => {
    assert.deepEqual(await read('docx', withEntries({ name: 'a', content: zeros(40) })), unpacked);
    const { fault } = await read('docx', withEntries({ name: 'a', content: zeros(40), size: 100 }));
    assert.equal(fault, 'corrupt');
  });

  it('has 100,000 entries', async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => ({ name: `word/${at}`, content: '', isStored: true }));
    assert.deepEqual(await read('docx', withEntries(...entries)), unpacked);
  });

  it('holds archives within archives', async () => {
    const sheet = zip([{ name: 'xl/workbook.xml', content: 'a' }]);
    assert.deepEqual(await read('docx', withEntries({ name: 'word/embeddings/a.xlsx', content: sheet })), {
      text: 'Ana',
    });
    const nested = zip([{ name: 'b.zip', content: zip([{ name: 'c', content: 'a' }]) }]);
    assert.deepEqual(await read('docx', withEntries({ name: 'a.zip', content: nested })), unpacked);
    const bomb = zip([{ name: 'b', content: zeros(40) }]);
    assert.deepEqual(await read('docx', withEntries({ name: 'a.zip', content: bomb })), unpacked);
  });

  it('is a PDF with a part that unpacks without end', async () => {
    const content = deflateSync(zeros(300));
    assert.deepEqual(await read('pdf', pdf(['Ana'], [{ description: '/Filter /FlateDecode', content }])), unpacked);
  });
});
