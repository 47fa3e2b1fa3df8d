// What a file is, by its content: against real documents where they lie beside the project, and against disguises.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileKindOf } from '../../../src/flow/file-kinds.ts';
import { contentKind, headBytes, type ContentKind } from '../../../src/server/uploads/content-kind.ts';
import { zip } from '../../support/zip.ts';

const data = resolve(import.meta.dirname, '../../../../shared/data');
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The kind of content as a server sees it: the first bytes, and a way to the rest. */
function kindOf(content: Uint8Array): Promise<ContentKind> {
  return contentKind(content.subarray(0, headBytes), async () => new Blob([new Uint8Array(content)]).stream());
}

describe('the kind of a file', () => {
  const folder = join(data, 'documents');
  if (existsSync(folder)) {
    for (const kind of ['pdf', 'docx', 'odt', 'rtf', 'txt', 'corrupt']) {
      it(`takes every real ${kind} document for what its name says`, async () => {
        const files = readdirSync(join(folder, kind)).filter((name) => fileKindOf(name));
        assert.ok(files.length > 0);
        for (const name of files)
          assert.equal(await kindOf(readFileSync(join(folder, kind, name))), fileKindOf(name), name);
      });
    }

    it('sees through a wrong ending', async () => {
      assert.equal(await kindOf(readFileSync(join(folder, 'wrong-extension', 'docx-named.pdf'))), 'docx');
    });
  }

  const hostile = join(data, 'hostile');
  if (existsSync(hostile)) {
    it('takes no picture or page that runs scripts for any kind', async () => {
      const drawings = readdirSync(join(hostile, 'svg')).map((name) => `svg/${name}`);
      for (const file of [...drawings, 'files/svg-reads-local-file.svg', 'files/xss.htm'])
        assert.equal(await kindOf(readFileSync(join(hostile, file))), undefined, file);
    });
  }

  it('is told by the mark that each kind begins with', async () => {
    const heads: readonly [ContentKind, string][] = [
      ['pdf', '%PDF-1.4'],
      ['pdf', `${' '.repeat(1000)}%PDF-1.4`],
      ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
      ['rtf', '{\\rtf1'],
      ['jpg', '\xff\xd8\xff\xe0'],
      ['archive', 'PK\x03\x04'],
    ];
    for (const [kind, head] of heads) assert.equal(await kindOf(bytes(head)), kind, head);
  });

  it('looks through an archive for what it holds', async () => {
    const filler = { name: 'word/media/a.bin', content: Buffer.alloc(3 * headBytes, 'abcdefgh'), isStored: true };
    const types = 'application/vnd.openxmlformats-officedocument';
    const contents = (type: string) => ({
      name: '[Content_Types].xml',
      content: `<Types><Override ContentType="${types}.${type}.main+xml"/></Types>`,
    });
    const odt = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true };
    assert.equal(await kindOf(zip([contents('wordprocessingml.document')])), 'docx');
    assert.equal(await kindOf(zip([{ ...filler, name: 'a.bin' }, contents('wordprocessingml.document')])), 'docx');
    assert.equal(await kindOf(zip([contents('spreadsheetml.sheet')])), undefined);
    assert.equal(await kindOf(zip([odt])), 'odt');
    assert.equal(await kindOf(zip([{ name: 'a.txt', content: 'hello' }])), 'archive');
  });

  it('is text where nothing else speaks, in any encoding', async () => {
    const texts = [
      '',
      'é in Latin-1: \xe9',
      '\xff\xfea\0b\0',
      '\xfe\xff\0a\0b',
      '\xef\xbb\xbfAna',
      '2 < 3',
      'MZ',
      '{"a":1}',
    ];
    for (const text of texts) assert.equal(await kindOf(bytes(text)), 'txt', text);
  });

  it('is none for markup, scripts, binaries and files that are two at once', async () => {
    const disguises = [
      '<!DOCTYPE html>',
      '  <svg onload=x>',
      '\xef\xbb\xbf<html>',
      '<?xml version="1.0"?>',
      '<SCRIPT>',
      '\xff\xfe<\0h\0t\0m\0l\0>\0',
      '#!/bin/sh\nrm -rf /',
      '<?php system($_GET[0]); ?>',
      'a\0b',
      '\x7fELF\x02\x01\x01\0',
      'GIF89a\x01\0',
      '\xff\xd8\xff\xe0 %PDF-1.4',
      'PK\x03\x04 %PDF-1.4',
      '%PDF-1.4\n<script>alert(1)</script>',
      '%PDF-1.4\n<html >',
    ];
    for (const head of disguises) assert.equal(await kindOf(bytes(head)), undefined, head);
  });
});
