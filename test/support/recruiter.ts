// A recruiter at the admin API of a running server.
import type { Flow } from '../../src/flow/schema/flow.ts';

/** The key with which the journeys' servers are started. */
export const adminKey = 'recruiter-of-the-journeys';

/** One candidate as the recruiter sees them; what the tests read of it. */
export interface SeenCandidate {
  id: string;
  candidate: { name?: string; email?: string; phone?: string };
  source?: string;
  decision: 'qualified' | 'not-qualified' | 'hold' | 'pending';
  state: string;
  locale: string;
  device: string;
  stages: {
    id: string;
    outcome: string;
    progress: string;
    answers: { [question: string]: unknown };
    submissions: number;
    reasons: unknown[];
  }[];
  consents: { notice: string; decision: string; noticeVersion: string; locale: string }[];
  bookings: { provider: string; by: string; state: string }[];
  uploads: { id: string; name: string; bytes: number }[];
  help: { kind: string; message?: string }[];
}

/** Reads and decides. */
export class Recruiter {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Publishes a version of a flow. */
  async publish(flow: Flow | object, backstage?: object): Promise<void> {
    const { id } = flow as Flow;
    await this.#call('PUT', `/v1/admin/flows/${id}`, { flow, ...(backstage && { backstage }) });
  }

  /** Ids of everyone who opened this flow, in that order. */
  async ids(flow: string): Promise<string[]> {
    const rows = (await this.#call('GET', `/v1/admin/flows/${flow}/candidates`)) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  read(id: string): Promise<SeenCandidate> {
    return this.#call('GET', `/v1/admin/sessions/${id}`) as Promise<SeenCandidate>;
  }

  /** The one who opened this flow last. */
  async newest(flow: string): Promise<SeenCandidate> {
    const id = (await this.ids(flow)).at(-1);
    if (id === undefined) throw new Error(`Nobody has opened ${flow}.`);
    return this.read(id);
  }

  /** Shortlists, dismisses, or takes that back. */
  async decide(id: string, action: 'shortlist' | 'dismiss' | 'reset'): Promise<void> {
    await this.#call('POST', `/v1/admin/sessions/${id}/decision`, { action });
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#origin + path, {
      method,
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
