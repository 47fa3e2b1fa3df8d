/** Which calls are counted against which limit. */
import { GreenroomError } from '../../errors/index.ts';
import type { RouteName } from '../../contract/routes.ts';
import type { ServerParts } from '../server-parts.ts';
import type { RateKind } from './rate-limit.ts';

/**
 * Counts a call: with a token against the token, an opening or a beacon against the address.
 *
 * @throws GreenroomError `rate-limited` with the seconds to wait.
 */
export async function limitCall(
  server: ServerParts,
  route: RouteName,
  request: Request,
  tokenHash: string,
): Promise<void> {
  if (tokenHash !== '') return take(server, 'token', tokenHash);
  const address = route === 'openSession' || route === 'track' ? server.clientAddress(request) : undefined;
  if (address !== undefined) return take(server, 'opening', address);
}

/** Runs a check of credentials; failures are counted against the address, so that nobody tries keys by the thousand. */
export async function limitFailure(server: ServerParts, request: Request, check: () => string): Promise<string> {
  try {
    return check();
  } catch (error) {
    const address = server.clientAddress(request);
    if (address !== undefined && error instanceof GreenroomError && error.code === 'unauthorized')
      await take(server, 'admin-failure', address);
    throw error;
  }
}

/** Runs what an invite opens; invites that are none are counted against the address, so that nobody tries them by the thousand. */
export async function limitGuess<T>(server: ServerParts, request: Request, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const address = server.clientAddress(request);
    if (address !== undefined && error instanceof GreenroomError && error.code === 'not-found')
      await take(server, 'invite-failure', address);
    throw error;
  }
}

async function take(server: ServerParts, kind: RateKind, caller: string): Promise<void> {
  const wait = await server.rateLimiter.take(kind, caller);
  if (wait !== undefined)
    throw new GreenroomError('rate-limited', `Try again in ${wait} seconds.`, { retryAfterSeconds: wait });
}
