/**
 * One process per data folder. Two processes that write one embedded database lose rows without a word, and the database
 * itself does not notice; so the folder carries a lock that outlives no process.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { GreenroomError } from '../../errors/index.ts';
import { isProcessAlive, processStart } from './process-identity.ts';

/** A folder that is ours until it is released. */
export interface FolderLock {
  /** Frees the folder. A second call does nothing. */
  release(): void;
}

interface Owner {
  pid: number;
  start?: string;
  host: string;
  nonce: string;
}

/** How often a holder shows that it lives, for processes on other machines that share the folder. */
const beatMs = 5_000;
/** A holder on another machine that has not been heard of for so long is gone. */
const silentMs = 30_000;
/** Taking over an abandoned lock takes milliseconds: a marker that is older was left by a crash. */
const takeoverMs = 10_000;

/**
 * Takes the folder for this process. A lock left by a process that is gone (`kill -9`, a power cut) is taken over.
 *
 * @throws GreenroomError `unavailable` where another process holds it; the message names that process.
 * @example
 * const lock = lockFolder('/var/lib/greenroom');
 * try { … } finally { lock.release(); }
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'greenroom.lock');
  const start = processStart(process.pid);
  const me: Owner = { pid: process.pid, host: hostname(), nonce: randomUUID(), ...(start !== undefined && { start }) };
  if (!create(path, me)) takeOver(folder, path, me);
  const heart = setInterval(() => beat(path), beatMs).unref();
  let isHeld = true;
  return {
    release() {
      if (!isHeld) return;
      isHeld = false;
      clearInterval(heart);
      if (readOwner(path)?.nonce === me.nonce) rmSync(path, { force: true });
    },
  };
}

/** Writes the lock under another name and links it, so that nobody ever reads half of one. */
function create(path: string, owner: Owner): boolean {
  const draft = `${path}.${owner.nonce}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Replaces an abandoned lock. A marker keeps a second process from removing the lock that the first has just made. */
function takeOver(folder: string, path: string, me: Owner): void {
  refuseIfHeld(folder, path);
  const marker = `${path}.takeover`;
  if (!mark(marker)) throw held(folder, 'another process that is starting');
  try {
    refuseIfHeld(folder, path);
    rmSync(path, { force: true });
    if (!create(path, me)) throw held(folder, 'another process that is starting');
  } finally {
    rmdirSync(marker);
  }
}

function mark(marker: string): boolean {
  const age = Date.now() - (statSync(marker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > takeoverMs) rmSync(marker, { recursive: true, force: true });
  try {
    mkdirSync(marker);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refuseIfHeld(folder: string, path: string): void {
  const owner = readOwner(path);
  if (!owner) return;
  if (owner.host !== hostname()) {
    const silence = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (silence < silentMs) throw held(folder, `process ${owner.pid} on ${owner.host}`);
    return;
  }
  const isSame = owner.start === undefined || processStart(owner.pid) === owner.start;
  if (isSame && isProcessAlive(owner.pid)) throw held(folder, `process ${owner.pid}`);
}

function readOwner(path: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, nonce } = value as Partial<Owner>;
  return typeof pid === 'number' && typeof host === 'string' && typeof nonce === 'string';
}

function beat(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder went away under us; the database will say so with the next write.
  }
}

function held(folder: string, by: string): GreenroomError {
  return new GreenroomError(
    'unavailable',
    `The data folder ${folder} is in use by ${by}. One process at a time may use it; PostgreSQL serves several.`,
  );
}
