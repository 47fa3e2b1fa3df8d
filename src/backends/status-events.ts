/** Server-sent events read from a body, so that a token can travel in a header. Only data is read: each event is a whole status. */

/**
 * Calls `onData` with the data of each event, and `onAlive` with every sign of life, until the stream ends or `signal` aborts.
 *
 * @example
 * await readEvents(response.body, (data) => console.log(JSON.parse(data)), () => {}, signal);
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onData: (data: string) => void,
  onAlive: () => void,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}));
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    onAlive();
    rest += decoder.decode(next.value, { stream: true });
    // A lone \r at the end may be the first half of \r\n: it waits for what follows.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      if (line !== '') continue;
      if (data.length > 0) onData(data.join('\n'));
      data = [];
    }
  }
}
