/** What a candidate did about booking a time. */
import * as z from 'zod';
import { handler, json } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { timeBody } from '../http/time-body.ts';
import { changeSession, sessionAnswer, type Effect, type Start } from '../session/change-session.ts';
import { statusOf } from '../session/session-view.ts';
import { checkRunning } from '../session/stage-access.ts';
import type { BookingRecord } from '../store/records.ts';

const schedulingBody = z.object({
  event: z.enum(['opened', 'deferred', 'booked', 'cancelled']),
  by: z.enum(['embed', 'self']),
  provider: z.string().max(64).exactOptional(),
  externalId: z.string().max(500).exactOptional(),
  startsAt: timeBody.exactOptional(),
  endsAt: timeBody.exactOptional(),
});
type SchedulingBody = z.infer<typeof schedulingBody>;

/** `POST /v1/session/scheduling`. Refused (`invalid`) while no booking is offered, whatever it reports. */
export const reportScheduling = handler({
  body: schedulingBody,
  answer: { status: 200, description: 'The session', schema: 'Session' },
  async handle(call) {
    const newId = call.server.ids.id();
    const { status, body } = await changeSession(call, (start) => ({
      effect: effectOf(start, call.body, newId),
      answer: sessionAnswer,
    }));
    return json(body, status);
  },
});

function effectOf(start: Start, report: SchedulingBody, newId: string): Effect {
  checkRunning(start);
  const { state, schedule } = statusOf(start);
  if (state !== 'next-step' && state !== 'scheduled')
    throw invalid('event', 'not-offered', 'No booking is offered in this application now.');
  const { session, bookings } = start.data;
  if (report.event === 'opened') return { session: { schedulingOpenedAt: session.schedulingOpenedAt ?? start.at } };
  if (report.event === 'deferred') return { session: { schedulingDeferredAt: start.at } };
  const current = bookings.findLast((one) => one.state !== 'cancelled');
  if (report.event === 'booked')
    return { bookings: [booked(start, { provider: schedule?.provider ?? 'other', ...report }, current, newId)] };
  if (!current) throw invalid('event', 'not-booked', 'There is no booking to cancel.');
  return { bookings: [{ ...current, state: 'cancelled', updatedAt: start.at }] };
}

/** One interview, one booking: a second report of it moves it. What the provider itself confirmed stays as confirmed. */
function booked(
  start: Start,
  report: SchedulingBody & { provider: string },
  current: BookingRecord | undefined,
  newId: string,
): BookingRecord {
  const { startsAt = null, endsAt = null, externalId = null } = report;
  if (!current) {
    return {
      id: newId,
      provider: report.provider,
      by: report.by,
      state: 'booked',
      externalId,
      startsAt,
      endsAt,
      createdAt: start.at,
      updatedAt: start.at,
    };
  }
  if (current.by === 'webhook') return current;
  const isMoved = startsAt !== null && current.startsAt !== null && startsAt !== current.startsAt;
  return {
    ...current,
    state: isMoved ? 'rescheduled' : current.state,
    externalId: externalId ?? current.externalId,
    startsAt: startsAt ?? current.startsAt,
    endsAt: endsAt ?? current.endsAt,
    updatedAt: start.at,
  };
}
