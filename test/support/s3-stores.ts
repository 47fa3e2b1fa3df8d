// S3-compatible stores that run on this machine, each with an empty bucket: s3rver from npm, which is everywhere, and OpenStack Swift
// where its Debian package is installed (python3-swift): a store that many run, and that checks every signature.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3mini } from 's3mini';
import S3rver from 's3rver';
import { holdingBack } from './holding-back.ts';
import type { S3Options } from '../../src/server/s3/s3-options.ts';

/** A store that answers. */
export interface S3Store {
  /** How its empty bucket is reached. */
  readonly options: S3Options & { endpoint: string };
  end(): Promise<void>;
}

const python = '/usr/bin/python3';
const hasSwift = spawnSync(python, ['-c', 'import swift.common.middleware.s3api']).status === 0;

/** The stores that this machine has. */
export const s3Stores: readonly (readonly [name: string, open: () => Promise<S3Store>])[] = [
  ['s3rver', openS3rver],
  ['s3rver that holds back from overwriting', openHoldingBack],
  ...(hasSwift ? [['OpenStack Swift', openSwift] as const] : []),
];

/** The store from npm, which looks at no signature and overwrites whatever it is told to. */
export async function openS3rver(): Promise<S3Store> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-s3rver-'));
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder });
  const { port } = await server.run();
  return withBucket(port, 'S3RVER', '123456789', async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function openHoldingBack(): Promise<S3Store> {
  const { options, end } = await openS3rver();
  const line = await holdingBack(options.endpoint);
  return {
    options: { ...options, endpoint: line.origin },
    end: async () => {
      await line.close();
      await end();
    },
  };
}

async function openSwift(): Promise<S3Store> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-swift-'));
  const [accessKey, secretKey] = ['test:tester', 'testing'];
  const program = join(import.meta.dirname, 'swift', 'serve.py');
  const server = spawn(python, [program, folder, accessKey, secretKey], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return withBucket(Number(port.toString()), accessKey, secretKey, async () => {
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

async function withBucket(
  port: number,
  accessKey: string,
  secretKey: string,
  end: () => Promise<void>,
): Promise<S3Store> {
  const options = { endpoint: `http://127.0.0.1:${port}`, bucket: 'files', accessKey, secretKey };
  const endpoint = `${options.endpoint}/${options.bucket}`;
  const client = new S3mini({ endpoint, region: 'us-east-1', accessKeyId: accessKey, secretAccessKey: secretKey });
  if (!(await client.createBucket())) throw new Error('The store made no bucket.');
  return { options, end };
}
