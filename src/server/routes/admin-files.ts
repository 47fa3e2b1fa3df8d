/** The bytes of an uploaded file, for the recruiter: to be saved, never to be shown by this origin. */
import { GreenroomError } from '../../errors/index.ts';
import type { ByteRange } from '../blobs.ts';
import { handler } from '../http/call.ts';
import { HttpError } from '../http/http-error.ts';

/**
 * `GET /v1/admin/uploads/:upload`. A candidate made this content: it is served as a download, in a sandbox, as the type that the
 * server found, so that nothing in it runs with the recruiter's rights. A `Range` of bytes gets that part, so that a download that
 * broke off can go on.
 */
export const readFile = handler({
  answer: { status: 200, description: 'The file, as an attachment', type: 'application/octet-stream' },
  async handle({ server, params, request }) {
    const upload = await server.store.readUpload(params['upload'] ?? '');
    if (!upload?.finished) throw noFile();
    const part = partOf(request, upload.bytes);
    const content = await server.blobs.read(upload.id, part);
    if (!content) throw noFile();
    if (request.method === 'HEAD') await content.cancel();
    return new Response(request.method === 'HEAD' ? null : content, {
      status: part ? 206 : 200,
      headers: {
        'Content-Type': upload.finished.type,
        'Content-Length': String(part ? part.to - part.from : upload.bytes),
        'Accept-Ranges': 'bytes',
        ...(part && { 'Content-Range': `bytes ${part.from}-${part.to - 1}/${upload.bytes}` }),
        'Content-Disposition': attachment(upload.name),
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'no-store',
      },
    });
  },
});

const noFile = () => new GreenroomError('not-found', 'There is no such file.');

/** The part that is asked for; undefined for all of it. Several parts at once are answered with all, as a server may. */
function partOf(request: Request, size: number): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.get('Range') ?? '') ?? [];
  if (first === undefined || request.method !== 'GET') return undefined;
  const range = { from: Number(first), to: Math.min(last ? Number(last) + 1 : size, size) };
  if (range.from < range.to) return range;
  throw new HttpError('invalid', 'The file has no such part.', {
    status: 416,
    headers: { 'Content-Range': `bytes */${size}` },
  });
}

/** The name twice: plain for old programs, in full (RFC 8187) for the others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
