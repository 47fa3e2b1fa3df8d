/**
 * The token of a candidate's session, so that a reload finds it. Synchronous and small: the first thing that a page asks.
 * Every function gives way in silence where the browser keeps nothing.
 */

/** Counted from the last visit: a candidate may come back long after the last page, to see what was decided. */
const lifetime = 30 * 24 * 60 * 60 * 1000;

/** What the functions need of a browser; a test gives its own. */
interface SessionKeeper {
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  now(): number;
}

const browser: SessionKeeper = { storage: () => localStorage, now: () => Date.now() };

/**
 * The token that this browser holds for a flow of a backend.
 *
 * @example
 * const token = findStoredSession('warehouse-associate', 'https://interviews.example.com');
 */
export function findStoredSession(flowId: string, backendUrl: string, keeper = browser): string | undefined {
  try {
    const text = keeper.storage().getItem(keyOf(flowId, backendUrl)) ?? '';
    const [at = '', token] = text.split(' ', 2);
    if (!token || Number(at) <= keeper.now() - lifetime) return undefined;
    storeSession(flowId, backendUrl, token, keeper);
    return token;
  } catch {
    return undefined;
  }
}

/** Keeps the token. False where the browser keeps nothing, so that a candidate can be told. */
export function storeSession(flowId: string, backendUrl: string, token: string, keeper = browser): boolean {
  try {
    keeper.storage().setItem(keyOf(flowId, backendUrl), `${keeper.now()} ${token}`);
    return true;
  } catch {
    return false;
  }
}

/** Forgets the token. */
export function forgetSession(flowId: string, backendUrl: string, keeper = browser): void {
  try {
    keeper.storage().removeItem(keyOf(flowId, backendUrl));
  } catch {
    // Nothing was kept.
  }
}

function keyOf(flowId: string, backendUrl: string): string {
  return `greenroom:session:${backendUrl}:${flowId}`;
}
