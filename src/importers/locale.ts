/** The language of a source as a flow has it. */

/**
 * The canonical language tag; English for what is none. Takes `en_US` as well.
 *
 * @example
 * localeOf('pt_br'); // 'pt-BR'
 */
export function localeOf(language: string | null | undefined): string {
  try {
    const tag = Intl.getCanonicalLocales((language ?? '').trim().replaceAll('_', '-') || 'en')[0] ?? 'en';
    return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && tag.length <= 35 ? tag : 'en';
  } catch {
    return 'en';
  }
}
