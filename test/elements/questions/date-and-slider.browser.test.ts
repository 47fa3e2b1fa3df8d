// Dates in three boxes, and numbers on a line.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask } from '../../support/page/ask.ts';
import { describe as describePage, descriptionOf, find, focused, isAbsent, spoken } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';

afterEach(clearPage);

const valueOf = (element: HTMLElement): string => (element as HTMLInputElement).value;

describe('a date', () => {
  const question = { id: 'q', type: 'date', label: 'When?', required: true } as const;

  it('has its boxes in the order of the language', async () => {
    const names = async (locale: string): Promise<string[]> => {
      const { root } = await ask(question, { locale });
      return describePage(root)
        .filter(({ role }) => role === 'textbox')
        .map(({ name }) => name);
    };
    expect(await names('en-US')).to.deep.equal(['Month', 'Day', 'Year']);
    clearPage();
    expect(await names('es')).to.deep.equal(['Día', 'Mes', 'Año']);
  });

  it('is a calendar day once all three are there', async () => {
    const { root, answers } = await ask(question);
    type(find(root, 'textbox', 'Month'), '3');
    type(find(root, 'textbox', 'Day'), '27');
    type(find(root, 'textbox', 'Year'), '2027');
    expect(answers.at(-1)).to.equal('2027-03-27');
  });

  it('keeps what is typed while it is not a date, and comes back with it', async () => {
    const { root, answers } = await ask(question);
    type(find(root, 'textbox', 'Day'), '31');
    type(find(root, 'textbox', 'Month'), '14');
    const unfinished = answers.at(-1);
    clearPage();
    const again = await ask(question, unfinished === undefined ? {} : { answer: unfinished });
    const shown = ['Month', 'Day', 'Year'].map((name) => valueOf(find(again.root, 'textbox', name)));
    expect(shown).to.deep.equal(['14', '31', '']);
  });

  it('is nothing once every box is empty again', async () => {
    const { root, answers } = await ask(question, { answer: '2027-03-27' });
    for (const name of ['Month', 'Day', 'Year']) type(find(root, 'textbox', name), '');
    expect(answers.at(-1)).to.equal(undefined);
  });

  it('lets the browser fill in a birthday, and nothing else', async () => {
    const { root } = await ask({ ...question, autocomplete: 'bday' });
    expect(find(root, 'textbox', 'Year').getAttribute('autocomplete')).to.equal('bday-year');
    clearPage();
    const plain = await ask(question);
    expect(find(plain.root, 'textbox', 'Year').getAttribute('autocomplete')).to.equal('off');
  });

  it('gives an example in the order of the language', async () => {
    const { root } = await ask(question);
    expect(descriptionOf(find(root, 'group'))).to.match(/^Like 3 27 \d{4}$/);
  });
});

describe('a date that is pasted, named or picked', () => {
  const question = { id: 'q', type: 'date', label: 'When?', required: true } as const;
  const names = ['Month', 'Day', 'Year'];
  const shown = (root: ShadowRoot): string[] => names.map((name) => valueOf(find(root, 'textbox', name)));
  const paste = (element: HTMLElement, text: string): boolean => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox makes such an event without what it should carry.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    element.focus();
    return element.dispatchEvent(event);
  };
  const leave = (element: HTMLElement): void => void element.dispatchEvent(new Event('change', { bubbles: true }));

  it('is taken apart, whichever box it was pasted into', async () => {
    const { root, answers } = await ask(question, { locale: 'en-US' });
    paste(find(root, 'textbox', 'Year'), '2027-03-27');
    await drawn(root);
    expect([answers.at(-1), ...shown(root)]).to.deep.equal(['2027-03-27', '3', '27', '2027']);
    paste(find(root, 'textbox', 'Day'), '4/5/2028');
    await drawn(root);
    expect([answers.at(-1), ...shown(root)]).to.deep.equal(['2028-04-05', '4', '5', '2028']);
  });

  it('is not guessed where it could be another day too, and nothing of it is lost', async () => {
    const { root, answers } = await ask(question, { locale: 'en-US' });
    paste(find(root, 'textbox', 'Day'), '03/04/27');
    await drawn(root);
    expect([answers.length, ...shown(root)]).to.deep.equal([0, '', '', '']);
    expect(spoken(root)).to.match(/^“03\/04\/27” can be read in more than one way/);
  });

  it('is the browser’s business where it is a part alone', async () => {
    const { root } = await ask(question);
    expect(paste(find(root, 'textbox', 'Day'), '27')).to.be.true;
  });

  it('may have a month’s name and digits of other scripts, left alone while one types', async () => {
    const { root, answers } = await ask(question, { locale: 'en-US' });
    type(find(root, 'textbox', 'Month'), 'mar');
    type(find(root, 'textbox', 'Day'), '٢٧');
    type(find(root, 'textbox', 'Year'), '2027');
    await drawn(root);
    expect([answers.at(-1), ...shown(root)]).to.deep.equal(['2027-03-27', 'mar', '٢٧', '2027']);
    for (const name of names) leave(find(root, 'textbox', name));
    await drawn(root);
    expect(shown(root)).to.deep.equal(['3', '27', '2027']);
  });

  it('is picked from the browser’s calendar, within the limits of the question', async () => {
    const { root, answers } = await ask({ ...question, min: { today: 1 }, max: '2028-01-01' }, { today: '2027-03-01' });
    const element = root.querySelector('greenroom-date-question');
    const calendar = element?.shadowRoot?.querySelector<HTMLInputElement>('[type=date]');
    if (!calendar) throw new Error('There is no calendar.');
    expect([calendar.min, calendar.max, calendar.tabIndex]).to.deep.equal(['2027-03-02', '2028-01-01', -1]);
    let opened = 0;
    calendar.showPicker = () => (opened += 1);
    find(root, 'button', 'Pick from a calendar').click();
    calendar.value = '2027-03-27';
    calendar.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn(root);
    expect([opened, answers.at(-1), ...shown(root)]).to.deep.equal([1, '2027-03-27', '3', '27', '2027']);
    expect(spoken(root)).to.equal('March 27, 2027');
  });

  it('has its boxes alone where the calendar may not be opened', async () => {
    const { root } = await ask(question);
    const calendar = root
      .querySelector('greenroom-date-question')
      ?.shadowRoot?.querySelector<HTMLInputElement>('[type=date]');
    if (calendar)
      calendar.showPicker = () => {
        throw new DOMException('In a frame of another site', 'SecurityError');
      };
    find(root, 'button', 'Pick from a calendar').click();
    await until(() => isAbsent(root, 'button') && focused() === find(root, 'textbox', 'Month'));
  });
});

describe('a slider', () => {
  const question = { id: 'q', type: 'slider', label: 'How sure?', min: 0, max: 10, step: 1 } as const;
  const spokenValue = (element: HTMLElement): string | null => element.getAttribute('aria-valuetext');

  it('is not answered until it is touched', async () => {
    const { root, answers } = await ask(question);
    expect(spokenValue(find(root, 'slider'))).to.equal('Not answered yet');
    find(root, 'slider').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(answers).to.deep.equal([6]);
    await drawn(root);
    expect(spokenValue(find(root, 'slider'))).to.equal('6');
  });

  it('takes a click on the handle where it stands', async () => {
    const { root, answers } = await ask(question);
    find(root, 'slider').click();
    expect(answers).to.deep.equal([5]);
  });

  it('can be left open again where it is optional', async () => {
    const { root, answers } = await ask(question, { answer: 7 });
    find(root, 'button', 'Clear my answer').click();
    await until(() => isAbsent(root, 'button'));
    expect(answers).to.deep.equal([undefined]);
    expect(spokenValue(find(root, 'slider'))).to.equal('Not answered yet');
  });
});
