/** The server's log: one JSON object a line, with nothing in it that a candidate typed. */
import { GreenroomError } from '../errors/index.ts';
import type { Log } from '../server/ports.ts';

/**
 * A log that writes lines. Of errors that are not ours the message is left out, because engines quote what they could not
 * read; their name, code and the place in our code stay.
 *
 * @example createServer({ store, log: jsonLog((line) => process.stderr.write(line)) })
 */
export function jsonLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return {
    error(context, error) {
      write(`${JSON.stringify({ time: now().toISOString(), level: 'error', context, error: describe(error) })}\n`);
    },
  };
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isOurs = error instanceof GreenroomError;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code,
    ...(isOurs && { message: error.message }),
    at: at.slice(0, 8).map((line) => line.trim()),
  };
}
