// Text, addresses and numbers: what is typed is reported, kept, and never overwritten while the candidate is in the field.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask } from '../../support/page/ask.ts';
import { descriptionOf, find, focused, isAbsent, spoken } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';

afterEach(clearPage);

/** Puts text into a box and leaves it, with the events that a browser fires. */
async function write(element: HTMLElement, text: string): Promise<void> {
  type(element, text);
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.blur();
  await Promise.resolve();
}

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

describe('an email question that is left', () => {
  const question = { id: 'email', type: 'email', label: 'Email', required: true } as const;

  it('offers the address that was probably meant, to take or to leave', async () => {
    const { root, answers } = await ask(question);
    await write(find(root, 'textbox', 'Email'), 'ana@gmial.com');
    await until(() => !isAbsent(root, 'button', 'Did you mean ana@gmail.com?'));
    expect(answers.at(-1)).to.equal('ana@gmial.com');
    expect(spoken(root)).to.equal('Did you mean ana@gmail.com?');
    find(root, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === find(root, 'textbox', 'Email'));
    expect([answers.at(-1), isAbsent(root, 'button')]).to.deep.equal(['ana@gmail.com', true]);
  });

  it('says nothing of one that may be right, and takes its offer back when one types on', async () => {
    const { root } = await ask(question);
    await write(find(root, 'textbox', 'Email'), 'ana@gmial.com');
    await until(() => !isAbsent(root, 'button'));
    type(find(root, 'textbox', 'Email'), 'ana@gmial.community');
    await drawn(root);
    expect(isAbsent(root, 'button')).to.be.true;
  });
});

describe('a web address that is left', () => {
  it('has its scheme', async () => {
    const { root, answers } = await ask({ id: 'site', type: 'url', label: 'Site' });
    await write(find(root, 'textbox', /Site/), ' linkedin.com/in/ana');
    expect(answers.at(-1)).to.equal('https://linkedin.com/in/ana');
    await write(find(root, 'textbox', /Site/), 'not an address');
    expect(answers.at(-1)).to.equal('not an address');
  });
});

describe('a phone question', () => {
  const question = { id: 'phone', type: 'phone', label: 'Phone', required: true } as const;

  it('is kept in its international form once it is left, and shown as its country writes it', async () => {
    const { root, answers } = await ask({ ...question, country: 'US' });
    const field = box(find(root, 'textbox', 'Phone'));
    await write(field, '2075550134');
    await until(() => field.value === '(207) 555-0134');
    expect(answers.at(-1)).to.equal('+12075550134');
    await write(field, '011 44 2079460958');
    await until(() => field.value === '+44 20 7946 0958');
    expect(answers.at(-1)).to.equal('+442079460958');
  });

  it('shows a number that was kept as its country writes it, and reports nothing of it', async () => {
    const { root, answers } = await ask(question, { answer: '+442079460958', country: 'GB' });
    const field = box(find(root, 'textbox', 'Phone'));
    await until(() => field.value === '020 7946 0958');
    expect(answers).to.deep.equal([]);
  });

  it('is left alone under the fingers, and where it is no number', async () => {
    const { root, answers } = await ask({ ...question, country: 'US' });
    const field = box(find(root, 'textbox', 'Phone'));
    await write(field, '2075550134');
    await until(() => field.value === '(207) 555-0134');
    field.focus();
    field.setSelectionRange(0, 99);
    await sendKeys({ type: '207 555' });
    await drawn(root);
    expect(field.value).to.equal('207 555');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
    await drawn(root);
    expect([field.value, answers.at(-1)]).to.deep.equal(['207 555', '207 555']);
  });

  it('lets an answer from outside in again once it is understood', async () => {
    const { root, ask: again } = await ask({ ...question, country: 'US' });
    const field = box(find(root, 'textbox', 'Phone'));
    await write(field, '2075550134');
    await until(() => field.value === '(207) 555-0134');
    await again({ answer: '+12075550199' });
    await until(() => field.value === '(207) 555-0199');
  });

  it('says which country is meant, or how to write another one', async () => {
    const { root } = await ask(question, { country: 'US', locale: 'es' });
    expect(descriptionOf(find(root, 'textbox', 'Phone'))).to.equal(
      'Estados Unidos, si no comienza con + y el código de otro país.',
    );
    clearPage();
    const { root: named } = await ask({ ...question, country: 'US' });
    expect(descriptionOf(find(named, 'textbox', 'Phone'))).to.equal(
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
    // Not by Tab: from the last field of a page it leads into the browser's own bar, and leaves the next file without the keyboard.
    find(root, 'textbox', 'Years').blur();
    expect(answers.at(-1)).to.equal('a few');
    expect(box(find(root, 'textbox', 'Years')).value).to.equal('a few');
  });
});

describe('a number that is left', () => {
  const question = { id: 'pay', type: 'number', label: 'Pay', unit: '$', required: true } as const;
  const show = async (typed: string, locale = 'en'): Promise<unknown[]> => {
    const { root, answers } = await ask(question, { locale });
    const field = box(find(root, 'textbox', 'Pay'));
    await write(field, typed);
    await drawn(root);
    const shown = [field.value, answers.at(-1)];
    clearPage();
    return shown;
  };

  it('is shown as it was understood', async () => {
    expect(await show('$1,200')).to.deep.equal(['1,200', 1200]);
    expect(await show('1,200', 'es')).to.deep.equal(['1,2', 1.2]);
    expect(await show('١٢')).to.deep.equal(['12', 12]);
    expect(await show('1998')).to.deep.equal(['1998', 1998]);
    expect(await show('12 kg')).to.deep.equal(['12 kg', '12 kg']);
  });

  it('has a keyboard that can write it', async () => {
    const modes: string[] = [];
    for (const limits of [{}, { step: 1 }, { step: 0.5, min: 0 }, { min: -20 }]) {
      const { root } = await ask({ ...question, ...limits });
      modes.push(box(find(root, 'textbox', 'Pay')).inputMode);
      clearPage();
    }
    expect(modes).to.deep.equal(['decimal', 'numeric', 'decimal', 'text']);
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
