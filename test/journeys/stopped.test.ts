// Candidates who are stopped by a dealbreaker: with a message, and in silence. Nothing of the backstage reaches their browser.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Plan } from '../support/candidate.ts';
import { openWorld, type Documents, type Visit, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { oneQuestion } from '../support/one-question.ts';
import { shownText } from '../support/shown-text.ts';
import type { Exchange } from '../support/wiretap.ts';

const warehouse = 'warehouse-associate';
const fourNights = ['sun', 'mon', 'tue', 'wed'];
const adultMessage = 'This role is open to people who are 18 or older. You are welcome to apply again once you are.';

describe('a candidate who is stopped', () => {
  let world: World;
  let backstage: object;

  before(async () => {
    world = await openWorld({
      documents(site) {
        const [role, ...others] = demoDocuments(site);
        backstage = role?.backstage ?? {};
        return [...(role ? [role] : []), ...others, twoWays()];
      },
    });
  });
  after(() => world.close());

  async function apply(flow: string, plan: Plan): Promise<Visit & { run: readonly Exchange[] }> {
    // A line of their own: the page of the visitor before goes on listening to its status.
    const wire = await world.tap();
    const visit = await world.visit({ flow, backend: wire.origin, plan });
    await visit.candidate.begin();
    await visit.candidate.finish();
    return { ...visit, run: [...wire.exchanges] };
  }

  it('reads the message of the rule, once it is decided and not before, and is led nowhere', async () => {
    const { candidate, page, run } = await apply(warehouse, { age18: false, nights: fourNights });
    assert.equal(await candidate.heading.innerText(), 'Thank you for your time');
    await candidate.status.getByText(adultMessage).waitFor();
    assert.equal(await candidate.status.locator('greenroom-schedule-offer, greenroom-redirect-notice').count(), 0);
    await assertLocked(world);

    const told = run.findIndex(({ answer }) => answer.includes(adultMessage));
    assert.match(run[told]?.path ?? '', /\/submit$/);
    assertNothingBehind(run, backstage, { exceptFrom: told, may: [adultMessage] });

    await page.reload();
    await candidate.status.getByText(adultMessage).waitFor();
  });

  it('is told in silence what everybody reads who waits', async () => {
    const { candidate, run } = await apply(warehouse, { age18: true, nights: ['sun', 'mon', 'tue'] });
    assert.equal(await candidate.heading.innerText(), 'We have everything, Ana');
    await candidate.status.getByText('If there is a next step for you, it shows up here.').waitFor();
    assert.equal(await candidate.status.locator('greenroom-schedule-offer, greenroom-redirect-notice').count(), 0);
    await assertLocked(world);
    assertNothingBehind(run, backstage);
  });

  it('cannot tell a silent stop from a hold, by the page or by any answer', async () => {
    const stopped = await apply('two-ways', { nights: false, lift: true });
    const held = await apply('two-ways', { nights: true, lift: false });
    const [stoppedText, heldText] = [await shownText(stopped.page), await shownText(held.page)];
    assert.ok(stoppedText.length > 10);
    // The candidates' own answers differ, and stand folded up on the page.
    assert.deepEqual(stoppedText, heldText);
    const [one, other] = await Promise.all(
      [stopped, held].map(async ({ run }) => run.filter(isFinished).map(withoutOwnTraits).toSorted()),
    );
    // Sorted: which of two calls under way is answered first is chance.
    assert.ok(one && one.length > 3);
    assert.deepEqual(one, other);
    const [a, b] = (await world.recruiter.ids('two-ways')).slice(-2);
    const decisions = await Promise.all([a, b].map(async (id) => (await world.recruiter.read(id ?? '')).decision));
    assert.deepEqual(decisions, ['not-qualified', 'hold']);
  });

  it('is seen by the recruiter with the reason', async () => {
    await apply(warehouse, { age18: true, nights: ['sun'] });
    const seen = await world.recruiter.newest(warehouse);
    assert.equal(seen.decision, 'not-qualified');
    assert.match(JSON.stringify(seen.stages[0]?.reasons), /four-nights/);
  });
});

/** One stage in which one answer stops in silence and another holds (with a redirect the link would tell them apart: who is stopped gets none). */
function twoWays(): Documents {
  const { flow } = oneQuestion('two-ways');
  const questions = [
    { id: 'nights', type: 'yes-no', label: 'Can you work nights?', required: true },
    { id: 'lift', type: 'yes-no', label: 'Can you lift 50 lb?', required: true },
  ];
  return {
    flow: {
      ...flow,
      stages: [{ id: 'ask', type: 'form', review: false, pages: [{ id: 'one', questions }] }],
    } as Documents['flow'],
    backstage: {
      schemaVersion: 1,
      flow: 'two-ways',
      stages: {
        ask: {
          dealbreakers: [
            { id: 'works-nights', question: 'nights', op: 'is', value: true },
            { id: 'lifts', question: 'lift', op: 'is', value: true, onNotMet: 'hold' },
          ],
        },
      },
      links: {
        scheduling: { enabled: true, url: 'https://cal.com/bluebird/talk' },
      },
    },
  };
}

async function assertLocked({ recruiter }: World): Promise<void> {
  const { stages } = await recruiter.newest(warehouse);
  assert.deepEqual(
    stages.map(({ progress, submissions }) => [progress, submissions]),
    [
      ['submitted', 1],
      ['locked', 0],
    ],
  );
}

/** Ids, reasons, messages and addresses of the backstage are in nothing that a browser got; neither is the vocabulary of rules in any data. */
function assertNothingBehind(
  run: readonly Exchange[],
  backstage: object,
  but: { exceptFrom?: number; may?: string[] } = {},
): void {
  const secrets = secretsOf(backstage);
  assert.ok(secrets.length > 12, 'there is something to hide');
  assert.ok(
    run.some(({ path }) => path === '/greenroom.js'),
    'scripts are on record',
  );
  run.forEach(({ method, path, answer }, index) => {
    for (const secret of secrets) {
      const isTold = but.may?.includes(secret) && index >= (but.exceptFrom ?? Infinity);
      if (!isTold) assert.ok(!holds(answer, secret), `${method} ${path} holds “${secret}”`);
    }
    if (!path.startsWith('/v1/')) return;
    const rules =
      /dealbreaker|onNotMet|onUnknown|countGte|enforce|scheduleGate|minScore|outcome|"score"|points|weight/i.exec(
        answer,
      );
    assert.equal(rules?.[0], undefined, `${method} ${path} speaks of rules`);
  });
}

/** Single words are only found as a whole string: they stand in sentences, too. */
function holds(answer: string, secret: string): boolean {
  if (!/^[\w-]+$/.test(secret)) return answer.includes(secret);
  return [`"${secret}"`, `'${secret}'`, `\`${secret}\``].some((quoted) => answer.includes(quoted));
}

/** Everything that employers write into a backstage: ids of rules, reasons, messages, addresses, labels. */
function secretsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'reason', 'message', 'en', 'es', 'url', 'label'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => secretsOf(inner, Array.isArray(value) ? key : name));
}

/** An answer without what differs from one candidate to the next: ids, tokens, times, how often a draft was saved, and what they answered themselves. */
function withoutOwnTraits({ method, path, status, answer }: Exchange): string {
  const text = answer
    .replace(/"(token|id)":"[\w-]{20,}"/g, '"$1":"…"')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…')
    .replace(/"date":"[^"]*"/g, '"date":"…"')
    .replace(/"etag":"[^"]*"/g, '')
    .replace(/"revision":\d+/g, '"revision":…')
    .replace(/"(nights|lift)":(true|false)/g, '"$1":…');
  return `${method} ${path} ${status} ${text}`;
}

/**
 * Calls that every run makes, and has an answer to when the page is read. How many drafts and looks at the status there are depends on
 * how fast a machine is; the server's own tests compare what those say.
 */
function isFinished({ path }: { path: string }): boolean {
  return path.startsWith('/v1/') && !path.startsWith('/v1/session/status') && !path.endsWith('/draft');
}
