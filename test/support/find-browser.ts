// Finds a Chromium for tests and measurements: one that is set, installed, or can be installed. Knows nothing of what it is for.
// Run as a program (`tsx test/support/find-browser.ts`) it prints the result as JSON, for scripts that cannot import it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** A browser that can be started. */
export interface FoundBrowser {
  /** The program. */
  path: string;
  /** Flags that it needs on this machine, such as `--no-sandbox` for root. */
  args: string[];
  /** Environment that it needs to run. */
  env: { [name: string]: string };
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge', 'chrome'];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Looks at CHROME_PATH, the usual places, Playwright's own download, then installs one: with apt-get as root, else the
 * packed Chromium of the development dependencies (Linux x64).
 *
 * @throws Error naming CHROME_PATH, where there is none and none can be installed.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const set = process.env['CHROME_PATH'];
  if (set) {
    if (!existsSync(set)) throw new Error(`CHROME_PATH is ${set}, and there is no such file.`);
    return found(set);
  }
  const path = installed() ?? playwrightsOwn() ?? fromApt();
  return path ? found(path) : packed();
}

function found(path: string, env: FoundBrowser['env'] = {}): FoundBrowser {
  const isRoot = process.getuid?.() === 0;
  // Root and most containers have no user namespaces to sandbox in; the pages under test are our own.
  const args = isRoot || process.env['CI'] || Object.keys(env).length > 0 ? ['--no-sandbox'] : [];
  return { path, args, env };
}

function installed(): string | undefined {
  if (process.platform === 'darwin') return macPaths.find(existsSync);
  if (process.platform === 'win32') {
    const bases = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return bases.flatMap((base) => (base ? windowsPaths.map((path) => join(base, path)) : [])).find(existsSync);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function fromApt(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No Chromium here: installing it with apt-get …');
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] }).status === 0;
  const done =
    apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return done ? installed() : undefined;
}

async function packed(): Promise<FoundBrowser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    console.error('No Chromium here: unpacking the one of the development dependencies …');
    // Makes the package unpack the system libraries that a bare machine lacks, and point LD_LIBRARY_PATH at them.
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
    try {
      const { default: sparticuz } = await import('@sparticuz/chromium');
      const path = await sparticuz.executablePath();
      const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
      return found(path, { LD_LIBRARY_PATH, FONTCONFIG_PATH });
    } catch (error) {
      console.error(String(error));
    }
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found. Install one, or set CHROME_PATH to the program.',
  );
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  try {
    console.log(JSON.stringify(await findBrowser()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
