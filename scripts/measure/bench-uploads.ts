// What an upload costs the server: memory while many files of 100 MB arrive at once, and how fast, on disk and in a bucket, beside a
// bare Node server that pipes each request into a file.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openS3rver } from '../../test/support/s3-stores.ts';
import { startServer, type ServerProcess } from '../../test/support/server-process.ts';
import { printTable } from './table.ts';

const megabyte = 1024 * 1024;
const fileBytes = 100 * megabyte;
const atOnce = 8;

interface Measured {
  readonly megabytesEach: number;
  readonly megabytesPerSecond: number;
}

/** Prints growth of memory per upload (budget: 8 MB) and throughput. Linux alone tells a process's memory. */
export async function benchUploads(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
  const store = await openS3rver();
  writeUploadFlow(join(scratch, 'flows'));
  const bucket = {
    GREENROOM_S3_BUCKET: store.options.bucket,
    GREENROOM_S3_ACCESS_KEY: store.options.accessKey,
    GREENROOM_S3_SECRET_KEY: store.options.secretKey,
    GREENROOM_S3_ENDPOINT: store.options.endpoint,
  };
  const serve = (env: { [name: string]: string }, name: string) =>
    startServer({ flows: join(scratch, 'flows'), data: join(scratch, name), env });
  try {
    const bare = await measureBare(scratch);
    const disk = await measureServer(await serve({}, 'disk'));
    const s3 = await measureServer(await serve(bucket, 's3'));
    const row = (name: string, { megabytesEach, megabytesPerSecond }: Measured) => [
      name,
      megabytesEach.toFixed(1),
      megabytesPerSecond.toFixed(0),
    ];
    printTable(
      `${atOnce} uploads of ${fileBytes / megabyte} MB at once (client, and the store, on the same machine)`,
      ['server', 'MB of memory each (budget 8)', 'MB a second'],
      [
        row('bare Node server, each request piped into a file', bare),
        row('greenroom serve, on disk', disk),
        row('greenroom serve, in a bucket (s3rver)', s3),
      ],
    );
  } finally {
    await store.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const flowId = 'large-files';

function writeUploadFlow(folder: string): void {
  const question = { id: 'papers', type: 'file', label: 'Papers', maxMegabytes: 100 };
  const flow = {
    schemaVersion: 1,
    id: flowId,
    locale: 'en',
    brand: { name: 'Northwind' },
    role: { title: 'Archivist' },
    stages: [{ id: 'apply', type: 'form', pages: [{ id: 'one', questions: [question] }] }],
  };
  mkdirSync(folder);
  writeFileSync(join(folder, `${flowId}.flow.json`), JSON.stringify(flow));
}

async function measureServer(server: ServerProcess): Promise<Measured> {
  try {
    const tokens = await Promise.all(Array.from({ length: atOnce }, () => openSession(server.origin)));
    const send = (token: string, bytes: number) => sendFile(server.origin, token, bytes);
    // What is loaded and grown once is not an upload's.
    for (const token of tokens) await send(token, 5 * megabyte);
    return await measure(server.pid(), () => tokens.map((token) => send(token, fileBytes)));
  } finally {
    await server.stop();
  }
}

async function measureBare(folder: string): Promise<Measured> {
  const child = spawn(process.execPath, ['--eval', bareServer, join(folder, 'bare')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const send = (bytes: number) => post(`http://127.0.0.1:${Number(port.toString())}/`, {}, bytes);
    for (let warm = 0; warm < atOnce; warm += 1) await send(5 * megabyte);
    return await measure(child.pid, () => Array.from({ length: atOnce }, () => send(fileBytes)));
  } finally {
    await ended(child);
  }
}

const bareServer = `
  const { createServer } = require('node:http');
  const { createWriteStream } = require('node:fs');
  const { pipeline } = require('node:stream/promises');
  let count = 0;
  createServer((request, response) => {
    pipeline(request, createWriteStream(process.argv[1] + count++)).then(() => response.writeHead(204).end());
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

/** The highest memory while all of them arrive, above what it was before, shared out; and the bytes over the time. */
async function measure(pid: number | undefined, start: () => Promise<void>[]): Promise<Measured> {
  const before = residentBytes(pid);
  let highest = before;
  const look = setInterval(() => (highest = Math.max(highest, residentBytes(pid))), 20);
  const began = performance.now();
  await Promise.all(start());
  const seconds = (performance.now() - began) / 1000;
  clearInterval(look);
  return {
    megabytesEach: (highest - before) / megabyte / atOnce,
    megabytesPerSecond: (atOnce * fileBytes) / megabyte / seconds,
  };
}

function residentBytes(pid: number | undefined): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

async function openSession(origin: string): Promise<string> {
  const candidate = { name: 'Ana Reyes', email: `${randomUUID()}@example.com` };
  const response = await fetch(`${origin}/v1/flows/${flowId}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ candidate }),
  });
  if (!response.ok) throw new Error(`No session: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}

function sendFile(origin: string, token: string, bytes: number): Promise<void> {
  const about = { filename: 'scan.jpg', stage: 'apply', question: 'papers' };
  const pairs = Object.entries(about).map(([name, value]) => `${name} ${btoa(value)}`);
  const headers = {
    authorization: `Bearer ${token}`,
    'tus-resumable': '1.0.0',
    'upload-length': String(bytes),
    'upload-metadata': pairs.join(','),
    'content-type': 'application/offset+octet-stream',
  };
  return post(`${origin}/v1/uploads`, headers, bytes);
}

const piece = randomBytes(megabyte);

/** A picture of so many bytes, as fast as they are taken: of a kind that is not opened, so that the way in alone is measured. */
async function post(url: string, headers: { [name: string]: string }, bytes: number): Promise<void> {
  const call = request(url, { method: 'POST', headers: { ...headers, 'content-length': bytes } });
  const answered = once(call, 'response');
  let left = bytes;
  const write = async (part: Buffer) => {
    left -= part.length;
    if (!call.write(part)) await Promise.race([once(call, 'drain'), answered]);
  };
  await write(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  while (left > 0) await write(piece.subarray(0, Math.min(left, piece.length)));
  call.end();
  const [response] = (await answered) as [IncomingMessage];
  response.resume();
  await once(response, 'close');
  if ((response.statusCode ?? 0) >= 300) throw new Error(`${url} answered ${response.statusCode}.`);
}
