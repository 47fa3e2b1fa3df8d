/**
 * Serves the files that a folder had when the server started. An address is looked up in that list and never becomes a
 * path, so nothing outside of the folder can be named. Knows nothing of what the files are.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isCompressible } from './content-types.ts';

/** Answers a request for one of the files, or nothing where it names none. */
export type StaticFiles = (request: Request) => Promise<Response | undefined>;

/** How a folder is served. */
export interface StaticFilesOptions {
  /** Address of the folder, with a slash at both ends: `/greenroom/`. */
  mount: string;
  /** `Cache-Control` of every answer. */
  cacheControl: string;
  /** The file that stands for its folder: `index.html`. */
  index?: string;
  /** Any page may read the files: for scripts that other sites embed. */
  isPublic?: boolean;
}

type Encoding = 'br' | 'gzip';
interface LoadedFile {
  etag: string;
  bodies: Partial<Record<Encoding | 'identity', Uint8Array<ArrayBuffer>>>;
}

/** Text up to this size is kept in memory with its compressed forms; the rest comes from the disk each time. */
const keepBytes = 4 * 1024 * 1024;

/**
 * Lists a folder once and serves what was in it. Hidden files, links and folder listings are never served.
 *
 * @throws the file system's error where the folder cannot be read.
 * @example
 * const site = await staticFiles('demo/site', { mount: '/', cacheControl: 'no-cache', index: 'index.html' });
 * const response = await site(new Request('http://127.0.0.1/careers/'));
 */
export async function staticFiles(folder: string, options: StaticFilesOptions): Promise<StaticFiles> {
  const files = new Map((await list(folder)).map((path) => [relative(folder, path).split(sep).join('/'), path]));
  const loaded = new Map<string, Promise<LoadedFile>>();
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const name = nameOf(new URL(request.url).pathname, options);
    const path = name === undefined ? undefined : files.get(name);
    if (path === undefined) return undefined;
    const type = contentType(path);
    const headers = baseHeaders(type, options);
    const found = await stat(path).catch(() => undefined);
    if (!found) return undefined;
    const { size, mtimeMs } = found;
    if (!isCompressible(type) || size > keepBytes) {
      headers.set('ETag', `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`);
      headers.set('Content-Length', String(size));
      return respond(request, headers, () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
    }
    const key = `${path}\n${size}\n${mtimeMs}`;
    const loading = loaded.get(key) ?? load(path);
    loaded.set(key, loading);
    return respondCompressed(request, headers, path, await loading);
  };
}

function nameOf(pathname: string, { mount, index }: StaticFilesOptions): string | undefined {
  if (!pathname.startsWith(mount)) return undefined;
  const rest = pathname.slice(mount.length);
  try {
    const name = decodeURIComponent(rest);
    return index !== undefined && (name === '' || name.endsWith('/')) ? name + index : name;
  } catch {
    return undefined;
  }
}

async function list(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  const below = await Promise.all(
    visible.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return list(path);
      // `x.js.br` is a form of `x.js`, not a file of its own.
      return entry.isFile() && !entry.name.endsWith('.br') ? [path] : [];
    }),
  );
  return below.flat();
}

async function load(path: string): Promise<LoadedFile> {
  const content = new Uint8Array(await readFile(path));
  const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  const built = await readFile(`${path}.br`).catch(() => undefined);
  return { etag, bodies: { identity: content, ...(built && { br: new Uint8Array(built) }) } };
}

async function respondCompressed(
  request: Request,
  headers: Headers,
  path: string,
  file: LoadedFile,
): Promise<Response> {
  const accepted = acceptedEncoding(request.headers.get('Accept-Encoding') ?? '');
  headers.set('Vary', 'Accept-Encoding');
  headers.set('ETag', `"${file.etag}${accepted ? `-${accepted}` : ''}"`);
  if (accepted) headers.set('Content-Encoding', accepted);
  const identity = file.bodies.identity ?? new Uint8Array(await readFile(path));
  const body = accepted ? (file.bodies[accepted] ??= await compress(identity, accepted)) : identity;
  headers.set('Content-Length', String(body.byteLength));
  return respond(request, headers, () => body);
}

/** The best encoding that the browser takes: Brotli, then gzip; a quality of zero is a refusal. */
function acceptedEncoding(header: string): Encoding | undefined {
  const taken = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
}

async function compress(content: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength };
  const made =
    encoding === 'br' ? promisify(brotliCompress)(content, { params }) : promisify(gzip)(content, { level: 9 });
  return new Uint8Array(await made);
}

function baseHeaders(type: string, options: StaticFilesOptions): Headers {
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': options.cacheControl,
    'X-Content-Type-Options': 'nosniff',
  });
  if (options.isPublic) {
    headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    headers.set('Timing-Allow-Origin', '*');
  }
  return headers;
}

function respond(request: Request, headers: Headers, body: () => BodyInit): Response {
  const known =
    request.headers
      .get('If-None-Match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(headers.get('ETag') ?? '') || known.includes('*')) {
    for (const name of ['Content-Length', 'Content-Encoding', 'Content-Type']) headers.delete(name);
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === 'HEAD' ? null : body(), { headers });
}
