// A whole application with the keyboard alone: Tab, arrows, Space, Enter and letters, from the landing to the status.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describe as describePage, find, focused, wordsOf } from '../../support/page/find.ts';
import { arrives, localBackend, mountFlow, ownFlow, unmountFlows } from '../../support/page/mount-flow.ts';
import { drawn } from '../../support/page/show.ts';
import { until } from '../../support/page/type.ts';
import { smallBackstage } from '../../support/small-flow.ts';

afterEach(unmountFlows);

/** Presses Tab until the focus is where it is wanted; the order of the page decides how often. */
async function tabTo(root: ShadowRoot, role: string, name: string | RegExp): Promise<void> {
  const wanted = find(root, role, name);
  for (let presses = 0; focused() !== wanted; presses++) {
    if (presses > 40) throw new Error(`No Tab leads to the ${role} ${String(name)}.`);
    await sendKeys({ press: 'Tab' });
  }
}

async function pressButton(root: ShadowRoot, name: string | RegExp): Promise<void> {
  await tabTo(root, 'button', name);
  await sendKeys({ press: 'Enter' });
}

/** After each move the heading has the focus, so that Tab goes on from the top of the new page. */
async function lands(root: ShadowRoot, heading: string): Promise<void> {
  await arrives(root, 'heading', heading);
  await until(() => wordsOf(focused()) === heading);
}

describe('the keyboard alone', () => {
  it('leads from the landing to the status', async function () {
    // Some two hundred keys, each a round trip to the browser.
    this.timeout(240_000);
    const flow = ownFlow();
    const { root } = mountFlow({ flow: flow.id, adapter: localBackend(flow, smallBackstage) });
    await arrives(root, 'heading', 'Night packer');
    await pressButton(root, 'Start my application');

    await lands(root, 'Who you are');
    await tabTo(root, 'textbox', 'Full name');
    await sendKeys({ type: 'Ana Reyes' });
    await tabTo(root, 'textbox', 'Email');
    await sendKeys({ type: 'ana@example.com' });
    await sendKeys({ press: 'Enter' });

    await lands(root, 'Before you start');
    await pressButton(root, 'Continue');
    await until(() => focused()?.classList.contains('summary') === true);
    await pressButton(root, 'Choose whether you agree');
    await until(() => focused() === find(root, 'radio', 'I agree'));
    await sendKeys({ press: ' ' });
    await pressButton(root, 'Continue');

    await lands(root, 'A few questions');
    await tabTo(root, 'textbox', 'City');
    await sendKeys({ type: 'Joliet' });
    await tabTo(root, 'radio', 'Yes');
    await sendKeys({ press: ' ' });
    await pressButton(root, 'Continue');

    const since = await arrives(root, 'textbox', 'Since when?');
    await tabTo(root, 'textbox', 'Since when?');
    expect(focused() === since).to.be.true;
    await sendKeys({ type: 'May' });
    await sendKeys({ press: 'Enter' });

    await arrives(root, 'textbox', /Anything else/);
    await drawn(root);
    await pressButton(root, 'Look over my answers');
    await lands(root, 'Look over your answers');
    await pressButton(root, 'Send my answers');

    await lands(root, 'Your resume');
    await pressButton(root, 'Skip this part');
    await lands(root, 'Before this part');
    await pressButton(root, 'Continue');
    await lands(root, 'About you');
    await pressButton(root, 'Send these answers');

    await lands(root, 'Pick a time to talk');
    await tabTo(root, 'link', /Pick a time/);
    expect(describePage(root).filter(({ role }) => role === 'alert')).to.have.length(0);
  });
});
