// A large file from a phone with one bar: a slow line that is cut again and again, through the widget's own file question.
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { launchBrowser, phone } from '../browser.ts';
import { careersPage, startCareersSite } from '../careers-site.ts';
import { adminKey } from '../recruiter.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { createDice } from './dice.ts';
import type { Plan } from './fault.ts';
import { faultLine, type FaultLine } from './fault-line.ts';

/** What is to be sent, and how. */
export interface SlowUploadOptions {
  readonly megabytes: number;
  readonly cuts: number;
  readonly bitsPerSecond: number;
  readonly seed: number;
  /** The largest piece that a client may send twice. Default 5 MB. */
  readonly chunkBytes?: number;
}

/** How it went. */
export interface SlowUploadReport {
  readonly bytes: number;
  /** Bytes of bodies that went through the line. */
  readonly passed: number;
  /** What may have gone through at most. */
  readonly limit: number;
  readonly cuts: number;
  readonly requests: number;
  readonly seconds: number;
  /** What is stored has the SHA-256 of what was chosen. */
  readonly isSame: boolean;
  /** Empty where all is as it must be. */
  readonly problems: readonly string[];
}

const flow: Flow = {
  schemaVersion: 1,
  id: 'upload',
  locale: 'en',
  brand: { name: 'Bluebird Foods' },
  role: { title: 'Night packer' },
  identity: { name: 'off', email: 'off', phone: 'off' },
  stages: [
    {
      id: 'ask',
      type: 'form',
      review: false,
      pages: [
        {
          id: 'one',
          questions: [
            { id: 'file', type: 'file', accept: ['txt'], maxMegabytes: 120, label: 'Your file', required: true },
          ],
        },
      ],
    },
  ],
};
const megabyte = 1024 * 1024;
const largestChunk = megabyte;

/** Sends one file from a browser; resolves once the stage was sent with it. */
export async function slowUpload(options: SlowUploadOptions): Promise<SlowUploadReport> {
  const { megabytes, cuts, bitsPerSecond, seed, chunkBytes = largestChunk } = options;
  const bytes = megabytes * megabyte;
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-upload-'));
  const [backstage, site, browser] = await Promise.all([openBackstage(flow), startCareersSite(), launchBrowser()]);
  const file = join(folder, 'letters.txt');
  const sha256 = await writeText(file, bytes);
  const line = await faultLine(backstage.server.origin);
  line.plan = cutting(line, cutsOf(bytes, cuts, seed));
  try {
    const html = careersPage({ backend: line.origin, flow: flow.id });
    const page = await browser.newPage({ viewport: phone, locale: 'en-US' });
    await page.goto(site.put('/upload', { html }));
    await page.getByRole('button', { name: 'Start my application' }).click();
    await page.locator('input[type="file"]').waitFor({ state: 'attached' });
    // The page itself has come fast: what is measured is the file.
    line.limit(bitsPerSecond / 8);
    const start = performance.now();
    await page.locator('input[type="file"]').setInputFiles(file);
    // Twice the time that it takes where nothing is sent twice, and a minute for the waits between tries.
    await received(page, ((bytes * 8) / bitsPerSecond) * 2_000 + 60_000);
    const seconds = (performance.now() - start) / 1000;
    line.limit();
    await page.locator('[part~="primary-button"]').click();
    await page.locator('greenroom-status-page').waitFor({ timeout: 60_000 });
    const limit = Math.round(bytes * 1.05) + chunkBytes;
    const isSame = (await storedSha256(backstage)) === sha256;
    const report = { ...passedOf(line), bytes, limit, seconds, isSame };
    return { ...report, problems: problemsOf(report, cuts) };
  } finally {
    await browser.close();
    await Promise.all([line.stop(), site.stop(), backstage.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Presses "Try again" where that is left to the candidate. */
async function received(page: Page, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  const sent = page.getByText(/^Received ·/);
  const again = page.getByRole('button', { name: /^Try again/ });
  for (;;) {
    await sent
      .or(again)
      .first()
      .waitFor({ timeout: Math.max(1, end - Date.now()) });
    if ((await sent.count()) > 0) return;
    await again
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
  }
}

/** Where the cuts are, in bytes that have gone through: one in each of as many equal parts. */
function cutsOf(bytes: number, cuts: number, seed: number): number[] {
  const dice = createDice(seed, 'cuts');
  return Array.from({ length: cuts }, (_, index) => Math.floor(((index + 0.1 + dice.next() * 0.8) * bytes) / cuts));
}

/** Cuts whatever is on its way when so many bytes of all bodies have gone through. */
function cutting(line: FaultLine, cuts: number[]): Plan {
  return ({ route }) => {
    if (route !== 'createUpload' && route !== 'continueUpload') return { kind: 'none' };
    const { passed } = passedOf(line);
    const next = cuts.find((at) => at > passed);
    return next === undefined ? { kind: 'none' } : { kind: 'cut', bytes: next - passed };
  };
}

function passedOf(line: FaultLine): { passed: number; requests: number; cuts: number } {
  const own = line.exchanges.filter(({ route }) => route === 'createUpload' || route === 'continueUpload');
  return {
    passed: own.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
    requests: own.length,
    cuts: own.filter(({ fault, requestBytes }) => fault.kind === 'cut' && fault.bytes === requestBytes).length,
  };
}

function problemsOf(report: Omit<SlowUploadReport, 'problems'>, wantedCuts: number): string[] {
  const { isSame, passed, limit, cuts } = report;
  return [
    ...(isSame ? [] : ['the file is another one than was sent']),
    ...(passed > limit ? [`${passed} bytes went through, ${limit} may`] : []),
    ...(cuts < wantedCuts ? [`${cuts} cuts of ${wantedCuts} were made`] : []),
  ];
}

/** Of the one file that the recruiter sees. */
async function storedSha256({ server, recruiter }: Backstage): Promise<string> {
  const { uploads } = await recruiter.newest(flow.id);
  if (uploads.length !== 1) throw new Error(`The recruiter sees ${uploads.length} files.`);
  const response = await fetch(`${server.origin}/v1/admin/uploads/${uploads[0]?.id}`, {
    headers: { authorization: `Bearer ${adminKey}` },
  });
  const hash = createHash('sha256');
  for await (const piece of response.body ?? []) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/** A file of plain text, no two lines alike; resolves with its hex SHA-256. */
async function writeText(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'w');
  for (let at = 0, line = 0; at < bytes;) {
    let block = '';
    while (block.length < megabyte)
      block += `${(line += 1).toString(36).padStart(8, '0')} the night shift ends at six\n`;
    const piece = block.slice(0, Math.min(block.length, bytes - at));
    hash.update(piece);
    await handle.write(piece);
    at += piece.length;
  }
  await handle.close();
  return hash.digest('hex');
}
