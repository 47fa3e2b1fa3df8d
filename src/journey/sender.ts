/**
 * Sends what waits, one call at a time. Where a call does not get through it comes back: soon at first, then less often,
 * and at once when asked. Knows when to send; jobs.ts knows what.
 */
import type { Clock } from '../contract/clock.ts';
import type { GreenroomError } from '../errors/index.ts';
import { asGreenroomError, attempt } from './attempt.ts';
import { holdFor, waitAfter } from './backoff.ts';
import type { PortReport } from './events.ts';
import type { Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import { stagesToSave } from './standing.ts';
import type { JourneyState } from './state.ts';

/** A draft is sent after so long without a key press, and in any case so long after the first one. */
const draftPause = 800;
const draftLimit = 2_000;

/** What a sender works with. */
export interface SenderOptions {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly random: () => number;
  readonly state: () => JourneyState;
  readonly report: (report: PortReport) => void;
  /** The backend has taken something. */
  readonly onHandedOver: () => void;
  readonly signal: AbortSignal;
}

/** Sends what waits in the state, until its signal aborts. */
export interface Sender {
  /** Something was typed: send it after a pause. */
  soon(): void;
  /** Send what waits at once, however often it failed before. */
  now(): void;
}

/** A sender that has nothing to do yet. */
export function createSender({ jobs, clock, random, state, report, onHandedOver, signal }: SenderOptions): Sender {
  let isBusy = false;
  /** Tries in a row that did not get through. */
  let failures = 0;
  let notBefore = () => 0;
  /** When the first key was pressed that is in no draft yet. */
  let typedAt = 0;
  let cancel = () => {};
  signal.addEventListener('abort', () => cancel());

  function wake(at = 0): void {
    cancel();
    if (signal.aborted) return;
    const wait = at - clock.now();
    if (wait > 0) cancel = clock.after(wait, () => void send());
    else void send();
  }

  function soon(): void {
    // What is in the outbox goes first, and drafts follow it.
    if (state().outbox.length > 0) return;
    const now = clock.now();
    typedAt = Math.min(typedAt || now, now);
    wake(Math.max(notBefore(), Math.min(now + draftPause, typedAt + draftLimit)));
  }

  async function send(): Promise<void> {
    const job = isBusy ? undefined : jobs.next(state());
    if (!job) return;
    isBusy = true;
    typedAt = 0;
    if (job.first) report(job.first);
    const result = await attempt(clock, signal, job.run).catch(asGreenroomError);
    isBusy = false;
    if (signal.aborted) return;
    if (result instanceof Error) return fail(job, result);
    // A session that loads says nothing about whether drafts get through.
    if (result.type !== 'session') failures = 0;
    report(result);
    if (result.type !== 'session') onHandedOver();
    goOn();
  }

  function fail(job: Job, error: GreenroomError): void {
    const isConflict = error.code === 'conflict';
    failures = error.retryable || isConflict ? failures + 1 : 0;
    // The first conflict is news, not trouble.
    if (error.retryable || failures > 1)
      notBefore = holdFor(clock, waitAfter(failures, random(), error.retryAfterSeconds));
    report(error.retryable ? { type: 'failed', doing: job.doing, error } : job.refused(error));
    return error.retryable ? wake(notBefore()) : goOn();
  }

  function goOn(): void {
    if (state().outbox.length > 0) wake();
    else if (stagesToSave(state()).length > 0) soon();
  }

  return { soon, now: () => wake() };
}
