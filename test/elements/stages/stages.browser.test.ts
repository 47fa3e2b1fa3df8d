// The pages of the stages: what is asked, what is told to the journey, and what stays when another answer changes.
import { expect } from '@open-wc/testing';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import type { Place } from '../../../src/journey/state.ts';
import { FakeJourney } from '../../support/fake-journey.ts';
import { describe as describePage, find, focused, isAbsent, readable } from '../../support/page/find.ts';
import { showApplication } from '../../support/page/show-application.ts';
import { clearPage } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';
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

  it('offers a photo only where photos are taken', async () => {
    const { root } = await showApplication(new FakeJourney({ place: papers }));
    expect(readable(root).join(' ')).to.not.include('photo');
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
