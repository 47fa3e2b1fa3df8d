/** Addresses that open a message with everything in it: the candidate only has to send it. */

/** What a message says. */
export interface LinkMessage {
  readonly subject: string;
  readonly body: string;
}

/**
 * An e-mail, to the candidate's own address where it is known.
 *
 * @example
 * mailAddress({ subject: 'Your application', body: 'https://…' }, 'ana@example.com'); // 'mailto:ana@example.com?subject=…&body=…'
 */
export function mailAddress({ subject, body }: LinkMessage, to = ''): string {
  const recipient = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${recipient}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** A text message to whom the candidate picks. `?&` is read both by iOS, which wants `&`, and by Android, which wants `?`. */
export function textAddress({ body }: Pick<LinkMessage, 'body'>): string {
  return `sms:?&body=${encodeURIComponent(body)}`;
}
