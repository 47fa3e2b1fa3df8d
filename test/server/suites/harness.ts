// A server over a store under test, and a client that speaks plain requests to it.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { createServer, memoryBlobs, type Blobs, type ServerOptions, type Store } from '../../../src/server/index.ts';
import type { Session } from '../../../src/contract/records.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { OpenedStore } from '../store/store-suite.ts';

/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined where it is empty or not JSON. Typed by who reads it. */
  json: unknown;
}

/** What a call may carry. */
export interface CallOptions {
  token?: string;
  key?: string;
  headers?: { [name: string]: string };
}

export const adminKey = 'the-admin-key-of-these-tests';

/** A server with a standing clock and a record of all that was logged and answered. */
export class TestServer {
  readonly clock = new FakeClock();
  readonly store: Store;
  readonly blobs: Blobs;
  readonly errors: unknown[] = [];
  readonly answers: { path: string; answer: Answer }[] = [];
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sweep: () => Promise<void>;

  constructor(options: Pick<ServerOptions, 'store'> & Partial<ServerOptions>) {
    const log = { error: (_: string, error: unknown) => void this.errors.push(error) };
    this.store = options.store;
    this.blobs = options.blobs ?? memoryBlobs();
    ({ fetch: this.fetch, sweep: this.sweep } = createServer({
      adminKey,
      clock: this.clock,
      log,
      ...options,
      blobs: this.blobs,
    }));
  }

  async call(method: string, path: string, body?: unknown, { token, key, headers }: CallOptions = {}): Promise<Answer> {
    const request = new Request(`http://server.test${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = await read(await this.fetch(request));
    this.answers.push({ path, answer });
    return answer;
  }

  admin(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.call(method, `/v1/admin${path}`, body, { token: adminKey, ...options });
  }

  async publish(flow: Record<string, unknown> & { id: string }, backstage?: object): Promise<void> {
    const answer = await this.admin('PUT', `/flows/${flow.id}`, { flow, backstage });
    assert.equal(answer.status, 200, answer.text);
  }

  async open(flowId: string, body: object = {}): Promise<Candidate> {
    const answer = await this.call('POST', `/v1/flows/${flowId}/sessions`, body);
    assert.equal(answer.status, 201, answer.text);
    const { token, session } = answer.json as { token: string; session: Session };
    return new Candidate(this, token, session);
  }
}

/** One candidate with their token. */
export class Candidate {
  readonly #server: TestServer;
  readonly token: string;
  readonly opened: Session;

  constructor(server: TestServer, token: string, opened: Session) {
    this.#server = server;
    this.token = token;
    this.opened = opened;
  }

  get id(): string {
    return this.opened.id;
  }

  call(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.#server.call(method, `/v1/session${path}`, body, { token: this.token, ...options });
  }

  async session(): Promise<Session> {
    return ok<Session>(await this.call('GET', ''));
  }

  draft(stage: string, answers: object, revision: number, options: CallOptions = {}): Promise<Answer> {
    return this.call('PUT', `/stages/${stage}/draft`, { answers, revision }, options);
  }

  submit(stage: string, answers: object, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', `/stages/${stage}/submit`, { answers }, options);
  }

  skip(stage: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', `/stages/${stage}/submit`, { skip: true }, options);
  }
}

/** The body of an answer that has to be a success. */
export function ok<T>(answer: Answer): T {
  assert.ok(answer.status >= 200 && answer.status < 300, `${answer.status} ${answer.text}`);
  return answer.json as T;
}

/** Makes sure that an answer is a problem document of that status and code. */
export function refused(
  answer: Answer,
  status: number,
  code: string,
): { detail: string; problems?: { path: string; code: string }[] } & Record<string, unknown> {
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json', answer.text);
  const problem = answer.json as ReturnType<typeof refused>;
  assert.deepEqual(
    { status: answer.status, inBody: problem['status'], code: problem['code'] },
    { status, inBody: status, code },
    answer.text,
  );
  return problem;
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '') && text !== '';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** Opens the store once for a group of tests; each test takes a server of its own over it. */
export function withStore(
  title: string,
  open: () => Promise<OpenedStore>,
  register: (start: StartServer) => void,
): void {
  describe(title, () => {
    let opened: OpenedStore;
    before(async () => {
      opened = await open();
    });
    after(() => opened.end());
    register((options = {}) => new TestServer({ store: opened.store, blobs: opened.blobs, ...options }));
  });
}

/** A new server over the store of the group. */
export type StartServer = (options?: Partial<ServerOptions>) => TestServer;

let counted = 0;
/** A flow id that no other test of any process uses. */
export function newFlowId(): string {
  counted += 1;
  return `flow-${process.pid}-${counted}-${crypto.randomUUID().slice(0, 8)}`;
}

/** The smallest flow that parses, with what a test adds. */
export function smallFlow(more: Partial<Flow> = {}): Flow {
  return {
    schemaVersion: 1,
    id: newFlowId(),
    locale: 'en',
    brand: { name: 'Northwind' },
    role: { title: 'Picker' },
    identity: { name: 'optional', email: 'optional', phone: 'optional' },
    stages: [
      {
        id: 'apply',
        type: 'form',
        pages: [{ id: 'page', questions: [{ id: 'nights', type: 'yes-no', label: 'Nights?' }] }],
      },
    ],
    ...more,
  };
}
