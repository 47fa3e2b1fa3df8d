/** The bytes of an uploaded file, for the recruiter: to be saved, never to be shown by this origin. */
import { GreenroomError } from '../../errors/index.ts';
import { handler } from '../http/call.ts';

/**
 * `GET /v1/admin/uploads/:upload`. A candidate made this content: it is served as a download, in a sandbox, as the type that the
 * server found, so that nothing in it runs with the recruiter's rights.
 */
export const readFile = handler({
  answer: { status: 200, description: 'The file, as an attachment', type: 'application/octet-stream' },
  async handle({ server, params, request }) {
    const upload = await server.store.readUpload(params['upload'] ?? '');
    const content = upload?.finished ? await server.blobs.read(upload.id) : undefined;
    if (!upload?.finished || !content) throw new GreenroomError('not-found', 'There is no such file.');
    if (request.method === 'HEAD') await content.cancel();
    return new Response(request.method === 'HEAD' ? null : content, {
      headers: {
        'Content-Type': upload.finished.type,
        'Content-Length': String(upload.bytes),
        'Content-Disposition': attachment(upload.name),
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'no-store',
      },
    });
  },
});

/** The name twice: plain for old programs, in full (RFC 8187) for the others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
