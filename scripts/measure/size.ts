// `npm run size`: Brotli bytes of all JavaScript, CSS and JSON fetched until the landing is usable, and until the first form
// page is, with the script tag and on the page written by hand. `npm run size -- core application` lists the modules of those scripts.
import type { Browser, Response } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { launchBrowser, phone } from '../../test/support/browser.ts';
import { printModules } from './modules.ts';
import { servePages, startLabel } from './pages.ts';
import { requestsUntilQuestion, watchReadiness } from './ready.ts';
import { printTable } from './table.ts';
import { walkToFirstQuestion } from './walk.ts';

interface Fetched {
  path: string;
  bytes: number;
  brotli: number;
  /** How far the candidate was when it had arrived. */
  until: 'landing' | 'first form page';
}

const limits = { landing: 14_000, 'first form page': 26_000 };

const scripts = process.argv.slice(2);
if (scripts.length > 0) printModules(scripts);
else await printSizes();

async function printSizes(): Promise<void> {
  const pages = await servePages();
  const browser = await launchBrowser();
  try {
    const widget = await fetched(browser, pages.widget);
    const handWritten = [await inlineStyle(pages.handWritten), ...(await fetched(browser, pages.handWritten))];
    const row = ({ path, until, bytes, brotli }: Fetched) => [path, until, String(bytes), String(brotli)];
    printTable('Fetched by the script tag', ['file', 'until', 'bytes', 'Brotli'], widget.map(row));
    printTable('Fetched by the page written by hand', ['file', 'until', 'bytes', 'Brotli'], handWritten.map(row));
    const stops = ['landing', 'first form page'] as const;
    printTable(
      'Brotli bytes of all JavaScript, CSS and JSON',
      ['until usable', 'script tag', 'goal', 'by hand', 'ratio'],
      stops.map((stop) => {
        const [ours, theirs] = [total(widget, stop), total(handWritten, stop)];
        return [stop, String(ours), `≤ ${limits[stop]}`, String(theirs), (ours / theirs).toFixed(2)];
      }),
    );
  } finally {
    await browser.close();
    await pages.close();
  }
}

function total(files: Fetched[], stop: Fetched['until']): number {
  const counted = files.filter(({ until }) => stop === 'first form page' || until === 'landing');
  return counted.reduce((sum, { brotli }) => sum + brotli, 0);
}

async function fetched(browser: Browser, address: string): Promise<Fetched[]> {
  const page = await browser.newPage({ viewport: phone, locale: 'en-US' });
  const responses: { response: Response; until: Fetched['until'] }[] = [];
  let until: Fetched['until'] = 'landing';
  page.on('response', (response) => void responses.push({ response, until }));
  await watchReadiness(page, startLabel);
  await page.goto(address);
  await page.getByRole('button', { name: startLabel }).waitFor();
  until = 'first form page';
  await walkToFirstQuestion(page);
  // What is asked for once the first question can be answered is for later pages.
  const { questionAt, begun } = await requestsUntilQuestion(page);
  const early = new Set(begun.filter(({ at }) => at < questionAt).map((one) => one.address));
  const counted = responses.filter(({ response }) => early.has(response.url()));
  const all = await Promise.all(counted.map((one) => read(one.response, one.until)));
  await page.close();
  return all.filter((file) => file !== undefined);
}

async function read(response: Response, until: Fetched['until']): Promise<Fetched | undefined> {
  const type = response.headers()['content-type'] ?? '';
  if (!/javascript|css|json/.test(type)) return undefined;
  const { pathname } = new URL(response.url());
  return measured(`${response.request().method()} ${pathname}`, await response.body(), until);
}

/** The page written by hand carries its styles in its HTML; they count like a file. */
async function inlineStyle(address: string): Promise<Fetched> {
  const html = await (await fetch(address)).text();
  const [, style = ''] = /<style>(.*)<\/style>/s.exec(html) ?? [];
  return measured('<style>', Buffer.from(style), 'landing');
}

function measured(path: string, body: Buffer, until: Fetched['until']): Fetched {
  return { path, bytes: body.length, brotli: brotliCompressSync(body).length, until };
}
