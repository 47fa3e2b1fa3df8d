// A candidate on a bus: fills in an application by chance, corrects, goes back, loses the network, closes the tab and comes back.
import { setTimeout as after } from 'node:timers/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { answerByChance } from './answering.ts';
import type { Dice } from './dice.ts';
import { Ledger } from './ledger.ts';
import { look, type View } from './view.ts';

/** Who comes, and where. */
export interface RestlessOptions {
  readonly context: BrowserContext;
  /** Address of the page with the widget. */
  readonly url: string;
  readonly dice: Dice;
  readonly who: { readonly name: string; readonly email: string };
  /** How long an application may take. Default 4 minutes: a limit for busy machines, no promise about speed. */
  readonly patienceMs?: number;
}

/** What did not come within so long is asked for again. */
const changeWithinMs = 10_000;
const lookEveryMs = 50;

/** Drives one browser context from the landing to the status page. */
export class RestlessCandidate {
  readonly ledger = new Ledger();
  /** What was done, in order, for a test that fails. */
  readonly acts: string[] = [];
  /** How often the notices were passed. */
  notices = 0;
  readonly #options: RestlessOptions;
  readonly #end: number;
  #page: Page | undefined;
  #isOffline = false;

  constructor(options: RestlessOptions) {
    this.#options = options;
    this.#end = Date.now() + (options.patienceMs ?? 240_000);
  }

  /**
   * Applies.
   *
   * @throws Error where the status page is not reached in time.
   */
  async apply(): Promise<void> {
    await this.#arrive();
    for (let view = await look(this.#at); view.kind !== 'status'; view = await look(this.#at)) {
      if (Date.now() > this.#end) throw new Error(`Not done in time, at ${view.mark}: ${view.trouble}`);
      try {
        await this.#act(view);
      } catch (error) {
        // What the server said may have brought another page meanwhile; then it is looked at again.
        if ((await look(this.#at)).mark === view.mark) throw error;
        this.acts.push('the page went');
      }
    }
    await this.#goOnline();
  }

  get #at(): Page {
    if (!this.#page) throw new Error('Nobody has come yet.');
    return this.#page;
  }

  get #widget(): Locator {
    return this.#at.locator('greenroom-flow').first();
  }

  async #act(view: View): Promise<void> {
    const { dice, who } = this.#options;
    // What is on its way takes no more answers.
    const waits = await this.#widget.locator('[part~="primary-button"][aria-disabled="true"]').count();
    if (waits > 0) return this.#press(view);
    switch (view.kind) {
      case 'nothing':
        // The page's own script did not come: only loading the page again brings it.
        if ((await this.#change(view, 3_000)).kind === 'nothing') await this.#reload();
        return;
      case 'failure':
        await this.#goOnline();
        await this.#widget.getByRole('button', { name: 'Try again' }).click();
        return void (await this.#change(view));
      case 'landing':
        return this.#press(view);
      case 'identity':
        await this.#fill('name', who.name);
        await this.#fill('email', who.email);
        return this.#press(view);
      case 'notices':
        for (const agree of await this.#widget.getByRole('radio', { name: 'I agree' }).all()) await agree.check();
        this.notices += 1;
        return this.#press(view);
      case 'review':
        if (dice.isIn(0.15)) return this.#press(view, dice.pick(await this.#widget.locator('dd.change button').all()));
        return this.#send(view);
      case 'stage':
        return this.#answerPage(view);
      case 'status':
        return;
    }
  }

  async #answerPage(view: View): Promise<void> {
    const { dice } = this.#options;
    // What is mended first is any of what stands there; then what is open.
    const open = view.questions.filter(({ id, type }) => type !== 'information' && !this.ledger.isSure(id));
    const mended = view.questions.filter(({ id, type }) => this.ledger.isSure(id) && type !== 'file' && dice.isIn(0.1));
    const next = dice.shuffle(mended)[0] ?? dice.shuffle(open)[0];
    if (next && (open.length > 0 || dice.isIn(0.3))) {
      await this.#answer(next);
      return this.#fidget(view);
    }
    const back = this.#widget.getByRole('button', { name: 'Back', exact: true });
    if (dice.isIn(0.08) && (await back.count()) > 0) return this.#press(view, back);
    const isLast = view.questions.some(({ id }) => id === 'hope' || id === 'veteran');
    return isLast ? this.#send(view) : this.#press(view);
  }

  async #answer({ id, type }: View['questions'][number]): Promise<void> {
    // A file needs the network; its page cannot be left before it is there.
    if (type === 'file') await this.#goOnline();
    this.ledger.begin(id);
    const question = this.#widget.locator(`greenroom-${type}-question[data-question="${id}"]`);
    const answer = await answerByChance(type, question, this.#options.dice);
    this.ledger.write(id, answer);
    this.acts.push(`${id} = ${JSON.stringify(answer)}`);
  }

  /** What people do between two answers. */
  async #fidget(view: View): Promise<void> {
    const { dice, context } = this.#options;
    if (dice.isIn(0.2)) await after(dice.between(50, 900));
    if (this.#isOffline ? dice.isIn(0.5) : dice.isIn(0.08)) {
      this.#isOffline = !this.#isOffline;
      this.acts.push(this.#isOffline ? 'offline' : 'online');
      await context.setOffline(this.#isOffline);
    }
    // A page that is loaded needs a network.
    if (this.#isOffline || view.kind !== 'stage') return;
    const thrown = dice.next();
    if (thrown < 0.04) await this.#reload();
    else if (thrown < 0.08) await this.#comeBack();
  }

  async #reload(): Promise<void> {
    this.acts.push('reload');
    await this.#goOnline();
    this.ledger.interrupt();
    await this.#at.reload({ waitUntil: 'domcontentloaded' });
    await this.#change({ ...nowhere, mark: '' });
  }

  /** Closes the tab and opens the page in another. */
  async #comeBack(): Promise<void> {
    this.acts.push('close the tab');
    this.ledger.interrupt();
    await this.#at.close();
    await this.#arrive();
  }

  async #arrive(): Promise<void> {
    const { context, url } = this.#options;
    this.#page = await context.newPage();
    this.#page.setDefaultTimeout(60_000);
    await this.#page.goto(url, { waitUntil: 'domcontentloaded' });
    await this.#change(nowhere);
  }

  /** Sending needs the network in the end; sometimes it is pressed without. */
  async #send(view: View): Promise<void> {
    this.acts.push('send');
    if (this.#isOffline && this.#options.dice.isIn(0.5)) {
      await this.#widget.locator('[part~="primary-button"]').click();
      await after(this.#options.dice.between(100, 600));
    }
    await this.#goOnline();
    await this.#press(view);
  }

  async #press(view: View, button = this.#widget.locator('[part~="primary-button"]')): Promise<void> {
    this.acts.push(`press at ${view.kind}`);
    // While it sends, the button waits.
    if ((await button.getAttribute('aria-disabled')) !== 'true')
      await button.click({ timeout: 5_000 }).catch(() => undefined);
    const now = await this.#change(view);
    if (now.mark !== view.mark) return;
    if (now.trouble !== '') this.acts.push(`trouble: ${now.trouble}`);
    // Code of a page that was asked for without a network needs one.
    await this.#goOnline();
    const again = this.#widget.getByRole('alert').getByRole('button', { name: 'Try again' });
    if ((await again.count()) > 0)
      await again
        .first()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
  }

  async #goOnline(): Promise<void> {
    if (!this.#isOffline) return;
    this.#isOffline = false;
    this.acts.push('online');
    await this.#options.context.setOffline(false);
  }

  async #fill(id: string, text: string): Promise<void> {
    const box = this.#widget.locator(`[data-question="${id}"]`).locator('input').first();
    await box.fill(text);
  }

  /** Waits until something else stands there, or says what is wrong, or not so long. */
  async #change(before: View, withinMs = changeWithinMs): Promise<View> {
    const end = Math.min(this.#end, Date.now() + withinMs);
    let view = await look(this.#at);
    while (view.mark === before.mark && view.trouble === before.trouble && Date.now() < end) {
      await after(lookEveryMs);
      view = await look(this.#at);
    }
    return view;
  }
}

const nowhere: View = { kind: 'nothing', questions: [], mark: 'nothing', trouble: '' };
