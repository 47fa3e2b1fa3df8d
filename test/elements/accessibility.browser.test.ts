// Every question and control in every state: axe without an allow-list, sizes of targets, and nothing cut off when narrow.
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { loadQuestions } from '../../src/elements/questions/load-questions.ts';
import { questionTypes } from '../../src/flow/operators.ts';
import type { Theme } from '../../src/flow/schema/flow.ts';
import type { ColorScheme } from '../../src/theme/theme-sheet.ts';
import { ask, searchable } from '../support/page/ask.ts';
import { expectAccessible } from '../support/page/expect-accessible.ts';
import { describe as describePage, find, focused, isAbsent } from '../support/page/find.ts';
import { clearPage, drawn, show, speak } from '../support/page/show.ts';
import { choose, until } from '../support/page/type.ts';
import type { GalleryElement, GalleryState } from '../support/gallery/gallery.element.ts';
import '../support/gallery/gallery.element.ts';

const targets = new Set(['button', 'link', 'textbox', 'combobox', 'slider']);

before(async () => {
  await loadQuestions(questionTypes);
});
afterEach(async () => {
  clearPage();
  document.querySelector('greenroom-gallery')?.remove();
  await setViewport({ width: 800, height: 600 });
});

async function gallery(
  state: GalleryState,
  {
    scheme = 'light',
    locale = 'en',
    dir = 'ltr',
    theme = {},
  }: { scheme?: ColorScheme; locale?: string; dir?: string; theme?: Theme } = {},
): Promise<GalleryElement> {
  const element = document.createElement('greenroom-gallery');
  Object.assign(element, { state, scheme, theme, scope: await speak(locale) });
  document.body.append(element);
  await element.updateComplete;
  element.dir = dir;
  await searchable(element.renderRoot as ShadowRoot);
  return element;
}

for (const state of ['empty', 'filled', 'problem'] as const) {
  describe(`every question, ${state}`, () => {
    it('passes axe in light', async () => {
      await expectAccessible(await gallery(state));
    });

    it('passes axe in dark, in the colours of a brand', async () => {
      await expectAccessible(await gallery(state, { scheme: 'dark', theme: { accent: '#ff5a00', radius: 'none' } }));
    });

    it('passes axe in Spanish, on a surface of the brand’s own, from right to left', async () => {
      await expectAccessible(
        await gallery(state, { locale: 'es', dir: 'rtl', theme: { accent: '#ffd400', surface: '#fdf0e0' } }),
      );
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`is cut off nowhere at 320 px, ${dir}`, async () => {
        await setViewport({ width: 320, height: 640 });
        const { renderRoot } = await gallery(state, { locale: 'es', dir });
        const wide = describePage(renderRoot as ShadowRoot).filter(({ element, role }) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && role !== 'status' && (left < -0.5 || right > window.innerWidth + 0.5);
        });
        expect(wide.map(({ role, name }) => `${role} ${name}`)).to.deep.equal([]);
      });
    }

    it('has targets of 44 px', async () => {
      const { renderRoot } = await gallery(state);
      const small = describePage(renderRoot as ShadowRoot).filter(({ element, role }) => {
        // Links within a sentence are as high as the sentence, and a row is the target of its box.
        return (
          targets.has(role) &&
          !(role === 'link' && element.closest('p')) &&
          element.getBoundingClientRect().height < 43.9
        );
      });
      expect(small.map(({ role, name }) => `${role} ${name}`)).to.deep.equal([]);
    });
  });
}

describe('what comes and goes', () => {
  it('passes axe with the help dialog open', async () => {
    const element = await gallery('empty');
    const root = element.renderRoot as ShadowRoot;
    find(root, 'button', 'Need this another way?').click();
    await until(() => !isAbsent(root, 'dialog'));
    await drawn(root);
    find(root, 'button', 'Ask for help').click();
    await drawn(root);
    // The dialog comes in over 180 ms, and axe measures what is painted.
    await Promise.all(
      find(root, 'dialog')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    await expectAccessible(find(root, 'dialog'));
  });

  it('passes axe with a searchable list open', async () => {
    const options = ['Maine', 'New York'].map((label) => ({ value: label, label }));
    const { root, host } = await ask(
      { id: 'q', type: 'single-choice', display: 'combobox', label: 'State', options, required: true },
      { answer: 'Maine' },
    );
    find(root, 'combobox', 'State').click();
    await drawn(root);
    find(root, 'listbox');
    await expectAccessible(host);
  });

  it('passes axe with files on their way, received and refused', async () => {
    const stored = { id: 'a', name: 'old.pdf', bytes: 2048, type: 'application/pdf', sha256: '0' };
    const steps = ['sending', 'waiting', 'paused', 'missing', 'elsewhere', 'refused'] as const;
    const uploads = steps.map((step) => ({ key: step, name: `${step}.pdf`, bytes: 10, sent: 4, step }));
    const carrier = { uploads, take: () => undefined, wish: () => undefined };
    const { root, host } = await ask(
      { id: 'q', type: 'file', label: 'Files', multiple: true },
      { answer: [stored], carrier },
    );
    choose(find(root, 'textbox', 'Add another file'), [new File(['x'], 'odd.exe')]);
    await until(() => !isAbsent(root, 'button', 'Remove odd.exe'));
    await expectAccessible(host);
  });

  it('shows the ring of the focus on every surface', async () => {
    const { root } = await show(html`<greenroom-help-door .scope=${await speak()}></greenroom-help-door>`, {
      scheme: 'dark',
    });
    const button = find(root, 'button');
    await sendKeys({ press: 'Tab' });
    expect(focused() === button).to.be.true;
    const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(button);
    expect([outlineWidth, outlineStyle]).to.deep.equal(['3px', 'solid']);
    expect(outlineColor).not.to.equal(getComputedStyle(button).backgroundColor);
  });
});
