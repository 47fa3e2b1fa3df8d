/** What a route's handler gets and gives. The frame around it has already checked path, token, rate and body. */
import type * as z from 'zod';
import type { RouteName } from '../../contract/routes.ts';
import type { ServerParts } from '../server-parts.ts';
import type { BodyOptions } from './read-body.ts';
import type { RequestKey } from './request-key.ts';

/** One request on its way through a handler. */
export interface Call<B = undefined> {
  readonly route: RouteName;
  readonly server: ServerParts;
  readonly request: Request;
  readonly url: URL;
  /** When the request began to arrive, by the server's clock. */
  readonly receivedAt: Date;
  /** The path's parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: B;
  /** Hex SHA-256 of the candidate's token; empty where the route asks for none. */
  readonly tokenHash: string;
  /** The Idempotency-Key, where one was sent. */
  readonly key: RequestKey | undefined;
}

/** What the API description says of an answer. */
export interface AnswerDescription {
  readonly status: number;
  readonly description: string;
  /** Name of a schema in `components`; absent for an empty answer. */
  readonly schema?: string;
  /** Default `application/json`. */
  readonly type?: string;
}

/** One row of the handler table. */
export interface Handler {
  readonly body?: z.ZodType;
  /** What is taken beside JSON. */
  readonly bodyOptions?: BodyOptions;
  readonly answer: AnswerDescription;
  handle(call: Call<unknown>): Promise<Response>;
}

/**
 * A handler whose body has the type of its schema.
 *
 * @example
 * export const requestHelp = handler({ body: helpBody, answer: { status: 204, description: 'Taken' }, handle: (call) => … });
 */
export function handler<B = undefined>(row: {
  body?: z.ZodType<B>;
  bodyOptions?: BodyOptions;
  answer: AnswerDescription;
  handle(call: Call<B>): Promise<Response>;
}): Handler {
  // The frame has parsed the body with this very schema.
  return { ...row, handle: (call) => row.handle(call as Call<B>) };
}

/** A JSON answer. What concerns a candidate is never kept by a cache. */
export function json(value: unknown, status = 200, headers: { [name: string]: string } = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
}

/** An answer without a body. */
export function empty(status = 204, headers: { [name: string]: string } = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
