// The frame around every page: where the focus goes, what the buttons ask for, what is said when something fails.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Place } from '../../../src/journey/state.ts';
import { FakeJourney, freshSession } from '../../support/fake-journey.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { find, focused, isAbsent, readable, spoken, wordsOf } from '../../support/page/find.ts';
import { headed, showApplication } from '../../support/page/show-application.ts';
import { clearPage } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';
import { smallFlow } from '../../support/small-flow.ts';

afterEach(clearPage);

const first: Place = { page: 'stage', stage: 'basics', index: 0 };
const problems = [
  { field: 'city', code: 'required.text' },
  { field: 'nights', code: 'required.choice' },
];

describe('every page of the application', () => {
  const places: [string, Place][] = [
    ['identity', { page: 'identity' }],
    ['notices', { page: 'notices', before: 'start' }],
    ['a form', first],
    ['a resume', { page: 'stage', stage: 'papers', index: 0 }],
    ['self-identification', { page: 'stage', stage: 'about', index: 0 }],
    ['the review', { page: 'review', stage: 'basics' }],
    ['the status', { page: 'status' }],
  ];
  for (const [name, place] of places) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`is accessible: ${name}, ${scheme}`, async () => {
        const answers = { basics: { city: 'Joliet', nights: true, since: 'May' } };
        const { host } = await showApplication(new FakeJourney({ place, answers }), { scheme });
        await expectAccessible(host);
      });
    }

    it(`has one heading, the help door, and speaks Spanish: ${name}`, async () => {
      const { root } = await showApplication(new FakeJourney({ place }), { locale: 'es' });
      find(root, 'button', '¿Lo necesita de otra manera?');
      expect(readable(root).filter((words) => /[a-z]+\.[a-z-]+/.test(words) && !words.includes(' '))).to.deep.equal([]);
    });
  }

  it('is accessible with problems on it', async () => {
    const { host } = await showApplication(new FakeJourney({ place: first, problems, attempts: 1 }));
    await expectAccessible(host);
  });
});

describe('moving through the application', () => {
  it('leaves the focus alone when it comes up', async () => {
    const before = focused();
    await showApplication(new FakeJourney({ place: first }));
    expect(focused() === before).to.be.true;
  });

  it('puts the focus on the heading of each next page', async () => {
    const journey = new FakeJourney({ place: first });
    const { root } = await showApplication(journey);
    journey.change({ place: { page: 'review', stage: 'basics' } });
    await headed(root, 'Look over your answers');
    await until(() => wordsOf(focused()) === 'Look over your answers');
  });

  it('puts the focus into the question that is to be changed', async () => {
    const journey = new FakeJourney({ place: { page: 'review', stage: 'basics' } });
    const { root } = await showApplication(journey);
    journey.change({ place: { ...first, question: 'city', edit: true } });
    await until(() => focused() instanceof HTMLInputElement && focused() === find(root, 'textbox', 'City'));
  });

  it('asks to go on by the button and by Enter in a line of text, once', async () => {
    const journey = new FakeJourney({ place: first });
    const { root } = await showApplication(journey);
    find(root, 'button', 'Continue').click();
    type(find(root, 'textbox', 'City'), 'Joliet');
    await sendKeys({ press: 'Enter' });
    expect(journey.sent.filter((action) => action.type === 'next')).to.have.length(2);
  });

  it('takes a double click for one', async () => {
    const journey = new FakeJourney({ place: first });
    const { root } = await showApplication(journey);
    const button = find(root, 'button', 'Continue');
    for (const detail of [1, 2]) button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
    expect(journey.sent).to.deep.equal([{ type: 'next' }]);
  });

  it('keeps Enter for the text where several lines can be written', async () => {
    const journey = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 2 } });
    const { root } = await showApplication(journey);
    find(root, 'textbox', /Anything else/).focus();
    await sendKeys({ press: 'Enter' });
    expect(journey.sent.some((action) => action.type === 'next')).to.be.false;
  });

  it('goes back by its own button, and offers to skip what is optional', async () => {
    const journey = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 2 } });
    const { root, arrived } = await showApplication(journey);
    find(root, 'button', 'Back').click();
    const session = freshSession(smallFlow);
    const stages = session.stages.map((stage, index) => ({
      ...stage,
      progress: (['submitted', 'available', 'locked'] as const)[index] ?? 'locked',
    }));
    journey.change({ session: { ...session, stages }, place: { page: 'stage', stage: 'papers', index: 0 } });
    await headed(root, 'Your resume');
    await arrived();
    find(root, 'button', 'Skip this part').click();
    expect(journey.sent).to.deep.equal([{ type: 'back' }, { type: 'skip' }]);
  });

  it('says what it waits for while answers are sent, and sends nothing twice', async () => {
    const journey = new FakeJourney({ place: { page: 'review', stage: 'basics' }, sending: true });
    const { root } = await showApplication(journey);
    find(root, 'button', 'Sending your answers').click();
    expect(journey.sent).to.deep.equal([]);
  });
});

describe('what is wrong on a page', () => {
  it('takes no room while nothing is, so that no page moves when its code arrives', async () => {
    const { application } = await showApplication(new FakeJourney({ place: first }));
    const summary = application.shadowRoot?.querySelector('greenroom-error-summary') as HTMLElement;
    await customElements.whenDefined('greenroom-error-summary');
    const { marginBlockStart, marginBlockEnd } = getComputedStyle(summary);
    expect([summary.offsetHeight, marginBlockStart, marginBlockEnd]).to.deep.equal([0, '0px', '0px']);
  });

  it('is listed at the top, takes the focus, and names the questions', async () => {
    const journey = new FakeJourney({ place: first });
    const { root } = await showApplication(journey);
    journey.change({ problems, attempts: 1 });
    await until(() => focused()?.classList.contains('summary') === true);
    expect(wordsOf(focused())).to.include('2 answers need a look');
    find(root, 'button', 'City: Write your answer');
    find(root, 'button', 'Can you work nights? Choose an answer');
  });

  it('takes the focus again with each attempt', async () => {
    const journey = new FakeJourney({ place: first, problems, attempts: 1 });
    const { root } = await showApplication(journey);
    find(root, 'textbox', 'City').focus();
    journey.change({ attempts: 2 });
    await until(() => focused()?.classList.contains('summary') === true);
  });

  it('leads to its field', async () => {
    const journey = new FakeJourney({ place: first, problems, attempts: 1 });
    const { root } = await showApplication(journey);
    find(root, 'button', 'City: Write your answer').click();
    await until(() => focused() === find(root, 'textbox', 'City'));
  });
});

describe('a call that failed', () => {
  it('is said with its cure, and tried again by a button', async () => {
    const journey = new FakeJourney({
      place: { page: 'review', stage: 'basics' },
      failure: { code: 'offline', doing: 'sending', retrying: true },
    });
    const { root } = await showApplication(journey);
    await until(() => !isAbsent(root, 'alert'));
    expect(wordsOf(find(root, 'alert'))).to.include('You are not connected');
    find(root, 'button', 'Try again').click();
    expect(journey.sent).to.deep.equal([{ type: 'retry' }]);
  });

  it('is left to the save note where a draft waits for the network', async () => {
    const failure = { code: 'offline', doing: 'saving', retrying: true } as const;
    const { root } = await showApplication(new FakeJourney({ place: first, failure, saving: 'on-device' }));
    expect(isAbsent(root, 'alert')).to.be.true;
    expect(readable(root)).to.include('Saved on this device; sending when you are back online');
  });

  it('is told where a stage that was sent waits behind such a draft', async () => {
    const failure = { code: 'offline', doing: 'saving', retrying: true } as const;
    const journey = new FakeJourney({ place: first, failure, saving: 'on-device', sending: true, online: false });
    const { root } = await showApplication(journey);
    await until(() => !isAbsent(root, 'alert'));
    expect(wordsOf(find(root, 'alert'))).to.include('You are not connected');
  });
});

describe('a stage on its way', () => {
  it('takes no more answers, and keeps the focus where it says so', async () => {
    const journey = new FakeJourney({ place: first });
    const { root, arrived } = await showApplication(journey);
    find(root, 'textbox', /City/).focus();
    journey.change({ sending: true });
    await arrived();
    await until(() => focused() === find(root, 'button', 'Sending your answers'));
    const page = root.querySelector('greenroom-application')?.shadowRoot?.querySelector('.enter');
    expect(page?.hasAttribute('inert')).to.be.true;
    journey.change({ sending: false });
    await arrived();
    expect(page?.hasAttribute('inert')).to.be.false;
  });
});

describe('help', () => {
  it('is asked for on any page, and says that it has been', async () => {
    const journey = new FakeJourney({ place: first });
    const { root } = await showApplication(journey);
    find(root, 'button', 'Need this another way?').click();
    await until(() => !isAbsent(root, 'dialog'));
    find(root, 'radio', 'More time').click();
    find(root, 'button', 'Ask for help').click();
    expect(journey.sent).to.deep.equal([{ type: 'help', request: { kind: 'more-time' } }]);
    journey.change({ acknowledged: 'help' });
    await headed(root, 'We have your request');
  });
});

describe('the language', () => {
  it('is offered where the flow has more than one, and passed on', async () => {
    const { root, application } = await showApplication(new FakeJourney({ place: first }));
    let chosen = '';
    application.addEventListener('greenroom-locale', ({ locale }) => (chosen = locale));
    const list = find(root, 'combobox', 'Language') as HTMLSelectElement;
    list.value = 'es';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(chosen).to.equal('es');
    expect(spoken(root)).to.equal('');
  });
});
