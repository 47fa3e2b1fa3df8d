// Choices: by key and by click, answers in words of one's own, and the way back to no answer.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask } from '../../support/page/ask.ts';
import { describe as describePage, find, focused, isAbsent } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';

afterEach(clearPage);

const options = [
  { value: 'day', label: 'Days' },
  { value: 'evening', label: 'Evenings' },
  { value: 'night', label: 'Nights' },
];
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
    expect(answers).to.deep.equal([undefined, 'Weekends']);
    expect(isChosen(find(root, 'radio', 'Another answer'))).to.be.true;
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

  it('adds words of one’s own after the options, and drops them with their box', async () => {
    const { root, answers } = await ask({ ...question, options: [...options] }, { answer: ['day'] });
    find(root, 'checkbox', 'Another answer').click();
    await drawn(root);
    type(find(root, 'textbox', 'Your answer'), 'Weekends');
    find(root, 'checkbox', 'Another answer').click();
    expect(answers).to.deep.equal([['day'], ['day', 'Weekends'], ['day']]);
  });

  it('says how many to choose', async () => {
    const { root } = await ask({ ...question, options: [...options], min: 2, max: 3 });
    expect(describePage(root).find(({ role }) => role === 'group')?.element.textContent).to.contain('Choose 2 to 3');
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
