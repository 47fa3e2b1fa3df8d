/** A candidate's device, a network that fails on demand, and the real server behind it. Time stands still until told. */
import { HttpBackend } from '../../src/backends/http.ts';
import type { PublicEvent } from '../../src/contract/public-events.ts';
import type { Answer, OpenedSession } from '../../src/contract/records.ts';
import { createJourney, resumeJourney, type JourneyOptions } from '../../src/journey/create-journey.ts';
import type { Journey } from '../../src/journey/events.ts';
import type { DeviceStorage, JourneyPorts, Tabs } from '../../src/journey/ports.ts';
import { createServer } from '../../src/server/create-server.ts';
import { publishFlow } from '../../src/server/publish-flow.ts';
import { memoryStore } from '../../src/server/store/memory.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';
import { calm, routeOf, type Plan } from '../support/faults/fault.ts';
import { fetchAhead } from '../support/fetch-ahead.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { smallBackstage, smallFlow } from '../support/small-flow.ts';

/** What the network does with a request. `lose-answer`: the server gets it, the candidate never hears. */
export type Fault = 'refuse' | 'lose-answer' | 'stay-silent' | Response;

const ahead = fetchAhead();
const adminKey = 'recruiter';
const address = 'https://interviews.example.com';

/** The server and the road to it. */
export class World {
  readonly clock = new FakeClock();
  /** How many devices there are so far. */
  devices = 0;
  /** What happens to a request for which no rule says otherwise. */
  plan: Plan = calm;
  /** Every request that left a device: "METHOD /path". */
  readonly sent: { line: string; key: string | null; at: number }[] = [];
  readonly #faults: { match: string; fault: Fault; times: number }[] = [];
  readonly #store = memoryStore();
  readonly #server = createServer({
    store: this.#store,
    clock: this.clock,
    adminKey,
    rateLimiter: { take: () => undefined },
  });
  readonly backend = this.backendWhile(() => true);
  readonly #turns = new Map<string, number>();

  /** A backend of its own, behind a line that is there while that holds. */
  backendWhile(isReachable: () => boolean): HttpBackend {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    return new HttpBackend({
      baseUrl: address,
      clock: this.clock,
      fetch: (url, init) => (isReachable() ? this.#carry(new Request(url, init)) : lost()),
    });
  }

  static async create(flow: unknown = smallFlow, backstage: unknown = smallBackstage): Promise<World> {
    const world = new World();
    await ahead;
    await publishFlow(world.#store, flow, backstage, world.clock);
    return world;
  }

  /** From now on, so many requests whose line holds `match` meet this fault. */
  fail(match: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#faults.push({ match, fault, times });
  }

  /** Nothing is in the way any more. */
  heal(): void {
    this.#faults.length = 0;
  }

  /** The lines of the requests so far that hold this piece. */
  lines(match = ''): string[] {
    return this.sent.map(({ line }) => line).filter((line) => line.includes(match));
  }

  /** A recruiter's call. */
  async admin(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'application/json' };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await this.#server.fetch(new Request(`${address}/v1/admin/${path}`, init));
    return response.json();
  }

  async #carry(request: Request): Promise<Response> {
    const line = `${request.method} ${new URL(request.url).pathname}`;
    this.sent.push({ line, key: request.headers.get('Idempotency-Key'), at: this.clock.now() });
    const rule = this.#faults.find(({ match, times }) => line.includes(match) && times > 0);
    if (!rule) return abortable(request, this.#meet(request));
    rule.times--;
    if (rule.fault instanceof Response) return rule.fault.clone();
    if (rule.fault === 'stay-silent') return abortable(request, new Promise(() => {}));
    if (rule.fault === 'lose-answer') await this.#server.fetch(request);
    throw new TypeError('Failed to fetch');
  }

  /** What the plan has for a request. */
  async #meet(request: Request): Promise<Response> {
    const { method, url } = request;
    const path = new URL(url).pathname;
    const route = routeOf(method, path);
    const turn = (this.#turns.get(route) ?? 0) + 1;
    this.#turns.set(route, turn);
    const fault = this.plan({ method, url: path, path, route, turn });
    if (fault.kind === 'none') return this.#server.fetch(request);
    // The body is the server's as soon as it has left, also when the page that sent it is gone.
    const copy = () => new Request(url, { method, headers: request.headers, body: body.byteLength > 0 ? body : null });
    const body = await request.arrayBuffer();
    switch (fault.kind) {
      case 'cut':
        return this.#server.fetch(copy());
      case 'delay':
        await this.#passes(fault.milliseconds);
        return this.#server.fetch(copy());
      case 'duplicate': {
        const [, last] = await Promise.all([this.#server.fetch(copy()), this.#server.fetch(copy())]);
        return last;
      }
      case 'truncate': {
        const answer = await (await this.#server.fetch(copy())).text();
        return new Response(answer.slice(0, answer.length / 2));
      }
      case 'status': {
        const wait = { 'Retry-After': String(fault.retryAfterSeconds ?? '') };
        return new Response('<h1>Out of order</h1>', { status: fault.status, headers: wait });
      }
      case 'silent':
        return new Promise(() => {});
      case 'late':
        this.clock.after(fault.milliseconds, () => void this.#server.fetch(copy()));
        throw new TypeError('Failed to fetch');
      case 'reset-after':
        await this.#server.fetch(copy());
        throw new TypeError('Failed to fetch');
      case 'reset-before':
      case 'away':
        throw new TypeError('Failed to fetch');
    }
  }

  #passes(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.clock.after(milliseconds, resolve));
  }
}

/** One device of a candidate: its storage outlives its pages. */
export class Device {
  readonly world: World;
  readonly entries = new Map<string, string>();
  readonly announced: PublicEvent[] = [];
  /** True: nothing can be written. */
  isFull = false;
  isOnline = true;
  /** How far its clock is ahead of the world's, in milliseconds. */
  clockAhead = 0;
  /** The bytes of files that have not arrived. */
  readonly files = new MemoryFiles();
  /** Entries of pages that live. */
  readonly claimed = new Set<string>();
  readonly #news = new EventTarget();
  #network = new EventTarget();
  #page = new EventTarget();
  #keys = 0;
  readonly #number: number;
  /** The page that lives: what one that has crashed still had to write is lost. */
  #life = {};

  constructor(world: World) {
    this.world = world;
    this.#number = ++world.devices;
  }

  /** What its pages talk to. */
  protected get backend(): HttpBackend {
    return this.world.backend;
  }

  /** A fresh session with its journey. */
  async start(): Promise<{ journey: Journey; session: OpenedSession }> {
    const session = await this.world.backend.openSession({ flow: 'small' });
    return { journey: createJourney(await this.#options(session)), session };
  }

  /** A new page over the same storage: a reload, or the first visit of another device. */
  async resume(token: string): Promise<Journey> {
    const session = { ...(await this.world.backend.loadSession(token)), token };
    return resumeJourney(await this.#options(session));
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    this.#network.dispatchEvent(new Event('change'));
  }

  show(): void {
    this.#page.dispatchEvent(new Event('shown'));
  }

  hide(): void {
    this.#page.dispatchEvent(new Event('hidden'));
  }

  /** The page is gone, with its timers and listeners, and without a goodbye. */
  crash(): void {
    this.#network = new EventTarget();
    this.#page = new EventTarget();
    this.#life = {};
    this.claimed.clear();
    this.files.crash();
  }

  /** Names of what was announced so far, without the prefix. */
  get events(): string[] {
    return this.announced.map(({ name }) => name.replace('greenroom-', ''));
  }

  async #options(session: OpenedSession): Promise<JourneyOptions> {
    const { backend } = this;
    const flow = await this.world.backend.loadFlow('small', {});
    const announce = (event: PublicEvent) => void this.announced.push(event);
    return { flow, session, backend, announce, ...this.#ports() };
  }

  #ports(): JourneyPorts {
    return {
      storage: this.#storage(),
      clock: { now: () => this.world.clock.now() + this.clockAhead, after: this.world.clock.after },
      newKey: () => `key-${this.#number}-${String(++this.#keys).padStart(16, '0')}`,
      random: () => 1,
      tabs: async () => this.#tabs(),
      files: async () => this.files.port(),
      connectivity: {
        isOnline: () => this.isOnline,
        watch: (onChange, signal) =>
          this.#network.addEventListener('change', () => onChange(this.isOnline), { signal }),
      },
      pageLife: {
        watch: ({ shown, hidden }, signal) => {
          this.#page.addEventListener('shown', shown, { signal });
          this.#page.addEventListener('hidden', hidden, { signal });
        },
      },
    };
  }

  #tabs(): Tabs {
    const own = {};
    return {
      claim: (entry, signal) => {
        this.claimed.add(entry);
        signal.addEventListener('abort', () => this.claimed.delete(entry));
      },
      abandoned: async (entries) => entries.filter((entry) => !this.claimed.has(entry)),
      tell: () => this.#news.dispatchEvent(new CustomEvent('news', { detail: own })),
      watch: (_, onNews, signal) =>
        this.#news.addEventListener('news', (event) => (event as CustomEvent).detail === own || onNews(), { signal }),
    };
  }

  #storage(): DeviceStorage {
    const life = this.#life;
    const check = () => {
      if (life !== this.#life) return new Promise<never>(() => {});
      return this.isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : Promise.resolve();
    };
    return {
      durable: true,
      get: async (key) => JSON.parse(this.entries.get(key) ?? 'null') as unknown,
      set: (key, value) => check().then(() => void this.entries.set(key, JSON.stringify(value))),
      delete: (key) => check().then(() => void this.entries.delete(key)),
      keys: async (prefix) => [...this.entries.keys()].filter((key) => key.startsWith(prefix)),
    };
  }
}

/** Fills in who the candidate is and what they agree to: leads to the first page of the first stage. */
export async function passIdentityAndNotices(journey: Journey): Promise<void> {
  journey.send({ type: 'candidate', candidate: { name: 'Ana Ruiz', email: 'ana@example.com' } });
  journey.send({ type: 'next' });
  journey.send({ type: 'decide', decision: { notice: 'terms', decision: 'granted' } });
  journey.send({ type: 'next' });
  await settled();
}

/** Answers a question of the first stage. */
export function type(journey: Journey, question: string, answer: Answer | undefined, stage = 'basics'): void {
  journey.send({ type: 'answer', stage, question, answer });
}

/** Lets `fetch` end when its signal does, as browsers do. */
function abortable(request: Request, answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    answer.then(resolve, reject);
  });
}
