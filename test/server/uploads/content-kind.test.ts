// What a file is, by its first bytes: against real documents where they lie beside the project, and against disguises.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileKindOf, fileKinds, type FileKind } from '../../../src/flow/file-kinds.ts';
import { isContentOf } from '../../../src/server/uploads/content-kind.ts';

const data = resolve(import.meta.dirname, '../../../../shared/data');
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the kind of a file', () => {
  const folder = join(data, 'documents');
  if (existsSync(folder)) {
    for (const kind of ['pdf', 'docx', 'odt', 'rtf', 'txt', 'corrupt']) {
      it(`takes every real ${kind} document for what its name says`, () => {
        const files = readdirSync(join(folder, kind)).filter((name) => fileKindOf(name));
        assert.ok(files.length > 0);
        for (const name of files)
          assert.ok(isContentOf(fileKindOf(name) as FileKind, readFileSync(join(folder, kind, name))), name);
      });
    }

    it('sees through a wrong ending', () => {
      const docx = readFileSync(join(folder, 'wrong-extension', 'docx-named.pdf'));
      assert.deepEqual(
        fileKinds.filter((kind) => isContentOf(kind, docx)),
        ['docx'],
      );
    });
  }

  const hostile = join(data, 'hostile');
  if (existsSync(hostile)) {
    it('takes no picture or page that runs scripts for any kind', () => {
      for (const file of ['svg/SVG_XSS1.svg', 'svg/SVG_XSS3.svg', 'files/svg-reads-local-file.svg', 'files/xss.htm']) {
        const content = readFileSync(join(hostile, file));
        assert.deepEqual(
          fileKinds.filter((kind) => isContentOf(kind, content)),
          [],
          file,
        );
      }
    });
  }

  it('tells the kinds apart', () => {
    const heads: { [kind in FileKind]: string } = {
      pdf: '%PDF-1.4',
      docx: 'PK\x03\x04word/',
      doc: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      odt: `PK\x03\x04${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
      rtf: '{\\rtf1',
      txt: 'Ten years of picking.',
      jpg: '\xff\xd8\xff\xe0',
      png: '\x89PNG\r\n\x1a\n',
    };
    for (const [own, head] of Object.entries(heads)) {
      assert.deepEqual(
        fileKinds.filter((kind) => kind !== 'txt' && isContentOf(kind, bytes(head))),
        own === 'txt' ? [] : [own],
      );
    }
    assert.ok(isContentOf('txt', bytes(heads.txt)));
  });

  it('takes no other kind, no markup and no binary for text', () => {
    for (const head of [
      '%PDF-1.4',
      '{\\rtf1',
      'PK\x03\x04',
      'a\0b',
      '<!DOCTYPE html>',
      '  <svg onload=x>',
      '\xef\xbb\xbf<html>',
      '<?xml version="1.0"?>',
      '<SCRIPT>',
    ]) {
      assert.equal(isContentOf('txt', bytes(head)), false, head);
    }
    for (const head of ['', 'é in Latin-1: \xe9', '\xff\xfea\0b\0', '2 < 3'])
      assert.equal(isContentOf('txt', bytes(head)), true, head);
  });
});
