/**
 * Invites: what the links carry that lead into a session. An invite opens nothing by itself; it is exchanged for a token, once, and
 * soon. Candidates make them to go on elsewhere.
 */
import { GreenroomError } from '../../errors/index.ts';
import { deriveToken, sha256Hex } from '../digest.ts';
import { checkReplay, type RequestKey } from '../http/request-key.ts';
import type { OpeningRecord, TokenRecord } from '../store/records.ts';

/** Long enough for an e-mail to oneself that is opened tomorrow at the same time; short enough for an inbox that others read later. */
const lifetime = 24 * 60 * 60 * 1000;
/** So many links of one session can be open at once: one that was sent stays good when another is made. */
const mostOpen = 5;
/** By it a page tells our links from a fragment of its own, and a scan for leaked secrets finds them. */
const prefix = 'gr_';

/** The token of an invite, from a salt that may be stored and, where the call had one, the key that is not. */
export function inviteToken(salt: string, key: RequestKey | undefined): string {
  return `${prefix}${key ? deriveToken(salt, key.value) : salt}`;
}

/** Whether a text can be an invite at all. */
export function isInvite(text: string): boolean {
  return new RegExp(`^${prefix}[\\w-]{43}$`).test(text);
}

/** The rows of a new invite: itself, and the oldest open one closed where there are enough. */
export function withInvite(tokens: readonly TokenRecord[], token: string, now: Date): TokenRecord[] {
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  const invite: TokenRecord = {
    hash: sha256Hex(token),
    kind: 'invite',
    expiresAt,
    usedAt: null,
    opening: null,
    createdAt: at,
  };
  const open = tokens.filter(
    ({ kind, usedAt, expiresAt: end }) => kind === 'invite' && usedAt === null && isAhead(end, at),
  );
  const surplus = open.slice(0, Math.max(0, open.length - mostOpen + 1));
  return [...surplus.map((one) => ({ ...one, expiresAt: at })), invite];
}

/** What an exchange is asked with. */
export interface Exchange {
  /** Hash of the invite. */
  readonly inviteHash: string;
  readonly key: RequestKey | undefined;
  readonly salt: string;
  readonly now: Date;
}

/** The token that an exchange comes to, and the rows to store; none for a repeat. */
export interface Exchanged {
  readonly token: string;
  readonly rows: TokenRecord[];
}

/**
 * Exchanges an invite of a session. A repeat by the same key gives the same token: its answer was lost.
 *
 * @throws GreenroomError `unauthorized` where the invite was exchanged before, `expired` where its time has passed.
 */
export function exchangeInvite(tokens: readonly TokenRecord[], { inviteHash, key, salt, now }: Exchange): Exchanged {
  const keyHash = key && sha256Hex(`exchange ${inviteHash} ${key.value}`);
  const earlier = tokens.find(({ opening }) => opening && opening.keyHash === keyHash)?.opening;
  if (key && earlier) {
    checkReplay(key, earlier);
    return { token: deriveToken(earlier.salt, key.value), rows: [] };
  }
  const at = now.toISOString();
  const invite = tokens.find(({ hash }) => hash === inviteHash);
  if (!invite) throw noInvite();
  if (invite.usedAt !== null) throw new GreenroomError('unauthorized', 'This link was used already.');
  if (!isAhead(invite.expiresAt, at)) throw new GreenroomError('expired', 'The time of this link has passed.');
  const token = key ? deriveToken(salt, key.value) : salt;
  const opening: OpeningRecord | null = key && keyHash ? { keyHash, requestHash: key.requestHash, salt } : null;
  return {
    token,
    rows: [
      { ...invite, usedAt: at },
      { hash: sha256Hex(token), kind: 'session', expiresAt: null, usedAt: null, opening, createdAt: at },
    ],
  };
}

/** The failure of an invite that is none, or one of another interview. */
export function noInvite(): GreenroomError {
  return new GreenroomError('not-found', 'There is no such invitation.');
}

const isAhead = (time: string | null, at: string): boolean => time !== null && time > at;
