/** Slips in the domain of an e-mail address: what was probably meant, to be offered and never put in. Fetched when one is left. */

/** Where most candidates have their mail. A domain that is not here may be right all the same. */
const domains = [
  ...['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com', 'aol.com', 'live.com', 'msn.com', 'me.com'],
  ...['mac.com', 'ymail.com', 'rocketmail.com', 'protonmail.com', 'proton.me', 'zoho.com', 'mail.com', 'email.com'],
  ...['gmx.com', 'gmx.net'],
  ...['comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'charter.net', 'cox.net'],
  ...['googlemail.com', 'yahoo.es', 'hotmail.es', 'outlook.es', 'yahoo.com.mx', 'hotmail.com.mx', 'prodigy.net.mx'],
  ...['yahoo.co.uk', 'hotmail.co.uk', 'btinternet.com', 'yahoo.fr', 'hotmail.fr', 'orange.fr', 'gmx.de', 'web.de'],
  ...['libero.it', 'hotmail.it', 'uol.com.br', 'yahoo.com.br', 'bol.com.br', 'yandex.ru', 'mail.ru', 'qq.com'],
  ...['163.com', 'naver.com', 'rediffmail.com', 'yahoo.co.in', 'yahoo.co.jp', 'yahoo.ca', 'yahoo.com.au'],
];
/** Ends that are none, and what they stand for. */
const ends: readonly [RegExp, string][] = [
  [/\.(con|cpm|vom|xom|comm|coom|ocm|cmo)$/, '.com'],
  [/\.(nte|ney|bet)$/, '.net'],
  [/\.(ogr|orgg|prg)$/, '.org'],
];

/**
 * The address that was probably meant; undefined where nothing looks like a slip.
 *
 * @example
 * meantEmail('ana@gmial.com');   // 'ana@gmail.com'
 * meantEmail('ana@example.com'); // undefined
 */
export function meantEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || domain === '' || domains.includes(domain)) return undefined;
  const [end, right = ''] = ends.find(([slip]) => slip.test(domain)) ?? [];
  const mended = end ? domain.replace(end, right) : domain;
  const meant = domains.includes(mended) ? mended : (domains.find((known) => isSlipOf(mended, known)) ?? mended);
  return meant === domain ? undefined : `${address.slice(0, at)}@${meant}`;
}

/**
 * One letter too many, too few, another one, or two that changed places. Short names are too near to each other to tell, and the
 * same name in another country is another domain.
 */
function isSlipOf(typed: string, known: string): boolean {
  const [ownCountry, itsCountry] = [typed, known].map((domain) => /\.[a-z]{2}$/.exec(domain)?.[0]);
  if (ownCountry && itsCountry && ownCountry !== itsCountry) return false;
  if (known.length < 8 || Math.abs(typed.length - known.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start += 1;
  const [left, right] = [typed.slice(start), known.slice(start)];
  const swapped = `${left.charAt(1)}${left.charAt(0)}${left.slice(2)}`;
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || swapped === right;
}
