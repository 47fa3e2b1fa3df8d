/** Addresses of mail and phone as links: what is typed in a flow is a plain address. */

/** A link and the words it is shown with. */
export interface ContactLink {
  readonly href: string;
  readonly words: string;
}

/** Starts a mail. */
export function mailLink(address: string | undefined): ContactLink | undefined {
  return address === undefined ? undefined : { href: `mailto:${encodeURI(address)}`, words: address };
}

/** Starts a call; what is not dialled stays in the words. */
export function phoneLink(number: string | undefined): ContactLink | undefined {
  return number === undefined ? undefined : { href: `tel:${number.replace(/[^\d+]/g, '')}`, words: number };
}
