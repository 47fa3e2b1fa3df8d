/** Which status streams of a session are open in this process, so that no one session holds more than a few. */

/** Open streams by session. */
export interface OpenStreams {
  /** Counts one more stream; where it is one too many, the oldest ends. Returns how to say that it is over. */
  enter(sessionId: string, end: () => void): () => void;
}

/**
 * No streams yet. The oldest gives way, and no new one is refused: after a change of network the old ones are dead, and nobody has
 * noticed yet.
 *
 * @example
 * const leave = openStreams(20).enter(session.id, () => controller.close());
 */
export function openStreams(most: number): OpenStreams {
  const bySession = new Map<string, Set<() => void>>();
  return {
    enter(sessionId, end) {
      const own = bySession.get(sessionId) ?? new Set();
      const entry = () => end();
      bySession.set(sessionId, own.add(entry));
      const [oldest] = own;
      if (own.size > most) oldest?.();
      return () => {
        own.delete(entry);
        if (own.size === 0 && bySession.get(sessionId) === own) bySession.delete(sessionId);
      };
    },
  };
}
