// Stands between browser and backend on a port of its own: writes down everything that passes, and can lose an answer.
import { calm } from './faults/fault.ts';
import { faultLine } from './faults/fault-line.ts';

/** One request and as much of its answer as has passed. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  requestBody: string;
  status: number;
  /** Every answer's headers and body in one text, so that nothing can hide in either. */
  answer: string;
}

/** A line that is listened to. */
export interface Wiretap {
  /** What the browser takes for the backend. */
  readonly origin: string;
  /** In the order in which the answers began. */
  readonly exchanges: readonly Exchange[];
  /** From here on the backend still gets these requests, and the browser never hears of it; until the returned function is called. */
  loseAnswers(to: (method: string, path: string) => boolean): () => void;
  stop(): Promise<void>;
}

/** Starts to listen in on a backend. */
export async function tap(backend: string): Promise<Wiretap> {
  const exchanges: Exchange[] = [];
  const line = await faultLine(backend, {
    hear({ method, url }) {
      const exchange: Exchange = { method, path: url, requestBody: '', status: 0, answer: '' };
      return {
        onRequest: (body) => (exchange.requestBody = body.toString()),
        onAnswer({ statusCode, headers }) {
          exchange.status = statusCode ?? 0;
          exchange.answer = `${JSON.stringify(headers)}\n`;
          exchanges.push(exchange);
        },
        onPiece: (piece) => (exchange.answer += piece.toString()),
      };
    },
  });
  return {
    origin: line.origin,
    exchanges,
    loseAnswers(to) {
      line.plan = ({ method, path }) => ({ kind: to(method, path) ? 'reset-after' : 'none' });
      return () => (line.plan = calm);
    },
    stop: () => line.stop(),
  };
}
