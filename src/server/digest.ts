/** Hashes and comparisons. In JavaScript, not WebCrypto: also hashes piece by piece, and on pages that are not served securely. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hex SHA-256 of a text. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A SHA-256 that is fed piece by piece: by the runtime where it has one (ten times as fast, for files), else in JavaScript. */
export function createSha256(): { update(bytes: Uint8Array): void; hex(): string } {
  const { process } = globalThis as { process?: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>> };
  const native = process?.getBuiltinModule?.('node:crypto').createHash('sha256');
  if (native) return { update: (bytes) => void native.update(bytes), hex: () => native.digest('hex') };
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}

/** A token that only the holder of `key` can work out from `salt`. */
export function deriveToken(salt: string, key: string): string {
  return base64url(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(key)));
}

/** Whether two secrets are the same, in a time that tells nothing about how much of them is. */
export function isSameSecret(a: string, b: string): boolean {
  const left = sha256(utf8ToBytes(a));
  const right = sha256(utf8ToBytes(b));
  let difference = 0;
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0);
  return difference === 0;
}

/** Bytes as URL-safe text. */
export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** JSON with keys in order, so that the same content has the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
