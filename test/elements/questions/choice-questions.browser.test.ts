// Choices: by key and by click, answers in words of one's own, and the way back to no answer.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask } from '../../support/page/ask.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { describe as describePage, find, focused, isAbsent, spoken } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';

afterEach(clearPage);

const options = [
  { value: 'day', label: 'Days' },
  { value: 'evening', label: 'Evenings' },
  { value: 'night', label: 'Nights' },
];
function places(count: number): { value: string; label: string }[] {
  return new Array(count).fill(0).map((_, index) => ({ value: String(index + 1), label: `Place ${index + 1}` }));
}

const isChosen = (element: HTMLElement): boolean => (element as HTMLInputElement).checked;

describe('yes or no', () => {
  it('has nothing chosen until the candidate does', async () => {
    const { root, answers } = await ask({ id: 'q', type: 'yes-no', label: 'License?', required: true });
    expect([isChosen(find(root, 'radio', 'Yes')), isChosen(find(root, 'radio', 'No'))]).to.deep.equal([false, false]);
    find(root, 'radio', 'No').click();
    expect(answers).to.deep.equal([false]);
  });

  it('is answered with the keyboard alone', async () => {
    const { root, answers } = await ask({ id: 'q', type: 'yes-no', label: 'License?', required: true });
    find(root, 'radio', 'Yes').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    expect(answers).to.deep.equal([true, false]);
  });

  it('can be left open again where it is optional, and the focus stays in the question', async () => {
    const { root, answers } = await ask({ id: 'q', type: 'yes-no', label: 'License?' }, { answer: true });
    find(root, 'button', 'Clear my answer').click();
    await until(() => focused() === find(root, 'radio', 'Yes'));
    expect(answers).to.deep.equal([undefined]);
    expect(isChosen(find(root, 'radio', 'Yes'))).to.be.false;
    expect(isAbsent(root, 'button')).to.be.true;
  });
});

describe('one of several', () => {
  const question = { id: 'q', type: 'single-choice', label: 'Shift', required: true, options, other: true } as const;

  it('reports the value of the row that is chosen', async () => {
    const { root, answers } = await ask({ ...question, options: [...options] });
    find(root, 'radio', 'Nights').click();
    expect(answers).to.deep.equal(['night']);
  });

  it('takes words of one’s own, and puts the focus where they go', async () => {
    const { root, answers } = await ask({ ...question, options: [...options] });
    find(root, 'radio', 'Another answer').click();
    await until(() => focused() instanceof HTMLInputElement && (focused() as HTMLInputElement).type === 'text');
    type(find(root, 'textbox', 'Your answer'), 'Weekends');
    expect(answers).to.deep.equal(['', 'Weekends']);
    expect(isChosen(find(root, 'radio', 'Another answer'))).to.be.true;
  });

  it('keeps words of one’s own while another row is chosen, for the way back', async () => {
    const { root, answers } = await ask({ ...question, options: [...options] });
    find(root, 'radio', 'Another answer').click();
    await drawn(root);
    type(find(root, 'textbox', 'Your answer'), 'Weekends');
    find(root, 'radio', 'Days').click();
    await drawn(root);
    expect(isAbsent(root, 'textbox')).to.be.true;
    find(root, 'radio', 'Another answer').click();
    await drawn(root);
    expect((find(root, 'textbox', 'Your answer') as HTMLInputElement).value).to.equal('Weekends');
    expect(answers).to.deep.equal(['', 'Weekends', 'day', 'Weekends']);
  });

  it('keeps its row for another answer while that has no words, also when one comes back', async () => {
    const { root } = await ask(
      { ...question, options: [...options] },
      { answer: '', problem: 'Write your other answer' },
    );
    expect(isChosen(find(root, 'radio', 'Another answer'))).to.be.true;
    expect(find(root, 'textbox', 'Your answer').getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes another answer in a native list, too', async () => {
    const { root, answers } = await ask({ ...question, options: [...options], display: 'select' });
    const list = find(root, 'combobox', 'Shift') as HTMLSelectElement;
    list.value = 'other';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => !isAbsent(root, 'textbox', 'Your answer') && focused() === find(root, 'textbox', 'Your answer'));
    type(find(root, 'textbox', 'Your answer'), 'Weekends');
    expect(answers).to.deep.equal(['', 'Weekends']);
  });

  it('is searched where it has more options than can be read at a glance', async () => {
    const { root } = await ask({ id: 'q', type: 'single-choice', label: 'Place', options: places(16) });
    expect(find(root, 'combobox', /Place/) instanceof HTMLInputElement).to.be.true;
    clearPage();
    const { root: few } = await ask({ id: 'q', type: 'single-choice', label: 'Place', options: places(15) });
    expect(isAbsent(few, 'combobox')).to.be.true;
  });

  it('shows stored words of one’s own as such', async () => {
    const { root } = await ask({ ...question, options: [...options] }, { answer: 'Weekends' });
    expect((find(root, 'textbox', 'Your answer') as HTMLInputElement).value).to.equal('Weekends');
  });

  it('is a native list where the flow asks for one', async () => {
    const { root, answers } = await ask({ ...question, options: [...options], display: 'select' }, { answer: 'day' });
    const list = find(root, 'combobox', 'Shift') as HTMLSelectElement;
    expect(list.selectedOptions[0]?.label).to.equal('Days');
    list.value = '1';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(answers).to.deep.equal(['evening']);
  });
});

describe('any of several', () => {
  const question = { id: 'q', type: 'multiple-choice', label: 'Shifts', required: true, options, other: true } as const;

  it('reports what is ticked in the order of the options', async () => {
    const { root, answers } = await ask({ ...question, options: [...options] });
    find(root, 'checkbox', 'Nights').click();
    find(root, 'checkbox', 'Days').click();
    find(root, 'checkbox', 'Nights').click();
    find(root, 'checkbox', 'Days').click();
    expect(answers).to.deep.equal([['night'], ['day', 'night'], ['day'], undefined]);
  });

  it('adds words of one’s own after the options, and keeps them for the way back', async () => {
    const { root, answers } = await ask({ ...question, options: [...options] }, { answer: ['day'] });
    find(root, 'checkbox', 'Another answer').click();
    await drawn(root);
    type(find(root, 'textbox', 'Your answer'), 'Weekends');
    find(root, 'checkbox', 'Another answer').click();
    find(root, 'checkbox', 'Another answer').click();
    expect(answers).to.deep.equal([['day', ''], ['day', 'Weekends'], ['day'], ['day', 'Weekends']]);
  });

  it('says how many to choose', async () => {
    const { root } = await ask({ ...question, options: [...options], min: 2, max: 3 });
    expect(describePage(root).find(({ role }) => role === 'group')?.element.textContent).to.contain('Choose 2 to 3');
  });
});

describe('any of very many', () => {
  const question = {
    id: 'q',
    type: 'multiple-choice',
    label: 'Places',
    required: true,
    options: places(300),
    other: true,
  } as const;
  const start = (answer: string[]) => ask({ ...question, options: [...question.options] }, { answer });
  const rows = (root: ShadowRoot): string[] =>
    describePage(root)
      .filter(({ role }) => role === 'checkbox')
      .map(({ name }) => name);

  it('is narrowed by what one types, with what is chosen in sight', async () => {
    const { root, answers } = await start(['7']);
    expect(rows(root).length).to.equal(100);
    type(find(root, 'searchbox', 'Search the list'), 'place 29');
    await drawn(root);
    expect(rows(root)).to.deep.equal([
      'Place 29',
      ...new Array(10).fill(0).map((_, index) => `Place 29${index}`),
      'Another answer',
    ]);
    expect(spoken(root)).to.equal('11 matches | 1 chosen');
    find(root, 'checkbox', 'Place 29').click();
    await drawn(root);
    expect([answers.at(-1), isAbsent(root, 'button', 'Remove Place 7')]).to.deep.equal([['7', '29'], false]);
    expect(spoken(root)).to.equal('11 matches | 2 chosen');
  });

  it('lets go of what is chosen by keys, and the focus goes on to the next', async () => {
    const { root, answers } = await start(['7', '8']);
    find(root, 'button', 'Remove Place 7').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === find(root, 'button', 'Remove Place 8'));
    await sendKeys({ press: ' ' });
    await until(() => focused() === find(root, 'searchbox'));
    expect(answers).to.deep.equal([['8'], undefined]);
  });

  it('draws the rest as one scrolls to it', async () => {
    const { root } = await start([]);
    const list = find(root, 'checkbox', 'Place 1').closest('.choices');
    if (list) list.scrollTop = list.scrollHeight;
    await until(() => rows(root).length === 200);
  });

  it('takes words of one’s own when nothing is found', async () => {
    const { root, answers } = await start([]);
    type(find(root, 'searchbox'), 'nowhere');
    await drawn(root);
    find(root, 'checkbox', 'Another answer').click();
    await until(() => !isAbsent(root, 'textbox', 'Your answer') && focused() === find(root, 'textbox', 'Your answer'));
    type(find(root, 'textbox', 'Your answer'), 'Nowhere');
    expect(answers.at(-1)).to.deep.equal(['Nowhere']);
  });

  it('passes axe', async () => {
    const { host } = await start(['7', 'Nowhere']);
    await expectAccessible(host);
  });
});

describe('a consent', () => {
  it('is never ticked beforehand, and can be taken back', async () => {
    const { root, answers } = await ask({
      id: 'q',
      type: 'consent',
      label: 'I agree',
      help: 'We look it up.',
      required: true,
    });
    expect(isChosen(find(root, 'checkbox', 'I agree'))).to.be.false;
    find(root, 'checkbox', 'I agree').click();
    find(root, 'checkbox', 'I agree').click();
    expect(answers).to.deep.equal([true, false]);
  });
});
