// Scheduling and redirect together: what the status page shows and does in each case, with the browser's clock in the test's hands.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { openWorld, type Visit, type VisitOptions, type World } from '../support/careers-world.ts';
import { oneQuestion, type OneQuestionLinks } from '../support/one-question.ts';

const seconds = 30;
const scheduling = { enabled: true, url: 'https://cal.com/bluebird/talk' };
const after30 = (site: string, mode: 'auto' | 'link') => ({
  redirect: { enabled: true, url: `${site}/welcome`, mode, afterSeconds: seconds, label: 'See a night here' },
});
const links = (site: string): { [flow: string]: OneQuestionLinks } => ({
  'off-off': {},
  'off-auto': after30(site, 'auto'),
  'off-link': after30(site, 'link'),
  'on-off': { scheduling },
  'on-auto': { scheduling, ...after30(site, 'auto') },
  'on-link': { scheduling, ...after30(site, 'link') },
});

describe('scheduling and redirect together', () => {
  let world: World;
  let elsewhere: string;

  before(async () => {
    world = await openWorld({
      documents: (site) => Object.entries(links(site)).map(([id, behind]) => oneQuestion(id, behind)),
    });
    elsewhere = world.site.put('/welcome', { html: '<!doctype html><title>Welcome</title><h1>A night here</h1>' });
  });
  after(() => world.close());

  async function finish(flow: string, nights: boolean, options: Partial<VisitOptions> = {}): Promise<Visit> {
    const context = await world.browser.newContext({ locale: 'en-US' });
    await context.clock.install();
    const visit = await world.visit({ ...options, flow, as: context, plan: { nights } });
    await visit.candidate.begin();
    await visit.candidate.finish();
    return visit;
  }

  it('says thanks and goes nowhere: scheduling off, redirect off', async () => {
    const visit = await finish('off-off', true);
    assert.deepEqual(await linksOf(visit), []);
    await assertStays(visit);
  });

  it('leaves after an announced countdown: scheduling off, redirect auto', async () => {
    const visit = await finish('off-auto', true);
    const { page, watch } = visit;
    assert.deepEqual(await linksOf(visit), ['See a night here, here']);
    await announced(visit).getByText(`Going on to 127.0.0.1 in ${seconds} seconds`).waitFor();
    // Half of it, because this clock goes on by itself, too.
    await page.clock.runFor((seconds / 2) * 1000);
    assert.equal(page.url(), visit.url);
    const heard = page.waitForEvent('framenavigated');
    await page.clock.runFor((seconds / 2 + 1) * 1000);
    await heard;
    assert.equal(page.url(), elsewhere, 'with nothing of the candidate in the address');
    await watch.settled();
    assert.deepEqual(redirects(visit), [{ mode: 'auto' }]);
  });

  it('stays when the candidate stops the countdown, and keeps the link', async () => {
    const visit = await finish('off-auto', true);
    await visit.candidate.status.getByRole('button', { name: 'Stay here' }).click();
    await announced(visit).getByText('You are staying here').waitFor();
    await assertStays(visit);
    assert.deepEqual(redirects(visit), []);
    await visit.candidate.status.getByRole('link', { name: 'See a night here' }).click();
    await visit.page.waitForURL(elsewhere);
    await visit.watch.settled();
    assert.deepEqual(redirects(visit), [{ mode: 'link' }]);
  });

  it('stays when the host page cancels the event', async () => {
    const visit = await finish('off-auto', true);
    await visit.page.evaluate(() => addEventListener('greenroom-redirect', (event) => event.preventDefault()));
    await assertStays(visit);
    await visit.watch.settled();
    assert.deepEqual(redirects(visit), [{ mode: 'auto' }]);
    await announced(visit).getByText('You are staying here').waitFor();
    await visit.candidate.status.getByRole('link', { name: 'See a night here' }).click();
    await assertStays(visit);
  });

  it('offers a link and no more: scheduling off, redirect link', async () => {
    const visit = await finish('off-link', true);
    assert.deepEqual(await linksOf(visit), ['See a night here, here']);
    await assertStays(visit);
  });

  it('says that a button will come here while it is being decided, whatever the redirect', async () => {
    for (const [flow, expected] of [
      ['on-off', []],
      ['on-auto', ['See a night here, new tab']],
      ['on-link', ['See a night here, new tab']],
    ] as const) {
      const visit = await finish(flow, false);
      await visit.candidate.status.getByText('If there is a next step for you, it shows up here.').waitFor();
      assert.deepEqual(await linksOf(visit), expected, flow);
      await assertStays(visit);
    }
  });

  it('offers to pick a time first, and to leave second', async () => {
    for (const [flow, expected] of [
      ['on-off', ['Pick a time, new tab']],
      ['on-auto', ['Pick a time, new tab', 'See a night here, new tab']],
      ['on-link', ['Pick a time, new tab', 'See a night here, new tab']],
    ] as const) {
      const visit = await finish(flow, true);
      assert.deepEqual(await linksOf(visit), expected, flow);
      await assertStays(visit);
    }
  });

  it('leaves when the candidate says “later”, once the backend knows, and only where there is a redirect', async () => {
    for (const flow of ['on-auto', 'on-link']) {
      const visit = await finish(flow, true);
      await visit.candidate.status.getByRole('button', { name: 'I’ll do this later' }).click();
      await visit.page.waitForURL(elsewhere);
      await visit.watch.settled();
      assert.deepEqual(redirects(visit), [{ mode: 'link' }]);
      assert.equal((await world.recruiter.newest(flow)).state, 'next-step');
    }
    const visit = await finish('on-off', true);
    await visit.candidate.status.getByRole('button', { name: 'I’ll do this later' }).click();
    await visit.candidate.status.getByText('The button stays here').waitFor();
    await assertStays(visit);
  });

  it('leaves after the countdown once a time is booked: scheduling on, redirect auto', async () => {
    const visit = await finish('on-auto', true);
    const { page, candidate } = visit;
    const tab = page.waitForEvent('popup');
    await candidate.status.getByRole('link', { name: 'Pick a time' }).click();
    await (await tab).close();
    await candidate.status.getByRole('button', { name: 'Yes, I picked a time' }).click();
    await candidate.heading.getByText('Your time is set').waitFor();
    await announced(visit).getByText(`Going on to 127.0.0.1 in ${seconds} seconds`).waitFor();
    await page.clock.runFor((seconds + 1) * 1000);
    await page.waitForURL(elsewhere);
  });

  it('learns without a reload that a recruiter closed it, and leaves after the countdown', async () => {
    const visit = await finish('on-auto', false);
    const { id } = await world.recruiter.newest('on-auto');
    await world.recruiter.decide(id, 'dismiss');
    await visit.candidate.heading.getByText('This application has ended').waitFor();
    await visit.candidate.status.getByText('There is news about your application.').waitFor({ state: 'attached' });
    await announced(visit).getByText(`Going on to 127.0.0.1 in ${seconds} seconds`).waitFor();
    await visit.page.clock.runFor((seconds + 1) * 1000);
    await visit.page.waitForURL(elsewhere);
  });

  it('learns without a reload that a recruiter shortlisted them, and offers a time', async () => {
    const visit = await finish('on-link', false);
    const { id } = await world.recruiter.newest('on-link');
    await world.recruiter.decide(id, 'shortlist');
    await visit.candidate.status.getByRole('link', { name: 'Pick a time' }).waitFor();
    await visit.page.reload();
    await visit.candidate.status.getByRole('link', { name: 'Pick a time' }).waitFor();
  });

  it('leaves a frame by a click alone, and then the whole of it', async () => {
    const inner = await world.visit({ flow: 'off-auto' });
    await inner.page.close();
    const context = await world.browser.newContext({ locale: 'en-US' });
    await context.clock.install();
    const html = `<!doctype html><title>Portal</title><iframe src="${inner.url}" style="width:100%;height:900px"></iframe>`;
    const { page, url } = await world.visit({ flow: 'off-auto', html, as: context });
    const widget = page.frameLocator('iframe').locator('greenroom-flow');
    await widget.getByRole('button', { name: 'Start my application' }).click();
    await widget.getByRole('radio', { name: 'Yes' }).check();
    await widget.locator('[part~="primary-button"]').click();
    const link = widget.getByRole('link', { name: 'See a night here' });
    await link.waitFor();
    assert.equal(await widget.getByText('Going on to').count(), 0);
    await page.clock.runFor((seconds + 5) * 1000);
    assert.deepEqual([page.url(), page.frames()[1]?.url()], [url, inner.url]);
    await link.click();
    await page.waitForURL(elsewhere);
  });
});

/** Names of the links that lead on, each with where it opens. */
async function linksOf({ candidate }: Visit): Promise<string[]> {
  const found = candidate.status.locator('greenroom-schedule-offer a, greenroom-redirect-notice a');
  return found.evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map((link) => {
      const [name = ''] = link.innerText.split(/\s*\(opens|\n/);
      return `${name.trim()}, ${link.target === '_blank' ? 'new tab' : 'here'}`;
    }),
  );
}

/** What a screen reader is told. */
function announced({ candidate }: Visit): Locator {
  return candidate.status.getByRole('status');
}

function redirects({ watch }: Visit): object[] {
  return watch.events.filter(({ name }) => name === 'greenroom-redirect').map(({ detail }) => detail);
}

async function assertStays({ page, url }: Visit): Promise<void> {
  await page.clock.runFor((seconds + 5) * 1000);
  assert.equal(page.url(), url);
}
