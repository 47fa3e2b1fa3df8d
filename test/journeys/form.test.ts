// A form that tells in time, asks nothing twice, and sends what it shows: in a real page, to the real server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openWorld, type Visit, type World } from '../support/careers-world.ts';

const nights = { question: 'nights', op: 'is', value: true };
const flow = {
  schemaVersion: 1,
  id: 'two-forms',
  locale: 'en',
  brand: { name: 'Bluebird Foods' },
  role: { title: 'Night packer' },
  identity: { name: 'required', email: 'required', phone: 'off' },
  stages: [
    {
      id: 'first',
      type: 'form',
      pages: [
        {
          id: 'one',
          questions: [
            { id: 'site', type: 'url', label: 'Your page' },
            { id: 'nights', type: 'yes-no', label: 'Nights?', required: true },
            { id: 'since', type: 'short-text', label: 'Since when?', showIf: nights },
            { id: 'city', type: 'short-text', label: 'City' },
            {
              id: 'trip',
              type: 'short-text',
              label: 'How do you come from {{answers.city}}?',
              help: 'From {{answers.city}}.',
            },
            { id: 'after', type: 'short-text', label: 'What of {{answers.since}}?', showIf: { not: nights } },
          ],
        },
      ],
    },
    {
      id: 'second',
      type: 'form',
      pages: [
        { id: 'two', questions: [{ id: 'reach', type: 'email', label: 'Where can we write to?', required: true }] },
      ],
    },
  ],
};

describe('a form', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: () => [{ flow, backstage: { schemaVersion: 1, flow: flow.id } }] });
  });
  after(() => world.close());

  async function begin(): Promise<Visit> {
    const visit = await world.visit({ flow: flow.id });
    const { page, candidate } = visit;
    await candidate.begin();
    await page.getByRole('textbox', { name: 'Full name' }).fill('Ana Reyes');
    await page.getByRole('textbox', { name: 'Email' }).fill('ana@example.com');
    await candidate.moving(() => candidate.primary.click());
    return visit;
  }

  it('takes a press that leaves a wrong field: nothing moves away from under the pointer', async () => {
    const { page, candidate } = await begin();
    await box(page, /Your page/).fill('no address');
    const place = await candidate.primary.boundingBox();
    assert.ok(place);
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.mouse.down();
    await frames(page);
    assert.equal(await page.getByText('Enter a web address').count(), 0);
    await page.mouse.up();
    await page.getByRole('group', { name: '2 answers need a look' }).waitFor();
    assert.equal(await page.getByText('Enter a web address').count(), 2, 'in the list and beside the field');
    await page.getByRole('group', { name: '2 answers need a look' }).getByRole('button').first().click();
    assert.ok(await isFocused(box(page, /Your page/)));
  });

  it('tells of a field as soon as another one is pressed', async () => {
    const { page } = await begin();
    await box(page, /Your page/).fill('no address');
    await box(page, /City/).click();
    await page.getByText('Enter a web address').waitFor();
    assert.ok(await isFocused(box(page, /City/)));
    assert.equal(await page.getByRole('group', { name: /needs? a look/ }).count(), 0);
  });

  it('keeps what is hidden for its return, sends it never, and asks nothing twice', async () => {
    const { page, candidate } = await begin();
    await radio(page, 'Yes').check();
    await box(page, /Since when/).fill('May');
    await radio(page, 'No').check();
    await box(page, 'What of? (optional)').waitFor();
    await radio(page, 'Yes').check();
    assert.equal(await box(page, /Since when/).inputValue(), 'May');
    await radio(page, 'No').check();
    await candidate.moving(() => candidate.primary.click());
    assert.equal(await page.getByText('Since when?').count(), 0);
    await candidate.moving(() => candidate.primary.click());

    const reach = box(page, 'Where can we write to?');
    assert.equal(await reach.inputValue(), 'ana@example.com');
    await page.getByText('From what you told us before').waitFor();
    await candidate.moving(() => candidate.primary.click());
    await page.getByText('ana@example.com').waitFor();
    await candidate.moving(() => candidate.primary.click());
    const { stages } = await world.recruiter.newest(flow.id);
    assert.deepEqual(
      stages.map(({ answers }) => answers),
      [{ nights: false }, { reach: 'ana@example.com' }],
    );
  });

  it('repeats an answer in the texts after it while it is typed, as plain words', async () => {
    const { page } = await begin();
    await box(page, /City/).fill('Reno');
    await box(page, /How do you come from Reno\?/).waitFor();
    await box(page, /City/).fill('<b onclick=alert(1)>x</b> **[a](https://evil.example)** \u202eabc');
    await page.getByText('How do you come from <b onclick=alert(1)>x</b> **[a](https://evil.example)** abc?').waitFor();
    await page.getByText('From <b onclick=alert(1)>x</b> **[a](https://evil.example)** abc.').waitFor();
    assert.equal(await page.locator('[onclick], a[href*=evil], [data-question] :is(strong, em)').count(), 0);
    await box(page, /City/).fill('');
    await box(page, 'How do you come from? (optional)').waitFor();
  });
});

function box(page: Page, name: string | RegExp): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

function radio(page: Page, name: string): Locator {
  return page.getByRole('radio', { name });
}

function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
}

/** Time for whatever would be drawn. */
function frames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}
