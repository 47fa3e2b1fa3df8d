// Random weather and random candidates over the real server: crashes, a full device, a wrong clock, a second device. What was typed
// last is what is stored, each stage once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { answerOf } from '../../src/flow/answer.ts';
import type { Journey } from '../../src/journey/events.ts';
import { settled } from '../support/fake-clock.ts';
import { seededPlan } from '../support/faults/fault.ts';
import { mayBeLostMs, textOf } from '../support/faults/ledger.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

const stage = 'basics';
const day = 24 * 60 * 60 * 1000;
const fields = ['city', 'since', 'note'] as const;
type Field = (typeof fields)[number];
interface Stroke {
  readonly value: string;
  readonly at: number;
}

/** A device with a line of its own: without a network nothing of it gets through. */
class Phone extends Device {
  readonly #backend = this.world.backendWhile(() => this.isOnline);

  protected override get backend() {
    return this.#backend;
  }
}

/** One device with the page that is open on it, and what was typed there. */
class Hand {
  readonly device: Device;
  journey: Journey;
  readonly #typed = new Map<Field, Stroke[]>();
  readonly #world: World;

  constructor(world: World, device: Device, journey: Journey) {
    this.#world = world;
    this.device = device;
    this.journey = journey;
  }

  /** The last value of a field that was typed here; undefined where none was. */
  last(field: Field): string | undefined {
    return this.#typed.get(field)?.at(-1)?.value;
  }

  type(field: Field, value: string): void {
    type(this.journey, field, value);
    this.#typed.set(field, [...(this.#typed.get(field) ?? []), { value, at: this.#world.clock.now() }]);
  }

  /** The page is gone without a goodbye; another one opens. What is missing may be as young as half a second. */
  async crash(token: string): Promise<void> {
    const end = this.#world.clock.now();
    this.device.crash();
    this.journey.stop();
    await settled();
    this.journey = await this.device.resume(token);
    for (const [field, strokes] of this.#typed) {
      const found = answerOf(this.journey.state.answers[stage], field);
      const sure = strokes.findLastIndex(({ at }) => at <= end - mayBeLostMs);
      const at = strokes.findLastIndex(({ value }) => value === found);
      const other = this.journey.state.clashes[stage]?.[field] !== undefined;
      if (at === -1 && sure === -1) this.#typed.delete(field);
      else if (at >= 0) this.#typed.set(field, strokes.slice(0, at + 1));
      assert.ok(
        at >= sure || other || this.isShared,
        `${field} was lost: ${strokes.at(-1)?.value}, found ${textOf(found)}`,
      );
    }
  }

  /** Another device has typed as well: what stands here may be the other's, once the backend has it. */
  isShared = false;
}

/** A candidate in one kind of weather. */
class Case {
  readonly world: World;
  readonly token: string;
  readonly id: string;
  readonly hands: Hand[];
  #count = 0;

  private constructor(world: World, hand: Hand, { id, token }: { id: string; token: string }) {
    this.world = world;
    this.hands = [hand];
    this.id = id;
    this.token = token;
  }

  static async open(seed: number): Promise<Case> {
    const world = await World.create();
    const device = new Phone(world);
    const { journey, session } = await device.start();
    await passIdentityAndNotices(journey);
    type(journey, 'nights', true);
    await world.clock.pass(3_000);
    world.plan = seededPlan(seed, { calls: 0.5, others: 0.5 });
    return new Case(world, new Hand(world, device, journey), session);
  }

  get hand(): Hand {
    return this.hands[0] as Hand;
  }

  /** A value that was never typed before. */
  word(): string {
    return `word-${++this.#count}`;
  }

  /** A page can only be opened with a line to the server. */
  async freely(run: () => Promise<void>): Promise<void> {
    const { plan } = this.world;
    this.world.plan = () => ({ kind: 'none' });
    await run();
    this.world.plan = plan;
  }

  /** The weather is good again: everything arrives, and the candidate sends the stage. */
  async end(): Promise<void> {
    this.world.plan = () => ({ kind: 'none' });
    for (const { device, journey } of this.hands) {
      device.isFull = false;
      device.setOnline(true);
      journey.send({ type: 'retry' });
      await this.world.clock.pass(90_000);
    }
    for (const { device } of this.hands) {
      device.show();
      await this.world.clock.pass(90_000);
    }
    const { hand } = this;
    for (const field of ['city', 'since'] as const) {
      if (answerOf(hand.journey.state.answers[stage], field) === undefined) hand.type(field, this.word());
    }
    for (const question of Object.keys(hand.journey.state.clashes[stage] ?? {}))
      hand.journey.send({ type: 'choose', stage, question, from: 'here' });
    for (let step = 0; step < 8 && !this.isSent; step += 1) {
      hand.journey.send({ type: 'next' });
      await this.world.clock.pass(3_000);
    }
  }

  get isSent(): boolean {
    const { progress = 'locked' } = this.hand.journey.state.session.stages[0] ?? {};
    return progress === 'submitted' || progress === 'done';
  }

  async check(): Promise<void> {
    assert.ok(this.isSent, JSON.stringify(this.hand.journey.state.failure ?? this.hand.journey.state.place));
    const seen = (await this.world.admin('GET', `sessions/${this.id}`)) as {
      stages: { submissions: number; answers: Record<string, unknown> }[];
    };
    const [row] = seen.stages;
    assert.equal(row?.submissions, 1);
    for (const field of fields) {
      const typed = this.hands.map((hand) => hand.last(field)).filter((value) => value !== undefined);
      const stored = row.answers[field];
      const isRight = typed.length === 0 ? stored === undefined : typed.some((value) => value === stored);
      assert.ok(isRight, `${field}: typed ${typed.join(' and ') || 'nothing'}, stored ${textOf(stored)}`);
    }
    const rows = (await this.world.admin('GET', 'flows/small/candidates')) as unknown[];
    assert.equal(rows.length, 1);
    for (const { journey } of this.hands) journey.stop();
  }
}

type Step = (one: Case) => Promise<void> | void;
const field = fc.constantFrom(...fields);
const alone: fc.Arbitrary<Step>[] = [
  field.map((id) => (one) => one.hand.type(id, one.word())),
  field.map((id) => (one) => one.hand.type(id, one.word())),
  fc.constantFrom(40, 200, 900, 5_000, 40_000).map((time) => (one) => one.world.clock.pass(time)),
  fc.constant((one) => one.freely(() => one.hand.crash(one.token))),
  fc.boolean().map((isOnline) => (one) => one.hand.device.setOnline(isOnline)),
  fc.constantFrom(-day, 0, day).map((ahead) => (one) => void (one.hand.device.clockAhead = ahead)),
  fc.constant((one) => one.hand.device.hide()),
  fc.constant((one) => one.hand.device.show()),
  fc.constantFrom('next' as const, 'back' as const).map((to) => (one) => {
    // Sending comes at the end.
    if (to === 'back' || one.hand.journey.state.place.page === 'stage') one.hand.journey.send({ type: to });
  }),
];

async function run(seed: number, steps: readonly Step[]): Promise<void> {
  const one = await Case.open(seed);
  for (const step of steps) await step(one);
  await one.end();
  await one.check();
}

const seed = fc.integer({ min: 1, max: 1_000_000 });

test('in any weather, what a candidate typed last is stored, and sent once', async () => {
  const steps = fc.array(fc.oneof(...alone), { maxLength: 25 });
  await fc.assert(fc.asyncProperty(seed, steps, run), { numRuns: 80, includeErrorInReport: true });
});

test('on a device that is full for a while, what was typed last is stored all the same', async () => {
  const full = fc.boolean().map(
    (isFull): Step =>
      (one) =>
        void (one.hand.device.isFull = isFull),
  );
  const withoutCrash = alone.filter((_, index) => index !== 3);
  const steps = fc.array(fc.oneof(...withoutCrash, full), { maxLength: 25 });
  await fc.assert(fc.asyncProperty(seed, steps, run), { numRuns: 40, includeErrorInReport: true });
});

test('on two devices in turn, each answer that is stored is the last one of either', async () => {
  const second: fc.Arbitrary<Step>[] = [
    field.map((id) => async (one) => {
      if (one.hands.length === 1) {
        const device = new Phone(one.world);
        await one.freely(async () => {
          one.hands.push(new Hand(one.world, device, await device.resume(one.token)));
        });
      }
      for (const hand of one.hands) hand.isShared = true;
      one.hands[1]?.type(id, one.word());
    }),
  ];
  const steps = fc.array(fc.oneof(...alone, ...second), { maxLength: 25 });
  await fc.assert(fc.asyncProperty(seed, steps, run), { numRuns: 60, includeErrorInReport: true });
});
