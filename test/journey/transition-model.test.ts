// Random histories: typing, drafts that arrive or get lost, another device, crashes. No answer is lost, no revision falls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Answers, Session } from '../../src/contract/records.ts';
import { answerOf } from '../../src/flow/answer.ts';
import { GreenroomError } from '../../src/errors/index.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import { initialState, keptOf, type Kept } from '../../src/journey/kept.ts';
import { restoredState } from '../../src/journey/restore.ts';
import type { JourneyState } from '../../src/journey/state.ts';
import { transition } from '../../src/journey/transition.ts';
import { smallFlow } from '../support/small-flow.ts';

const stage = 'basics';
const questions = ['city', 'since', 'note'] as const;
type Question = (typeof questions)[number];
const today = '2026-03-27';

/** The backend, as far as drafts of one stage go. */
class Model {
  stored: Answers = {};
  revision = 0;
  state: JourneyState;
  /** What this device typed last into each field, and whether another device wrote there since it was confirmed. */
  readonly typed = new Map<Question, { answer: string | undefined; confirmed: boolean }>();
  /** A session that was asked for earlier, and may arrive late. */
  late: Session | undefined;
  #revisions = [0];
  #keys = 0;
  /** Every answer that stood in a field here, or beside it. */
  readonly #seen = new Set<string>();
  /** The revisions of the drafts that arrived, by key: a repeat has no effect. */
  readonly #kept = new Map<string, number>();

  constructor() {
    this.state = initialState(smallFlow, this.session(), today);
  }

  session(): Session {
    return {
      id: 'session-1',
      flow: { id: 'small', version: 1 },
      locale: 'en',
      status: { state: 'in-progress', updatedAt: '2026-03-27T09:00:00.000Z' },
      candidate: { name: 'Ana', email: 'ana@example.com' },
      stages: [{ id: stage, progress: 'in-progress', answers: { ...this.stored }, revision: this.revision }],
      consents: [],
    };
  }

  send(event: JourneyEvent): void {
    const [next] = transition(this.state, event, { today, key: `key-${this.#revisions.length}` });
    this.state = next;
    this.check();
  }

  type(question: Question, answer: string | undefined): void {
    this.typed.set(question, { answer, confirmed: false });
    this.send({ type: 'answer', stage, question, answer });
  }

  /** A draft as the sender makes it. `arrives`: the backend got it. `answered`: the device heard of it. */
  save(arrives: boolean, answered: boolean, typedMeanwhile: string): void {
    const inDoubt = this.state.draft;
    const draft = inDoubt ?? { ...this.#draft(), key: `draft-${++this.#keys}` };
    if (!inDoubt) this.send({ type: 'drafting', draft });
    const { answers, key } = draft;
    const wasKept = this.#kept.has(key);
    if (arrives && !wasKept && draft.revision !== this.revision) {
      if (answered) this.send({ type: 'failed', doing: 'saving', error: new GreenroomError('conflict') });
      return;
    }
    if (arrives && !wasKept) {
      this.#checkOverwritten(answers);
      this.stored = answers;
      this.revision++;
      this.#kept.set(key, this.revision);
    }
    if (typedMeanwhile !== '') this.type('note', typedMeanwhile);
    if (!arrives || !answered)
      return this.send({ type: 'failed', doing: 'saving', error: new GreenroomError('offline') });
    for (const [question, entry] of this.typed) {
      // A draft that is answered late may have been written over by another device meanwhile.
      if (answerOf(answers, question) === entry.answer) entry.confirmed = true;
    }
    this.send({ type: 'saved', stage, revision: this.#kept.get(key) ?? 0, answers });
  }

  /** Another device changes a field. No two of its answers are the same. */
  other(question: Question): void {
    this.stored = { ...this.stored, [question]: `other-${this.revision}` };
    this.revision++;
    const own = this.typed.get(question);
    if (own?.confirmed) this.typed.delete(question);
  }

  /** The candidate chooses between two answers, where there are two. */
  choose(question: Question, from: 'here' | 'there'): void {
    const there = this.state.clashes[stage]?.[question];
    if (there !== undefined && from === 'there') this.typed.delete(question);
    this.send({ type: 'choose', stage, question, from });
    assert.equal(this.state.clashes[stage]?.[question], undefined);
    if (there !== undefined && from === 'there')
      assert.equal(answerOf(this.state.answers[stage], question), there ?? undefined);
  }

  load(isLate: boolean): void {
    const session = (isLate ? this.late : undefined) ?? this.session();
    this.late = this.session();
    this.#confirmSame(session);
    this.send({ type: 'session', session });
  }

  /** Everything but the device's entry is gone. */
  crash(): void {
    const kept = JSON.parse(JSON.stringify(keptOf(this.state) ?? null)) as Kept | null;
    const { clashes } = this.state;
    this.#confirmSame(this.session());
    this.state = restoredState(smallFlow, this.session(), kept ? [kept] : [], today);
    this.late = undefined;
    this.#revisions.push(0);
    for (const question of Object.keys(clashes[stage] ?? {})) {
      const isSettled = answerOf(this.stored, question) === answerOf(this.state.answers[stage], question);
      assert.ok(isSettled || this.state.clashes[stage]?.[question] !== undefined, `${question}: a choice was lost`);
    }
    this.check();
  }

  /** What stands on both sides is no change any more, whoever wrote it. */
  #confirmSame({ stages: [loaded] }: Session): void {
    for (const [id, entry] of this.typed) {
      const isSame = answerOf(loaded?.answers, id) === entry.answer;
      if (loaded && loaded.revision > this.#known() && isSame) entry.confirmed = true;
    }
  }

  /** An answer of another device is written over only once it stood here, or waits here for the candidate to choose. */
  #checkOverwritten(answers: Answers): void {
    for (const question of questions) {
      const theirs = answerOf(this.stored, question);
      if (typeof theirs !== 'string' || !theirs.startsWith('other-') || theirs === answerOf(answers, question))
        continue;
      assert.ok(this.#seen.has(theirs), `${theirs} was dropped in silence`);
    }
  }

  check(): void {
    for (const question of questions) {
      const { answers, clashes } = this.state;
      for (const one of [answerOf(answers[stage], question), clashes[stage]?.[question]]) {
        if (typeof one === 'string') this.#seen.add(one);
      }
    }
    for (const [question, { answer, confirmed }] of this.typed) {
      // Where the backend has confirmed it, another device may have written over it since.
      if (confirmed) continue;
      assert.equal(answerOf(this.state.answers[stage], question), answer, `${question} was lost`);
      assert.ok(this.state.dirty[stage]?.includes(question), `${question} counts as saved`);
    }
    const known = this.#known();
    assert.ok(known >= (this.#revisions.at(-1) ?? 0), 'the revision fell');
    this.#revisions.push(known);
    const isClean = Object.keys(this.state.dirty).length + this.state.outbox.length === 0;
    assert.equal(isClean, this.state.saving === 'saved' || this.state.saving === 'idle', 'says more than is true');
  }

  #draft(): { stage: string; answers: Answers; revision: number } {
    return { stage, answers: this.state.answers[stage] ?? {}, revision: this.#known() };
  }

  #known(): number {
    return this.state.session.stages[0]?.revision ?? 0;
  }
}

const question = fc.constantFrom(...questions);
const word = fc.constantFrom('a', 'b', 'c');
const step = fc.oneof(
  fc.tuple(question, fc.option(word, { nil: undefined })).map(
    ([id, answer]) =>
      (model: Model) =>
        model.type(id, answer),
  ),
  fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('', 'd')).map(
    ([arrives, answered, meanwhile]) =>
      (model: Model) =>
        model.save(arrives, answered, meanwhile),
  ),
  question.map((id) => (model: Model) => model.other(id)),
  fc.tuple(question, fc.constantFrom<('here' | 'there')[]>('here', 'there')).map(
    ([id, from]) =>
      (model: Model) =>
        model.choose(id, from),
  ),
  fc.boolean().map((isLate) => (model: Model) => model.load(isLate)),
  fc.constant((model: Model) => model.crash()),
  fc
    .constantFrom<JourneyEvent[]>(
      { type: 'next' },
      { type: 'back' },
      { type: 'online' },
      { type: 'offline' },
      { type: 'retry' },
    )
    .map((event) => (model: Model) => model.send(event)),
);

test('in any history, what this device typed and the backend has not confirmed stands in its field', () => {
  const property = fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const model = new Model();
    for (const run of steps) run(model);
    // In the end the way is free: load, save, and both sides are the same.
    model.load(false);
    // At most: a draft in doubt that is refused, and loaded anew; one that was in doubt and arrives; one with the rest.
    for (let round = 0; round < 3 && Object.keys(model.state.dirty).length > 0; round++) {
      model.save(true, true, '');
      model.load(false);
    }
    assert.deepEqual(model.state.dirty, {});
    assert.deepEqual(model.state.answers[stage] ?? {}, model.stored);
  });
  fc.assert(property, { numRuns: 2_000 });
});

test('a transition changes nothing that it was given', () => {
  const frozen = deepFreeze(new Model().state);
  const events: JourneyEvent[] = [
    { type: 'answer', stage, question: 'city', answer: 'Reno' },
    { type: 'next' },
    { type: 'help', request: { kind: 'person' } },
    { type: 'status', status: { state: 'closed', updatedAt: '2027-01-01T00:00:00.000Z' } },
    { type: 'failed', doing: 'sending', error: new GreenroomError('timeout') },
  ];
  for (const event of events) {
    assert.doesNotThrow(() => transition(frozen, event, { today, key: 'key' }));
    assert.deepEqual(
      transition(frozen, event, { today, key: 'key' }),
      transition(frozen, event, { today, key: 'key' }),
      'the same again gives the same again',
    );
  }
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(Object.freeze(value))) deepFreeze(part);
  return value;
}
