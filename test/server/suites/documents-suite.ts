// Resumes: refused where nobody could read them, kept with their text for the recruiter, and read for who they are from.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import type { FileRef } from '../../../src/contract/records.ts';
import type { Stage } from '../../../src/flow/schema/stage.ts';
import { plainDocuments } from '../../support/documents.ts';
import { pdf } from '../../support/pdf-file.ts';
import { docx } from '../../support/zip.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { ok, read, refused, smallFlow, withStore, type Answer, type Candidate, type StartServer } from './harness.ts';

export function documentsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`documents over HTTP, ${name}`, open, (start) => {
    if (existsSync(documents)) real(start);
    if (existsSync(hostile)) disguised(start);
    refusing(start);
    keeping(start);
    finding(start);
  });
}

const data = resolve(import.meta.dirname, '../../../../shared/data');
const documents = join(data, 'documents');
const hostile = join(data, 'hostile');
const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Desk {
  server: ReturnType<StartServer>;
  ana: Candidate;
  send(name: string, content: Uint8Array, more?: { key?: string; stage?: string; question?: string }): Promise<Answer>;
  uploads(): Promise<(FileRef & { text?: string })[]>;
}

/** A candidate before a resume stage, or before a form that takes any file. */
async function desk(start: StartServer, isForm = false): Promise<Desk> {
  const server = start({ documents: plainDocuments });
  const papers: Stage = {
    id: 'papers',
    type: 'form',
    pages: [{ id: 'page', questions: [{ id: 'proof', type: 'file', label: 'Proof' }] }],
  };
  const flow = smallFlow({ stages: isForm ? [papers] : [{ id: 'resume', type: 'resume' }] });
  await server.publish(flow);
  const ana = await server.open(flow.id);
  return {
    server,
    ana,
    async send(name, content, { key, stage = 'resume', question = 'resume' } = {}) {
      const headers = {
        Authorization: `Bearer ${ana.token}`,
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Length': String(content.byteLength),
        'Upload-Metadata': `filename ${base64(name)},stage ${base64(stage)},question ${base64(question)}`,
        ...(key !== undefined && { 'Idempotency-Key': key }),
      };
      const init = { method: 'POST', headers, body: new Uint8Array(content) };
      const answer = await read(await server.fetch(new Request('http://server.test/v1/uploads', init)));
      server.answers.push({ path: '/v1/uploads', answer });
      return answer;
    },
    async uploads() {
      return ok<{ uploads: FileRef[] }>(await server.admin('GET', `/sessions/${ana.id}`)).uploads;
    },
  };
}

/** The one problem of a refused file. */
function problemOf(answer: Answer): string {
  const { status, json } = answer;
  const {
    code,
    detail,
    problems = [],
  } = json as { code: string; detail: string; problems?: { path: string; code: string; message: string }[] };
  assert.deepEqual(problems, [{ path: 'file', code: problems[0]?.code, message: detail }], answer.text);
  return `${status} ${code} ${problems[0]?.code}`;
}

/** What each folder, or one file of it, is refused with; the rest is taken. */
const outcomes: { readonly [start: string]: string } = {
  'corrupt/': '422 invalid file-corrupt',
  'pdf/encrypted-password.pdf': '422 invalid file-encrypted',
  'wrong-extension/': '415 unsupported-type file-mismatch',
  'json/': '415 unsupported-type file-type',
};
/** What stands in the text of the more unusual ones. */
const texts: { readonly [file: string]: RegExp } = {
  'docx/empty.docx': /^$/,
  'docx/strict-format.docx': /^Test$/,
  'docx/alternate_document_path.docx': /This is italic/,
  'docx/unicode.docx': /世界/,
  'odt/unicode.odt': /вбФ/,
  'rtf/unicode.rtf': /^“hi”‘hi’\uf0b7αä$/,
  'rtf/formatting.rtf': /^This is a test/,
  'pdf/libreoffice-form.pdf': /Nationality/,
  'pdf/with-attachment.pdf': /^Lorem ipsum/,
  'txt/richard-hendriks-windows-1252.txt': /“length-limited” conversation/,
};

function real(start: StartServer): void {
  const folders = readdirSync(documents, { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const { name: folder } of folders) {
    it(`takes or refuses each of the real documents as its folder says: ${folder}`, async () => {
      const { send, uploads, server } = await desk(start);
      for (const name of readdirSync(join(documents, folder))) {
        const file = `${folder}/${name}`;
        const answer = await send(name, readFileSync(join(documents, file)));
        const refusal = Object.entries(outcomes).find(([beginning]) => file.startsWith(beginning))?.[1];
        if (refusal !== undefined) {
          assert.equal(problemOf(answer), refusal, file);
          assert.ok(answer.text.includes(name), 'the sentence says which file');
          continue;
        }
        const { id } = ok<FileRef>(answer);
        const { text } = (await uploads()).find((one) => one.id === id) ?? {};
        assert.match(text ?? 'no text at all', texts[file] ?? /\p{L}{2}/u, file);
      }
      assert.deepEqual(server.errors, []);
    });
  }
}

function disguised(start: StartServer): void {
  it('takes no page and no drawing under any name, and no name that a server would run', async () => {
    const { send } = await desk(start);
    const drawings = readdirSync(join(hostile, 'svg')).map((name) => join(hostile, 'svg', name));
    for (const file of [...drawings, join(hostile, 'files/xss.htm'), join(hostile, 'files/svg-reads-local-file.svg')]) {
      for (const ending of ['pdf', 'docx', 'txt'])
        assert.equal(problemOf(await send(`cv.${ending}`, readFileSync(file))), '415 unsupported-type file-type', file);
    }
    const endings = readFileSync(join(hostile, 'upload-extensions-a.txt'), 'utf8').split('\n').filter(Boolean);
    for (const ending of endings)
      assert.equal(
        problemOf(await send(`cv${ending}`, Buffer.from('<?php 1; ?>'))),
        '415 unsupported-type file-type',
        ending,
      );
  });
}

function refusing(start: StartServer): void {
  it('says what the content is where the name says something else', async () => {
    const { send } = await desk(start);
    const { detail, problems } = refused(await send('cv.pdf', docx('Ana')), 415, 'unsupported-type');
    assert.equal(problems?.[0]?.code, 'file-mismatch');
    assert.match(detail, /^"cv\.pdf" .*\.docx/);
  });

  it('gives the same refusal to a repeat, keeps no bytes, and takes another file', async () => {
    const { server, ana, send, uploads } = await desk(start);
    const cut = pdf(['Ana']).subarray(0, 200);
    const first = await send('cv.pdf', cut, { key: 'one' });
    assert.equal(problemOf(first), '422 invalid file-corrupt');
    assert.equal((await send('cv.pdf', cut, { key: 'one' })).text, first.text);
    const { uploads: rows = [] } = (await server.store.readSession({ id: ana.id })) ?? {};
    const [{ id = '' } = {}] = rows;
    const patch = {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer ${ana.token}`,
        'Upload-Offset': String(cut.byteLength),
        'Content-Type': 'application/offset+octet-stream',
      },
    };
    const again = await read(await server.fetch(new Request(`http://server.test/v1/uploads/${id}`, patch)));
    assert.equal(again.text, first.text);
    assert.equal(await server.blobs.size(id), undefined);
    assert.deepEqual(await uploads(), []);
    ok(await send('cv.pdf', pdf(['Ana']), { key: 'two' }));
    assert.deepEqual(
      (await uploads()).map(({ name, text }) => ({ name, text })),
      [{ name: 'cv.pdf', text: 'Ana' }],
    );
  });

  it('deletes the bytes at the next try where the process ended after the refusal was recorded', async () => {
    const { server, ana, send } = await desk(start);
    const kill = server.blobs.delete;
    server.blobs.delete = () => Promise.reject(new Error('the process ended'));
    const cut = pdf(['Ana']).subarray(0, 200);
    assert.equal((await send('cv.pdf', cut, { key: 'one' })).status, 503);
    server.blobs.delete = kill;
    const { uploads: rows = [] } = (await server.store.readSession({ id: ana.id })) ?? {};
    const [{ id = '' } = {}] = rows;
    assert.equal(await server.blobs.size(id), cut.byteLength);
    assert.equal(problemOf(await send('cv.pdf', cut, { key: 'one' })), '422 invalid file-corrupt');
    assert.equal(await server.blobs.size(id), undefined);
  });

  it('looks at the kind alone where nothing can open documents', async () => {
    const { send, uploads } = await desk((options) => start({ ...options, documents: undefined }));
    assert.equal(problemOf(await send('cv.pdf', docx('Ana'))), '415 unsupported-type file-mismatch');
    assert.equal(
      problemOf(await send('cv.docx', Buffer.from('PK\x03\x04 anything'))),
      '415 unsupported-type file-type',
    );
    ok(await send('cv.pdf', pdf(['Ana']).subarray(0, 200)));
    assert.deepEqual(
      (await uploads()).map((one) => 'text' in one),
      [false],
    );
  });
}

function keeping(start: StartServer): void {
  it('shows the text to the recruiter and in the own export, in no other answer, and erases it', async () => {
    const { server, ana, send } = await desk(start);
    const secret = 'kept for who may read it';
    const file = ok<FileRef>(await send('cv.docx', docx('Ana Ruiz', secret)));
    ok(await ana.draft('resume', { resume: [file] }, 0));
    ok(await ana.submit('resume', { resume: [file] }));
    await ana.session();
    await ana.call('GET', '/status');
    assert.deepEqual(
      server.answers.filter(({ answer }) => answer.text.includes(secret)),
      [],
    );
    const { uploads } = ok<{ uploads: { text: string }[] }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.deepEqual(
      uploads.map(({ text }) => text),
      [`Ana Ruiz\n${secret}`],
    );
    const { files } = ok<{ files: { text: string }[] }>(await ana.call('GET', '/data'));
    assert.deepEqual(
      files.map(({ text }) => text),
      [`Ana Ruiz\n${secret}`],
    );
    ok(await ana.call('DELETE', '/data'));
    assert.deepEqual(await server.store.readResumeTexts(ana.id), []);
  });

  it('opens other files too, and keeps no text of them', async () => {
    const { ana, send, uploads } = await desk(start, true);
    const proof = { stage: 'papers', question: 'proof' };
    assert.equal(problemOf(await send('a.pdf', pdf(['Ana']).subarray(0, 200), proof)), '422 invalid file-corrupt');
    ok(await send('a.docx', docx('Ana Ruiz', 'ana@example.com'), proof));
    assert.deepEqual(
      (await uploads()).map((one) => 'text' in one),
      [false],
    );
    assert.equal((await ana.session()).found, undefined);
  });
}

function finding(start: StartServer): void {
  it('offers who the newest resume says that it is from, and stores it as nobody', async () => {
    const { server, ana, send } = await desk(start);
    assert.equal((await ana.session()).found, undefined);
    ok(await send('cv.docx', docx('Ana Ruiz', 'ana@example.com | (207) 555-0142')));
    assert.deepEqual((await ana.session()).found, {
      name: 'Ana Ruiz',
      email: 'ana@example.com',
      phone: '+12075550142',
    });
    await server.clock.pass(1000);
    ok(await send('new.docx', docx('Ana María Ruiz')));
    await server.clock.pass(1000);
    ok(await send('photo.docx', docx()));
    const session = await ana.session();
    assert.deepEqual(session.found, { name: 'Ana María Ruiz' });
    assert.deepEqual(session.candidate, {});
  });
}
