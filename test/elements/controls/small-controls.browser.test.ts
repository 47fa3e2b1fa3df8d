// The small controls: the error summary, the language switch, the save note, the progress line, the live region, Markdown.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/controls/error-summary.define.ts';
import '../../../src/elements/controls/language-switch.define.ts';
import '../../../src/elements/controls/live-region.define.ts';
import '../../../src/elements/controls/progress-bar.define.ts';
import '../../../src/elements/controls/save-note.define.ts';
import { markdown } from '../../../src/elements/controls/markdown.ts';
import type { SaveNoteState } from '../../../src/elements/controls/save-note.element.ts';
import {
  describe as describePage,
  find,
  focused,
  isAbsent,
  readable,
  spoken,
  wordsOf,
} from '../../support/page/find.ts';
import { clearPage, show, speak } from '../../support/page/show.ts';

afterEach(clearPage);

const scope = await speak();
const words = (root: ShadowRoot, role: string): string[] =>
  describePage(root)
    .filter((one) => one.role === role)
    .map(({ element }) => wordsOf(element));

describe('the error summary', () => {
  const items = [
    { field: 'email', text: 'Enter an email address' },
    { field: 'shift', text: 'Choose an answer', label: 'Which shift?' },
    { field: 'years', text: 'Enter a number', label: 'Years' },
  ];
  const summary = (attempt: number) =>
    html`<greenroom-error-summary .scope=${scope} .items=${items} .attempt=${attempt}></greenroom-error-summary>`;

  it('takes the focus with each attempt that found problems', async () => {
    const { root, update } = await show(summary(1));
    const box = find(root, 'group', '3 answers need a look');
    expect(focused() === box).to.be.true;
    box.blur();
    await update(summary(1));
    expect(focused() === box).to.be.false;
    await update(summary(2));
    expect(focused() === box).to.be.true;
  });

  it('names each problem with its question where the sentence alone could mean any', async () => {
    const { root } = await show(summary(0));
    expect(words(root, 'button')).to.deep.equal([
      'Enter an email address',
      'Which shift? Choose an answer',
      'Years: Enter a number',
    ]);
  });

  it('leads to the field that is picked', async () => {
    const { root } = await show(summary(1));
    const picked: string[] = [];
    root.addEventListener('greenroom-summary-pick', (event) =>
      picked.push((event as HTMLElementEventMap['greenroom-summary-pick']).field),
    );
    find(root, 'button', /Years/).click();
    expect(picked).to.deep.equal(['years']);
  });

  it('is not there while nothing is wrong', async () => {
    const { root } = await show(
      html`<greenroom-error-summary .scope=${scope} .items=${[]} .attempt=${3}></greenroom-error-summary>`,
    );
    expect(isAbsent(root, 'group')).to.be.true;
  });
});

describe('the language switch', () => {
  const languages = (locales: string[]) =>
    html`<greenroom-language-switch .scope=${scope} .locales=${locales}></greenroom-language-switch>`;

  it('names each language in its own words, and shows the one that is spoken', async () => {
    const { root } = await show(languages(['es', 'en', 'pt-BR']));
    const list = find(root, 'combobox', 'Language') as HTMLSelectElement;
    expect([...list.options].map(({ label }) => label)).to.deep.equal(['Español', 'English', 'Português (Brasil)']);
    expect(list.value).to.equal('en');
  });

  it('says which language is wanted', async () => {
    const { root } = await show(languages(['en', 'es']));
    const wanted: string[] = [];
    root.addEventListener('greenroom-locale', (event) =>
      wanted.push((event as HTMLElementEventMap['greenroom-locale']).locale),
    );
    const list = find(root, 'combobox', 'Language') as HTMLSelectElement;
    list.value = 'es';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(wanted).to.deep.equal(['es']);
  });

  it('is not there where there is nothing to choose', async () => {
    const { root } = await show(languages(['en']));
    expect(isAbsent(root, 'combobox')).to.be.true;
  });
});

describe('the save note', () => {
  const note = (saving: SaveNoteState, said = scope) =>
    html`<greenroom-save-note .scope=${said} .saving=${saving}></greenroom-save-note>`;

  it('says that answers are saved, and reads it out the first time alone', async () => {
    const { root, update } = await show(note('idle'));
    await update(note('saving'));
    await update(note('saved'));
    expect(readable(root)).to.deep.equal(['Saved']);
    expect(spoken(root)).to.equal('Saved. What you type is kept as you go.');
    let changes = 0;
    const region = root.querySelector('greenroom-save-note')?.shadowRoot?.querySelector('[role=status]');
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(region as Node, { childList: true, characterData: true, subtree: true });
    await update(note('saving'));
    await update(note('saved'));
    expect(observer.takeRecords().length + changes).to.equal(0);
  });

  it('keeps nothing of what it said in another language', async () => {
    const spanish = await speak('es');
    const { root, update } = await show(note('saving'));
    await update(note('saved'));
    await update(note('saved', spanish));
    expect(readable(root)).to.deep.equal(['Guardado']);
    expect(spoken(root)).to.equal('');
  });

  it('says where the browser keeps nothing, and asks for a link to come back', async () => {
    const { root, host } = await show(
      html`<greenroom-save-note .scope=${scope} .saving=${'saved'} .durable=${false}></greenroom-save-note>`,
    );
    let wanted = 0;
    host.addEventListener('greenroom-continue-wanted', () => (wanted += 1));
    expect(readable(root)).to.include('This browser keeps nothing. Your answers are with us as soon as they are sent.');
    find(root, 'button', 'Get a link to come back').click();
    expect(wanted).to.equal(1);
  });

  it('reads out when the connection goes and when it is back', async () => {
    const { root, update } = await show(note('saved'));
    await update(note('on-device'));
    expect(spoken(root)).to.equal('Saved on this device; sending when you are back online');
    await update(note('saving'));
    await update(note('saved'));
    expect(spoken(root)).to.equal('You are back online. Everything is saved.');
  });

  it('keeps its height while it has nothing to say', async () => {
    const { host, update } = await show(note('idle'));
    const before = host.getBoundingClientRect().height;
    await update(note('saved'));
    expect(host.getBoundingClientRect().height).to.equal(before);
  });
});

describe('the progress line', () => {
  it('says the step and the minutes that are left', async () => {
    const { root } = await show(
      html`<greenroom-progress-bar .scope=${scope} .step=${2} .steps=${4} .minutes=${6.4} .share=${0.4}></greenroom-progress-bar>`,
    );
    expect(find(root, 'progressbar', 'Your progress').getAttribute('aria-valuetext')).to.equal(
      'Step 2 of 4, about 6 min left',
    );
  });

  it('promises no minutes where nobody can know them', async () => {
    const { root } = await show(
      html`<greenroom-progress-bar .scope=${scope} .step=${1} .steps=${4}></greenroom-progress-bar>`,
    );
    expect(find(root, 'progressbar').getAttribute('aria-valuetext')).to.equal('Step 1 of 4');
  });
});

describe('the live region', () => {
  it('is on the page before its first message, and the same region speaks it', async () => {
    const region = (message: string) =>
      html`<greenroom-live-region .scope=${scope} .message=${message}></greenroom-live-region>`;
    const { root, update } = await show(region(''));
    const box = find(root, 'status');
    await update(region('Saved'));
    expect(find(root, 'status') === box && wordsOf(box) === 'Saved').to.be.true;
  });
});

describe('Markdown', () => {
  it('becomes paragraphs, lists and links, and markup stays text', async () => {
    const { root } = await show(
      html`${markdown('**Hi** <img src=x onerror=alert(1)>\n\n- [site](https://example.com)\n- [bad](javascript:alert(1))')}`,
    );
    expect(readable(root)).to.deep.equal(['<img src=x onerror=alert(1)>', 'Hi', 'site', '[bad](javascript:alert(1))']);
    expect(
      describePage(root)
        .filter(({ role }) => role === 'link')
        .map(({ name }) => name),
    ).to.deep.equal(['site']);
    expect(find(root, 'link').getAttribute('rel')).to.equal('noopener noreferrer');
  });
});
