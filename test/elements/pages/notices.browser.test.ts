// Notices: read, agreed to or declined; never chosen beforehand, and never a dead end.
import { expect } from '@open-wc/testing';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { FakeJourney } from '../../support/fake-journey.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { find, focused, isAbsent, readable, spoken } from '../../support/page/find.ts';
import { showApplication } from '../../support/page/show-application.ts';
import { clearPage } from '../../support/page/show.ts';
import { until } from '../../support/page/type.ts';
import { smallFlow } from '../../support/small-flow.ts';

afterEach(clearPage);

const place = { page: 'notices', before: 'start' } as const;
const flow: Flow = {
  ...smallFlow,
  notices: [
    {
      id: 'privacy',
      version: '1',
      kind: 'privacy',
      text: 'Kept for **a year**.',
      consent: 'none',
      link: 'https://a.example/p',
      publishedOn: '2026-02-01',
    },
    { id: 'terms', version: '1', kind: 'recording', text: 'We record this.', consent: 'required' },
    { id: 'texts', version: '1', kind: 'texting', text: 'You may text me.', consent: 'optional' },
  ],
};
const shown = (change = {}) => new FakeJourney({ place, ...change }, { flow });
const declined = { decisions: [{ notice: 'terms', decision: 'declined' }] } as const;
const checked = (element: HTMLElement) => (element as HTMLInputElement).checked;

describe('notices', () => {
  it('say what they are about, with the full text behind a link in a new tab, and since when', async () => {
    const { root } = await showApplication(shown());
    find(root, 'heading', 'Before you start');
    find(root, 'region', 'Your privacy');
    const link = find(root, 'link', /Read the full text/) as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal(['https://a.example/p', '_blank', 'noopener noreferrer']);
    expect(readable(root)).to.include('Published February 1, 2026');
  });

  it('have nothing chosen beforehand', async () => {
    const { root } = await showApplication(shown());
    const controls = [
      find(root, 'radio', 'I agree'),
      find(root, 'radio', 'I do not agree'),
      find(root, 'checkbox', 'I agree'),
    ];
    expect(controls.map(checked)).to.deep.equal([false, false, false]);
  });

  it('tell each choice, and the taking back of a tick', async () => {
    const journey = shown();
    const { root } = await showApplication(journey);
    find(root, 'radio', 'I agree').click();
    find(root, 'checkbox', 'I agree').click();
    find(root, 'checkbox', 'I agree').click();
    expect(journey.sent).to.deep.equal([
      { type: 'decide', decision: { notice: 'terms', decision: 'granted' } },
      { type: 'decide', decision: { notice: 'texts', decision: 'granted' } },
      { type: 'decide', decision: { notice: 'texts', decision: 'declined' } },
    ]);
  });

  it('take the focus from the summary to the choice that is missing', async () => {
    const { root } = await showApplication(shown({ problems: [{ field: 'terms', code: 'notice' }], attempts: 1 }));
    find(root, 'button', 'Choose whether you agree').click();
    await until(() => focused() === find(root, 'radio', 'I agree'));
  });
});

describe('a required consent that is declined', () => {
  it('offers a person and stopping, and says that it does not count against anyone', async () => {
    const { root, host } = await showApplication(shown(declined));
    expect(spoken(root)).to.include('Your choice does not count against you');
    find(root, 'button', 'Ask for a person instead');
    find(root, 'button', 'Stop here');
    await expectAccessible(host);
  });

  it('is recorded when the candidate stops, and the page says what happens with the rest', async () => {
    const journey = shown(declined);
    const { root } = await showApplication(journey);
    find(root, 'button', 'Stop here').click();
    expect(journey.sent).to.deep.equal([{ type: 'next' }]);
    await until(() => spoken(root).includes('What you sent so far is kept'));
    expect(isAbsent(root, 'button', 'Stop here')).to.be.true;
  });

  it('is no mistake: the summary stays silent about it', async () => {
    const { root } = await showApplication(
      shown({ ...declined, problems: [{ field: 'terms', code: 'consent-declined' }], attempts: 1 }),
    );
    expect(isAbsent(root, 'group', /need/)).to.be.true;
  });

  it('opens the help door for whoever wants a person', async () => {
    const { root } = await showApplication(shown(declined));
    find(root, 'button', 'Ask for a person instead').click();
    await until(() => !isAbsent(root, 'dialog', 'Need this another way?'));
  });
});
