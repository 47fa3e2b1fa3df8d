// `greenroom serve` as a process of its own, for tests that kill it and start it again. Runs the build in dist/.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

/** How to start the server; what is absent is left to the command's defaults. */
export interface ServeOptions {
  /** Folder of flow documents. */
  flows?: string;
  /** Folder of the embedded database. */
  data?: string;
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string;
  /** Static folder served at `/`. */
  site?: string;
  /** Default: a free one, kept over restarts. */
  port?: number;
  env?: { [name: string]: string };
  /** With a clock that `goAhead` moves. */
  movesClock?: boolean;
}

/** A server that answers. */
export interface ServerProcess {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. */
  origin: string;
  /** The process that runs now; undefined where it has ended before it began. */
  pid(): number | undefined;
  /** Everything it has printed, on both streams. */
  output(): string;
  /** Ends it as a power cut would (SIGKILL), and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end (SIGTERM), and waits until it is gone. */
  stop(): Promise<void>;
  /** Starts it again with the same options, on the same port. */
  restart(): Promise<void>;
  /** Moves the clock of the server, until it is restarted. */
  goAhead(milliseconds: number): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
// GREENROOM_RUN_SOURCES=1 saves the build while one works on the server.
const fromSources = process.env['GREENROOM_RUN_SOURCES'] === '1';
const program = fromSources ? ['--import', 'tsx', 'src/cli/main.ts'] : [join('dist', 'cli', 'main.js')];
const readyWithinMs = 60_000;

/**
 * Starts `greenroom serve` on a free port and resolves once it prints that it is ready.
 *
 * @throws Error with everything the server printed, where it ends or stays silent instead.
 */
export async function startServer(options: ServeOptions = {}): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  let output = '';
  const print = (text: string) => (output += text);
  let child = await spawnServer(options, port, print);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: () => child.pid,
    output: () => output,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    restart: async () => {
      await end(child, 'SIGTERM');
      child = await spawnServer(options, port, print);
    },
    goAhead: async (milliseconds) => {
      child.send(milliseconds);
      await once(child, 'message');
    },
  };
}

/** A port that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

async function spawnServer(options: ServeOptions, port: number, print: (text: string) => void): Promise<ChildProcess> {
  const clock = options.movesClock ? ['--import', join(root, 'test/support/clock-ahead.mjs')] : [];
  const args = [...clock, ...program, 'serve', '--port', String(port)];
  if (options.flows) args.push('--flows', options.flows);
  if (options.data) args.push('--data', options.data);
  if (options.databaseUrl) args.push('--database-url', options.databaseUrl);
  if (options.site) args.push('--site', options.site);
  const env = { ...process.env, ...options.env };
  // A database of whoever runs the tests must not be used because it happens to be set.
  if (!options.env?.['DATABASE_URL']) delete env['DATABASE_URL'];
  const messages = options.movesClock ? ['ipc' as const] : [];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', ...messages] });
  await ready(child, print);
  return child;
}

function ready(child: ChildProcess, print: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const giveUp = setTimeout(() => child.kill('SIGKILL'), readyWithinMs);
    const note = (chunk: Buffer) => {
      said += chunk.toString();
      print(chunk.toString());
      if (!said.includes('Greenroom is ready on ')) return;
      clearTimeout(giveUp);
      resolve();
    };
    child.stdout?.on('data', note);
    child.stderr?.on('data', note);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(giveUp);
      reject(new Error(`The server did not start:\n${said}`));
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
