// A candidate at the keyboard of a real page: goes from the landing to the status page by what stands there.
import type { Locator, Page } from 'playwright-core';
import { answerQuestion, questionSelector, type Planned } from './answer-question.ts';

/** Answers by question id; what is not named gets a plausible answer of its type. */
export interface Plan {
  readonly [questionId: string]: Planned;
}

const contact: Plan = { name: 'Ana Reyes', email: 'ana.reyes@example.com', phone: '+1 815 555 0123' };
/** A limit for busy machines, no promise about speed. */
const patience = 60_000;

/** Drives the first `<greenroom-flow>` of one page. */
export class CandidateAtKeyboard {
  readonly page: Page;
  readonly plan: Plan;
  /** The widget. */
  readonly widget: Locator;

  constructor(page: Page, plan: Plan = {}) {
    this.page = page;
    this.plan = { ...contact, ...plan };
    this.widget = page.locator('greenroom-flow').first();
  }

  /** The one primary button of the page. */
  get primary(): Locator {
    return this.widget.locator('[part~="primary-button"]');
  }

  /** The heading of the page that is shown. */
  get heading(): Locator {
    return this.widget.getByRole('heading', { level: 2 }).first();
  }

  /** Every question of the page that is shown. */
  get questions(): Locator {
    return this.widget.locator(questionSelector);
  }

  /** The status page, once it is there. */
  get status(): Locator {
    return this.widget.locator('greenroom-status-page');
  }

  /** One question of the page. */
  question(id: string): Locator {
    return this.widget.locator(`[data-question="${id}"]`);
  }

  /** Presses start on the landing, and waits for the first page of the application. */
  async begin(): Promise<void> {
    await this.primary.waitFor();
    await this.moving(() => this.primary.click());
  }

  /** Answers every question of the page, from the plan or by type. */
  async answerPage(): Promise<void> {
    // A question may bring others into view, so each is looked for anew.
    for (let index = 0; index < (await this.questions.count()); index += 1) {
      const question = this.questions.nth(index);
      await answerQuestion(question, this.plan[(await question.getAttribute('data-question')) ?? '']);
    }
  }

  /** Does what the page asks. */
  async fillPage(): Promise<void> {
    const agree = this.widget.getByRole('radio', { name: /^(I agree|Estoy de acuerdo)$/ });
    for (let index = 0; index < (await agree.count()); index += 1) await agree.nth(index).check();
    await this.answerPage();
  }

  /** Does what the page asks, presses its primary button, and waits for the next page. */
  async goOn(): Promise<void> {
    await this.fillPage();
    await this.moving(() => this.primary.click());
  }

  /** Goes on through every page until the status page; returns its heading. `onPage` looks at each page once it is filled in. */
  async finish(onPage?: () => Promise<void>): Promise<string> {
    for (let step = 0; step < 40; step += 1) {
      if ((await this.status.count()) > 0) return this.heading.innerText();
      await this.fillPage();
      await onPage?.();
      await this.moving(() => this.primary.click());
    }
    throw new Error('No status page after 40 steps.');
  }

  /** Goes on until a page has this question. */
  async goOnTo(questionId: string): Promise<void> {
    for (let step = 0; (await this.question(questionId).count()) === 0; step += 1) {
      if (step === 40 || (await this.status.count()) > 0) throw new Error(`No page asks ${questionId}.`);
      await this.goOn();
    }
  }

  /** Waits until the widget shows another page than before the action, and all of it. */
  async moving(action: () => Promise<void>): Promise<void> {
    const before = await this.whereabouts();
    await action();
    let last = before;
    for (const end = Date.now() + patience; Date.now() < end;) {
      const now = await this.whereabouts();
      if (now !== before && now !== '' && now === last) return;
      last = now;
    }
    const problems = await this.widget.locator('[part~="summary"], .problem, [role="alert"]').allInnerTexts();
    throw new Error(`The page did not change. ${before}: ${problems.join(' / ') || 'nothing is said to be wrong'}`);
  }

  /** The heading and the questions that are shown, as one string that changes with each move. */
  whereabouts(): Promise<string> {
    return this.page.evaluate(whereabouts);
  }
}

/** Runs in the page, after its next frame. */
async function whereabouts(): Promise<string> {
  await new Promise(requestAnimationFrame);
  const found: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'h2') found.push(element.textContent?.trim() ?? '');
      const id = element.getAttribute('data-question');
      if (id && element.localName.endsWith('-question')) found.push(id);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  const [widget] = document.getElementsByTagName('greenroom-flow');
  if (widget?.shadowRoot) walk(widget.shadowRoot);
  return found.join('|');
}
