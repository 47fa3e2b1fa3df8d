/**
 * The whole of what a candidate learns about the result. Nothing of the rules, scores or the person's notes goes in here,
 * and those on hold, those still pending and those whose "no" nobody has confirmed get the very same object.
 */
import { addDays, todayIn } from '../flow/day.ts';
import { escapeMarkdown } from '../flow/escape-markdown.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Text } from '../flow/schema/text.ts';
import { decide, type Decision } from './decision.ts';
import type { StatusFacts } from './facts.ts';
import { isDetectable, providerOf, schedulingAddress } from './scheduling.ts';
import type { Backstage } from './schema/backstage.ts';
import type { RedirectLink, SchedulingProvider } from './schema/links.ts';
import { endedAt, standingBooking, standingOf, type StandingState } from './standing.ts';
import { blockText, statusText } from './status-text.ts';

/** What a candidate reads about where they stand. */
export interface Status {
  state: StandingState;
  /** The text to show, in the candidate's language; Markdown. */
  message?: string;
  /** The Schedule button; in `next-step` alone. */
  schedule?: {
    url: string;
    provider: SchedulingProvider;
    display: 'button' | 'dialog' | 'inline';
    detectable: boolean;
  };
  /** The time that was booked; in `scheduled` alone. */
  booking?: { provider: string; bookedAt: string; startsAt?: string };
  redirect?: { url: string; label?: string; mode: 'auto' | 'link'; afterSeconds: number };
  /** The day, `YYYY-MM-DD` in the flow's time zone, by which the employer promises an answer. */
  reviewBy?: string;
  updatedAt: string;
}

const defaultSeconds = 8;

/**
 * Works out what a candidate reads. Pure: the same facts give the same status, to the byte.
 *
 * @param decision where it was worked out before
 * @example
 * const status = candidateStatus(flow, backstage, { ...session, stages, bookings, now: clock.now() });
 */
export function candidateStatus(
  flow: Flow,
  backstage: Backstage,
  facts: StatusFacts,
  decision: Decision = decide(flow, backstage, facts),
): Status {
  const state = standingOf(backstage, facts, decision);
  const message = messageOf(state, flow, facts, decision);
  const schedule = state === 'next-step' ? scheduleOffer(backstage, facts) : undefined;
  const booking = state === 'scheduled' ? bookingOf(facts) : undefined;
  const redirect = redirectOffer(state, flow, backstage, facts, decision);
  const reviewBy = state === 'in-review' || state === 'complete' ? reviewDay(flow, facts) : undefined;
  return {
    state,
    ...(message !== undefined && message !== '' && { message }),
    ...(schedule && { schedule }),
    ...(booking && { booking }),
    ...(redirect && { redirect }),
    ...(reviewBy !== undefined && { reviewBy }),
    updatedAt: facts.statusAt,
  };
}

const blocks = {
  'in-review': 'inReview',
  'next-step': 'nextStep',
  scheduled: 'scheduled',
  complete: 'complete',
  closed: 'closed',
  expired: 'expired',
} as const;

function messageOf(state: StandingState, flow: Flow, facts: StatusFacts, { stop }: Decision): string | undefined {
  const isDisclosed = state === 'closed' && facts.action !== 'dismiss' && stop?.disclose === 'message';
  const own: Text | undefined = isDisclosed ? stop?.message : undefined;
  const text = own ?? (state in blocks ? blockText(flow.status?.[blocks[state as keyof typeof blocks]]) : undefined);
  return text === undefined ? undefined : statusText(text, flow, facts, escapeMarkdown);
}

function scheduleOffer(backstage: Backstage, facts: StatusFacts): Status['schedule'] {
  const link = backstage.links?.scheduling;
  if (!link) return undefined;
  return {
    url: schedulingAddress(link, facts.candidate, facts.trackingId),
    provider: providerOf(link),
    display: link.display ?? 'button',
    detectable: isDetectable(link),
  };
}

function bookingOf(facts: StatusFacts): Status['booking'] {
  const booking = standingBooking(facts);
  if (!booking) return undefined;
  const { provider, createdAt, startsAt } = booking;
  return { provider, bookedAt: createdAt, ...(startsAt !== null && { startsAt }) };
}

/**
 * For everyone who reached the end, whatever the result; it leaves by itself only where nothing is left to book.
 * Whom a dealbreaker stopped has not reached the end, in the last stage as in the first, and whatever a recruiter does later.
 */
function redirectOffer(
  state: StandingState,
  flow: Flow,
  backstage: Backstage,
  facts: StatusFacts,
  decision: Decision,
): Status['redirect'] {
  const link = backstage.links?.redirect;
  if (!link?.enabled || !decision.allDone || decision.stop || state === 'withdrawn') return undefined;
  const isOpen = state === 'in-review' || state === 'next-step';
  return {
    url: link.url,
    ...(link.label !== undefined && { label: statusText(link.label, flow, facts) }),
    mode: isOpen ? 'link' : modeOf(link),
    afterSeconds: link.afterSeconds ?? defaultSeconds,
  };
}

function modeOf(link: RedirectLink): 'auto' | 'link' {
  return link.mode ?? 'auto';
}

function reviewDay(flow: Flow, facts: StatusFacts): string | undefined {
  const days = flow.rights?.reviewWithinDays;
  const ended = endedAt(facts);
  if (days === undefined || ended === undefined) return undefined;
  return addDays(todayIn(flow.timeZone, new Date(ended)), days);
}
