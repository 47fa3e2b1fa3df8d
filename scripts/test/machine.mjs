// What the machine offers to the tests: PostgreSQL, Chromium, and perhaps Firefox and WebKit. Needs the dependencies installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../setup.mjs';

/** Where PostgreSQL answers, without its password, or why it does not. */
export async function findPostgres() {
  const url = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';
  const shown = new URL(url);
  shown.password = '';
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query('select 1');
    return { answers: true, address: shown.href };
  } catch (error) {
    return { answers: false, address: shown.href, reason: error.message || error.code };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Environment with which the suites find their Chromium. Throws with a readable message where there is none. */
export function chromiumEnvironment() {
  const args = ['--import', 'tsx', 'test/support/find-browser.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (stderr) process.stderr.write(stderr);
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) || 'No browser was found.');
  const found = JSON.parse(stdout);
  return { ...found.env, CHROME_PATH: found.path, GREENROOM_BROWSER_ARGS: found.args.join(' ') };
}

/** Path of Firefox, or undefined. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? onPath('firefox-esr') ?? onPath('firefox');

/** True where WebKitGTK can be driven on a virtual screen. */
export const hasWebKit = () => Boolean(onPath('WebKitWebDriver') && onPath('Xvfb') && findMiniBrowser());

/** Path of WebKitGTK's small browser, or undefined. */
export function findMiniBrowser() {
  const base = '/usr/lib';
  if (process.platform !== 'linux') return undefined;
  const folders = readdirSync(base).flatMap((arch) =>
    ['4.1', '4.0', '6.0'].map((api) => join(base, arch, `webkit2gtk-${api}`)),
  );
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((path) => existsSync(path));
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
