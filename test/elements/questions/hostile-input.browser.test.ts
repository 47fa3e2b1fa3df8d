// Whatever is typed or pasted into a control: it is told as it stands, comes back as it stands, and nothing of it becomes markup.
import { expect } from '@open-wc/testing';
import type { Question } from '../../../src/flow/schema/question.ts';
import { ask, type Asked } from '../../support/page/ask.ts';
import { describe as describePage, readable } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { type } from '../../support/page/type.ts';

afterEach(clearPage);

const texts: { readonly [name: string]: string } = {
  'a name in Arabic': 'ليلى بنت سعيد',
  'a name in Chinese': '王小明',
  'a name in Thai, with marks above and below': 'กิตติ์ ปัญญา',
  'a name in Devanagari': 'श्रीनिवास',
  'a name with an apostrophe and a hyphen': "Siobhán O'Brien-Núñez",
  'combining marks instead of letters with them': 'Jose\u0301 Nu\u0303n\u0303ez',
  'more marks than letters': 'Z\u0338\u0335\u0321a\u0337\u0322l\u0334g\u0337o\u0336',
  'emoji that are made of many': '👩🏽‍🏭 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'what cannot be seen': 'Ana\u200b\u200d\ufeff Ruiz',
  'a turn of the direction': '\u202Egnp.exe\u202C',
  'letters outside the first plane': '𝓐𝓷𝓪 𠜎𠜱',
  'an element with a handler': '<img src=x onerror="globalThis.hurt = true">',
  'the end of a field, and a frame': '</textarea></div><iframe srcdoc="<script>parent.hurt = true</script>"></iframe>',
  'marks of the templates': '${globalThis.hurt = true} <!--?lit$1$--> <?lit$0$> {{candidate.name}}',
  'a name of the language': '__proto__',
  '10,000 characters': 'abcde fghi'.repeat(1000),
};

const controls: { readonly [name: string]: Question } = {
  'a line of text': { id: 'q', type: 'short-text', label: 'Question' },
  'a long text': { id: 'q', type: 'long-text', label: 'Question' },
  'an email address': { id: 'q', type: 'email', label: 'Question' },
  'an address of a page': { id: 'q', type: 'url', label: 'Question' },
  'a phone number': { id: 'q', type: 'phone', label: 'Question' },
  'a number': { id: 'q', type: 'number', label: 'Question' },
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The one field that takes text. */
function fieldIn({ root }: Asked): Field {
  const found = describePage(root).find(({ role, element }) => role === 'textbox' && element.id !== '');
  if (!found) throw new Error('There is no field.');
  return found.element as Field;
}

/** Types and leaves, as a browser tells of both. */
async function write(asked: Asked, text: string): Promise<void> {
  const field = fieldIn(asked);
  type(field, text);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
  await drawn(asked.root);
}

function assertHarmless({ root }: Asked): void {
  const foreign: string[] = [];
  const visit = (at: ParentNode): void => {
    for (const element of at.querySelectorAll('*')) {
      if (/^(img|iframe|script|object|embed)$/.test(element.localName)) foreign.push(element.localName);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root);
  expect(foreign).to.deep.equal([]);
  expect('hurt' in globalThis).to.be.false;
}

for (const [control, question] of Object.entries(controls)) {
  describe(`${control} takes`, () => {
    for (const [name, text] of Object.entries(texts)) {
      it(`${name}`, async () => {
        const asked = await ask(question);
        await write(asked, text);
        expect(asked.answers.at(-1)).to.equal(text);
        expect(fieldIn(asked).value).to.equal(text);
        assertHarmless(asked);
        clearPage();
        // What was kept comes back in a page of its own, as after a reload.
        const back = await ask(question, { answer: text });
        expect(fieldIn(back).value).to.equal(text);
        assertHarmless(back);
      });
    }
  });
}

describe('the words of a choice', () => {
  const options = Object.entries(texts)
    .filter(([name]) => name !== '10,000 characters')
    .map(([, label], index) => ({ value: `o${index}`, label }));

  for (const display of ['radio', 'select', 'combobox'] as const) {
    it(`stay words in a ${display}`, async () => {
      const question: Question = { id: 'q', type: 'single-choice', label: 'Question', display, options };
      const asked = await ask(question, { answer: 'o11' });
      assertHarmless(asked);
      if (display === 'radio') expect(readable(asked.root)).to.include(texts['an element with a handler']);
    });
  }

  it('and of the option that is none of them are kept as they are typed', async () => {
    const question: Question = {
      id: 'q',
      type: 'single-choice',
      label: 'Question',
      display: 'radio',
      other: true,
      options,
    };
    for (const text of Object.values(texts)) {
      const asked = await ask(question, { answer: text });
      expect(fieldIn(asked).value).to.equal(text);
      assertHarmless(asked);
      clearPage();
    }
  });
});
