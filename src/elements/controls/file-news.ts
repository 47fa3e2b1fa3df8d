/** What has become of files, for screen readers: quarters and ends, not every step. */
import type { FileRef } from '../../flow/answer.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { FileUpload } from './file-carrier.ts';
import { apart, faultInWords, shareInWords, stepInWords, type FaultLimits } from './file-words.ts';

/** The files of a place at one moment. */
export interface FilesNow {
  readonly uploads: readonly FileUpload[];
  readonly files: readonly FileRef[];
}

/** What to say of a change; undefined where it is not worth it. */
export function newsOf(before: FilesNow, now: FilesNow, limits: FaultLimits, scope: Scope): string | undefined {
  const arrived = now.files.find(({ id }) => !before.files.some((file) => file.id === id));
  if (arrived) return scope.t('file.sent-announcement', { name: apart(arrived.name) });
  for (const upload of now.uploads) {
    const known = before.uploads.find(({ key }) => key === upload.key);
    const news = upload === known ? undefined : newsOfOne(known, upload, limits, scope);
    if (news !== undefined) return news;
  }
  return undefined;
}

function newsOfOne(
  known: FileUpload | undefined,
  upload: FileUpload,
  limits: FaultLimits,
  scope: Scope,
): string | undefined {
  const { name, bytes, fault = '', step } = upload;
  if (step === 'sending') {
    const quarter = quarterOf(upload);
    if (known?.step === step && quarterOf(known) >= quarter) return undefined;
    return scope.t('file.uploading', { percent: shareInWords(quarter / 4, scope) });
  }
  if (known?.step === step) return undefined;
  if (step === 'refused') return faultInWords({ name, bytes, fault }, limits, scope);
  const words = stepInWords(upload, scope);
  return step === 'missing' ? words : `${apart(name)}: ${words}`;
}

function quarterOf({ sent, bytes }: FileUpload): number {
  return bytes > 0 ? Math.floor((sent / bytes) * 4) : 0;
}
