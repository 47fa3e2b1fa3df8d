/** What the server takes from outside beside its store and a clock: randomness, a log, limits. Each has a default. */
import { base64url } from './digest.ts';

/** Randomness, so that tests can foresee it. */
export interface Ids {
  /** A new id: unguessable, URL-safe, at most 64 characters. */
  id(): string;
  /** 256 random bits as URL-safe text: session tokens and salts. */
  token(): string;
}

/** Where the server says what went wrong. Never given a token, an answer or a name. */
export interface Log {
  /** `context` says where (a route's name); `error` is what was thrown. */
  error(context: string, error: unknown): void;
}

/** How much of what one request or session may take. */
export interface Limits {
  /** Bytes of a JSON body. Default 1 MB. */
  bodyBytes: number;
  /** Bytes of one upload, whatever its question allows. Default 100 MB. */
  uploadBytes: number;
  /** Uploads of one question of one session, whether they were finished, replaced or are on their way. Default 30. */
  uploadsPerQuestion: number;
  /** Uploads of one session, whether they were finished or not. Default 100. */
  uploadsPerSession: number;
  /** Bytes of all uploads of one session together. Default 500 MB. */
  uploadBytesPerSession: number;
  /** Days that an upload may take; what is not finished by then is deleted. Default 7. */
  uploadDays: number;
  /** Requests for help of one session. Default 50. */
  helpPerSession: number;
  /** Links of one session to go on elsewhere, used or not. Default 100. */
  linksPerSession: number;
  /** Decisions on notices of one session. Default 1,000. */
  consentsPerSession: number;
  /** Status streams of one session that are open at once in this process; another one ends the oldest. Default 20. */
  streamsPerSession: number;
}

/** Randomness of the platform. */
export const randomIds: Ids = {
  id: () => base64url(crypto.getRandomValues(new Uint8Array(16))),
  token: () => base64url(crypto.getRandomValues(new Uint8Array(32))),
};

/** Says it on the console. */
export const consoleLog: Log = {
  error(context, error) {
    console.error(`greenroom: ${context}:`, error);
  },
};

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  uploadBytes: 100 * 1024 * 1024,
  uploadsPerQuestion: 30,
  uploadsPerSession: 100,
  uploadBytesPerSession: 500 * 1024 * 1024,
  uploadDays: 7,
  helpPerSession: 50,
  linksPerSession: 100,
  consentsPerSession: 1000,
  streamsPerSession: 20,
};
