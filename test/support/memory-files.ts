// A device's store of files and its locks, in memory: it outlives the pages that use it.
import type { DeviceFiles } from '../../src/journey/ports.ts';

/** What one device keeps. Each page has its own view of it. */
export class MemoryFiles {
  readonly kept = new Map<string, File>();
  /** True: nothing is taken. */
  isFull = false;
  readonly #locks = new Map<string, Promise<void>>();

  /** The pages that held locks are gone. */
  crash(): void {
    this.#locks.clear();
  }

  /** The port for one page. */
  port(): DeviceFiles {
    return {
      keep: async (key, file) => {
        if (!this.isFull) this.kept.set(key, file);
        return !this.isFull;
      },
      find: async (key) => this.kept.get(key),
      forget: async (key) => void this.kept.delete(key),
      alone: async (key, signal, onBusy, task) => {
        const held = this.#locks.get(key);
        if (held) {
          onBusy();
          await held;
          if (signal.aborted) return;
        }
        const running = task();
        const ended = running.catch(() => undefined);
        this.#locks.set(key, ended);
        await running.finally(() => this.#locks.get(key) === ended && this.#locks.delete(key));
      },
    };
  }
}
