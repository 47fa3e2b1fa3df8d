/** What a command may touch of the process it runs in; tests give it their own. */

/** The outside of a command. */
export interface Io {
  /** Writes to standard output: what the command was asked for. */
  out(text: string): void;
  /** Writes to standard error: what went wrong, and logs. */
  err(text: string): void;
  /** Reads standard input to its end. */
  readInput(): Promise<string>;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From this call on, the process ends only once the command does: the signal is aborted when it is asked to. */
  stopSignal(): AbortSignal;
}

/** A command ended with a sentence for the person at the keyboard. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  /** 1: it could not be done. 2: it was asked for in the wrong way. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
