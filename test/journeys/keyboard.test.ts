// From the landing to the status page with a keyboard alone: every stop can be seen, nothing traps, nothing is out of reach.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inDays, resumeFile } from '../support/answer-question.ts';
import { desktop, phone } from '../support/browser.ts';
import { openWorld, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { focusOf } from '../support/focus.ts';
import { KeyboardOnly } from '../support/keyboard.ts';

const flow = 'warehouse-associate';
const [year = '', month = '', day = ''] = inDays(20).split('-');
const plan = {
  name: 'Ana Reyes',
  email: 'ana.reyes@example.com',
  phone: '+1 815 555 0123',
  age18: 'true',
  workAuth: 'true',
  lift: 'true',
  nights: ['sun', 'mon', 'tue', 'wed'],
  'start day': day,
  'start month': month,
  'start year': year,
  commute: 'Home ArrowRight ArrowRight ArrowRight',
  forklift: '1-to-3',
  years: '2.5',
  safety: 'A rack leaned. I closed the aisle and told Dana.',
  gender: 'woman',
  veteran: 'no',
};

describe('a candidate without a mouse', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: demoDocuments });
  });
  after(() => world.close());

  for (const [name, size] of Object.entries({ phone, desktop })) {
    it(`applies with the keyboard alone, on a ${name}`, async () => {
      const { page, candidate } = await world.visit({ flow, size });
      const keyboard = new KeyboardOnly(page, plan);
      await candidate.primary.waitFor();
      await keyboard.tabTo(({ part }) => part === 'primary-button');
      for (let step = 0; (await candidate.status.count()) === 0; step += 1) {
        assert.ok(step < 12, 'the status page is reached');
        await candidate.moving(() => page.keyboard.press(step % 2 === 0 ? 'Enter' : 'Space'));
        assert.equal((await focusOf(page)).tag, 'h2', 'the heading of the new page has the focus');
        if ((await candidate.status.count()) === 0) await keyboard.fillPage();
      }
      assert.equal(await candidate.heading.innerText(), 'Come and see the place');
      await keyboard.tabTo((focus) => focus.name.startsWith('Pick a time'));

      const answers = (await world.recruiter.newest(flow)).stages[0]?.answers ?? {};
      const { certificate, ...others } = answers;
      assert.deepEqual(others, {
        ...{ age18: true, workAuth: true, lift: true, nights: plan.nights, start: inDays(20), commute: 15 },
        ...{ forklift: '1-to-3', years: 2.5, safety: plan.safety },
      });
      assert.equal((certificate as { name: string }[])[0]?.name, resumeFile.name);
    });
  }

  it('asks for help and comes back to where they were', async () => {
    const { page, candidate } = await world.visit({ flow });
    await candidate.begin();
    const keyboard = new KeyboardOnly(page, {});
    await keyboard.tabTo((focus) => focus.name === 'Need this another way?');
    await page.keyboard.press('Enter');
    await candidate.widget.getByRole('dialog').waitFor();
    await keyboard.tabTo(({ type }) => type === 'radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await keyboard.tabTo(({ tag }) => tag === 'textarea');
    await page.keyboard.type('I have no computer.');
    await keyboard.tabTo((focus) => focus.name === 'Ask for help');
    await page.keyboard.press('Enter');
    await candidate.widget.getByRole('dialog').getByText('We have your request').waitFor();
    await page.keyboard.press('Escape');
    assert.equal((await focusOf(page)).name, 'Need this another way?', 'the focus is back on the button');
    const { help } = await world.recruiter.newest(flow);
    assert.deepEqual(
      help.map(({ kind, message }) => [kind, message]),
      [['another-way', 'I have no computer.']],
    );
  });
});
