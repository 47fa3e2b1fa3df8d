// The status page: one outcome, one next thing, one action; what leads away; and a candidate's own data.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CandidateStatus, Session } from '../../../src/contract/records.ts';
import '../../../src/elements/pages/status/status-page.define.ts';
import { RedirectNoticeElement } from '../../../src/elements/pages/status/redirect-notice.element.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { loadMessagesFor } from '../../../src/i18n/load-messages.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeJourney, freshSession } from '../../support/fake-journey.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { describe as describePage, find, isAbsent, readable, spoken } from '../../support/page/find.ts';
import { headed, showApplication } from '../../support/page/show-application.ts';
import { clearPage, drawn, show, speak } from '../../support/page/show.ts';
import { until } from '../../support/page/type.ts';
import { smallFlow } from '../../support/small-flow.ts';

afterEach(clearPage);

const place = { page: 'status' } as const;
const url = 'https://calendly.com/bluebird/interview?utm_content=x1';
const schedule = { url, provider: 'calendly', display: 'button', detectable: true } as const;
const redirect = {
  url: 'https://bluebird.example/life',
  label: 'Life at Bluebird',
  mode: 'auto',
  afterSeconds: 8,
} as const;

function sessionWith(status: Partial<CandidateStatus>, change: Partial<Session> = {}): Session {
  const session = freshSession(smallFlow);
  const stages = session.stages.map((stage) => ({ ...stage, progress: 'submitted' as const }));
  return { ...session, stages, status: { ...session.status, ...status }, ...change };
}
const at = (status: Partial<CandidateStatus>, flow: Flow = smallFlow) =>
  new FakeJourney({ place }, { flow, session: sessionWith(status) });

describe('every status', () => {
  const states: [CandidateStatus['state'], string][] = [
    ['not-started', 'Ready when you are'],
    ['in-progress', 'You are part of the way there'],
    ['in-review', 'We have everything'],
    ['next-step', 'Pick a time to talk'],
    ['scheduled', 'Your time is set'],
    ['complete', 'Thank you. We have everything'],
    ['closed', 'This application has ended'],
    ['withdrawn', 'You have withdrawn'],
    ['expired', 'The time for this application has passed'],
  ];
  for (const [state, headline] of states) {
    it(`has a headline, says what comes next, and is accessible: ${state}`, async () => {
      const { root, host } = await showApplication(at({ state }));
      find(root, 'heading', headline);
      find(root, 'button', 'Need this another way?');
      await expectAccessible(host);
    });
  }

  it('speaks the flow’s own words first', async () => {
    const flow = { ...smallFlow, status: { inReview: { headline: 'Dana reads it', body: 'By **Friday**.' } } };
    const { root } = await showApplication(at({ state: 'in-review' }, flow));
    find(root, 'heading', 'Dana reads it');
    expect(readable(root)).to.include('Friday');
  });

  it('reads the backend’s message for this candidate before those, as text', async () => {
    const { root } = await showApplication(at({ state: 'closed', message: 'This job is at <b>night</b>.' }));
    expect(readable(root)).to.include('This job is at <b>night</b>.');
  });

  it('promises a day only where there is one', async () => {
    const { root } = await showApplication(at({ state: 'in-review', reviewBy: '2026-04-03' }));
    expect(readable(root).some((words) => /You hear from us by .*April 3/.test(words))).to.be.true;
    clearPage();
    const other = await showApplication(at({ state: 'in-review' }));
    expect(readable(other.root).some((words) => words.startsWith('You hear from us'))).to.be.false;
  });

  it('changes live, and says that there is news', async () => {
    const journey = at({ state: 'in-review' });
    const { root } = await showApplication(journey);
    journey.change({ session: sessionWith({ state: 'next-step', schedule }) });
    await headed(root, 'Pick a time to talk');
    expect(spoken(root)).to.include('There is news about your application.');
    find(root, 'link', /Pick a time/);
  });
});

describe('picking a time', () => {
  const offered = () => at({ state: 'next-step', schedule });

  it('is a real link to the calendar, in a new tab, and its opening is told', async () => {
    const journey = offered();
    const { root } = await showApplication(journey);
    const link = find(root, 'link', /Pick a time/) as HTMLAnchorElement;
    expect([link.href, link.target]).to.deep.equal([url, '_blank']);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(journey.sent).to.deep.equal([
      { type: 'scheduling', event: { event: 'opened', by: 'embed', provider: 'calendly' } },
    ]);
  });

  it('can be told by the candidate once the calendar was opened', async () => {
    const journey = offered();
    const { root } = await showApplication(journey);
    expect(isAbsent(root, 'button', 'Yes, I picked a time')).to.be.true;
    const link = find(root, 'link', /Pick a time/);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await until(() => !isAbsent(root, 'button', 'Yes, I picked a time'));
    find(root, 'button', 'Yes, I picked a time').click();
    expect(journey.sent.at(-1)).to.deep.equal({
      type: 'scheduling',
      event: { event: 'booked', by: 'self', provider: 'calendly' },
    });
  });

  it('can wait, and the page says that it does', async () => {
    const journey = offered();
    const { root } = await showApplication(journey);
    find(root, 'button', 'I’ll do this later').click();
    journey.change({ acknowledged: 'deferred' });
    await until(() => spoken(root).includes('The button stays here'));
  });

  it('is not offered with an address that may not be followed', async () => {
    const unsafe = at({ state: 'next-step', schedule: { ...schedule, url: 'javascript:alert(1)' } });
    const { root } = await showApplication(unsafe);
    expect(isAbsent(root, 'link', /Pick a time/)).to.be.true;
  });

  it('leads on once the backend knows that it is for later, where the employer has a page for that', async () => {
    const journey = at({ state: 'next-step', schedule, redirect: { ...redirect, mode: 'link' } });
    const { root, application } = await showApplication(journey);
    let asked = 0;
    application.addEventListener('greenroom-leave', (event) => {
      asked += 1;
      event.preventDefault();
    });
    const deferred = { kind: 'scheduling', key: 'k', event: { event: 'deferred', by: 'self' } } as const;
    journey.send = () => journey.change({ outbox: [deferred] });
    find(root, 'button', 'I’ll do this later').click();
    await drawn(root);
    expect(asked).to.equal(0);
    journey.change({ outbox: [], acknowledged: 'deferred' });
    await until(() => asked === 1);
  });
});

describe('leading on to the employer’s page', () => {
  /** The notice alone, with a clock that stands still. */
  async function showNotice(clock: FakeClock, leavesAfter: number | undefined) {
    const name = `test-redirect-notice-${Math.random().toString(36).slice(2)}`;
    customElements.define(
      name,
      class extends RedirectNoticeElement {
        constructor() {
          super(clock);
        }
      },
    );
    await loadMessagesFor('status');
    const scope = await speak();
    const { root } = await show(html`<div></div>`);
    const notice = Object.assign(document.createElement(name) as RedirectNoticeElement, {
      scope,
      plan: {
        url: redirect.url,
        label: redirect.label,
        opens: 'here',
        laterLeaves: false,
        ...(leavesAfter && { leavesAfter }),
      },
    });
    const gone: string[] = [];
    notice.navigate = (address) => void gone.push(address);
    root.querySelector('div')?.append(notice);
    await drawn(root);
    return { root, notice, gone };
  }

  it('counts down, announced once, and leaves at the end', async () => {
    const clock = new FakeClock();
    const { root, gone } = await showNotice(clock, 3);
    expect(spoken(root)).to.equal('Going on to bluebird.example in 3 seconds');
    await clock.pass(2_000);
    await drawn(root);
    expect(readable(root)).to.include('Going on to bluebird.example in 1 second');
    expect(spoken(root)).to.equal('Going on to bluebird.example in 3 seconds');
    await clock.pass(1_000);
    expect(gone).to.deep.equal([redirect.url]);
  });

  it('stays where the candidate wants to stay, and keeps the link', async () => {
    const clock = new FakeClock();
    const { root, gone } = await showNotice(clock, 3);
    find(root, 'button', 'Stay here').click();
    await clock.pass(10_000);
    await drawn(root);
    expect(gone).to.deep.equal([]);
    expect(spoken(root)).to.include('You are staying here');
    find(root, 'link', 'Life at Bluebird');
  });

  it('asks the host page first, which may say no', async () => {
    const clock = new FakeClock();
    const { notice, gone, root } = await showNotice(clock, 2);
    const modes: string[] = [];
    notice.addEventListener('greenroom-leave', (event) => {
      modes.push(event.mode);
      event.preventDefault();
    });
    await clock.pass(5_000);
    await drawn(root);
    expect([modes, gone]).to.deep.equal([['auto'], []]);
  });

  it('is a link alone where nothing counts', async () => {
    const clock = new FakeClock();
    const { root } = await showNotice(clock, undefined);
    expect(isAbsent(root, 'button')).to.be.true;
    expect(clock.waiting).to.equal(0);
  });

  it('ends its clock when it leaves the page', async () => {
    const clock = new FakeClock();
    const { notice } = await showNotice(clock, 3);
    notice.remove();
    expect(clock.waiting).to.equal(0);
  });

  it('stays when the candidate does something else on the page', async () => {
    // Long enough that no machine is slow enough to be led away from its test.
    const { root } = await showApplication(at({ state: 'complete', redirect: { ...redirect, afterSeconds: 600 } }));
    await until(() => !isAbsent(root, 'button', 'Stay here'));
    find(root, 'button', 'Withdraw my application').click();
    await until(() => isAbsent(root, 'button', 'Stay here'));
  });

  it('opens beside the page while something is left to wait for', async () => {
    const { root } = await showApplication(at({ state: 'in-review', redirect: { ...redirect, mode: 'link' } }));
    expect((find(root, 'link', /Life at Bluebird/) as HTMLAnchorElement).target).to.equal('_blank');
  });
});

describe('a candidate’s own application', () => {
  const answers = { basics: { city: 'Joliet', nights: true }, about: { veteran: 'yes' } };

  it('can be read, without what was told voluntarily', async () => {
    const journey = new FakeJourney({ place, answers }, { session: sessionWith({ state: 'in-review' }) });
    const { root } = await showApplication(journey);
    for (const { element } of describePage(root).filter(({ name }) => name === 'Your answers')) element.click();
    await until(() => readable(root).includes('Joliet'));
    expect(readable(root)).to.not.include('Are you a veteran?');
  });

  it('is downloaded as a file', async () => {
    const { root } = await showApplication(at({ state: 'in-review' }));
    const rights = root
      .querySelector('greenroom-application')
      ?.shadowRoot?.querySelector('greenroom-status-page')
      ?.shadowRoot?.querySelector('greenroom-candidate-rights');
    const saved: string[] = [];
    if (rights) rights.save = (_content, name) => void saved.push(name);
    find(root, 'button', 'Download my data').click();
    await until(() => saved.length === 1);
    expect(saved).to.deep.equal(['small.json']);
  });

  for (const [what, label, confirm] of [
    ['withdraw', 'Withdraw my application', 'Withdraw my application'],
    ['erase', 'Erase my data', 'Erase my data'],
  ] as const) {
    it(`is asked for once more before it goes: ${what}`, async () => {
      const journey = at({ state: 'in-review' });
      const { root, host } = await showApplication(journey);
      find(root, 'button', label).click();
      await until(() => !isAbsent(root, 'dialog'));
      await expectAccessible(host);
      find(root, 'button', 'Keep my application').click();
      await until(() => isAbsent(root, 'dialog'));
      expect(journey.sent).to.deep.equal([]);
      find(root, 'button', label).click();
      await until(() => !isAbsent(root, 'dialog'));
      const [yes] = describePage(root)
        .filter(({ role, name }) => role === 'button' && name === confirm)
        .slice(-1);
      yes?.element.click();
      expect(journey.sent).to.deep.equal([{ type: what }]);
    });
  }

  it('offers only what the flow allows', async () => {
    const flow = { ...smallFlow, rights: { download: false, withdraw: false, erase: false, retentionDays: 365 } };
    const { root } = await showApplication(at({ state: 'in-review' }, flow));
    for (const name of ['Download my data', 'Withdraw my application', 'Erase my data'])
      expect(isAbsent(root, 'button', name), name).to.be.true;
    expect(readable(root)).to.include('Your data is kept for 365 days.');
  });

  it('says that everything is gone once it is erased', async () => {
    const journey = at({ state: 'in-review' });
    const { root } = await showApplication(journey);
    journey.change({ acknowledged: 'erased' });
    await headed(root, 'Your data is erased');
    expect(isAbsent(root, 'button', 'Erase my data')).to.be.true;
  });

  it('takes a consent back', async () => {
    const consent = {
      id: 'c1',
      notice: 'terms',
      noticeVersion: '1',
      textSha256: '',
      locale: 'en',
      at: '2026-03-27T09:00:00Z',
      decision: 'granted',
    } as const;
    const session = sessionWith({ state: 'in-review' }, { consents: [consent] });
    const journey = new FakeJourney({ place }, { session });
    const { root } = await showApplication(journey);
    const details = [...describePage(root)].find(({ name }) => name === 'What you agreed to');
    details?.element.click();
    await until(() => !isAbsent(root, 'button', /^Take back/));
    find(root, 'button', /^Take back/).click();
    expect(journey.sent).to.deep.equal([{ type: 'decide', decision: { notice: 'terms', decision: 'withdrawn' } }]);
  });
});

describe('the status alone', () => {
  it('stands in for the stage that would come next', async () => {
    const journey = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 0 } });
    const { root } = await showApplication(journey, { isStatusOnly: true });
    find(root, 'heading', 'You are part of the way there');
  });
});
