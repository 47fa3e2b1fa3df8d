// What a fresh clone needs before it can run: dependencies and a build. Plain JavaScript without dependencies, because it
// runs before they are there. Talks on stderr only. Quick when nothing is to be done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const buildInputs = [
  'src',
  'scripts/build.ts',
  'scripts/bundle.ts',
  'scripts/chunk-groups.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stampFile = join(root, 'dist', '.build-stamp');
const lockFolder = join(root, 'node_modules', '.greenroom-setup');

/** True in a clone of the repository; false in an installed package, which has no sources and is built already. */
export const isCheckout = () => existsSync(join(root, 'src')) && existsSync(join(root, 'package-lock.json'));

/** Installs and builds what is missing or out of date. Throws an Error with a readable message where that fails. */
export function setUp() {
  requireNode();
  if (!isInstalled()) install();
  if (!isBuilt()) oneAtATime(() => isBuilt() || build());
}

/** Throws where this Node is too old to run the project. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Greenroom needs Node 20.19 or newer, and this is ${process.versions.node}.`);
  }
}

/** True when node_modules holds what package-lock.json asks for (packages for other platforms aside). */
export function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    return path === '' || optional || devOptional || present[path]?.version === version;
  });
}

/** `npm ci`. */
export function install() {
  say('Installing dependencies (npm ci); the first time takes a minute or two …');
  run('npm', ['ci', '--no-audit', '--no-fund'], 'The dependencies could not be installed: see what npm says above.');
}

/** True when dist/ was made from the sources as they are now. */
export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp();

/** Builds dist/, whether it is up to date or not. */
export function build() {
  say('Building …');
  const made = stamp();
  run(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], 'The build failed: see above.');
  writeFileSync(stampFile, made);
}

export const say = (line) => process.stderr.write(`${line}\n`);

function stamp() {
  const hash = createHash('sha256');
  const inputs = [...buildInputs, ...readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name))];
  for (const input of inputs.toSorted()) addToHash(hash, input);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const full = join(root, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const name of readdirSync(full).toSorted()) addToHash(hash, `${path}/${name}`);
  } else if (stats) {
    hash.update(`${path}\0${stats.size}\0`).update(readFileSync(full));
  }
}

function run(command, args, problem) {
  // npm is a .cmd file on Windows, which only a shell runs.
  const shell = command === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status !== 0) throw new Error(problem);
}

/** Two commands started at once must not build into each other: the second waits, then finds the work done. */
function oneAtATime(work) {
  const tenMinutes = 600_000;
  for (;;) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const since = statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      // Left behind by a process that was killed.
      if (Date.now() - since > tenMinutes) rmSync(lockFolder, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
