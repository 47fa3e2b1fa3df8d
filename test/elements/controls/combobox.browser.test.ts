// The searchable list, worked with keys, pointer and words that are not in it.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { ComboboxPickEvent } from '../../../src/elements/controls/combobox-pick-event.ts';
import { loadQuestions } from '../../../src/elements/questions/load-questions.ts';
import { renderQuestion } from '../../../src/elements/questions/render-question.ts';
import { ask, type Asked } from '../../support/page/ask.ts';
import { describe as describePage, find, focused, isAbsent, spoken } from '../../support/page/find.ts';
import { clearPage, drawn, show, speak } from '../../support/page/show.ts';
import { until } from '../../support/page/type.ts';

afterEach(() => {
  clearPage();
  after.remove();
});

/** Something to tab on to: out of the last box of a page, Firefox leads to its own bars, and does not come back. */
const after = document.createElement('button');

const options = ['Maine', 'Massachusetts', 'New Hampshire', 'New Jersey', 'Québec'].map((label) => ({
  value: label,
  label,
}));

async function start(change: { answer?: string; other?: boolean; dir?: 'ltr' | 'rtl' } = {}): Promise<Asked> {
  const { answer, dir = 'ltr', ...more } = change;
  const asked = await ask(
    { id: 'state', type: 'single-choice', display: 'combobox', label: 'State', required: true, options, ...more },
    answer === undefined ? { dir } : { answer, dir },
  );
  document.body.append(after);
  find(asked.root, 'combobox', 'State').focus();
  return asked;
}

async function press(root: ShadowRoot, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await drawn(root);
}

/** The test driver of Firefox holds no key down. */
async function pressAlt(root: ShadowRoot, key: string): Promise<void> {
  box(root).dispatchEvent(
    new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true, composed: true }),
  );
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

  it('moves ten at a time with the page keys, and gives Home and End to the text', async () => {
    const { root } = await many(60);
    await press(root, 'ArrowDown', 'PageDown', 'PageDown');
    expect(active(root)).to.equal('Place 21');
    await press(root, 'PageUp');
    expect(active(root)).to.equal('Place 11');
    await press(root, 'Home');
    expect([active(root), box(root).getAttribute('aria-expanded')]).to.deep.equal([undefined, 'true']);
    await press(root, 'ArrowUp');
    expect(active(root)).to.equal('Place 60');
  });

  it('opens and closes with Alt and an arrow, and picks nothing by it', async () => {
    const { root, answers } = await start();
    await pressAlt(root, 'ArrowDown');
    expect([isAbsent(root, 'listbox'), active(root)]).to.deep.equal([false, undefined]);
    await press(root, 'ArrowDown');
    await pressAlt(root, 'ArrowUp');
    expect([isAbsent(root, 'listbox'), answers.length, box(root).value]).to.deep.equal([true, 0, '']);
  });

  it('picks where the keys stand when one tabs on', async () => {
    const { root, answers } = await start();
    await press(root, 'ArrowDown', 'ArrowDown', 'Tab');
    expect(answers).to.deep.equal(['Massachusetts']);
    await until(() => focused() === after);
  });

  it('keeps the option that the keys stand on in sight, and the page where it is', async () => {
    const { root } = await many(60);
    await press(root, 'ArrowDown', 'PageDown', 'PageDown', 'PageDown');
    const list = find(root, 'listbox').getBoundingClientRect();
    const option = find(root, 'option', active(root) ?? '').getBoundingClientRect();
    expect(option.top >= list.top && option.bottom <= list.bottom).to.be.true;
    expect(window.scrollY).to.equal(0);
  });

  it('draws a part of ten thousand options, finds in all of them, and says how many there are', async () => {
    const { root, answers } = await many(10_000);
    await press(root, 'ArrowDown');
    expect(offered(root).length).to.equal(100);
    expect(find(root, 'option', 'Place 1').getAttribute('aria-setsize')).to.equal('10000');
    for (let page = 0; page < 11; page += 1) await press(root, 'PageDown');
    expect(active(root)).to.equal('Place 111');
    await sendKeys({ type: 'place 9999' });
    await press(root, 'Enter');
    expect(answers).to.deep.equal(['9999']);
  });

  it('lies above whatever a host page lays over it, and is not clipped by what it stands in', async () => {
    const { root, host } = await start();
    host.style.setProperty('overflow', 'hidden');
    host.style.setProperty('block-size', '90px');
    host.style.setProperty('transform', 'translateZ(0)');
    const cover = document.createElement('div');
    cover.style.setProperty('position', 'fixed');
    cover.style.setProperty('inset', '0');
    cover.style.setProperty('z-index', '2147483647');
    host.after(cover);
    await press(root, 'ArrowDown');
    await until(
      () => find(root, 'listbox').matches(':popover-open') && find(root, 'listbox').style.visibility === 'visible',
    );
    const { left, top, width, height } = find(root, 'listbox').getBoundingClientRect();
    expect([width > 100, height > 100]).to.deep.equal([true, true]);
    expect(document.elementFromPoint(left + 20, top + 60) === host).to.be.true;
    cover.remove();
  });

  it('stands under its box from right to left as well', async () => {
    const { root } = await start({ dir: 'rtl' });
    await press(root, 'ArrowDown');
    await until(() => find(root, 'listbox').style.visibility === 'visible');
    const [list, field] = [find(root, 'listbox').getBoundingClientRect(), box(root).getBoundingClientRect()];
    expect([Math.round(list.left), Math.round(list.right)]).to.deep.equal([
      Math.round(field.left),
      Math.round(field.right),
    ]);
  });

  it('has a way to another answer at its end, which takes along what was typed', async () => {
    const { root, answers } = await start({ other: true });
    await sendKeys({ type: 'Texas' });
    await drawn(root);
    expect([spoken(root), ...offered(root)]).to.deep.equal([
      'Nothing in the list matches',
      'Nothing in the list matches',
      'Another answer',
    ]);
    await press(root, 'ArrowDown', 'Enter');
    await until(() => focused() instanceof HTMLInputElement && focused() === find(root, 'textbox', 'Your answer'));
    expect([answers.at(-1), box(root).value, (focused() as HTMLInputElement).value]).to.deep.equal([
      'Texas',
      'Another answer',
      'Texas',
    ]);
  });

  it('takes words that are in no option for another answer, where the question takes one', async () => {
    const { root, answers } = await start({ other: true });
    await sendKeys({ type: 'Texas' });
    await press(root, 'Tab');
    expect(answers).to.deep.equal(['Texas']);
    expect((find(root, 'textbox', 'Your answer') as HTMLInputElement).value).to.equal('Texas');
  });
});

/** A list of so many places, with the focus in its box. */
async function many(count: number): Promise<Asked> {
  const scope = await speak();
  await import('../../../src/elements/controls/combobox.define.ts');
  const places = new Array(count)
    .fill(0)
    .map((_, index) => ({ value: String(index + 1), label: `Place ${index + 1}` }));
  const shown = await show(
    html`<greenroom-combobox .scope=${scope} .words=${{ scope, label: 'State' }} .options=${places}></greenroom-combobox>`,
  );
  const answers: (string | undefined)[] = [];
  shown.root.addEventListener('greenroom-combobox-pick', (event) => answers.push((event as ComboboxPickEvent).value));
  document.body.append(after);
  find(shown.root, 'combobox', 'State').focus();
  return { ...shown, answers, ask: () => Promise.resolve() };
}

/** The label of the option that the keys stand on. */
function active(root: ShadowRoot): string | undefined {
  const id = box(root).getAttribute('aria-activedescendant');
  return describePage(root).find(({ element }) => element.id === id && id !== null)?.name;
}
