// A question that is left tells what is wrong with it, beside it and nowhere else; what is known or found stands under it.
import { expect } from '@open-wc/testing';
import { fetchNotes } from '../../../src/elements/stages/notes-later.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import type { Place } from '../../../src/journey/state.ts';
import { freshSession } from '../../support/fake-journey.ts';
import { descriptionOf, find, focused, isAbsent, readable } from '../../support/page/find.ts';
import { showApplication } from '../../support/page/show-application.ts';
import { clearPage } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';
import { smallFlow } from '../../support/small-flow.ts';
import { WalkingJourney } from '../../support/walking-journey.ts';

afterEach(clearPage);

const place: Place = { page: 'stage', stage: 'basics', index: 0 };
const mail: Question = { id: 'mail', type: 'email', label: 'Mail', required: true, autocomplete: 'off' };
const city: Question = { id: 'city', type: 'short-text', label: 'City' };
const form = (...questions: Question[]): Flow => ({
  ...smallFlow,
  stages: [{ id: 'basics', type: 'form', pages: [{ id: 'all', questions }] }],
});
const walk = (...questions: Question[]) => new WalkingJourney({ place }, { flow: form(...questions) });
const lefts = (journey: WalkingJourney) => journey.sent.filter((action) => action.type === 'left');
const sentence = 'Enter an email address like name@example.com';

describe('a field that is left', () => {
  it('says what is wrong beside it: no list, no move of the focus', async () => {
    const journey = walk(mail, city);
    const { root } = await showApplication(journey);
    type(find(root, 'textbox', 'Mail'), 'ana@');
    expect(readable(root)).to.not.include(sentence);
    find(root, 'textbox', /City/).focus();
    await until(() => descriptionOf(find(root, 'textbox', 'Mail')).includes(sentence));
    expect(find(root, 'textbox', 'Mail').getAttribute('aria-invalid')).to.equal('true');
    expect(focused() === find(root, 'textbox', /City/)).to.be.true;
    expect(isAbsent(root, 'group', /answer/)).to.be.true;
  });

  it('keeps its sentence while it is being mended, and loses it with the last key', async () => {
    const journey = walk(mail, city);
    const { root } = await showApplication(journey);
    type(find(root, 'textbox', 'Mail'), 'ana@');
    find(root, 'textbox', /City/).focus();
    await until(() => readable(root).includes(sentence));
    type(find(root, 'textbox', 'Mail'), 'ana@example');
    await until(() => journey.state.answers['basics']?.['mail'] === 'ana@example');
    expect(readable(root)).to.include(sentence);
    type(find(root, 'textbox', 'Mail'), 'ana@example.com');
    await until(() => !readable(root).includes(sentence));
    expect(find(root, 'textbox', 'Mail').getAttribute('aria-invalid')).to.be.null;
  });

  it('says nothing where nothing was changed', async () => {
    const journey = walk(mail, city);
    const { root } = await showApplication(journey);
    find(root, 'textbox', 'Mail').focus();
    find(root, 'textbox', /City/).focus();
    type(find(root, 'textbox', /City/), 'Reno');
    find(root, 'textbox', 'Mail').focus();
    await until(() => lefts(journey).length > 0);
    expect(lefts(journey)).to.deep.equal([{ type: 'left', field: 'city' }]);
  });

  it('is left only with the whole of a question: not between its boxes, nor with the window', async () => {
    const journey = walk({ id: 'day', type: 'date', label: 'Day' }, city);
    const { root } = await showApplication(journey);
    type(find(root, 'textbox', 'Month'), '2');
    type(find(root, 'textbox', 'Day'), '31');
    const day = find(root, 'textbox', 'Day');
    // What a browser fires when its window loses the focus: the field is still the active one.
    day.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    find(root, 'textbox', /City/).focus();
    await until(() => lefts(journey).length > 0);
    expect(lefts(journey)).to.deep.equal([{ type: 'left', field: 'day' }]);
    expect(journey.sent.findIndex(({ type: kind }) => kind === 'left')).to.equal(journey.sent.length - 1);
  });

  it('says so on the page that asks who one is', async () => {
    const journey = new WalkingJourney({ place: { page: 'identity' }, candidate: {} });
    const { root } = await showApplication(journey);
    type(find(root, 'textbox', 'Email'), 'ana');
    find(root, 'textbox', 'Full name').focus();
    await until(() => descriptionOf(find(root, 'textbox', 'Email')).includes(sentence));
    expect(isAbsent(root, 'group', /answer/)).to.be.true;
  });
});

describe('a long page', () => {
  it('draws one question again for one key press, however many there are', async () => {
    const questions = Array.from({ length: 60 }, (_, at): Question => ({
      id: `q${at}`,
      type: 'short-text',
      label: `Q${at}.`,
    }));
    const journey = walk(...questions);
    const { root } = await showApplication(journey);
    const drawn: string[] = [];
    const prototype = customElements.get('greenroom-short-text-question')?.prototype as {
      render(this: { question: Question }): unknown;
    };
    const { render } = prototype;
    const inherited = !Object.hasOwn(prototype, 'render');
    prototype.render = function (this: { question: Question }) {
      drawn.push(this.question.id);
      return render.call(this);
    };
    try {
      type(find(root, 'textbox', /Q30/), 'x');
      await until(() => drawn.length > 0);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    } finally {
      prototype.render = render;
      if (inherited) Reflect.deleteProperty(prototype, 'render');
    }
    expect([...new Set(drawn)]).to.deep.equal(['q30']);
  });
});

describe('what is known', () => {
  const reach: Question = { id: 'reach', type: 'email', label: 'Email', required: true };
  const before = 'From what you told us before';

  it('stands in the field and says where it comes from, until it is changed', async () => {
    const journey = walk(reach, city);
    const { root } = await showApplication(journey);
    const box = find(root, 'textbox', 'Email') as HTMLInputElement;
    expect(box.value).to.equal('ana@example.com');
    expect(descriptionOf(box)).to.include(before);
    const below = find(root, 'textbox', /City/).getBoundingClientRect().top;
    type(box, 'ana@example.org');
    await until(() => !descriptionOf(find(root, 'textbox', 'Email')).includes(before));
    expect(find(root, 'textbox', /City/).getBoundingClientRect().top).to.equal(below);
  });

  it('is in a resume: offered under an empty field, with a button that names it, and never put over an answer', async () => {
    await fetchNotes();
    const flow = form(reach, city);
    const session = { ...freshSession(flow), candidate: { name: 'Ana' }, found: { email: 'ana@cv.example' } };
    const journey = new WalkingJourney({ place }, { flow, session });
    const { root } = await showApplication(journey);
    const box = () => find(root, 'textbox', 'Email') as HTMLInputElement;
    expect(box().value).to.equal('');
    expect(descriptionOf(box())).to.include('In your resume: ana@cv.example');
    type(box(), 'a');
    await until(() => isAbsent(root, 'button', /Use this/));
    expect(descriptionOf(box())).to.not.include('In your resume');
    type(box(), '');
    await until(() => !isAbsent(root, 'button', /Use this/));
    const button = find(root, 'button', 'Use this: ana@cv.example (Email)');
    button.focus();
    button.click();
    await until(() => box().value === 'ana@cv.example');
    await until(() => focused() === box());
  });

  it('is in a resume and asked by no question: offered above them, and told to the backend', async () => {
    await fetchNotes();
    const flow = form(city);
    const session = { ...freshSession(flow), found: { name: 'Other', phone: '+18155550123' } };
    const journey = new WalkingJourney({ place }, { flow, session });
    const { root } = await showApplication(journey);
    expect(readable(root)).to.include('Mobile phone in your resume: +18155550123');
    expect(readable(root).join()).to.not.include('Other');
    find(root, 'button', 'Use this: +18155550123 (Mobile phone)').click();
    await until(() => isAbsent(root, 'button', /Use this/));
    expect(journey.state.candidate.phone).to.equal('+18155550123');
    expect(journey.state.outbox.map(({ kind }) => kind)).to.deep.equal(['candidate']);
  });

  it('is offered on the page that asks who one is', async () => {
    const flow = form(city);
    const session = { ...freshSession(flow), candidate: { name: 'Ana' }, found: { email: 'ana@cv.example' } };
    const journey = new WalkingJourney({ place: { page: 'identity' } }, { flow, session });
    const { root } = await showApplication(journey);
    find(root, 'button', 'Use this: ana@cv.example (Email)').click();
    await until(() => (find(root, 'textbox', 'Email') as HTMLInputElement).value === 'ana@cv.example');
    expect(journey.state.outbox).to.deep.equal([]);
  });
});
