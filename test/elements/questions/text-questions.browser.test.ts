// Text, addresses and numbers: what is typed is reported, kept, and never overwritten while the candidate is in the field.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask } from '../../support/page/ask.ts';
import { descriptionOf, find, focused, spoken } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { type } from '../../support/page/type.ts';

afterEach(clearPage);

const box = (element: HTMLElement): HTMLInputElement => element as HTMLInputElement;

describe('a line of text', () => {
  const name = { id: 'name', type: 'short-text', label: 'Name', required: true, autocomplete: 'name' } as const;

  it('reports each change, and nothing once it is empty', async () => {
    const { root, answers } = await ask(name);
    find(root, 'textbox', 'Name').focus();
    await sendKeys({ type: 'Ana' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    expect(answers).to.deep.equal(['A', 'An', 'Ana', 'An', 'A', undefined]);
  });

  it('keeps what is typed when an older answer comes late', async () => {
    const { root, ask: again } = await ask(name);
    type(find(root, 'textbox', 'Name'), 'Ana Ruiz');
    await again({ answer: 'Ana' });
    expect(box(find(root, 'textbox', 'Name')).value).to.equal('Ana Ruiz');
  });

  it('keeps the caret and the words when a problem or another language comes', async () => {
    const { root, ask: again } = await ask(name);
    const field = box(find(root, 'textbox', 'Name'));
    type(field, 'Ana Ruiz');
    field.setSelectionRange(3, 3);
    await again({ problem: 'Write your answer' });
    expect(field.selectionStart).to.equal(3);
    expect(focused() === field).to.be.true;
    expect(field.value).to.equal('Ana Ruiz');
  });

  it('takes an answer from outside while nobody types', async () => {
    const { root, ask: again } = await ask(name);
    await again({ answer: 'From the resume' });
    expect(box(find(root, 'textbox', 'Name')).value).to.equal('From the resume');
  });

  it('does not touch the box while an input method composes', async () => {
    const { root, ask: again } = await ask(name);
    const field = box(find(root, 'textbox', 'Name'));
    let written = 0;
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    type(field, 'に');
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => value?.get?.call(field) as string,
      set: () => (written += 1),
    });
    await again({ problem: 'Write your answer' });
    expect(written).to.equal(0);
  });

  it('tells the browser what belongs in it', async () => {
    const { root } = await ask(name);
    expect(box(find(root, 'textbox', 'Name')).autocomplete).to.equal('name');
  });
});

describe('an email question', () => {
  it('asks for a keyboard, a completion and a direction that fit', async () => {
    const { root } = await ask({ id: 'email', type: 'email', label: 'Email', required: true }, { dir: 'rtl' });
    const field = box(find(root, 'textbox', 'Email'));
    expect([field.type, field.inputMode, field.autocomplete, getComputedStyle(field).direction]).to.deep.equal([
      'email',
      'email',
      'email',
      'ltr',
    ]);
  });
});

describe('a phone question', () => {
  it('takes a number as it is typed, and says how to write a foreign one', async () => {
    const { root, answers } = await ask({ id: 'phone', type: 'phone', label: 'Phone', country: 'US', required: true });
    type(find(root, 'textbox', 'Phone'), '(207) 555-0134');
    expect(answers).to.deep.equal(['(207) 555-0134']);
    expect(descriptionOf(find(root, 'textbox', 'Phone'))).to.equal(
      'Numbers from other countries start with + and the country code.',
    );
  });
});

describe('a number question', () => {
  const years = { id: 'years', type: 'number', label: 'Years', unit: 'years', required: true } as const;

  it('reads a decimal comma as well as a decimal point', async () => {
    const { root, answers } = await ask(years);
    type(find(root, 'textbox', 'Years'), '4,5');
    type(find(root, 'textbox', 'Years'), '4.75');
    expect(answers).to.deep.equal([4.5, 4.75]);
    expect(box(find(root, 'textbox', 'Years')).value).to.equal('4.75');
  });

  it('shows a stored number as the language writes it', async () => {
    const { root } = await ask(years, { answer: 4.5, locale: 'es' });
    expect(box(find(root, 'textbox', 'Years')).value).to.equal('4,5');
  });

  it('keeps what is no number, and reports it when the box is left', async () => {
    const { root, answers } = await ask(years);
    find(root, 'textbox', 'Years').focus();
    await sendKeys({ type: 'a few' });
    await sendKeys({ press: 'Tab' });
    expect(answers.at(-1)).to.equal('a few');
    expect(box(find(root, 'textbox', 'Years')).value).to.equal('a few');
  });
});

describe('a long text', () => {
  const story = { id: 'story', type: 'long-text', label: 'Story', maxLength: 40 } as const;

  it('says how much room is left once it gets little, and reads it out', async () => {
    const { root } = await ask(story);
    const field = find(root, 'textbox', /Story/);
    type(field, 'x'.repeat(10));
    await drawn(root);
    expect(spoken(root)).to.equal('');
    type(field, 'x'.repeat(30));
    await drawn(root);
    expect(spoken(root)).to.equal('10 characters left');
  });

  it('keeps what is too much, and says by how much', async () => {
    const { root, answers } = await ask(story);
    const field = find(root, 'textbox', /Story/);
    type(field, 'x'.repeat(42));
    await drawn(root);
    expect(answers).to.deep.equal(['x'.repeat(42)]);
    expect(spoken(root)).to.equal('2 characters too many');
  });

  it('grows with its text', async () => {
    const { root } = await ask({ id: 'why', type: 'long-text', label: 'Why' });
    const field = find(root, 'textbox', /Why/);
    const before = field.getBoundingClientRect().height;
    type(field, 'line\n'.repeat(20));
    await drawn(root);
    expect(field.getBoundingClientRect().height).to.be.greaterThan(before * 2);
  });
});
