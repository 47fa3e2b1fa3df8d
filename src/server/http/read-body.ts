/** Bodies in: size, kind, JSON, shape. The one place where the server runs zod on a request. */
import type * as z from 'zod';
import { GreenroomError, type Problem } from '../../errors/index.ts';
import { bodyStream, brokenOff } from './body-stream.ts';
import { HttpError } from './http-error.ts';

/** What a call takes beside JSON. */
export interface BodyOptions {
  /** The body is a beacon's: a page that is being left can only send plain text without asking first. */
  readonly isBeacon?: boolean | undefined;
  /** No body at all is the same as `{}`. */
  readonly mayBeEmpty?: boolean | undefined;
}

/** More levels than any document or answer has. What is deeper was made to bring down programs that walk it. */
const mostLevels = 200;

/**
 * The JSON body of a request, checked against `schema`. Keys that the schema does not know are left out, so that a newer widget
 * can talk to an older server.
 *
 * @throws GreenroomError `too-large` (413), `unsupported-type` (415), `invalid` (400 where it is not JSON, 422 where it has
 * another shape; then with each problem's path).
 */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes: number,
  { isBeacon = false, mayBeEmpty = false }: BodyOptions = {},
): Promise<T> {
  if (!mayBeEmpty) checkType(request, isBeacon);
  const text = await readText(request, maxBytes);
  if (mayBeEmpty && text === '') return checkShape({}, schema);
  checkType(request, isBeacon);
  return checkShape(parseJson(text), schema);
}

function checkType(request: Request, isBeacon: boolean): void {
  const type = mediaType(request);
  if (type === 'application/json' || type.endsWith('+json') || (isBeacon && type === 'text/plain')) return;
  throw new GreenroomError('unsupported-type', 'The body has to be application/json.');
}

/** A value checked against `schema`; throws `invalid` with each problem's path. */
function checkShape<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue): Problem => ({
    path: pathOf(issue.path),
    code: issue.code,
    message: issue.message,
  }));
  throw new GreenroomError('invalid', 'The body has another shape than this call takes.', { problems });
}

/** The media type without its parameters, in lower case; empty where there is none. */
export function mediaType(request: Request): string {
  return (request.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const announced = request.headers.get('Content-Length');
  if (Number(announced ?? 0) > maxBytes) throw tooLarge(maxBytes);
  // A connection ends a body at the length that was announced; reading it at once costs a fraction of reading a stream.
  const bytes = announced === null ? await readStream(request, maxBytes) : await readWhole(request);
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  try {
    // `ignoreBOM` stays false: a leading mark is not part of the JSON.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notJson();
  }
}

async function readWhole(request: Request): Promise<Uint8Array> {
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    throw brokenOff();
  }
}

/** A body of unknown length; given up as soon as it is too long. */
async function readStream(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (await bodyStream(request))?.getReader();
  const read = () => reader?.read().catch(() => Promise.reject(brokenOff()));
  for (let next = await read(); next && !next.done; next = await read()) {
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge(maxBytes);
    }
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (isDeeperThan(value, mostLevels)) throw notJson();
    return /\\u(0000|d[89a-f])/i.test(text) ? wellFormed(value) : value;
  } catch {
    throw notJson();
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}

/** Without what no database can keep: NUL is left out, half characters become U+FFFD. They come with text pasted from documents. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replaceAll('\0', '')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [wellFormed(key), wellFormed(part)]));
}

const notJson = () => new HttpError('invalid', 'The body is not JSON.', { status: 400 });
const tooLarge = (bytes: number) => new GreenroomError('too-large', `The body may have at most ${bytes} bytes.`);

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, part) =>
      typeof part === 'number' ? `${all}[${part}]` : all === '' ? String(part) : `${all}.${String(part)}`,
    '',
  );
}
