// Half of an application on one device, the rest on another: by the code on the screen, in a browser that has never been here.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { desktop, phone } from '../support/browser.ts';
import { CandidateAtKeyboard } from '../support/candidate.ts';
import { openWorld, type Visit, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { fieldsOf } from '../support/fields.ts';
import { readQrCode } from '../support/read-qr-code.ts';

const flow = 'warehouse-associate';
const story = 'A pallet hung over the edge of the top rack. I closed the aisle and called Luis.';
const plan = { nights: ['sun', 'mon', 'tue', 'wed'], forklift: 'never', years: 4, commute: 20, safety: story };

describe('a candidate who goes on elsewhere', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: demoDocuments });
  });
  after(() => world.close());

  async function half(size = desktop): Promise<Visit> {
    const visit = await world.visit({ flow, plan, size });
    await visit.candidate.begin();
    await visit.candidate.goOnTo('safety');
    await visit.candidate.question('safety').getByRole('textbox').pressSequentially(story.slice(0, 30));
    return visit;
  }

  async function readLink({ candidate }: Visit): Promise<string> {
    await candidate.widget.getByRole('button', { name: 'Use another device' }).click();
    const link = await readQrCode(candidate.widget.getByRole('img', { name: 'QR code of your link' }));
    await candidate.page.keyboard.press('Escape');
    return link ?? '';
  }

  async function open(address: string, requests: string[] = []): Promise<CandidateAtKeyboard> {
    const context = await world.browser.newContext({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
      locale: 'en-US',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => {
      requests.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`);
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return new CandidateAtKeyboard(page, plan);
  }

  const valueOf = (page: Page, question: string) =>
    page.locator(`[data-question="${question}"]`).first().getByRole('textbox').inputValue();

  it('finds every answer there, goes on to the end, and loses nothing on either device', async () => {
    const first = await half();
    const link = await readLink(first);
    assert.match(link, new RegExp(`^${first.url}#k=gr_[\\w-]{43}&flow=${flow}$`));
    const requests: string[] = [];
    const second = await open(link, requests);
    await second.question('safety').waitFor();
    assert.equal(second.page.url(), first.url, 'the link is out of the address');
    assert.deepEqual(await fieldsOf(second.page), await fieldsOf(first.page));

    const [token = ''] = /gr_[\w-]{43}/.exec(link) ?? [];
    const carriers = requests.filter((request) => request.includes(token));
    assert.equal(carriers.length, 1, carriers.join('\n'));
    const [head = '', body = ''] = carriers[0]?.split(' {"invite":') ?? [];
    assert.match(head, /^POST \S+\/sessions /);
    assert.ok(!head.includes(token) && body.includes(token), 'in the body of the exchange alone');

    // On the phone they finish the story; at the desk they change another answer meanwhile.
    const box = second.question('safety').getByRole('textbox');
    await box.press('End');
    await box.pressSequentially(story.slice(30));
    await second.widget.locator('greenroom-save-note').getByText('Saved', { exact: true }).waitFor();
    await first.candidate.question('years').getByRole('textbox').fill('7');
    await first.page.waitForFunction(
      ([question, text]) => {
        const find = (root: ParentNode): Element | undefined => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches(`[data-question="${question}"]`)) return element;
            const inside = element.shadowRoot && find(element.shadowRoot);
            if (inside) return inside;
          }
          return undefined;
        };
        return find(document)?.shadowRoot?.querySelector('textarea')?.value === text;
      },
      ['safety', story] as const,
    );
    assert.equal(await valueOf(first.page, 'years'), '7');
    await first.candidate.widget.locator('greenroom-save-note').getByText('Saved', { exact: true }).waitFor();

    await second.page.reload();
    await second.question('safety').waitFor();
    assert.deepEqual([await valueOf(second.page, 'safety'), await valueOf(second.page, 'years')], [story, '7']);
    await second.widget.getByText('Welcome back, Ana.').waitFor();
    await second.finish();
    const { stages, decision } = await world.recruiter.newest(flow);
    assert.deepEqual([stages[0]?.submissions, stages[0]?.answers['safety'], decision], [1, story, 'qualified']);

    await first.page.reload();
    await first.candidate.status.waitFor();
    assert.equal(await first.candidate.heading.innerText(), await second.heading.innerText());
    assert.deepEqual(first.watch.errors, []);
  });

  it('reads what to do where the link was used before, and starts afresh if they like', async () => {
    const first = await half();
    const link = await readLink(first);
    await (await open(link)).question('safety').waitFor();
    const third = await open(link);
    await third.widget.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await third.widget.getByText('It was used already.').waitFor();
    await third.widget.getByRole('button', { name: 'Start here' }).click();
    await third.widget.getByRole('button', { name: 'Start my application' }).waitFor();
    await first.candidate.question('safety').waitFor();
  });

  it('presses the link again where it led to before, and is simply there', async () => {
    const link = await readLink(await half());
    const second = await open(link);
    await second.question('safety').waitFor();
    await second.page.goto('about:blank');
    await second.page.goto(link);
    await second.question('safety').waitFor();
    assert.equal(await second.widget.getByRole('heading', { name: 'This link does not work any more' }).count(), 0);
  });

  it('leaves nothing on a device that others use', async () => {
    const first = await half(phone);
    await first.candidate.widget.getByRole('button', { name: 'Use another device' }).click();
    await first.candidate.widget.getByRole('button', { name: 'Clear this device' }).click();
    await first.candidate.widget.getByRole('button', { name: 'Clear this device' }).last().click();
    await first.candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
    const kept = await first.page.evaluate(async () => {
      const names = Object.keys(localStorage).filter((key) => key !== 'greenroom:locale');
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('greenroom');
        request.onsuccess = () => resolve(request.result);
      });
      const keys = await new Promise<IDBValidKey[]>((resolve) => {
        const request = database.transaction('kept').objectStore('kept').getAllKeys();
        request.onsuccess = () => resolve(request.result);
      });
      return [...names, ...keys];
    });
    assert.deepEqual(kept, []);
    await first.page.reload();
    await first.candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
  });
});
