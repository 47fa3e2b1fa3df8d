/** What happens to this device while a page of an interview is open on it. */
import type { FlowHost } from './flow-host.ts';
import type { Home } from './home.ts';
import { mayHaveLink } from './may-have-link.ts';

/**
 * Begins anew for a link that is opened where the page is open already, and calls back when another tab has cleared the device: what
 * one tab forgets must not stand in the next one.
 */
export function watchDevice({ signal, restart }: FlowHost, { flowId, url }: Home, onCleared: () => void): void {
  // The key of stored-session.ts, which the landing's path holds and whose every byte a landing waits for.
  const session = `greenroom:session:${url}:${flowId}`;
  const hear = ({ key, newValue }: StorageEvent): void => {
    if (key === session && newValue === null) onCleared();
  };
  addEventListener('hashchange', () => mayHaveLink() && restart(), { signal });
  addEventListener('storage', hear, { signal });
}
