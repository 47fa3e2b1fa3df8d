// `kill -9` of the browser while a candidate types: how much of it is there when they come back on the same profile.
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { careersPage, startCareersSite, type CareersSite } from '../careers-site.ts';
import { createDice, type Dice } from './dice.ts';
import { calm, type Plan } from './fault.ts';
import { faultLine } from './fault-line.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { KeyLog } from './key-log.ts';
import { MortalBrowser } from './mortal-browser.ts';
import { typingFlow } from './typing-flow.ts';
import { look } from './view.ts';

/** How many kills went how. */
export interface TabKillReport {
  readonly kills: number;
  /** The most typing that was lost by one kill. */
  readonly mostLostMs: number;
  /** Empty where nothing else was lost. */
  readonly problems: readonly string[];
}

/** One candidate's browser is killed so often before they send what they have typed. */
const killsEach = 5;
/** Long enough for everything that a browser writes late, short enough to meet what it has not written yet. */
const killWithinMs = 5_000;
const letters = 'the night shift ends at six ';

/** In every second application no draft reaches the server: the device alone has to know. */
const noDrafts: Plan = ({ route }) => ({ kind: route === 'saveDraft' ? 'reset-before' : 'none' });

/** Kills a browser so many times at moments that follow from the seed. */
export async function killTabs(count: number, seed: number): Promise<TabKillReport> {
  const [backstage, site] = await Promise.all([openBackstage(typingFlow), startCareersSite()]);
  const problems: string[] = [];
  let mostLostMs = 0;
  try {
    for (let done = 0; done < count; done += killsEach) {
      const name = `life-${seed}-${done / killsEach}`;
      const life = new Life({ backstage, site, name, dice: createDice(seed, 'tab', done) });
      const plan = (done / killsEach) % 2 === 1 ? noDrafts : calm;
      try {
        mostLostMs = Math.max(mostLostMs, await life.run(Math.min(killsEach, count - done), plan));
      } catch (error) {
        problems.push(`${name}: ${String(error)}`);
      }
      problems.push(...life.problems.map((problem) => `${name}: ${problem}`));
    }
  } finally {
    await Promise.all([backstage.close(), site.stop()]);
  }
  return { kills: count, mostLostMs, problems };
}

interface LifeOptions {
  readonly backstage: Backstage;
  readonly site: CareersSite;
  readonly name: string;
  readonly dice: Dice;
}

/** One candidate with one profile, whose browser dies again and again. */
class Life {
  readonly problems: string[] = [];
  readonly #options: LifeOptions;
  readonly #keys = new KeyLog();

  constructor(options: LifeOptions) {
    this.#options = options;
  }

  /** Resolves with the most that one kill has cost, in milliseconds of typing. */
  async run(kills: number, plan: Plan): Promise<number> {
    const { backstage, site, name, dice } = this.#options;
    const line = await faultLine(backstage.server.origin, { plan });
    const attributes = `data-source="${name}"`;
    const html = careersPage({ backend: line.origin, flow: typingFlow.id, attributes });
    const url = site.put(`/${name}`, { html });
    const browser = await MortalBrowser.create();
    let mostLost = 0;
    try {
      let page = await browser.open(url);
      for (let kill = 1; kill <= kills; kill += 1) {
        const typing = this.#type(page);
        await after(dice.between(200, killWithinMs));
        const at = await browser.kill();
        await typing;
        page = await browser.open(url);
        mostLost = Math.max(mostLost, await this.#lookAgain(page, at, kill));
      }
      line.plan = calm;
      await this.#send(page);
      await this.#judge();
    } finally {
      await browser.remove();
      await line.stop();
    }
    return mostLost;
  }

  /** Begins, and types until the browser is gone. */
  async #type(page: Page): Promise<void> {
    const { dice } = this.#options;
    try {
      await this.#goToPage(page);
      for (;;) {
        const field = dice.pick(['story', 'story', 'city', 'nights']);
        if (field === 'nights') await this.#choose(page, dice.isIn(0.5));
        else await this.#write(page, field, dice.between(1, 30));
        if (dice.isIn(0.3)) await after(dice.between(100, 900));
      }
    } catch {
      // The browser is gone.
    }
  }

  async #write(page: Page, field: string, count: number): Promise<void> {
    const box = boxOf(page, field);
    await box.focus();
    await box.press('End');
    for (let index = 0; index < count; index += 1) {
      const before = this.#keys.value(field);
      const letter = letters[before.length % letters.length] ?? ' ';
      await this.#keys.press(field, before + letter, () => page.keyboard.type(letter));
    }
  }

  async #choose(page: Page, isYes: boolean): Promise<void> {
    const row = page
      .locator('[data-question="nights"]')
      .getByRole('radio')
      .nth(isYes ? 0 : 1);
    await this.#keys.press('nights', isYes ? 'yes' : 'no', () => row.check());
  }

  /** What stands in the fields now, against what was typed until the end. */
  async #lookAgain(page: Page, end: number, kill: number): Promise<number> {
    // Where the browser no longer says at once whose it was, the start leads there.
    await this.#goToPage(page);
    const found: Record<string, string> = {
      story: await boxOf(page, 'story').inputValue(),
      city: await boxOf(page, 'city').inputValue(),
      nights: await chosenOf(page),
    };
    const losses = Object.entries(found).map(([field, value]) => {
      const lost = this.#keys.lost(field, value, end);
      if (lost === undefined) {
        const wanted = JSON.stringify(this.#keys.value(field));
        this.problems.push(`kill ${kill}: ${field} is ${JSON.stringify(value)} and was ${wanted}`);
      }
      this.#keys.settle(field, value);
      return lost ?? 0;
    });
    return Math.max(...losses);
  }

  async #goToPage(page: Page): Promise<void> {
    const start = page.getByRole('button', { name: 'Start my application' });
    await start.or(page.locator('[data-question="story"]')).first().waitFor();
    if ((await start.count()) > 0) await start.click();
    await boxOf(page, 'story').waitFor();
  }

  async #send(page: Page): Promise<void> {
    await this.#write(page, 'story', 3);
    for (let view = await look(page); view.kind !== 'status'; view = await look(page)) {
      await page.locator('[part~="primary-button"]').click();
      await page.locator('greenroom-review-page, greenroom-status-page').first().waitFor();
      if (view.kind === 'review') await page.locator('greenroom-status-page').waitFor();
    }
  }

  async #judge(): Promise<void> {
    const { backstage, name } = this.#options;
    const ids = await backstage.recruiter.ids(typingFlow.id);
    const all = await Promise.all(ids.map((id) => backstage.recruiter.read(id)));
    const own = all.filter(({ source, stages }) => source === name && Object.keys(stages[0]?.answers ?? {}).length > 0);
    const [stage] = own[0]?.stages ?? [];
    if (own.length !== 1 || stage?.submissions !== 1)
      this.problems.push(`${own.length} sessions, ${stage?.submissions ?? 0} submissions`);
    const { story, city = '', nights } = stage?.answers ?? {};
    const stored = [story, city, nights === undefined ? '' : nights === true ? 'yes' : 'no'];
    const typed = ['story', 'city', 'nights'].map((field) => this.#keys.value(field));
    if (JSON.stringify(stored) !== JSON.stringify(typed))
      this.problems.push(`typed ${JSON.stringify(typed)}, stored ${JSON.stringify(stored)}`);
  }
}

const boxOf = (page: Page, field: string) =>
  page.locator(`[data-question="${field}"]`).locator('input, textarea').first();

async function chosenOf(page: Page): Promise<string> {
  const [yes, no] = await page.locator('[data-question="nights"]').getByRole('radio').all();
  if (await yes?.isChecked()) return 'yes';
  return (await no?.isChecked()) ? 'no' : '';
}
