/** One bucket of an S3-compatible store, as far as the blobs in it need it. The one file that knows the S3 client. */
import pRetry from 'p-retry';
import { S3mini } from 's3mini';
import { BucketError, reasonOf, statusOf } from './s3-error.ts';
import type { S3Options } from './s3-options.ts';

/** An object in the bucket. */
export interface S3Object {
  readonly key: string;
  readonly bytes: number;
  /** Changes with the content. */
  readonly etag: string;
}

/** What an object may be written over: nothing, exactly this, or whatever is there. */
export type WrittenOver = 'nothing' | 'anything' | S3Object;

/** Objects of one bucket. Failures of the store are `unavailable`, and hold no credentials. */
export interface S3Bucket {
  /** All objects whose names begin so, in the order of their names. */
  list(prefix: string): Promise<S3Object[]>;
  /**
   * Writes an object. False, and nothing is written, where the store sees that something else is there; some overwrite all the same.
   *
   * @throws BucketError with the reason `NotImplemented` where the store knows no such conditions.
   */
  put(key: string, bytes: Uint8Array<ArrayBuffer>, over: WrittenOver): Promise<boolean>;
  /** Bytes `from` to before `to` of an object. */
  read(key: string, from: number, to: number): Promise<ReadableStream<Uint8Array>>;
  delete(key: string): Promise<void>;
}

const mostListed = 100_000;

/**
 * The bucket; nothing is asked of it yet. What fails on the way is asked again three times.
 *
 * @example
 * const bucket = s3Bucket({ bucket: 'files', endpoint: 'https://s3.example.com', accessKey, secretKey });
 */
export function s3Bucket(options: S3Options): S3Bucket {
  const client = new S3mini({
    accessKeyId: options.accessKey,
    secretAccessKey: options.secretKey,
    endpoint: addressOf(options),
    region: options.region ?? 'us-east-1',
  });
  const asking = <T>(call: () => Promise<T>): Promise<T> => ask(call, options);

  /** A repeat of a write whose answer was lost finds its own object there. */
  const isOurs = async (key: string, writer: string): Promise<boolean> => {
    const found = await asking(() => client.getObjectRaw(key));
    await found.body?.cancel();
    return found.headers.get('x-amz-meta-writer') === writer;
  };

  return {
    async list(prefix) {
      const page = await asking(() => client.listObjectsPaged('/', prefix, mostListed));
      if (!page?.objects) throw new BucketError('NoSuchBucket', options);
      return page.objects.map(({ Key, Size, ETag }) => ({ key: Key, bytes: Size, etag: ETag }));
    },
    async put(key, bytes, over) {
      const writer = crypto.randomUUID();
      const headers = { 'x-amz-meta-writer': writer, ...conditionOf(over) };
      const isWritten = await asking(async () => {
        try {
          await client.putObject(key, bytes, 'application/octet-stream', undefined, headers);
          return true;
        } catch (error) {
          if (![409, 412].includes(statusOf(error))) throw error;
          return false;
        }
      });
      return isWritten || isOurs(key, writer);
    },
    async read(key, from, to) {
      const { body } = await asking(() => client.getObjectRaw(key, false, from, to));
      if (!body) throw new BucketError('no body', options);
      return body;
    },
    async delete(key) {
      await asking(async () => {
        try {
          await client.deleteObject(key);
        } catch (error) {
          // Some stores do not count what is gone already as deleted.
          if (statusOf(error) !== 404) throw error;
        }
      });
    },
  };
}

/** Where the bucket answers: in the path, or by a host's name of its own. */
function addressOf({ bucket, endpoint, region = 'us-east-1', pathStyle = endpoint !== undefined }: S3Options): string {
  const url = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  if (pathStyle) url.pathname = `${url.pathname.replace(/\/$/, '')}/${bucket}`;
  else url.hostname = `${bucket}.${url.hostname}`;
  return url.href;
}

function conditionOf(over: WrittenOver): { [header: string]: string } {
  if (over === 'anything') return {};
  return over === 'nothing' ? { 'if-none-match': '*' } : { 'if-match': over.etag };
}

/** Waits longer each time, and gives up at what will not get better. */
async function ask<T>(call: () => Promise<T>, options: S3Options): Promise<T> {
  try {
    return await pRetry(call, {
      retries: 3,
      minTimeout: 200,
      randomize: true,
      shouldRetry: ({ error }) => statusOf(error) === 0 || statusOf(error) === 429 || statusOf(error) >= 500,
    });
  } catch (error) {
    throw new BucketError(reasonOf(error), options);
  }
}
