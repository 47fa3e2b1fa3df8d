// Dates in three boxes, and numbers on a line.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask } from '../../support/page/ask.ts';
import { describe as describePage, descriptionOf, find, isAbsent } from '../../support/page/find.ts';
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
    expect((find(root, 'textbox', 'Year') as HTMLInputElement).autocomplete).to.equal('bday-year');
    clearPage();
    const plain = await ask(question);
    expect((find(plain.root, 'textbox', 'Year') as HTMLInputElement).autocomplete).to.equal('off');
  });

  it('gives an example in the order of the language', async () => {
    const { root } = await ask(question);
    expect(descriptionOf(find(root, 'group'))).to.match(/^Like 3 27 \d{4}$/);
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
