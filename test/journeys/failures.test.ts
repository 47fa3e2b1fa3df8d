// Bad luck of every kind: a calm page that says what to do next, the event for the host page, and a way on where there is one.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, type Visit, type World } from '../support/careers-world.ts';
import { oneQuestion } from '../support/one-question.ts';
import { freePort } from '../support/server-process.ts';

const hour = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
const support = { email: 'hiring@bluebird.example' };

describe('a candidate who meets bad luck', () => {
  let world: World;

  before(async () => {
    world = await openWorld({
      documents: () => [
        oneQuestion('open', {}, { support }),
        oneQuestion('past', {}, { support, availability: { closesAt: inHours(-1) } }),
        oneQuestion('future', {}, { support, availability: { opensAt: inHours(30) } }),
        oneQuestion('short', {}, { support, availability: { completeWithinHours: 1 } }),
      ],
      movesClock: true,
    });
  });
  after(() => world.close());

  /** The one page that stands, what the host page was told, and that nothing went wrong besides. */
  async function assertCalm({ candidate, watch }: Visit, headline: string, code: string): Promise<void> {
    await candidate.heading.getByText(headline, { exact: true }).waitFor();
    await watch.settled();
    const told = watch.events.filter(({ name }) => name === 'greenroom-error').map(({ detail }) => detail['code']);
    assert.deepEqual(told, [code]);
    assert.deepEqual([watch.errors, watch.dialogs], [[], []]);
  }

  it('reads where to look for an interview that is not there', async () => {
    const visit = await world.visit({ flow: 'no-such-flow' });
    await assertCalm(visit, 'This page is not here', 'not-found');
    await visit.candidate.widget.getByText('Open the job posting again').waitFor();
    assert.equal(await visit.candidate.widget.getByRole('button', { name: 'Try again' }).count(), 0);
  });

  it('tries again when the backend is away, and begins once it is back', async () => {
    const port = await freePort();
    const visit = await world.visit({
      flow: 'open',
      widget: `<script src="${world.server.origin}/greenroom.js" data-flow="open" data-backend="http://127.0.0.1:${port}" async></script>`,
    });
    const { candidate, page } = visit;
    await assertCalm(visit, 'You are not connected', 'offline');
    await candidate.widget.getByText('Check your connection, then try again.').waitFor();
    await page.evaluate(
      (origin) => document.querySelector('greenroom-flow')?.setAttribute('backend', origin),
      world.server.origin,
    );
    await candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
  });

  it('reads that it is on our side when the backend answers with a fault, and can try again', async () => {
    const context = await world.browser.newContext({ locale: 'en-US' });
    let isBroken = true;
    await context.route('**/v1/flows/**', (route) =>
      isBroken
        ? route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' })
        : route.continue(),
    );
    const visit = await world.visit({ flow: 'open', as: context });
    await assertCalm(visit, 'We cannot open this right now', 'unavailable');
    isBroken = false;
    await visit.candidate.widget.getByRole('button', { name: 'Try again' }).click();
    await visit.candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
  });

  it('reads that the application could not be loaded when its code is out of reach, and can try again', async () => {
    const context = await world.browser.newContext({ locale: 'en-US' });
    let isBroken = true;
    await context.route(/\/assets\/.*\.js/, (route) => (isBroken ? route.abort() : route.continue()));
    const { candidate, watch } = await world.visit({ flow: 'open', as: context });
    await candidate.widget.getByRole('alert').getByText('The application could not be loaded.').waitFor();
    isBroken = false;
    await candidate.widget.getByRole('button', { name: 'Try again' }).click();
    await candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
    assert.deepEqual(watch.errors, []);
  });

  it('reads that the network is gone when the code of the next page is out of reach, and goes on once it is not', async () => {
    const context = await world.browser.newContext({ locale: 'en-US' });
    let isBroken = true;
    await context.route(/\/(later-code|problem-words)-.*\.js/, (route) =>
      isBroken ? route.abort() : route.continue(),
    );
    const { candidate, watch } = await world.visit({ flow: 'open', as: context, plan: { nights: true } });
    await candidate.begin();
    await candidate.fillPage();
    await candidate.primary.click();
    await candidate.widget.getByRole('alert').getByText('Check your connection, then try again.').waitFor();
    isBroken = false;
    await candidate.widget.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await candidate.widget.getByRole('alert').waitFor({ state: 'detached' });
    await candidate.moving(() => candidate.primary.click());
    assert.equal(await candidate.question('nights').count(), 0);
    assert.equal(await candidate.widget.getByRole('alert').count(), 0);
    assert.deepEqual(watch.errors, []);
  });

  it('reads when an interview has closed, or when it opens, and who to ask', async () => {
    const past = await world.visit({ flow: 'past' });
    await assertCalm(past, 'This role takes no new applications', 'closed');
    const future = await world.visit({ flow: 'future' });
    await assertCalm(future, 'Applications are not open yet', 'closed');
    await future.candidate.widget.getByText(/^They open on \w+day, /).waitFor();
    for (const { candidate } of [past, future]) {
      const link = candidate.widget.getByRole('link', { name: support.email });
      assert.equal(await link.getAttribute('href'), `mailto:${support.email}`);
    }
  });

  it('reads that the time is over, and what is left to do, when the deadline passes on the way', async () => {
    const { candidate, page, watch } = await world.visit({ flow: 'short' });
    await candidate.begin();
    await candidate.fillPage();
    await world.server.goAhead(2 * hour);
    assert.equal((await world.recruiter.newest('short')).state, 'expired');
    await candidate.moving(() => candidate.primary.click());
    assert.equal(await candidate.heading.innerText(), 'The time for this application has passed');
    await candidate.status.getByText('Ask for more time').waitFor();
    assert.ok((await watch.names()).includes('greenroom-error'));
    await page.reload();
    await candidate.heading.getByText('The time for this application has passed').waitFor();
    assert.deepEqual(watch.errors, []);
  });

  it('begins again on the landing when what this device remembers is of no use', async () => {
    for (const damage of ['another-token-that-nobody-has', '', '{"not":"a token"}']) {
      const { candidate, page, watch } = await world.visit({ flow: 'open' });
      await candidate.begin();
      await page.evaluate((text) => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('greenroom:session:')) ?? '';
        localStorage.setItem(key, `${Date.now()} ${text}`);
      }, damage);
      await page.reload();
      await candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
      await candidate.begin();
      assert.equal(await candidate.question('nights').count(), 1);
      assert.deepEqual(watch.errors, []);
    }
  });

  it('reads that a link is of no use any more', async () => {
    const visit = await world.visit({ flow: 'open', attributes: 'data-invite="cut-off-link-of-somebody"' });
    await assertCalm(visit, 'This link does not work any more', 'not-found');
    await visit.candidate.widget.getByText('Make a new one on the device where you began, or start here.').waitFor();
    await visit.candidate.widget.getByRole('button', { name: 'Start here' }).click();
    await visit.candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
  });

  it('is back on the landing when the application was erased in another tab', async () => {
    const first = await world.visit({ flow: 'open', plan: { nights: false } });
    await first.candidate.begin();
    const second = await world.visit({ flow: 'open', as: first.page.context() });
    await second.candidate.finish();
    await second.candidate.status.getByRole('button', { name: 'Erase my data' }).click();
    await second.candidate.widget.getByRole('dialog').getByRole('button', { name: 'Erase my data' }).click();
    await second.candidate.heading.getByText('Your data is erased').waitFor();

    await first.candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
    await first.candidate.begin();
    await first.candidate.finish();
    assert.deepEqual([first.watch.errors, second.watch.errors], [[], []]);
  });

  it('reads that the application is gone when it was erased on another device', async () => {
    const { candidate, page, watch } = await world.visit({ flow: 'open', plan: { nights: false } });
    await candidate.begin();
    const token = await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.startsWith('greenroom:session:')) ?? '';
      return localStorage.getItem(name)?.split(' ')[1] ?? '';
    });
    const headers = { Authorization: `Bearer ${token}` };
    const erased = await fetch(`${world.server.origin}/v1/session/data`, { method: 'DELETE', headers });
    assert.equal(erased.status, 204);
    await candidate.fillPage();
    await candidate.primary.click();
    await candidate.widget.getByRole('alert').getByText('This application is not here any more.').waitFor();
    await watch.settled();
    const told = watch.events.filter(({ name }) => name === 'greenroom-error').map(({ detail }) => detail['code']);
    assert.deepEqual([...new Set(told)], ['not-found']);
    await page.reload();
    await candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
    assert.deepEqual(watch.errors, []);
  });
});
