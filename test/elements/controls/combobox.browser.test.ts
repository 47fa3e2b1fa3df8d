// The searchable list, worked with keys, pointer and words that are not in it.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadQuestions } from '../../../src/elements/questions/load-questions.ts';
import { renderQuestion } from '../../../src/elements/questions/render-question.ts';
import { ask, type Asked } from '../../support/page/ask.ts';
import { describe as describePage, find, focused, isAbsent, spoken } from '../../support/page/find.ts';
import { clearPage, drawn, show, speak } from '../../support/page/show.ts';
import { until } from '../../support/page/type.ts';

afterEach(clearPage);

const options = ['Maine', 'Massachusetts', 'New Hampshire', 'New Jersey', 'Québec'].map((label) => ({
  value: label,
  label,
}));

async function start(change: { answer?: string; other?: boolean } = {}): Promise<Asked> {
  const { answer, ...more } = change;
  const asked = await ask(
    { id: 'state', type: 'single-choice', display: 'combobox', label: 'State', required: true, options, ...more },
    answer === undefined ? {} : { answer },
  );
  find(asked.root, 'combobox', 'State').focus();
  return asked;
}

async function press(root: ShadowRoot, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await drawn(root);
}

const box = (root: ShadowRoot): HTMLInputElement => find(root, 'combobox', 'State') as HTMLInputElement;
const offered = (root: ShadowRoot): string[] =>
  describePage(root)
    .filter(({ role }) => role === 'option')
    .map(({ name }) => name);

describe('a searchable list', () => {
  it('offers what fits as one types, and says how many', async () => {
    const { root } = await start();
    await sendKeys({ type: 'ma' });
    await drawn(root);
    expect(offered(root)).to.deep.equal(['Maine', 'Massachusetts']);
    expect(spoken(root)).to.equal('2 matches');
    expect(box(root).getAttribute('aria-expanded')).to.equal('true');
  });

  it('picks with the arrow keys and Enter, and closes', async () => {
    const { root, answers } = await start();
    await sendKeys({ type: 'new' });
    await press(root, 'ArrowDown', 'ArrowDown');
    const active = box(root).getAttribute('aria-activedescendant');
    const option = find(root, 'option', 'New Jersey');
    expect(option.id).to.equal(active);
    await press(root, 'Enter');
    expect(answers).to.deep.equal(['New Jersey']);
    expect([box(root).value, isAbsent(root, 'listbox')]).to.deep.equal(['New Jersey', true]);
  });

  it('picks with a click, and the focus stays in the box', async () => {
    const { root, answers } = await start();
    await press(root, 'ArrowDown');
    find(root, 'option', 'Québec').click();
    await drawn(root);
    expect(answers).to.deep.equal(['Québec']);
    expect(focused() === box(root)).to.be.true;
  });

  it('finds accented words without accents, and picks the only one with Enter', async () => {
    const { root, answers } = await start();
    await sendKeys({ type: 'queb' });
    await press(root, 'Enter');
    expect(answers).to.deep.equal(['Québec']);
  });

  it('opens at what is chosen, with everything there', async () => {
    const { root } = await start({ answer: 'Maine' });
    await press(root, 'ArrowDown');
    expect(offered(root).length).to.equal(options.length);
    expect(find(root, 'option', 'Maine').getAttribute('aria-selected')).to.equal('true');
  });

  it('closes with Escape first, and empties the box with the next', async () => {
    const { root, answers } = await start({ answer: 'Québec' });
    await press(root, 'ArrowDown', 'Escape');
    expect([isAbsent(root, 'listbox'), box(root).value]).to.deep.equal([true, 'Québec']);
    await press(root, 'Escape');
    expect([answers.at(-1), answers.length, box(root).value]).to.deep.equal([undefined, 1, '']);
  });

  it('takes an option that was typed out, when the box is left', async () => {
    const { root, answers } = await start();
    await sendKeys({ type: 'new jersey' });
    await press(root, 'Tab');
    expect(answers).to.deep.equal(['New Jersey']);
  });

  it('keeps and reports words that are not in the list', async () => {
    const { root, answers } = await start();
    await sendKeys({ type: 'Texas' });
    await drawn(root);
    expect(spoken(root)).to.equal('Nothing in the list matches');
    await press(root, 'Tab');
    expect(answers).to.deep.equal(['Texas']);
    expect(box(root).value).to.equal('Texas');
  });

  it('is a native list until its code is there, and while the candidate is in that', async () => {
    await loadQuestions(['single-choice']);
    const question = { id: 'q', type: 'single-choice', display: 'combobox', label: 'State', options } as const;
    const view = { answer: 'Maine', problem: undefined, scope: await speak() };
    const { root, update } = await show(renderQuestion({ ...question, options: [...options] }, view));
    const list = find(root, 'combobox', /State/);
    list.focus();
    await customElements.whenDefined('greenroom-combobox');
    await update(renderQuestion({ ...question, options: [...options] }, view));
    expect([list instanceof HTMLSelectElement, list.isConnected, focused() === list]).to.deep.equal([true, true, true]);
    list.blur();
    await update(renderQuestion({ ...question, options: [...options] }, { ...view, problem: 'Choose one' }));
    await until(() => find(root, 'combobox', /State/) instanceof HTMLInputElement);
  });

  it('opens above the box where there is no room below', async () => {
    const { root, host } = await start();
    host.style.setProperty('margin-top', `${window.innerHeight - 120}px`);
    await press(root, 'ArrowDown');
    const top = (element: HTMLElement): number => element.getBoundingClientRect().top;
    await until(() => !isAbsent(root, 'listbox') && top(find(root, 'listbox')) < top(box(root)));
    expect(find(root, 'listbox').getBoundingClientRect().bottom).to.be.at.most(top(box(root)));
    host.style.removeProperty('margin-top');
  });
});
