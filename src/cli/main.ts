/** The entry of the `greenroom` command: gives the process to the command line and takes its exit code. */
import { readInput } from './read-file.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => void process.stdout.write(line),
  err: (line) => void process.stderr.write(line),
  readInput: () => readInput(process.stdin),
  env: process.env,
  stopSignal,
});

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Asked a second time, it waits for nobody.
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  return stop.signal;
}
