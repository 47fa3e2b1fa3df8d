// What a candidate reads, row by row of the decisions document, and what they must not be able to tell.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CandidateStatus } from '../../src/contract/records.ts';
import { evaluateStage } from '../../src/backstage/evaluate-stage.ts';
import type { StatusFacts } from '../../src/backstage/facts.ts';
import { candidateStatus, type Status } from '../../src/backstage/status.ts';
import type { Backstage } from '../../src/backstage/schema/backstage.ts';
import type { Answers } from '../../src/flow/answer.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { adultRule, apply, backstageOf, flowOf, more, redirect, scheduling } from './sample-documents.ts';
import { startFacts, withStage } from './play-vector.ts';

const now = new Date('2027-03-27T09:00:00Z');
const at = now.toISOString();
const flow: Flow = flowOf([apply, more], {
  locales: ['es'],
  timeZone: 'America/Chicago',
  rights: { reviewWithinDays: 5 },
  status: {
    complete: { headline: 'Thank you', body: 'We have everything, {{candidate.firstName}}.' },
    inReview: { body: { en: 'A person reads it.', es: 'Una persona lo lee.' } },
    nextStep: { body: 'Choose a time for the {{role.title}} talk on {{answers.shift}} shift.' },
    scheduled: { headline: 'See you soon' },
    closed: { body: 'We go on with other people.' },
    expired: { body: 'The time is over.' },
  },
});
const gentle = adultRule({ disclose: 'message', message: { en: 'This is for adults.', es: 'Es para adultos.' } });
const both = { ...scheduling, ...redirect };

function factsOf(answers: Answers | undefined, backstage: Backstage, change: Partial<StatusFacts> = {}): StatusFacts {
  const base = { ...startFacts(now), candidate: { name: 'Ana *López*', email: 'ana@example.com' }, ...change };
  if (!answers) return base;
  const evaluation = evaluateStage(flow, backstage, 'apply', { apply: answers }, { now });
  const applied = withStage(base, 'apply', { revision: 1, submittedAt: at, answers, evaluation });
  return withStage(applied, 'more', { skippedAt: at });
}

/** The status of somebody who went through both stages with these answers; before the first one without answers. */
function read(answers: Answers | undefined, backstage: Backstage, change: Partial<StatusFacts> = {}): Status {
  return candidateStatus(flow, backstage, factsOf(answers, backstage, change));
}

const adults = (more: Partial<Backstage> = {}) => backstageOf({ dealbreakers: [adultRule()] }, more);
const booking: StatusFacts['bookings'] = [
  { provider: 'calendly', state: 'booked', startsAt: '2027-04-01T15:00:00.000Z', createdAt: at },
];

describe('the status', () => {
  it('is what the contract promises to a candidate’s browser', () => {
    const status: CandidateStatus = read({ adult: true }, adults({ links: both }));
    assert.equal(status.updatedAt, at);
  });

  it('says whether somebody has begun', () => {
    const backstage = adults();
    assert.deepEqual(read(undefined, backstage), { state: 'not-started', updatedAt: at });
    const begun = withStage(startFacts(now), 'apply', { revision: 1 });
    assert.deepEqual(candidateStatus(flow, backstage, begun), { state: 'in-progress', updatedAt: at });
    const waived = withStage(startFacts(now), 'apply', { waivedAt: at });
    assert.equal(candidateStatus(flow, backstage, waived).state, 'not-started');
  });

  it('is complete for everyone who finishes where there is nothing to book', () => {
    const held = backstageOf({ dealbreakers: [adultRule({ onNotMet: 'hold' })] });
    const expected = { state: 'complete', message: 'We have everything, Ana.', reviewBy: '2027-04-01', updatedAt: at };
    assert.deepEqual(read({ adult: true }, held), expected);
    assert.deepEqual(read({ adult: false }, held), expected);
  });

  it('offers the booking page to those who may book, with their own name and a tracking id', () => {
    const { state, message, schedule } = read({ adult: true, shift: 'day' }, adults({ links: scheduling }));
    assert.equal(state, 'next-step');
    assert.equal(message, 'Choose a time for the Picker talk on day shift.');
    assert.deepEqual(schedule, {
      url: 'https://calendly.com/northgate/visit?name=Ana+*L%C3%B3pez*&email=ana%40example.com&utm_content=tracking-id',
      provider: 'calendly',
      display: 'button',
      detectable: false,
    });
  });

  it('shows the booked time in place of the button, and the button again after a cancellation', () => {
    const backstage = adults({ links: scheduling });
    const booked = read({ adult: true }, backstage, { bookings: booking });
    assert.deepEqual(booked, {
      state: 'scheduled',
      message: 'See you soon',
      booking: { provider: 'calendly', bookedAt: at, startsAt: '2027-04-01T15:00:00.000Z' },
      updatedAt: at,
    });
    const cancelled = booking.map((row) => ({ ...row, state: 'cancelled' as const }));
    assert.equal(read({ adult: true }, backstage, { bookings: cancelled }).state, 'next-step');
  });

  it('tells a stopped candidate the dealbreaker’s message where it may be told, in their language', () => {
    const backstage = backstageOf({ dealbreakers: [gentle] }, { links: both });
    assert.deepEqual(read({ adult: false }, backstage, { locale: 'es-MX' }), {
      state: 'closed',
      message: 'Es para adultos.',
      updatedAt: at,
    });
    const wordless = backstageOf({ dealbreakers: [adultRule({ disclose: 'message' })] });
    assert.equal(read({ adult: false }, wordless).message, 'We go on with other people.');
  });

  it('does not let a silently stopped candidate tell that from being on hold', () => {
    const stopped = read({ adult: false }, adults({ links: scheduling }));
    const held = read({}, adults({ links: scheduling }));
    assert.equal(held.state, 'in-review');
    assert.equal(JSON.stringify(stopped), JSON.stringify(held));
  });

  it('is the same to the byte on hold, while pending, and for a "no" that nobody has confirmed', () => {
    const items = [{ question: 'why', scale: [1, 5] as [number, number] }];
    const backstage = backstageOf({ dealbreakers: [adultRule()], score: { min: 0.5, items } }, { links: both });
    const pending = factsOf({ adult: true }, backstage);
    const hold = factsOf({}, backstage);
    const low = withStage(pending, 'apply', { scores: { why: 1 } });
    const bytes = [pending, hold, low].map((facts) => JSON.stringify(candidateStatus(flow, backstage, facts)));
    assert.equal(new Set(bytes).size, 1);
    assert.match(bytes[0] ?? '', /"in-review"/);
    assert.doesNotMatch(bytes[0] ?? '', /calendly/);
  });

  it('reads closed after a dismissal, at any point, and says nothing of a dealbreaker', () => {
    const backstage = backstageOf({ dealbreakers: [gentle] }, { links: scheduling });
    for (const answers of [undefined, { adult: true }, { adult: false }]) {
      const { state, message, schedule } = read(answers, backstage, { action: 'dismiss', bookings: booking });
      assert.deepEqual([state, message, schedule], ['closed', 'We go on with other people.', undefined]);
    }
  });

  it('treats a stopped candidate whom a recruiter shortlists as one who finished', () => {
    assert.equal(read({ adult: false }, adults({ links: scheduling }), { action: 'shortlist' }).state, 'next-step');
    assert.equal(read({ adult: false }, adults(), { action: 'shortlist' }).state, 'complete');
    const gated = adults({ links: scheduling, decision: { scheduleGate: 'qualified' } });
    assert.equal(read({ adult: false }, gated, { action: 'shortlist' }).state, 'in-review');
  });

  it('is over after a withdrawal, and after a deadline that passed before the end', () => {
    const deadline = '2027-03-27T08:59:59.000Z';
    assert.deepEqual(read({ adult: true }, adults({ links: both }), { withdrawnAt: at }), {
      state: 'withdrawn',
      updatedAt: at,
    });
    assert.deepEqual(read(undefined, adults(), { deadline }), {
      state: 'expired',
      message: 'The time is over.',
      updatedAt: at,
    });
    assert.equal(read({ adult: true }, adults(), { deadline }).state, 'complete');
    assert.equal(read(undefined, adults(), { deadline: '2027-03-27T09:00:00.000Z' }).state, 'not-started');
  });

  it('leaves whoever is answering when the deadline passes five minutes to finish', () => {
    const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
    const rows: [state: string, deadline: number, lastAnswer: number][] = [
      ['in-progress', 1, 2],
      ['in-progress', 5, 15],
      ['in-progress', 4, 0],
      ['expired', 5.1, 5.1],
      ['expired', 1, 11.1],
      ['expired', 10, 1],
    ];
    for (const [state, deadline, lastAnswer] of rows) {
      const facts = withStage({ ...startFacts(now), deadline: minutesAgo(deadline) }, 'apply', {
        revision: 1,
        updatedAt: minutesAgo(lastAnswer),
      });
      const said = candidateStatus(flow, adults(), facts).state;
      assert.equal(said, state, `deadline ${deadline} minutes ago, answer ${lastAnswer}`);
    }
  });

  it('keeps what a candidate typed from becoming markup', () => {
    const named = { ...flow, status: { complete: { body: 'Thank you, {{candidate.name}}' } } };
    const backstage = adults();
    assert.equal(
      candidateStatus(named, backstage, factsOf({ adult: true }, backstage)).message,
      'Thank you, Ana \\*López\\*',
    );
  });

  it('counts the promised days in the time zone of the role', () => {
    const late = withStage(factsOf({ adult: true }, adults()), 'more', { skippedAt: '2027-03-28T03:00:00.000Z' });
    assert.equal(candidateStatus(flow, adults(), late).reviewBy, '2027-04-01');
  });
});

describe('the redirect', () => {
  const plan = (links: Backstage['links'], answers: Answers | undefined, change: Partial<StatusFacts> = {}) => {
    const backstage = adults({ ...(links && { links }) });
    const { state, redirect: offer } = read(answers, backstage, change);
    return `${state} ${offer?.mode ?? '-'}`;
  };
  const asLink = { ...redirect.redirect, mode: 'link' } as NonNullable<Backstage['links']>['redirect'] & object;

  it('follows the table of scheduling and redirect', () => {
    const linked = { redirect: asLink };
    assert.equal(plan(undefined, { adult: true }), 'complete -');
    assert.equal(plan(redirect, { adult: true }), 'complete auto');
    assert.equal(plan(linked, { adult: true }), 'complete link');
    assert.equal(plan(scheduling, {}), 'in-review -');
    assert.equal(plan(both, {}), 'in-review link');
    assert.equal(plan(scheduling, { adult: true }), 'next-step -');
    assert.equal(plan(both, { adult: true }), 'next-step link');
    assert.equal(plan(both, { adult: true }, { bookings: booking }), 'scheduled auto');
    assert.equal(plan({ ...scheduling, ...linked }, { adult: true }, { bookings: booking }), 'scheduled link');
    assert.equal(plan(both, {}, { action: 'dismiss' }), 'closed auto');
  });

  it('is for those who reached the end alone', () => {
    assert.equal(plan(both, undefined), 'not-started -');
    assert.equal(plan(both, undefined, { action: 'dismiss' }), 'closed -');
    assert.equal(plan(both, { adult: false }), 'in-review -');
    assert.equal(plan(both, { adult: true }, { withdrawnAt: at }), 'withdrawn -');
    assert.equal(plan({ redirect: { ...asLink, enabled: false } }, { adult: true }), 'complete -');
  });

  it('has its label in the candidate’s language and nothing of the candidate in its address', () => {
    const { redirect: offer } = read({ adult: true }, adults({ links: redirect }), { locale: 'es' });
    assert.deepEqual(offer, {
      url: 'https://careers.northgate.example/thanks',
      label: 'Véanos',
      mode: 'auto',
      afterSeconds: 8,
    });
  });
});
