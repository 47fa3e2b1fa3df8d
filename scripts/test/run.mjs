// Runs one program of a suite: streams what it prints, ends it (and all it started) when it takes too long, counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) endAll(child, 'SIGKILL');
    process.exit(130);
  });
}

/** A check that counts as one: passes when the program ends with 0. */
export async function runCheck(name, command, args, minutes) {
  const ended = await run(command, args, {}, minutes);
  return ended.code === 0 ? { passed: 1 } : { failed: 1, failures: [`${name}: ${ended.why}`] };
}

/** A program that runs tests and writes its totals to the file in GREENROOM_TOTALS. */
export async function runTests(name, command, args, env, minutes) {
  const scratch = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  const file = join(scratch, 'totals.json');
  try {
    const filled = args.map((arg) => arg.replace('TOTALS_FILE', file));
    const ended = await run(command, filled, { ...env, GREENROOM_TOTALS: file }, minutes);
    return checkTotals(name, readTotals(file), ended);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function checkTotals(name, totals, ended) {
  if (!totals) return { failed: 1, failures: [`${name}: ${ended.why}, before its totals were written`] };
  const ran = totals.passed + totals.failed;
  const problem = ran === 0 ? 'ran no test' : ended.code !== 0 && totals.failed === 0 ? ended.why : undefined;
  return problem
    ? { ...totals, failed: totals.failed + 1, failures: [...totals.failures, `${name}: ${problem}`] }
    : totals;
}

function readTotals(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function run(command, args, env, minutes) {
  return new Promise((resolve) => {
    // A group of its own, so that a browser which outlives its runner can be ended too.
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 1, 2],
      detached,
    });
    running.add(child);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endAll(child, 'SIGKILL');
    }, minutes * 60_000);
    child.on('error', (error) => resolve({ code: 1, why: error.message }));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (detached) endAll(child, 'SIGTERM');
      resolve({ code: code ?? 1, why: late ? `not done after ${minutes} minutes` : `ended with ${signal ?? code}` });
    });
  });
}

function endAll(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
