// The pages of the stages: what is asked, what is told to the journey, and what stays when another answer changes.
import { expect } from '@open-wc/testing';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import type { StageOf } from '../../../src/flow/schema/stage.ts';
import type { Place } from '../../../src/journey/state.ts';
import { FakeJourney } from '../../support/fake-journey.ts';
import { describe as describePage, find, focused, isAbsent, readable } from '../../support/page/find.ts';
import { showApplication } from '../../support/page/show-application.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { choose, type, until } from '../../support/page/type.ts';
import { smallFlow } from '../../support/small-flow.ts';

afterEach(clearPage);

const onOnePage: Flow = {
  ...smallFlow,
  stages: [
    {
      id: 'basics',
      type: 'form',
      title: 'Quick questions',
      intro: 'Two of them.',
      pages: [
        {
          id: 'one',
          title: 'The must-haves',
          questions: [
            { id: 'nights', type: 'yes-no', label: 'Nights?', required: true },
            {
              id: 'since',
              type: 'short-text',
              label: 'Since when?',
              showIf: { question: 'nights', op: 'is', value: true },
            },
            { id: 'city', type: 'short-text', label: 'City' },
          ],
        },
        { id: 'two', title: 'More', questions: [{ id: 'note', type: 'long-text', label: 'Anything else?' }] },
      ],
    },
  ],
};
const stage = (id: string, index = 0): Place => ({ page: 'stage', stage: id, index });

describe('a form', () => {
  it('names the page, the stage and how many pages there are; introduces itself on the first alone', async () => {
    const journey = new FakeJourney({ place: stage('basics') }, { flow: onOnePage });
    const { root } = await showApplication(journey);
    expect(readable(root)).to.include.members(['The must-haves', 'Quick questions · Page 1 of 2', 'Two of them.']);
    journey.change({ place: stage('basics', 1) });
    await until(() => readable(root).includes('Quick questions · Page 2 of 2'));
    expect(readable(root)).to.not.include('Two of them.');
  });

  it('tells every answer with its stage and question', async () => {
    const journey = new FakeJourney({ place: stage('basics') }, { flow: onOnePage });
    const { root } = await showApplication(journey);
    find(root, 'radio', 'Yes').click();
    expect(journey.sent).to.deep.equal([{ type: 'answer', stage: 'basics', question: 'nights', answer: true }]);
  });

  it('shows a question when its answer asks for it, and leaves the others as they are', async () => {
    const journey = new FakeJourney({ place: stage('basics') }, { flow: onOnePage });
    const { root } = await showApplication(journey);
    expect(isAbsent(root, 'textbox', /Since when/)).to.be.true;
    type(find(root, 'textbox', /City/), 'Jol');
    const city = focused();
    journey.change({ answers: { basics: { nights: true, city: 'Jol' } } });
    await until(() => !isAbsent(root, 'textbox', /Since when/));
    expect(focused() === city && (city as HTMLInputElement).value === 'Jol').to.be.true;
    const names = describePage(root).filter(({ role }) => role === 'textbox');
    expect(names.map(({ name }) => name)).to.deep.equal(['Since when? (optional)', 'City (optional)']);
  });
});

describe('a resume', () => {
  const papers = stage('papers');

  it('takes a file or the text, and keeps both', async () => {
    const answers = { papers: { text: 'I packed boxes.' } };
    const { root } = await showApplication(new FakeJourney({ place: papers, answers }));
    expect((find(root, 'textbox', /Your resume as text/) as HTMLTextAreaElement).value).to.equal('I packed boxes.');
    expect(readable(root)).to.include('Your resume as a file');
  });

  it('asks for the file alone where the flow wants no text', async () => {
    const flow: Flow = { ...smallFlow, stages: [{ id: 'papers', type: 'resume', orText: false }] };
    const { root } = await showApplication(new FakeJourney({ place: papers }, { flow }));
    expect(isAbsent(root, 'textbox', /as text/)).to.be.true;
  });

  const openWays = async (change: Partial<StageOf<'resume'>> = {}) => {
    const flow: Flow = { ...smallFlow, stages: [{ id: 'papers', type: 'resume', ...change }] };
    const journey = new FakeJourney({ place: papers }, { flow });
    const { root } = await showApplication(journey);
    find(root, 'button', 'I have no file here').click();
    await until(() => !isAbsent(root, 'button', 'Ask for another way'));
    return { root, journey };
  };

  it('opens other ways for who has no file: only those that there are', async () => {
    const { root } = await openWays();
    expect(isAbsent(root, 'button', 'Choose or take a photo')).to.be.true;
    expect(isAbsent(root, 'button', 'Go on without it')).to.be.true;
    find(root, 'button', 'Write it in the box').click();
    await until(() => focused() === find(root, 'textbox', /Your resume as text/));
  });

  it('lets an optional resume go, and offers a photo where photos are taken', async () => {
    const { root, journey } = await openWays({ optional: true, orText: false, accept: ['pdf', 'jpg'] });
    expect(isAbsent(root, 'button', 'Write it in the box')).to.be.true;
    expect(isAbsent(root, 'button', 'Choose or take a photo')).to.be.false;
    find(root, 'button', 'Go on without it').click();
    expect(journey.sent).to.deep.equal([{ type: 'skip' }]);
  });

  it('leads elsewhere where somebody can, and to help where nobody does', async () => {
    const { root } = await openWays();
    const claim = (event: Event) => event.preventDefault();
    document.addEventListener('greenroom-continue-wanted', claim, { once: true });
    find(root, 'button', 'Go on elsewhere').click();
    await drawn(root);
    expect(isAbsent(root, 'dialog', /./)).to.be.true;
    find(root, 'button', 'Go on elsewhere').click();
    await until(() => !isAbsent(root, 'dialog', /./));
  });

  it('hands a file to the journey, for its stage and question', async () => {
    const journey = new FakeJourney({ place: papers });
    const { root } = await showApplication(journey);
    const file = new File(['%PDF-1.7'], 'me.pdf');
    choose(find(root, 'textbox', 'Choose a file'), [file]);
    expect(journey.chosen).to.deep.equal([{ stage: 'papers', question: 'resume', file }]);
  });
});

describe('self-identification', () => {
  const about = stage('about');

  it('says that it is voluntary and kept apart, and requires nothing', async () => {
    const { root } = await showApplication(new FakeJourney({ place: about }));
    expect(readable(root).join(' ')).to.include('Your answers are stored apart from your application');
    expect(readable(root)).to.include('Are you a veteran?');
    expect(readable(root)).to.include('(optional)');
  });
});
