// Where restless candidates apply: a server as a process, a careers site, a browser, and a line of its own for each of them.
import type { Browser } from 'playwright-core';
import { launchBrowser, phone } from '../browser.ts';
import { careersPage, startCareersSite, type CareersSite } from '../careers-site.ts';
import type { SeenCandidate } from '../recruiter.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { busFlow } from './bus-flow.ts';
import { createDice } from './dice.ts';
import { seededPlan } from './fault.ts';
import { faultLine, type FaultLine } from './fault-line.ts';
import { RestlessCandidate } from './restless-candidate.ts';

/** How one application went. */
export interface JourneyReport {
  readonly seed: number;
  /** Empty where all is as it must be. */
  readonly problems: readonly string[];
  readonly faults: number;
  readonly requests: number;
  readonly seconds: number;
  /** Everything that happened, for whoever looks into it. */
  readonly story: string;
}

/** A server, a site and a browser in which applications are made. */
export class FaultyWorld {
  readonly #backstage: Backstage;
  readonly #site: CareersSite;
  readonly #browser: Browser;

  private constructor(backstage: Backstage, site: CareersSite, browser: Browser) {
    this.#backstage = backstage;
    this.#site = site;
    this.#browser = browser;
  }

  static async open(): Promise<FaultyWorld> {
    const [backstage, site, browser] = await Promise.all([openBackstage(busFlow), startCareersSite(), launchBrowser()]);
    return new FaultyWorld(backstage, site, browser);
  }

  /** One whole application in the weather of a seed. */
  async journey(seed: number): Promise<JourneyReport> {
    const start = Date.now();
    const line = await faultLine(this.#backstage.server.origin, { plan: seededPlan(seed) });
    const who = { name: `Ana Reyes ${seed}`, email: `ana.${seed}@example.com` };
    const source = `journey-${seed}-${start}`;
    const html = careersPage({ backend: line.origin, flow: busFlow.id, attributes: `data-source="${source}"` });
    const url = this.#site.put(`/${source}`, { html });
    const context = await this.#browser.newContext({ viewport: phone, locale: 'en-US' });
    const candidate = new RestlessCandidate({ context, url, dice: createDice(seed, 'candidate'), who });
    const problems: string[] = [];
    try {
      await candidate.apply();
      problems.push(...(await this.#judge(source, candidate, who)));
    } catch (error) {
      problems.push(String(error));
    } finally {
      await context.close();
      await line.stop();
    }
    const faults = line.exchanges.filter(({ fault }) => fault.kind !== 'none').length;
    const seconds = (Date.now() - start) / 1000;
    const story = storyOf(candidate, line);
    return { seed, problems, faults, requests: line.exchanges.length, seconds, story };
  }

  async #judge(source: string, candidate: RestlessCandidate, who: RestlessWho): Promise<string[]> {
    const { recruiter } = this.#backstage;
    const ids = await recruiter.ids(busFlow.id);
    const all = await Promise.all(ids.map((id) => recruiter.read(id)));
    const own = all.filter((one) => one.source === source);
    const [seen] = own;
    if (!seen || own.length > 1) return [`${own.length} sessions: ${own.map(({ state }) => state).join()}`];
    const isWrong = seen.candidate.name !== who.name || seen.candidate.email !== who.email;
    return [
      ...candidate.ledger.compare(busFlow, seen),
      ...(isWrong ? [`candidate: ${JSON.stringify(seen.candidate)}`] : []),
      ...wrongConsents(seen, candidate.notices),
    ];
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await Promise.all([this.#site.stop(), this.#backstage.close()]);
  }
}

type RestlessWho = ConstructorParameters<typeof RestlessCandidate>[0]['who'];

/** Each notice is decided as the candidate did, and not more often. */
function wrongConsents({ consents }: SeenCandidate, passed: number): string[] {
  const wanted = { privacy: 'shown', terms: 'granted', texts: 'shown' };
  return Object.entries(wanted).flatMap(([notice, decision]) => {
    const found = consents.filter((one) => one.notice === notice);
    const isRight = found.at(-1)?.decision === decision && found.length <= Math.max(1, passed);
    return isRight ? [] : [`consent ${notice}: ${found.map((one) => one.decision).join() || 'none'}, passed ${passed}`];
  });
}

function storyOf(candidate: RestlessCandidate, line: FaultLine): string {
  return [...candidate.acts, '', line.log()].join('\n');
}
