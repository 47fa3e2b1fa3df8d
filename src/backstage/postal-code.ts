/**
 * Which questions ask for a postal code. Where somebody lives stands in for who they are (the law of Illinois names it),
 * so no dealbreaker may rest on one.
 *
 * What counts, in this order: the `autocomplete` token `postal-code`; an id that is made of the word (`zip`, `zipCode`,
 * `home_postal_code`, `codigoPostal`, `plz`); a label in English, Spanish, German or French that names it as a word of
 * its own. A yes-no question counts by its label only where it asks about the candidate's own code, so that "Have you
 * sorted mail by ZIP code?" stays lawful. Options are not looked at: five digits may be a store number.
 */
import type { Question } from '../flow/schema/question.ts';
import type { Text } from '../flow/schema/text.ts';

const idWords = /^(postal|cod_?postal)_?\d*$/;
const idEnding = /(^|_)(zip|zip_?code|postal_?code|post_?code|codigo_?postal|code_?postal|plz|postleitzahl)_?\d*$/;
const labelWords =
  /(?<!\p{L})(zip|zip[ -]?codes?|postal[ -]?codes?|post[ -]?codes?|c[oó]digos? postal(es)?|codes? postaux|code postal|plz|postleitzahl(en)?)(?!\p{L})/iu;
const ownCode =
  /(?<!\p{L})(your|home|live|reside|su|tu|vive|vives|ihre?|wohnen|votre|habitez)(?!\p{L}).{0,40}?(zip|postal|post[ -]?code|plz|postleitzahl)/iu;

/** True when the question asks for the candidate's postal code. */
export function asksPostalCode(question: Question): boolean {
  if (/(^|\s)postal-code(\s|$)/i.test(question.autocomplete ?? '')) return true;
  const labels = stringsOf(question.label);
  if (question.type === 'yes-no' || question.type === 'consent') return labels.some((label) => ownCode.test(label));
  const id = question.id
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
  return idWords.test(id) || idEnding.test(id) || labels.some((label) => labelWords.test(label));
}

function stringsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
