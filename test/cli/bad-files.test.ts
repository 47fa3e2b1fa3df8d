// Files that are no documents, through the commands that read them: a sentence with the place and the cure, exit code 1,
// no crash, and nothing read that need not be.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import type { Finding } from '../../src/check/finding.ts';
import { readInput } from '../../src/cli/read-file.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const megabyte = 1_000_000;
const sound = {
  schemaVersion: 1,
  id: 'night-porter',
  locale: 'en',
  brand: { name: 'Café Northwind' },
  role: { title: 'Night porter' },
  support: { email: 'jobs@northwind.example' },
  stages: [
    {
      id: 'apply',
      type: 'form',
      pages: [{ id: 'one', questions: [{ id: 'nights', type: 'yes-no', label: 'Can you work nights?' }] }],
    },
  ],
};
const text = JSON.stringify(sound, null, 2);
const changed = (from: string, to: string) => {
  assert.ok(text.includes(from));
  return text.replace(from, to);
};
const deep = (open: string, close: string) =>
  changed('"schemaVersion": 1', `"schemaVersion": ${open.repeat(10_000)}1${close.repeat(10_000)}`);
const many = JSON.stringify({
  ...sound,
  stages: [{ id: 'a', type: 'self-id', questions: Array.from({ length: 100_000 }, (_, at) => ({ id: `q${at}` })) }],
});

interface BadFile {
  readonly what: string;
  readonly bytes: string | Buffer;
  readonly code: string;
  /** `line:column`; absent where the whole file is meant. */
  readonly at?: string;
  readonly says: RegExp;
  readonly cure: RegExp;
}

const badFiles: readonly BadFile[] = [
  {
    what: 'JSON that is cut off',
    bytes: text.slice(0, text.indexOf('nights') + 3),
    code: 'not-json',
    at: '23:25',
    says: /^The document ends too early: \{ \[ \{ \[ \{ \[ \{ are still open$/,
    cure: /^Save or copy the whole file again/,
  },
  {
    what: 'nothing',
    bytes: '',
    code: 'not-json',
    at: '1:1',
    says: /^The file is empty$/,
    cure: /^Save the document again/,
  },
  {
    what: 'a sign-in page',
    bytes: '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>',
    code: 'not-json',
    at: '1:1',
    says: /^This is a web page, not JSON, and most likely a sign-in or error page/,
    cure: /^Sign in/,
  },
  {
    what: 'a comment',
    bytes: changed('"locale"', '// language\n  "locale"'),
    code: 'not-json',
    at: '4:3',
    says: /^JSON has no comments$/,
    cure: /^Take the comment out/,
  },
  {
    what: 'a comma too much',
    bytes: changed('"en",', '"en",,'),
    code: 'not-json',
    at: '4:18',
    says: /expected/,
    cure: /comma/,
  },
  {
    what: 'a comma after the last key',
    bytes: text.replace(/\n\}$/, ',\n}'),
    code: 'not-json',
    at: '31:4',
    says: /^There is a comma too much before \}$/,
    cure: /^Take the comma out/,
  },
  {
    what: 'a key that is there twice',
    bytes: changed('"locale"', '"id": "day-porter",\n  "locale"'),
    code: 'repeated-key',
    at: '4:3',
    says: /^The key "id" is there twice: here and at line 3, column 3$/,
    cure: /^Take one of the two out/,
  },
  {
    what: 'a number that would be infinite',
    bytes: changed('"schemaVersion": 1', '"schemaVersion": 1e999'),
    code: 'inexact-number',
    at: '2:20',
    says: /^No number is as large as this$/,
    cure: /fewer digits/,
  },
  {
    what: 'a number that would become another',
    bytes: changed('"title": "Night porter"', '"title": "Porter",\n    "posting": { "identifier": 9007199254740993 }'),
    code: 'inexact-number',
    at: '10:32',
    says: /^This number would become 9007199254740992$/,
    cure: /double quotes where it is an id/,
  },
  {
    what: 'lists in lists, 10,000 deep',
    bytes: deep('[', ']'),
    code: 'too-deep',
    at: '2:519',
    says: /^This is nested more than 500 levels deep$/,
    cure: /^Take out the levels/,
  },
  {
    what: 'objects in objects, 10,000 deep',
    bytes: deep('{"a":', '}'),
    code: 'too-deep',
    at: '2:2515',
    says: /^This is nested more than 500 levels deep$/,
    cure: /^Take out the levels/,
  },
  {
    what: '100,000 questions',
    bytes: many,
    code: 'too-large',
    at: '1:1',
    says: /^The document is too large$/,
    cure: /^Split it/,
  },
  {
    what: 'a key that reaches a prototype',
    bytes: changed('"brand": {', '"brand": {\n    "__proto__": { "admin": true },'),
    code: 'forbidden-key',
    at: '6:5',
    says: /^"__proto__" is not allowed as a key$/,
    cure: /./,
  },
  {
    what: 'half a character, written as an escape',
    bytes: changed('Night porter', 'Night \\ud83d porter'),
    code: 'broken-character',
    at: '9:5',
    says: /^This text holds half a character$/,
    cure: /^Type the text again/,
  },
  {
    what: 'half a character, written as bytes',
    bytes: Buffer.from(text).fill('eda081', text.indexOf('Night p') + 2, text.indexOf('Night p') + 5, 'hex'),
    code: 'not-utf-8',
    at: '9:16',
    says: /^A character here is not UTF-8/,
    cure: /^Save it again with the encoding UTF-8/,
  },
  {
    what: 'the encoding that Windows calls ANSI',
    bytes: Buffer.from(text, 'latin1'),
    code: 'not-utf-8',
    at: '6:17',
    says: /such as "ANSI"$/,
    cure: /UTF-8/,
  },
  {
    what: 'the encoding that Windows calls Unicode',
    bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'),
    code: 'not-utf-8',
    says: /^This file is written in UTF-16, which Windows calls "Unicode"$/,
    cure: /UTF-8/,
  },
  {
    what: 'the same without its mark',
    bytes: Buffer.from(text, 'utf16le'),
    code: 'not-utf-8',
    says: /UTF-16/,
    cure: /UTF-8/,
  },
  {
    what: 'the same the other way round',
    bytes: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    code: 'not-utf-8',
    says: /UTF-16/,
    cure: /UTF-8/,
  },
  {
    what: 'a byte-order mark, which "UTF-8 with BOM" of Windows puts there and other programs stop at: the cure names the encoding to choose',
    bytes: `\uFEFF${text}`,
    code: 'byte-order-mark',
    at: '1:1',
    says: /^The file begins with a byte-order mark$/,
    cure: /^Save it again as "UTF-8", not as "UTF-8 with BOM"/,
  },
  {
    what: 'a PDF',
    bytes: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    code: 'not-json',
    says: /^This is a PDF document, not JSON$/,
    cure: /\.json/,
  },
  {
    what: 'a Word file',
    bytes: Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'),
    code: 'not-json',
    says: /^This is a ZIP archive, or a Word or Excel file, not JSON$/,
    cure: /export/,
  },
  {
    what: 'bytes of a program',
    bytes: Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'),
    code: 'not-json',
    says: /^This is a binary file, not JSON$/,
    cure: /\.json/,
  },
];

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-bad-'));
});
after(() => rm(folder, { recursive: true, force: true }));

let written = 0;
async function fileOf(bytes: string | Buffer): Promise<string> {
  written += 1;
  const own = join(folder, String(written));
  await mkdir(own);
  await writeFile(join(own, 'a.flow.json'), bytes);
  return join(own, 'a.flow.json');
}

async function check(...argv: string[]) {
  const io = fakeIo();
  return { exitCode: await run(['check', ...argv], io), ...io.printed };
}

async function errorsIn(...argv: string[]): Promise<Finding[]> {
  const { exitCode, out } = await check('--format', 'json', ...argv);
  assert.equal(exitCode, 1);
  return (JSON.parse(out) as { problems: Finding[] }).problems.filter(({ severity }) => severity === 'error');
}

describe('greenroom check of a file that holds', () => {
  for (const { what, bytes, code, at, says, cure } of badFiles) {
    it(what, async () => {
      const path = await fileOf(bytes);
      const [problem, ...others] = await errorsIn(path);
      assert.deepEqual([problem?.code, problem?.line && `${problem.line}:${problem.column}`], [code, at]);
      assert.match(problem?.message ?? '', says);
      assert.match(problem?.fix ?? '', cure);
      assert.equal(others.length, 0, JSON.stringify(others));
      const { out, exitCode } = await check(path);
      assert.equal(exitCode, 1);
      assert.ok(out.startsWith(at === undefined ? path : `${path}:${at}`), out.slice(0, 200));
      assert.ok(!out.includes('    at '), out.slice(0, 200));
    });
  }

  it('50 MB, or 5 GB: it is refused by its size and not read', async () => {
    for (const [bytes, says] of [
      [50 * megabyte, /^The file has 50\.0 MB and was not read$/],
      [5000 * megabyte, /^The file has 5000\.0 MB and was not read$/],
    ] as const) {
      const path = await fileOf('{');
      await truncate(path, bytes);
      const [problem] = await errorsIn(path);
      assert.equal(problem?.code, 'too-large');
      assert.match(problem.message, says);
      assert.match(problem.expected ?? '', /^at most 16 MB/);
    }
  });

  it('something wrong, beside a file that holds other mistakes: both are told', async () => {
    const [page, other] = [await fileOf('<html>'), await fileOf(changed('"locale"', '"lokale"'))];
    const codes = (await errorsIn(page, other)).map(({ code }) => code);
    assert.deepEqual(codes.toSorted(), ['not-json', 'required', 'unknown-key']);
  });

  it('-0 or many digits behind the point: these are fine', async () => {
    const { exitCode, out } = await check(
      await fileOf(changed('"type": "yes-no"', '"type": "number", "min": -0, "max": 1.00000000000000000001')),
    );
    assert.equal(exitCode, 0, out);
  });
});

describe('greenroom check of what is no file', () => {
  it('says what it is', async () => {
    await mkdir(join(folder, 'f', 'a.flow.json'), { recursive: true });
    await symlink(join(folder, 'ring-b.flow.json'), join(folder, 'ring-a.flow.json'));
    await symlink(join(folder, 'ring-a.flow.json'), join(folder, 'ring-b.flow.json'));
    await symlink(join(folder, 'none'), join(folder, 'loose.flow.json'));
    for (const [name, says] of [
      ['f', /a\.flow\.json cannot be read: it is a folder \(EISDIR\)\.\n$/],
      ['ring-a.flow.json', /cannot be read: it is a link that leads back to itself \(ELOOP\)\.\n$/],
      ['loose.flow.json', /cannot be read: there is nothing under this name \(ENOENT\)\.\n$/],
      [join('f', 'a.flow.json'), /There is no NAME\.flow\.json in .*\.\n$/],
    ] as const) {
      const { exitCode, out, err } = await check(join(folder, name));
      assert.deepEqual([exitCode, out], [1, '']);
      assert.match(err, says);
    }
  });
});

describe('greenroom serve', () => {
  it('starts nothing where a flow of its folder cannot be read, and says which and why', async () => {
    for (const { bytes, at, says } of badFiles.filter(({ code }) => code !== 'too-deep')) {
      const io = fakeIo();
      const path = await fileOf(bytes);
      const exitCode = await run(['serve', '--port', '0', '--flows', join(path, '..')], io);
      assert.equal(exitCode, 1);
      assert.ok(io.printed.err.startsWith(at === undefined ? path : `${path}:${at}`), io.printed.err.slice(0, 300));
      assert.match(io.printed.err.split('\n')[1]?.trim() ?? '', says);
      assert.match(io.printed.err, /1 problem: nothing was started\.\n$/);
    }
  });
});

describe('greenroom import', () => {
  const importing = async (file: string, input = '') => {
    const io = fakeIo({ input });
    return { exitCode: await run(['import', 'greenhouse', file, '--out', join(folder, 'out')], io), ...io.printed };
  };

  it('says in one line what is wrong with a file that it cannot read', async () => {
    const unreadable = badFiles.filter(({ code }) => /not-json|not-utf-8|too-deep|repeated-key|inexact/.test(code));
    for (const { bytes, at, says } of unreadable) {
      const path = await fileOf(bytes);
      const { exitCode, out, err } = await importing(path);
      assert.deepEqual([exitCode, out, err.split('\n').length], [1, '', 2]);
      const place = at === undefined ? path : `${path}: line ${at.replace(':', ', column ')}`;
      assert.ok(err.startsWith(`${place}: `), err);
      assert.match(
        err
          .slice(place.length + 2)
          .split('. ')[0]
          ?.replace(/\.\n$/, '') ?? '',
        says,
      );
    }
  });

  it('lets a byte-order mark pass: the file is another system’s and is not kept', async () => {
    const job = '\uFEFF{"id": 1, "title": "Porter", "questions": []}';
    for (const { exitCode, err } of [await importing(await fileOf(job)), await importing('-', job)]) {
      assert.equal(exitCode, 0, err);
    }
  });
});

describe('standard input', () => {
  it('is read no further than a file may be long, and has to be text', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += megabyte;
          yield Buffer.alloc(megabyte, ' ');
        }
      })(),
    );
    await assert.rejects(readInput(endless), /^CommandError: Standard input: The file has more than 16 MB/);
    assert.ok(given < 40 * megabyte, String(given));
    await assert.rejects(readInput(Readable.from([Buffer.from('%PDF-1.4')])), /This is a PDF document/);
    assert.equal(await readInput(Readable.from([Buffer.from('caf'), Buffer.from('é')])), 'café');
  });
});
