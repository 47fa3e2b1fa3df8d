// One request on a line with what became of it, and who listens in.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Passenger } from './fault.ts';

/** One request, and what became of it. */
export interface Exchange extends Passenger {
  readonly fault: Fault;
  /** Bytes of its body that went on to the server. */
  requestBytes: number;
  /** Bytes of the answer's body that went on to the client. */
  responseBytes: number;
  /** What the client was answered; 0 where it heard nothing. */
  status: number;
}

/** Who listens in on one exchange. */
export interface Listener {
  onRequest?(body: Buffer): void;
  onAnswer?(answer: IncomingMessage): void;
  onPiece?(piece: Buffer): void;
}

/** Breaks a connection as a network does: without a goodbye. */
export function breakOff(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
  outgoing.destroy();
}
