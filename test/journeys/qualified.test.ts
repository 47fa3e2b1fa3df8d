// A candidate who qualifies: from another site's careers page to a booked time, on both databases, at both sizes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inDays } from '../support/answer-question.ts';
import { desktop, phone } from '../support/browser.ts';
import { openWorld, type Visit, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { hasPostgres } from '../support/postgres.ts';
import type { SeenCandidate } from '../support/recruiter.ts';
import type { Exchange, Wiretap } from '../support/wiretap.ts';

const flow = 'warehouse-associate';
const plan = {
  age18: true,
  workAuth: true,
  lift: true,
  nights: ['sun', 'mon', 'tue', 'wed'],
  start: inDays(14),
  commute: 35,
  forklift: 'over-3',
  years: 2.5,
  safety: 'A rack leaned. I closed the aisle and told Dana.',
};
const selfId = { gender: 'non-binary', veteran: 'no' };

const stores = (await hasPostgres()) ? (['pglite', 'postgres'] as const) : (['pglite'] as const);
for (const store of stores) {
  describe(`a qualified candidate, on ${store}`, () => {
    let world: World;
    let wire: Wiretap;

    before(async () => {
      world = await openWorld({ documents: demoDocuments, store });
      wire = await world.tap();
    });
    after(() => world.close());

    for (const [name, size] of Object.entries({ phone, desktop })) {
      it(`applies from another site, books, and finds the same when they come back, on a ${name}`, async () => {
        const start = wire.exchanges.length;
        const visit = await world.visit({ flow, backend: wire.origin, plan: { ...plan, ...selfId }, size });
        const { page, candidate, watch } = visit;
        await apply(visit);
        assert.equal(await candidate.heading.innerText(), 'Come and see the place');

        const address = await assertOffered(visit);
        assertHiddenUntilNextStep(wire.exchanges.slice(start), address);
        assertComplete(await world.recruiter.newest(flow), name);

        await page.reload();
        await candidate.heading.getByText('Come and see the place').waitFor();
        assert.equal(await offerOf(visit), address.href, 'the same address after a reload');

        await book(visit, address);
        await assertBooked(visit, world);
        await page.reload();
        await candidate.heading.getByText('Your visit is booked').waitFor();
        assert.equal(await candidate.status.getByRole('link', { name: 'Pick a time' }).count(), 0);

        assert.deepEqual(watch.errors, []);
        const others = watch.requests.filter((url) => ![world.site.origin, wire.origin].includes(new URL(url).origin));
        assert.deepEqual(others, [], 'the widget asks nobody but its backend');
      });
    }
  });
}

/** Up to the status page, with the texts agreed to. */
async function apply({ candidate }: Visit): Promise<void> {
  await candidate.begin();
  await candidate.goOn();
  await candidate.widget.getByRole('checkbox', { name: 'I agree' }).check();
  await candidate.finish();
}

async function offerOf({ candidate }: Visit): Promise<string> {
  return (await candidate.status.getByRole('link', { name: 'Pick a time' }).getAttribute('href')) ?? '';
}

/** The address of the backstage, with what the candidate typed and a tracking id, and nothing of the session. */
async function assertOffered(visit: Visit): Promise<URL> {
  const address = new URL(await offerOf(visit));
  assert.equal(address.origin + address.pathname, 'https://calendly.com/northgate-joliet/night-crew-visit');
  const { utm_content: tracking = '', ...rest } = Object.fromEntries(address.searchParams);
  assert.deepEqual(rest, { name: 'Ana Reyes', email: 'ana.reyes@example.com' });
  assert.match(tracking, /^[\w-]{22,}$/);
  return address;
}

/** No answer before the one that says `next-step` knows where one would book. */
function assertHiddenUntilNextStep(run: readonly Exchange[], address: URL): void {
  const reached = run.findIndex(({ answer }) => answer.includes('"state":"next-step"'));
  assert.ok(reached > 5, 'the run is on record');
  assert.ok(run[reached]?.answer.includes('night-crew-visit'), 'the answer that says next-step has the address');
  const secrets = ['calendly.com', 'night-crew-visit', address.searchParams.get('utm_content') ?? ''];
  for (const { method, path, answer } of run.slice(0, reached)) {
    for (const secret of secrets) assert.ok(!answer.includes(secret), `${method} ${path} gives ${secret} away`);
  }
}

function assertComplete(seen: SeenCandidate, device: string): void {
  assert.equal(seen.decision, 'qualified');
  assert.equal(seen.state, 'next-step');
  assert.equal(seen.device, device);
  assert.deepEqual(seen.candidate, { name: 'Ana Reyes', email: 'ana.reyes@example.com', phone: '+18155550123' });
  const [apply, about] = seen.stages;
  const { certificate, ...answers } = apply?.answers ?? {};
  assert.deepEqual(answers, plan);
  const [file, ...more] = certificate as { id: string; name: string; type: string }[];
  assert.deepEqual([file?.name, file?.type, more], ['resume.pdf', 'application/pdf', []]);
  assert.ok(seen.uploads.some(({ id }) => id === file?.id));
  assert.deepEqual([apply?.submissions, apply?.outcome, about?.submissions], [1, 'passed', 1]);
  assert.deepEqual(about?.answers, {}, 'voluntary answers are stored apart');
  assert.ok(!JSON.stringify(seen).includes(selfId.gender));
  const consents = seen.consents.map(({ notice, decision }) => `${notice} ${decision}`);
  assert.deepEqual(consents.toSorted(), ['privacy shown', 'texts granted']);
}

/** Opens the calendar in a new tab, comes back, says that a time was picked. */
async function book({ page, candidate }: Visit, address: URL): Promise<void> {
  const opened = page.context().waitForEvent('request', (request) => request.url().startsWith(address.origin));
  const tab = page.waitForEvent('popup');
  await candidate.status.getByRole('link', { name: 'Pick a time' }).click();
  assert.equal((await opened).url(), address.href);
  await (await tab).close();
  await candidate.status.getByRole('button', { name: 'Yes, I picked a time' }).click();
  await candidate.heading.getByText('Your visit is booked').waitFor();
  await candidate.status.getByRole('button', { name: 'Stay here' }).click();
}

async function assertBooked({ watch }: Visit, { recruiter }: World): Promise<void> {
  const seen = await recruiter.newest(flow);
  assert.equal(seen.state, 'scheduled');
  const bookings = seen.bookings.map(({ provider, by, state }) => ({ provider, by, state }));
  assert.deepEqual(bookings, [{ provider: 'calendly', by: 'self', state: 'booked' }]);
  await watch.settled();
  const told = watch.events.filter(({ name }) => name.startsWith('greenroom-schedule'));
  assert.deepEqual(told, [
    { name: 'greenroom-schedule-open', detail: { provider: 'calendly' } },
    { name: 'greenroom-schedule-booked', detail: { provider: 'calendly', by: 'self' } },
  ]);
}
