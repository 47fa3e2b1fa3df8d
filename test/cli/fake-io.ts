// A process's outside for command-line tests: what is printed is kept, what is read is given.
import type { Io } from '../../src/cli/io.ts';

/** An Io with what was printed through it. */
export interface FakeIo extends Io {
  printed: { out: string; err: string };
  /** Asks the command to end, as SIGTERM does. */
  stop(): void;
  /** Resolves with the first line of standard output that matches. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
}

export function fakeIo(given: { env?: Io['env']; input?: string } = {}): FakeIo {
  const printed = { out: '', err: '' };
  const stop = new AbortController();
  const waiting = new Set<() => void>();
  return {
    printed,
    out(text) {
      printed.out += text;
      for (const look of waiting) look();
    },
    err: (text) => void (printed.err += text),
    readInput: async () => given.input ?? '',
    env: given.env ?? {},
    stopSignal: () => stop.signal,
    stop: () => stop.abort(),
    line: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          const found = pattern.exec(printed.out);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
