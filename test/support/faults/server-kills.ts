// `kill -9` of the server under load: what it has acknowledged is there once it runs again on the same data, and nothing twice.
import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { HttpBackend } from '../../../src/backends/http.ts';
import type { Answers } from '../../../src/flow/answer.ts';
import { openBackstage, type StoreKind } from './backstage.ts';
import { createDice } from './dice.ts';
import { typingFlow } from './typing-flow.ts';

/** How many kills went how. */
export interface ServerKillReport {
  readonly kills: number;
  /** Drafts and submissions that the server had acknowledged. */
  readonly acknowledged: number;
  /** Empty where all of them were there. */
  readonly problems: readonly string[];
}

const candidates = 8;
const stage = 'ask';
const killWithinMs = 1_500;
/** An application is sent after so many drafts, and the next one begins. */
const draftsEach = 12;

/** Kills a server so many times at moments that follow from the seed. */
export async function killServers(count: number, seed: number, store: StoreKind): Promise<ServerKillReport> {
  const backstage = await openBackstage(typingFlow, store);
  const { server, recruiter } = backstage;
  const backend = new HttpBackend({ baseUrl: server.origin });
  const dice = createDice(seed, store);
  const problems: string[] = [];
  const applicants = Array.from({ length: candidates }, (_, index) => new Applicant(backend, index));
  try {
    for (let kill = 1; kill <= count; kill += 1) {
      const stop = new AbortController();
      const work = applicants.map((one) => one.work(stop.signal));
      await after(dice.between(50, killWithinMs));
      await server.kill();
      stop.abort();
      await Promise.all(work);
      await server.restart();
      for (const one of applicants) problems.push(...(await one.check()).map((what) => `kill ${kill}: ${what}`));
    }
    const ids = await recruiter.ids(typingFlow.id);
    const known = new Map(applicants.flatMap(({ sent }) => [...sent]));
    for (const id of ids) {
      const [row] = (await recruiter.read(id)).stages;
      const story = known.get(id);
      if (story === undefined) continue;
      if (row?.submissions !== 1 || row.answers['story'] !== story)
        problems.push(`${id}: ${row?.submissions} submissions of ${JSON.stringify(row?.answers)}, sent ${story}`);
      known.delete(id);
    }
    for (const id of known.keys()) problems.push(`${id} was sent and is gone`);
  } finally {
    await backstage.close();
  }
  return { kills: count, acknowledged: applicants.reduce((sum, one) => sum + one.acknowledged, 0), problems };
}

interface Call {
  readonly key: string;
  readonly story: string;
  readonly answers: Answers;
  readonly isLast: boolean;
}

/** Sends draft after draft, and each application once; keeps what the server has acknowledged. */
class Applicant {
  acknowledged = 0;
  /** The story that was sent, by session. */
  readonly sent = new Map<string, string>();
  readonly #backend: HttpBackend;
  readonly #name: number;
  #session: { id: string; token: string } | undefined;
  #revision = 0;
  #stored: Answers = {};
  /** The call whose answer has not come. */
  #open: Call | undefined;
  #openingKey = randomUUID();
  #drafts = 0;

  constructor(backend: HttpBackend, name: number) {
    this.#backend = backend;
    this.#name = name;
  }

  /** Works until the server is gone. */
  async work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const isDone = await this.#step(signal).then(
        () => true,
        () => false,
      );
      if (!isDone) return;
    }
  }

  async #step(signal: AbortSignal): Promise<void> {
    if (!this.#session) {
      const { id, token } = await this.#backend.openSession({ flow: typingFlow.id }, { key: this.#openingKey, signal });
      this.#session = { id, token };
    }
    const { id, token } = this.#session;
    // The same call again, with its key, until it is answered.
    this.#open ??= this.#next();
    const { key, story, answers, isLast } = this.#open;
    if (isLast) await this.#backend.submitStage(token, stage, { key, answers }, { signal });
    else {
      const revision = this.#revision;
      const saved = await this.#backend.saveDraft(token, stage, { answers, revision }, { key, signal });
      this.#revision = saved.revision;
    }
    this.acknowledged += 1;
    this.#stored = answers;
    this.#open = undefined;
    if (!isLast) return;
    this.sent.set(id, story);
    this.#session = undefined;
    this.#openingKey = randomUUID();
    this.#revision = 0;
    this.#drafts = 0;
    this.#stored = {};
  }

  #next(): Call {
    this.#drafts += 1;
    const story = `${this.#name}: draft ${this.#drafts} ${'x'.repeat(this.#drafts)}`;
    const answers = { story, nights: this.#drafts % 2 === 0 };
    return { key: randomUUID(), story, answers, isLast: this.#drafts > draftsEach };
  }

  /** What the server has now against what it has acknowledged: that, or the one call on top whose answer was lost. */
  async check(): Promise<string[]> {
    if (!this.#session) return [];
    const { id, token } = this.#session;
    const { stages } = await this.#backend.loadSession(token);
    const [row] = stages;
    const found = JSON.stringify(row?.answers ?? {});
    const expected = [this.#stored, ...(this.#open ? [this.#open.answers] : [])].map((one) => JSON.stringify(one));
    const isKnown = expected.includes(found) && (row?.revision ?? 0) >= this.#revision;
    return isKnown ? [] : [`${id}: ${found} at ${row?.revision}, acknowledged ${expected[0]} at ${this.#revision}`];
  }
}
