// What every question has in common: name, help, problem and state, the focus, and that typing is never lost.
import { expect } from '@open-wc/testing';
import { renderQuestion } from '../../../src/elements/questions/render-question.ts';
import { loadQuestions } from '../../../src/elements/questions/load-questions.ts';
import { questionTypes } from '../../../src/flow/operators.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import type { Scope } from '../../../src/i18n/scope.ts';
import { searchable } from '../../support/page/ask.ts';
import { samples } from '../../support/gallery/sample-questions.ts';
import { describe as describePage, descriptionOf, find, focused, wordsOf } from '../../support/page/find.ts';
import { clearPage, show, speak, type Shown } from '../../support/page/show.ts';

const controls = new Set(['textbox', 'radio', 'checkbox', 'combobox', 'listbox', 'slider', 'button']);
const asked = samples.filter(({ question }) => question.type !== 'information');
const groups = new Set(['yes-no', 'multiple-choice', 'date', 'file']);

let scope: Scope;

before(async () => {
  scope = await speak();
  await loadQuestions(questionTypes);
  await customElements.whenDefined('greenroom-file-question');
});
afterEach(clearPage);

async function ask(
  question: Question,
  view: { answer?: (typeof samples)[number]['answer']; problem?: string } = {},
): Promise<Shown> {
  const shown = await show(renderQuestion(question, { scope, answer: view.answer, problem: view.problem }));
  if ('display' in question && question.display === 'combobox') await searchable(shown.root);
  return shown;
}

/** The element that stands for the whole question: the control, or the group around several. */
function whole({ root }: Shown, question: Question): HTMLElement {
  const isRadio = question.type === 'single-choice' && (question.display ?? 'radio') === 'radio';
  const role = isRadio || question.type === 'yes-no' ? 'radiogroup' : groups.has(question.type) ? 'group' : undefined;
  if (role) return find(root, role);
  const found = describePage(root).filter((one) => controls.has(one.role));
  if (!found[0]) throw new Error('The question has no control.');
  return found[0].element;
}

for (const { question, answer, problem } of asked) {
  const display = 'display' in question ? ` as ${question.display ?? 'rows'}` : '';
  describe(`a ${question.type} question${display}`, () => {
    it('is called by its label', async () => {
      const shown = await ask(question);
      const name = describePage(shown.root).find(({ element }) => element === whole(shown, question))?.name ?? '';
      expect(name.startsWith(scope.text(question.label)), name).to.be.true;
      expect(name.endsWith('(optional)'), name).to.equal(question.required !== true);
    });

    it('is described by its help and by what is wrong', async () => {
      const shown = await ask(question, { problem });
      const described = descriptionOf(whole(shown, question));
      expect(described).to.contain(problem);
      if (question.help) expect(described.length).to.be.greaterThan(problem.length);
    });

    it('says that something is wrong only while it is', async () => {
      const isMarked = ({ root }: Shown): boolean =>
        describePage(root).some(({ element }) => element.getAttribute('aria-invalid') === 'true');
      const shown = await ask(question, { problem });
      expect(isMarked(shown)).to.be.true;
      await shown.update(renderQuestion(question, { scope, answer: undefined, problem: undefined }));
      expect(isMarked(shown)).to.be.false;
    });

    it('takes the focus where the answer goes', async () => {
      const { root } = await ask(question);
      await root.querySelector<HTMLElement & { focusField(): Promise<void> }>('[data-question]')?.focusField();
      const element = focused();
      expect(describePage(root).some((one) => one.element === element && controls.has(one.role))).to.be.true;
    });

    it('shows no answer as none, and a stored one as it is', async () => {
      const empty = wordsAndValues(await ask(question));
      clearPage();
      expect(wordsAndValues(await ask(question, { answer }))).not.to.equal(empty);
    });
  });
}

describe('an information question', () => {
  it('shows its words and asks for nothing', async () => {
    const information = samples.find(({ question }) => question.type === 'information');
    if (!information) throw new Error('There is no sample of it.');
    const { root } = await ask(information.question);
    expect(describePage(root).some(({ role }) => controls.has(role))).to.be.false;
    const items = describePage(root).filter(({ role }) => role === 'listitem');
    expect(items.map(({ element }) => wordsOf(element))).to.deep.equal([
      'Your license number',
      'The date your BLS card runs out',
    ]);
  });
});

/** What can be seen of the answer. */
function wordsAndValues({ root }: Shown): string {
  return describePage(root)
    .filter(({ role }) => role !== 'status')
    .map(({ element }) => {
      const value =
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
          ? element.value
          : '';
      return `${value} ${element instanceof HTMLInputElement && element.checked ? 'chosen' : ''} ${wordsOf(element)}`;
    })
    .join('\n');
}
