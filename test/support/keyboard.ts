// A candidate with a keyboard and nothing else: Tab, Space, Enter, arrows and letters. Looks at every stop whether it can be seen.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { resumeFile } from './answer-question.ts';
import { focusOf, type Focus } from './focus.ts';

/** What is answered: letters for text, the value of an option for choices, a list of them for several. */
export interface KeyboardPlan {
  readonly [field: string]: string | readonly string[];
}

const patience = 80;

/** Drives one page. */
export class KeyboardOnly {
  readonly #page: Page;
  readonly #plan: KeyboardPlan;

  constructor(page: Page, plan: KeyboardPlan) {
    this.#page = page;
    // From the start: a dialog that opens while this is being switched on is the system's, and tells nobody.
    page.on('filechooser', () => undefined);
    this.#plan = plan;
  }

  /** Presses Tab until the focus is where it is wanted. `onStop` does something at each stop before. */
  async tabTo(isThere: (focus: Focus) => boolean, onStop?: (focus: Focus) => Promise<void>): Promise<void> {
    for (let press = 0; press < patience; press += 1) {
      await this.#page.keyboard.press('Tab');
      const focus = await focusOf(this.#page);
      if (focus.isInWidget) {
        assert.ok(focus.hasRing, `there is a ring around “${focus.name}” (${focus.tag} ${focus.type})`);
        assert.ok(focus.isInSight, `“${focus.name}” (${focus.tag} ${focus.type}) is in sight`);
      }
      if (isThere(focus)) return;
      await onStop?.(focus);
    }
    assert.fail(`${patience} presses of Tab did not get there.`);
  }

  /** Answers everything on the way to the primary button, and stops on it. */
  async fillPage(): Promise<void> {
    await this.tabTo(
      ({ part }) => part === 'primary-button',
      (focus) => this.#answer(focus),
    );
  }

  async #answer(focus: Focus): Promise<void> {
    const { keyboard } = this.#page;
    const { type, question, id, value } = focus;
    const planned =
      this.#plan[id === 'field' || type === 'radio' || type === 'checkbox' ? question : `${question} ${id}`];
    if (type === 'file') return this.#handIn(focus);
    if (planned === undefined || (value !== '' && /^(text|tel|email|textarea)$/.test(type))) return;
    if (type === 'radio') return this.#choose(String(planned), focus);
    if (type === 'checkbox') return planned.includes(value) ? keyboard.press('Space') : undefined;
    if (type === 'range') return this.#pressAll(String(planned));
    if (typeof planned === 'string') await keyboard.type(planned);
  }

  /** Space takes the first of a group, arrows lead to the others. */
  async #choose(wanted: string, { isChosen }: Focus): Promise<void> {
    const { keyboard } = this.#page;
    if (!isChosen) await keyboard.press('Space');
    for (let press = 0; press < patience; press += 1) {
      if ((await focusOf(this.#page)).value === wanted) return;
      await keyboard.press('ArrowDown');
    }
    assert.fail(`No arrow leads to ${wanted}.`);
  }

  async #pressAll(keys: string): Promise<void> {
    for (const key of keys.split(' ')) await this.#page.keyboard.press(key);
  }

  /** The system's own file dialog is where a browser ends: it is answered for the candidate. */
  async #handIn({ question }: Focus): Promise<void> {
    const dialog = this.#page.waitForEvent('filechooser');
    await this.#page.keyboard.press('Space');
    await (await dialog).setFiles(resumeFile);
    const place = this.#page.locator(`greenroom-flow [data-question="${question}"]`);
    await place.getByText(/^(Received|Recibido) ·/).waitFor();
  }
}
