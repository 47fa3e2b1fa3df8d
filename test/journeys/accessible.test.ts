// No page of the widget has a barrier that axe-core knows of, in any size, colour scheme or state; and what is wrong is easy to find.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findBarriers } from '../support/axe.ts';
import { openWorld, type Visit, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';

const plan = { nights: ['sun', 'mon', 'tue', 'wed'], license: 'compact' };
/** The first question of each page that can be refused, and how many problems it has when nothing is answered. */
const refused = {
  'warehouse-associate': { name: 2, age18: 3, nights: 2, forklift: 1 },
  'registered-nurse': { name: 2, resume: 1, license: 1, acuteYears: 3 },
};

describe('barriers for people with disabilities', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: demoDocuments });
  });
  after(() => world.close());

  async function assertNone({ page, candidate }: Visit): Promise<void> {
    assert.deepEqual(await findBarriers(page), [], await candidate.whereabouts());
  }

  for (const flow of ['warehouse-associate', 'registered-nurse'] as const) {
    it(`are on no page of ${flow}`, async () => {
      const visit = await world.visit({ flow, plan });
      const { candidate } = visit;
      await candidate.primary.waitFor();
      await assertNone(visit);
      await candidate.begin();
      await candidate.finish(() => assertNone(visit));
      await assertNone(visit);
    });

    it(`are on no page of ${flow} that was refused, and each problem leads to its field`, async () => {
      const visit = await world.visit({ flow, plan });
      const { page, candidate } = visit;
      await candidate.begin();
      for (const [asked, count] of Object.entries(refused[flow])) {
        await candidate.goOnTo(asked);
        await candidate.primary.click();
        const summary = candidate.widget.locator('greenroom-error-summary');
        const problems = summary.getByRole('listitem').getByRole('button');
        await problems.first().waitFor();
        assert.equal(await problems.count(), count, asked);
        assert.match(await focused(page), /^greenroom-error-summary /, 'the summary takes the focus');
        const [first, ...others] = await fieldsWithProblems(visit);
        assert.equal(others.length + 1, count, 'each problem stands beside its field, too');
        await assertNone(visit);
        await problems.first().click();
        assert.match(await focused(page), new RegExp(`^${first ?? ''} (input|select|textarea) `));
      }
    });
  }

  it('are in no dialog, no open list and on no page that stands in for an interview', async () => {
    const visit = await world.visit({ flow: 'registered-nurse', plan });
    const { candidate, page } = visit;
    await candidate.begin();
    await candidate.widget.getByRole('button', { name: 'Need this another way?' }).click();
    await candidate.widget.getByRole('dialog').waitFor();
    await assertNone(visit);
    await page.keyboard.press('Escape');
    await candidate.goOnTo('license');
    await candidate.question('license').locator('input[value="compact"]').check();
    await candidate.question('licenseState').getByRole('combobox').click();
    await candidate.question('licenseState').getByRole('option').first().waitFor();
    await assertNone(visit);
    await candidate.finish();
    await candidate.status.getByRole('button', { name: 'Erase my data' }).click();
    await candidate.widget.getByRole('dialog').waitFor();
    await assertNone(visit);

    const nowhere = await world.visit({ flow: 'no-such-flow' });
    await nowhere.candidate.heading.getByText('This page is not here').waitFor();
    await assertNone(nowhere);
  });

  it('are in no status that there is', async () => {
    for (const [nights, headline] of [
      [['sun'], 'We have everything, Ana'],
      [plan.nights, 'Come and see the place'],
    ] as const) {
      const visit = await world.visit({ flow: 'warehouse-associate', plan: { nights } });
      await visit.candidate.begin();
      assert.equal(await visit.candidate.finish(), headline);
      for (const summary of await visit.candidate.status.locator('summary').all()) await summary.click();
      await assertNone(visit);
      const { id } = await world.recruiter.newest('warehouse-associate');
      await world.recruiter.decide(id, 'dismiss');
      await visit.candidate.heading.getByText('Thank you for your time').waitFor();
      await assertNone(visit);
    }
  });
});

/** Where the focus is: the question or element around it, its tag, its role or type. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    let around = '';
    while (element) {
      around =
        element.getAttribute('data-question') ??
        (element.localName.startsWith('greenroom-error') ? element.localName : around);
      const inner = element.shadowRoot?.activeElement;
      if (!inner) break;
      element = inner;
    }
    return `${around} ${element?.localName ?? ''} ${element?.getAttribute('role') ?? element?.getAttribute('type') ?? ''}`;
  });
}

/** Ids of the questions that say what is wrong with them, in their order. */
function fieldsWithProblems({ candidate }: Visit): Promise<string[]> {
  return candidate.questions.evaluateAll((questions) => {
    const has = (root: ParentNode): boolean =>
      root.querySelector('.problem') !== null ||
      [...root.querySelectorAll('*')].some((one) => one.shadowRoot && has(one.shadowRoot));
    return questions
      .filter((question) => question.shadowRoot && has(question.shadowRoot))
      .map((question) => question.getAttribute('data-question') ?? '');
  });
}
