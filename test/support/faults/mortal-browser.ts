// A Chromium with a profile of its own that can be killed (SIGKILL, no goodbye) and started again on the same profile.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';

const startWithinMs = 30_000;

/** One profile, and the browser that runs on it now. */
export class MortalBrowser {
  readonly #profile: string;
  #child: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  /** A browser on a new profile; nothing runs yet. */
  static async create(): Promise<MortalBrowser> {
    return new MortalBrowser(await mkdtemp(join(tmpdir(), 'greenroom-profile-')));
  }

  /** Starts it and opens a page. */
  async open(url: string): Promise<Page> {
    const { path, args, env } = await findBrowser();
    const flags = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', '--disable-gpu', '--lang=en-US'];
    this.#child = spawn(path, [...args, ...flags, `--user-data-dir=${this.#profile}`, 'about:blank'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: whatever it starts is killed with it.
      detached: true,
    });
    this.#browser = await chromium.connectOverCDP(await addressOf(this.#child), { timeout: startWithinMs });
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('The browser has no context.');
    await context.addInitScript('globalThis.__name = (named) => named');
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Kills the browser with all its processes. Resolves with the moment at which it was sent the signal. */
  async kill(): Promise<number> {
    const child = this.#child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return Date.now();
    const exit = once(child, 'exit');
    const at = Date.now();
    process.kill(-child.pid, 'SIGKILL');
    await exit;
    await this.#browser?.close().catch(() => undefined);
    return at;
  }

  /** Kills it and removes the profile. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The browser says nothing.');
  let said = '';
  for await (const line of createInterface({ input: child.stderr })) {
    said += `${line}\n`;
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (!address) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error(`The browser did not start:\n${said}`);
}
