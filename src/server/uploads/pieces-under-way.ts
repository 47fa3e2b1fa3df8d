/**
 * Which uploads have a piece arriving in this process. A phone that changes its network comes back on a new connection while the
 * old one still looks alive here: the later request wins, and what the earlier one brought is kept. Other processes are held apart by
 * the offset alone, which every {@link Blobs} checks.
 */

/** The pieces that are arriving, by upload. */
export interface PiecesUnderWay {
  /** Ends the piece that is arriving for an upload, if there is one; resolves once all that came of it is stored. */
  end(upload: string): Promise<void>;
  /** Ends the one before, then receives. `signal` is aborted as soon as a later request takes over. */
  receive<T>(upload: string, receive: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** None so far. */
export function piecesUnderWay(): PiecesUnderWay {
  const arriving = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>();
  const end = async (upload: string): Promise<void> => {
    const piece = arriving.get(upload);
    piece?.stop.abort();
    await piece?.ended;
  };
  return {
    end,
    async receive(upload, receive) {
      const stop = new AbortController();
      const received = end(upload).then(() => receive(stop.signal));
      const piece = { stop, ended: received.catch(() => undefined) };
      arriving.set(upload, piece);
      try {
        return await received;
      } finally {
        if (arriving.get(upload) === piece) arriving.delete(upload);
      }
    },
  };
}
