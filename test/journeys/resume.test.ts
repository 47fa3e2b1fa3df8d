// Nothing that was typed is lost: a server that dies, a tab that reloads, a network that goes, an answer that never arrives.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, type Visit, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { fieldsOf } from '../support/fields.ts';

const flow = 'warehouse-associate';
const story =
  'A pallet hung over the edge of the top rack. I closed the aisle, called Luis, and we took it down together.';
// Written as it will be shown: a number is put into this form once it is left and its country's plan is there.
const phone = '(815) 555-0123';
const plan = { phone, nights: ['sun', 'mon', 'tue', 'wed'], forklift: 'never', years: 4, commute: 20, safety: story };

describe('a candidate whose way is interrupted', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: demoDocuments, store: 'pglite' });
  });
  after(() => world.close());

  async function arriveAt(question: string, backend?: string): Promise<Visit> {
    const visit = await world.visit({ flow, plan, ...(backend && { backend }) });
    await visit.candidate.begin();
    await visit.candidate.goOnTo(question);
    return visit;
  }

  async function assertSentOnce(): Promise<void> {
    const { stages, decision } = await world.recruiter.newest(flow);
    assert.deepEqual([stages[0]?.submissions, stages[0]?.answers['safety'], decision], [1, story, 'qualified']);
    assert.deepEqual([stages[0]?.answers['nights'], stages[0]?.answers['commute']], [plan.nights, plan.commute]);
  }

  it('goes on while the server is dead, and loses nothing when it is back', async () => {
    const { candidate, watch } = await arriveAt('safety');
    await candidate.question('forklift').locator('input[value="never"]').check();
    const box = candidate.question('safety').getByRole('textbox');
    await box.pressSequentially(story.slice(0, 30));
    await world.server.kill();
    await box.pressSequentially(story.slice(30), { delay: 5 });
    await candidate.widget.getByText('Saved on this device; sending when you are back online').first().waitFor();
    assert.ok((await watch.names()).includes('greenroom-offline'));
    // The review is there without the server, and the send waits for it.
    await candidate.goOn();
    assert.equal(await candidate.heading.innerText(), 'Look over your answers');
    await candidate.primary.click();
    await candidate.widget.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();

    await world.server.restart();
    await candidate.moving(() => candidate.widget.getByRole('button', { name: 'Try again' }).click());
    await candidate.finish();
    assert.equal(await candidate.heading.innerText(), 'Come and see the place');
    assert.ok((await watch.names()).includes('greenroom-online'));
    await assertSentOnce();
    assert.deepEqual(watch.errors, []);
  });

  it('finds after a reload what was typed while the server was dead', async () => {
    const { page, candidate } = await arriveAt('safety');
    await world.server.kill();
    await candidate.fillPage();
    await candidate.widget.getByText('Saved on this device').first().waitFor();
    const typed = await fieldsOf(page);
    await world.server.restart();
    await page.reload();
    await candidate.heading.waitFor();
    await candidate.question('safety').waitFor();
    assert.deepEqual(await fieldsOf(page), typed);
    await candidate.finish();
    await assertSentOnce();
  });

  it('comes back to each page with everything as it was left', async () => {
    const { page, candidate } = await world.visit({ flow, plan: { ...plan, forklift: '1-to-3' } });
    await candidate.begin();
    const seen: string[] = [];
    await candidate.finish(async () => {
      const [place, fields] = [await candidate.whereabouts(), await fieldsOf(page)];
      seen.push(place.split('|')[0] ?? '');
      await page.reload();
      await candidate.primary.waitFor();
      await candidate.heading.waitFor();
      assert.equal(await candidate.whereabouts(), place);
      assert.deepEqual(await fieldsOf(page), fields, `on “${place}”`);
    });
    assert.equal(seen.length, 7, seen.join(' · '));
    await assertSentOnce();
  });

  it('reads the truth when the network goes, and again when it is back', async () => {
    const { page, candidate } = await arriveAt('nights');
    await page.context().setOffline(true);
    await candidate.fillPage();
    await candidate.widget.getByText('Saved on this device; sending when you are back online').first().waitFor();
    await candidate.moving(() => candidate.primary.click());
    assert.equal(await candidate.question('forklift').count(), 1);
    await page.context().setOffline(false);
    const note = candidate.widget.locator('greenroom-save-note');
    await note.getByText('You are back online. Everything is saved.').waitFor({ state: 'attached' });
    await note.getByText('Saved', { exact: true }).waitFor();
    const { stages } = await world.recruiter.newest(flow);
    assert.deepEqual(stages[0]?.answers['nights'], plan.nights);
    await candidate.finish();
    await assertSentOnce();
  });

  it('sends once, however often the answer to the sending is lost', async () => {
    const wire = await world.tap();
    const { candidate } = await arriveAt('safety', wire.origin);
    await candidate.goOn();
    const find = wire.loseAnswers((method, path) => method === 'POST' && path.endsWith('/submit'));
    await candidate.primary.click();
    const isSubmit = ({ path }: { path: string }) => path.endsWith('/submit');
    await candidate.widget.getByRole('alert').waitFor();
    find();
    await candidate.moving(() => candidate.widget.getByRole('button', { name: 'Try again' }).click());
    await candidate.finish();
    const sent = wire.exchanges.filter(isSubmit).filter(({ requestBody }) => requestBody.includes(story));
    assert.ok(sent.length > 1, 'it was sent again');
    assert.ok(sent.every(({ status }) => status === 200));
    await assertSentOnce();
  });
});
