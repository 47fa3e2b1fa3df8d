/** Finishes an upload whose bytes are all there: kind checked by content, opened, hashed, and recorded or refused. */
import { GreenroomError } from '../../errors/index.ts';
import type { FileRef } from '../../flow/answer.ts';
import { fileKindOf, type FileKind } from '../../flow/file-kinds.ts';
import { createSha256 } from '../digest.ts';
import { findContact } from '../documents/find-contact.ts';
import type { Call } from '../http/call.ts';
import { changeSession, type Effect } from '../session/change-session.ts';
import { findSession } from '../session/find-session.ts';
import { countryOf } from '../../flow/country.ts';
import { fileRefOf, isLost } from '../session/stored-files.ts';
import type { ServerParts } from '../server-parts.ts';
import type { FileRefusal, UploadRecord } from '../store/records.ts';
import { contentKind, headBytes, mediaTypeOf } from './content-kind.ts';
import { refusalError } from './file-refusal.ts';

/**
 * Looks at the content and records what it is, with the text where it is a resume. Content that is refused is deleted; the refusal is
 * recorded first, so that a process that ends in between leaves bytes that the next try deletes. What was recorded once stands.
 *
 * @throws GreenroomError with one problem whose path is `file` where the content is refused; `not-found` for an upload that is gone
 */
export async function finishUpload(call: Call, upload: UploadRecord): Promise<FileRef> {
  const { sha256, head } = await digestOf(call, upload.id);
  const { record } = await findSession(call);
  const { stages, locale } = record.flow;
  const isResume = stages.some((stage) => stage.id === upload.stage && stage.type === 'resume');
  const look = await lookAt(call, upload, head, isResume);
  const at = new Date(call.server.clock.now()).toISOString();
  if ('problem' in look) return settle(call, { uploads: [{ ...upload, refused: { ...look, at } }] });
  const { kind, text } = look;
  const found = text === undefined ? undefined : findContact(text, countryOf(locale));
  const finished = { type: mediaTypeOf(kind), sha256, at, ...(found && { found }) };
  return settle(call, {
    uploads: [{ ...upload, finished }],
    ...(text !== undefined && { resumeTexts: [{ upload: upload.id, text }] }),
  });
}

/** Makes sure that a file was not refused before; where it was, its bytes are gone. @throws GreenroomError the same as then. */
export async function checkNotRefused(call: Call, { id, name, refused }: UploadRecord): Promise<void> {
  if (!refused) return;
  await call.server.blobs.delete(id);
  throw refusalError(name, refused);
}

type Look = { readonly kind: FileKind; readonly text: string | undefined } | Omit<FileRefusal, 'at'>;

async function lookAt({ server }: Call, upload: UploadRecord, head: Uint8Array, isResume: boolean): Promise<Look> {
  const open = () => openContent(server, upload.id);
  const named = fileKindOf(upload.name);
  const content = await contentKind(head, open);
  if (named === undefined || content === undefined) return { problem: 'file-type', content: null };
  const other = content === named || content === 'archive' ? null : content;
  if (content !== named && !(server.documents && mayHold(content, named)))
    return other ? { problem: 'file-mismatch', content: other } : { problem: 'file-type', content: null };
  const document = { kind: named, bytes: upload.bytes, wantsText: isResume, open };
  const reading = await server.documents?.read(document);
  if (reading?.fault) return { problem: `file-${reading.fault}`, content: other };
  return { kind: named, text: reading?.text };
}

/** An archive that does not say what it holds may be a document; a document with a password lies in a compound file, as old ones do. */
function mayHold(content: FileKind | 'archive', named: FileKind): boolean {
  if (content === 'archive') return named === 'docx' || named === 'odt';
  return content === 'doc' && named === 'docx';
}

/** Records what the look came to, unless something was recorded before: then that stands. */
async function settle(call: Call, effect: Effect & { uploads: [UploadRecord] }): Promise<FileRef> {
  let [settled] = effect.uploads;
  // The piece is repeatable by its offset; a key would only stand in the way of the next piece.
  await changeSession({ ...call, key: undefined }, ({ data, at }) => {
    const known = data.uploads.find((one) => one.id === settled.id);
    if (!known || isLost(known, at)) throw new GreenroomError('not-found', 'There is no such upload.');
    const isFirst = !known.finished && !known.refused;
    settled = isFirst ? effect.uploads[0] : known;
    return { effect: isFirst ? effect : {}, answer: () => ({ status: 200, body: null }) };
  });
  await checkNotRefused(call, settled);
  return fileRefOf(settled);
}

async function digestOf({ server }: Call, id: string): Promise<{ sha256: string; head: Uint8Array }> {
  const hash = createSha256();
  const head = new Uint8Array(headBytes);
  let size = 0;
  const reader = (await openContent(server, id)).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    hash.update(next.value);
    if (size < headBytes) head.set(next.value.subarray(0, headBytes - size), size);
    size += next.value.byteLength;
  }
  return { sha256: hash.hex(), head: head.subarray(0, Math.min(size, headBytes)) };
}

async function openContent({ blobs }: ServerParts, id: string): Promise<ReadableStream<Uint8Array>> {
  const content = await blobs.read(id);
  if (content) return content;
  throw new GreenroomError('not-found', 'There is no such upload.');
}
