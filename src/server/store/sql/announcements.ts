/** Who in this process waits for changes of which session. Knows no database. */

/** Listeners by session id. */
export interface Announcements {
  /** Adds a listener; returns how to take it away. */
  subscribe(sessionId: string, listener: () => void): () => void;
  /** Calls the listeners of one session. */
  announce(sessionId: string): void;
  /** Calls everyone: something may have been missed. */
  announceAll(): void;
}

/** An empty list of listeners. */
export function announcements(): Announcements {
  const listeners = new Map<string, Set<() => void>>();
  const announce = (sessionId: string) => [...(listeners.get(sessionId) ?? [])].forEach((listener) => listener());
  return {
    subscribe(sessionId, listener) {
      const own = listeners.get(sessionId) ?? new Set();
      // Wrapped, so that the same function given twice is two subscriptions.
      const call = () => listener();
      listeners.set(sessionId, own.add(call));
      return () => {
        own.delete(call);
        if (own.size === 0 && listeners.get(sessionId) === own) listeners.delete(sessionId);
      };
    },
    announce,
    announceAll: () => [...listeners.keys()].forEach(announce),
  };
}
