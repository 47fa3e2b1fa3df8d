/** Files in words: their kinds, sizes and shares. */
import type { FileKind } from '../../flow/file-kinds.ts';
import type { Scope } from '../../i18n/scope.ts';

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
