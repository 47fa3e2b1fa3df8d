// Who the candidate is, and the answers before they are sent.
import { expect } from '@open-wc/testing';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { FakeJourney } from '../../support/fake-journey.ts';
import { describe as describePage, descriptionOf, find, isAbsent, readable } from '../../support/page/find.ts';
import { showApplication } from '../../support/page/show-application.ts';
import { clearPage } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';
import { smallFlow } from '../../support/small-flow.ts';

afterEach(clearPage);

const place = { page: 'identity' } as const;
const asking = (identity: NonNullable<Flow['identity']>) =>
  new FakeJourney({ place }, { flow: { ...smallFlow, identity } });
const boxes = (root: ShadowRoot) => describePage(root).filter(({ role }) => role === 'textbox');

describe('the identity page', () => {
  it('asks for what the flow asks for, and no more', async () => {
    const { root } = await showApplication(asking({ name: 'required', email: 'off', phone: 'required' }));
    expect(boxes(root).map(({ name }) => name)).to.deep.equal(['Full name', 'Mobile phone']);
  });

  it('marks what may be left out, but not where one of two is enough', async () => {
    const one = await showApplication(asking({ name: 'optional', email: 'required', phone: 'optional' }));
    expect(boxes(one.root).map(({ name }) => name)).to.deep.equal([
      'Full name (optional)',
      'Email',
      'Mobile phone (optional)',
    ]);
    clearPage();
    const other = await showApplication(asking({ oneOf: ['email', 'phone'] }));
    expect(boxes(other.root).map(({ name }) => name)).to.deep.equal(['Full name', 'Email', 'Mobile phone']);
    expect(readable(other.root).join(' ')).to.include('Give an email or a phone number');
  });

  it('lets the browser fill it in', async () => {
    const { root } = await showApplication(asking({ name: 'required', email: 'required', phone: 'required' }));
    expect(boxes(root).map(({ element }) => element.getAttribute('autocomplete'))).to.deep.equal([
      'name',
      'email',
      'tel',
    ]);
  });

  it('shows what is known, and tells every change', async () => {
    const journey = new FakeJourney({ place });
    const { root } = await showApplication(journey);
    const name = find(root, 'textbox', 'Full name');
    expect((name as HTMLInputElement).value).to.equal('Ana Reyes');
    type(name, 'Ana María Reyes');
    expect(journey.sent).to.deep.equal([{ type: 'candidate', candidate: { name: 'Ana María Reyes' } }]);
  });

  it('says what is wrong beside the field', async () => {
    const journey = new FakeJourney({ place, problems: [{ field: 'email', code: 'email' }], attempts: 1 });
    const { root } = await showApplication(journey);
    // The words for mistakes come when the first one is made.
    await until(() => descriptionOf(find(root, 'textbox', 'Email')) !== '');
    expect(descriptionOf(find(root, 'textbox', 'Email'))).to.include('Enter an email address like name@example.com');
  });
});

describe('the review', () => {
  const review = { page: 'review', stage: 'basics' } as const;
  const answers = { basics: { city: 'Joliet <b>IL</b>', nights: true, since: 'May' } };

  it('reads every answer back, and says where there is none', async () => {
    const { root } = await showApplication(new FakeJourney({ place: review, answers }));
    const words = readable(root);
    for (const expected of [
      'City',
      'Joliet <b>IL</b>',
      'Can you work nights?',
      'Yes',
      'Since when?',
      'May',
      'Not answered',
    ])
      expect(words).to.include(expected);
  });

  it('leaves out what this candidate is not asked', async () => {
    const { root } = await showApplication(new FakeJourney({ place: review, answers: { basics: { nights: false } } }));
    expect(readable(root)).to.not.include('Since when?');
  });

  it('leads to the one question that is to be changed', async () => {
    const journey = new FakeJourney({ place: review, answers });
    const { root } = await showApplication(journey);
    find(root, 'button', 'Change: Since when?').click();
    expect(journey.sent).to.deep.equal([{ type: 'edit', stage: 'basics', index: 1, question: 'since' }]);
    expect(isAbsent(root, 'textbox')).to.be.true;
  });
});
