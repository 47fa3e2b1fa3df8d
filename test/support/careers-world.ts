// Everything a journey needs: flows on a real server, a careers site on another port, a browser, a recruiter.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, phone } from './browser.ts';
import { CandidateAtKeyboard, type Plan } from './candidate.ts';
import { careersPage, startCareersSite, type CareersPage, type CareersSite } from './careers-site.ts';
import { watchPage, type PageWatch } from './page-watch.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from './postgres.ts';
import { adminKey, Recruiter } from './recruiter.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { tap, type Wiretap } from './wiretap.ts';

/** A flow and what is behind it. */
export interface Documents {
  flow: { id: string };
  backstage?: object;
}

/** How a world is made. */
export interface WorldOptions {
  /** Given the careers site's origin, for addresses that lead there. */
  documents: (site: string) => readonly Documents[];
  /** Default: PostgreSQL where it answers, because it starts sooner. */
  store?: 'pglite' | 'postgres';
  /** With a server whose clock `server.goAhead` moves. */
  movesClock?: boolean;
}

/** How a candidate comes. */
export interface VisitOptions extends Partial<Omit<CareersPage, 'flow'>> {
  flow: string;
  plan?: Plan;
  size?: { width: number; height: number };
  /** The page itself, and headers that it comes with, where it is not to be like a careers page. */
  html?: string;
  headers?: { [name: string]: string };
  context?: BrowserContextOptions;
  /** An existing context: the same person, coming back. */
  as?: BrowserContext;
}

/** A candidate on a page. */
export interface Visit {
  page: Page;
  /** Address of the page. */
  url: string;
  candidate: CandidateAtKeyboard;
  watch: PageWatch;
}

/** A running world. */
export interface World {
  readonly server: ServerProcess;
  readonly site: CareersSite;
  readonly browser: Browser;
  readonly recruiter: Recruiter;
  /** Listens in on the server from here on; visitors who are to be heard name its origin as their backend. */
  tap(): Promise<Wiretap>;
  visit(options: VisitOptions): Promise<Visit>;
  /** Ends everything and removes what it wrote. */
  close(): Promise<void>;
}

/** Nothing outside this machine can be reached; that it was asked for shows in the requests of a watch. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Starts a world. */
export async function openWorld({ documents, store, movesClock = false }: WorldOptions): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-journey-'));
  const [site, browser, database] = await Promise.all([
    startCareersSite(),
    launchBrowser([offline]),
    databaseFor(store),
  ]);
  const flows = join(folder, 'flows');
  await writeDocuments(flows, documents(site.origin));
  const server = await startServer({
    flows,
    data: join(folder, 'data'),
    movesClock,
    ...(database && { databaseUrl: database.url }),
    env: { GREENROOM_ADMIN_KEY: adminKey },
  }).catch(async (error: unknown) => {
    // A test file ends only when nothing of it is left open.
    await Promise.all([browser.close(), site.stop(), database?.drop(), rm(folder, { recursive: true, force: true })]);
    throw error;
  });
  const taps: Wiretap[] = [];
  let pages = 0;
  return {
    server,
    site,
    browser,
    recruiter: new Recruiter(server.origin),
    async tap() {
      const wire = await tap(server.origin);
      taps.push(wire);
      return wire;
    },
    async visit(options) {
      pages += 1;
      const backend = options.backend ?? server.origin;
      const html = options.html ?? careersPage({ ...options, backend });
      const url = site.put(`/careers-${pages}`, { html, ...(options.headers && { headers: options.headers }) });
      const viewport = options.size ?? phone;
      const context = options.as ?? (await browser.newContext({ viewport, locale: 'en-US', ...options.context }));
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      const watch = await watchPage(page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return { page, url, watch, candidate: new CandidateAtKeyboard(page, options.plan) };
    },
    async close() {
      await browser.close();
      await Promise.all([...taps.map((wire) => wire.stop()), site.stop(), server.stop()]);
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function databaseFor(store: WorldOptions['store']): Promise<TestDatabase | undefined> {
  if (store === 'pglite') return undefined;
  return store === 'postgres' || (await hasPostgres()) ? createTestDatabase() : undefined;
}

async function writeDocuments(folder: string, documents: readonly Documents[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { flow, backstage } of documents) {
    await writeFile(join(folder, `${flow.id}.flow.json`), JSON.stringify(flow));
    if (backstage) await writeFile(join(folder, `${flow.id}.backstage.json`), JSON.stringify(backstage));
  }
}
