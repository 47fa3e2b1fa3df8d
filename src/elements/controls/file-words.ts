/** Files in words: their kinds, sizes and shares. */
import type { FileKind } from '../../flow/file-kinds.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { FileUpload } from './file-carrier.ts';

const names: Readonly<Record<Exclude<FileKind, 'txt'>, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  doc: 'Word',
  odt: 'OpenDocument',
  rtf: 'RTF',
  jpg: 'JPG',
  png: 'PNG',
};

/** "PDF, Word, or plain text". */
export function kindsInWords(kinds: readonly FileKind[], scope: Scope): string {
  return scope.list(
    [...new Set(kinds.map((kind) => (kind === 'txt' ? scope.t('file.kind.text') : names[kind])))],
    'or',
  );
}

/**
 * A size as people say it: kilobytes up to a megabyte, megabytes above.
 *
 * @example
 * sizeInWords(10 * 1024 * 1024, scope); // '10 MB'
 */
export function sizeInWords(bytes: number, scope: Scope): string {
  const megabytes = bytes / (1024 * 1024);
  const [value, unit] = megabytes < 1 ? [Math.max(1, Math.round(bytes / 1024)), 'kilobyte'] : [megabytes, 'megabyte'];
  return new Intl.NumberFormat(scope.locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

/** "45%", in the language's own form. */
export function shareInWords(share: number, scope: Scope): string {
  return new Intl.NumberFormat(scope.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** What a place takes, for the sentences that say so. */
export interface FaultLimits {
  readonly kinds: readonly FileKind[];
  readonly maxBytes: number;
}

const faults: Readonly<Record<string, MessageKey>> = {
  'file-type': 'file.fault.type',
  'unsupported-type': 'file.fault.type',
  'file-mismatch': 'file.fault.mismatch',
  'file-encrypted': 'file.fault.encrypted',
  'file-corrupt': 'file.fault.corrupt',
  'file-empty': 'file.fault.empty',
  'file-size': 'file.fault.size',
  'too-large': 'file.fault.size',
  'file-unpacked': 'file.fault.unpacked',
  'file-count': 'file.fault.count',
  'file-unreadable': 'file.fault.unreadable',
  'file-one': 'file.fault.one',
};

/** Which file was not taken, why, and what to do. */
export function faultInWords(
  { name, bytes, fault }: { readonly name: string; readonly bytes: number; readonly fault: string },
  { kinds, maxBytes }: FaultLimits,
  scope: Scope,
): string {
  // A code that has no sentence is one that a candidate can do nothing about.
  const key = Object.hasOwn(faults, fault) ? faults[fault] : undefined;
  return scope.t(key ?? 'file.fault.other', {
    name: apart(name),
    size: sizeInWords(bytes, scope),
    max: sizeInWords(maxBytes, scope),
    kinds: kindsInWords(kinds, scope),
  });
}

/** How a file on its way is doing. */
export function stepInWords(upload: FileUpload, scope: Scope): string {
  const { name, bytes, sent, step, fault, isKept } = upload;
  const percent = shareInWords(bytes > 0 ? sent / bytes : 0, scope);
  switch (step) {
    case 'paused':
      return scope.t('file.paused', { percent });
    case 'elsewhere':
      return scope.t('file.elsewhere');
    case 'missing':
      return scope.t('file.missing', { name: apart(name) });
    case 'waiting':
      return scope.t(waitingKey(fault));
    default: {
      const sending = scope.t('file.uploading', { percent });
      return isKept === false ? `${sending}. ${scope.t('file.keep-open')}` : sending;
    }
  }
}

function waitingKey(fault: string | undefined): MessageKey {
  // A conflict is what a connection leaves behind that has just broken.
  if (fault === 'offline' || fault === 'timeout' || fault === 'conflict') return 'file.waiting-offline';
  return fault === undefined ? 'file.waiting' : 'file.waiting-busy';
}

/** A name in another direction than the sentence around it does not turn that around. */
export function apart(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
}
