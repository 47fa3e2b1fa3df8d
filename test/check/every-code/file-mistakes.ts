// Files that provoke each code about a file.
import type { fileCodes } from '../../../src/errors/documents/file-codes.ts';
import { backstage, flow, type Mistakes } from './documents.ts';

/** `not-utf-8` is found where bytes become a text: test/cli/bad-files.test.ts. */
export const fileMistakes: Mistakes<Exclude<keyof typeof fileCodes, 'not-utf-8'>> = {
  'not-json': { flow: '{ "id": }', path: 'line 1, column 9' },
  'byte-order-mark': { flow: `\uFEFF${JSON.stringify(flow())}`, path: 'line 1, column 1' },
  'inexact-number': {
    flow: JSON.stringify(flow({ role: { title: 'Picker', posting: { id: 1 } } })).replace(
      '"id":1',
      '"id":12345678901234567',
    ),
    path: 'line 1, column 167',
  },
  'repeated-key': { flow: JSON.stringify(flow()).replace('{', '{"id":"other",'), path: 'line 1, column 33' },
  'unknown-document': { files: { 'package.json': { name: 'x' } }, path: '' },
  'flow-missing': { files: { 'b.backstage.json': backstage({}, { flow: 'b' }) }, path: 'flow' },
};
