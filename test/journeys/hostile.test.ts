// Texts and answers that mean harm are shown as text: no dialog, no foreign element, no request to another host.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, type Documents, type Visit, type World } from '../support/careers-world.ts';
import { hostileStrings } from '../support/hostile.ts';
import { shownText } from '../support/shown-text.ts';

const strings = hostileStrings(40);

describe('strings that mean harm', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: (site) => [hostileTexts(site), hostileAnswers] });
  });
  after(() => world.close());

  async function assertHarmless({ page, watch }: Visit): Promise<void> {
    assert.deepEqual([watch.dialogs, watch.errors], [[], []]);
    assert.deepEqual(await foreignElements(page), []);
    const allowed = [world.site.origin, world.server.origin];
    assert.deepEqual(
      watch.requests.filter((url) => !allowed.some((origin) => url.startsWith(`${origin}/`))),
      [],
    );
  }

  it('are read as they are in every text of a flow', async () => {
    const visit = await world.visit({ flow: 'hostile-texts' });
    const { page, candidate } = visit;
    const shown = new Set<string>();
    const look = async (): Promise<void> => {
      for (const summary of await candidate.widget.locator('summary').all()) await summary.click();
      for (const line of await shownText(page)) shown.add(line);
      await assertHarmless(visit);
    };
    await candidate.primary.waitFor();
    await look();
    await candidate.begin();
    await candidate.finish(look);
    await look();
    const missing = strings.map((text) => text.replace(/\s+/g, ' ')).filter((text) => !shown.has(text));
    assert.deepEqual(missing, []);
  });

  it('are kept and shown as they are in every answer of a candidate', async () => {
    const plan = Object.fromEntries(strings.map((text, index) => [`q${index}`, text]));
    const visit = await world.visit({ flow: 'hostile-answers', plan: { ...plan, name: strings[0] ?? '' } });
    const { page, candidate } = visit;
    await candidate.begin();
    await candidate.goOn();
    await candidate.goOn();
    assert.equal(await candidate.heading.innerText(), 'Look over your answers');
    await assertHarmless(visit);
    const shown = new Set(await shownText(page));
    assert.deepEqual(
      strings.map((text) => text.replace(/\s+/g, ' ')).filter((text) => !shown.has(text)),
      [],
    );
    await candidate.finish();
    for (const summary of await candidate.widget.locator('summary').all()) await summary.click();
    await assertHarmless(visit);
    await page.reload();
    await candidate.status.waitFor();
    await assertHarmless(visit);
    const seen = await world.recruiter.newest('hostile-answers');
    assert.deepEqual(seen.stages[0]?.answers, plan);
    assert.equal(seen.candidate.name, strings[0]);
  });
});

/** Elements and attributes that no template of ours has. */
function foreignElements(page: Visit['page']): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const isForeign = element.matches(
          'script, iframe, object, embed, style, base, meta, form, marquee, math, audio, b b',
        );
        const handlers = element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc');
        const unsafe = element.getAttribute('href')?.trim().toLowerCase().startsWith('javascript:');
        if (isForeign || handlers.length > 0 || unsafe) found.push(element.outerHTML.slice(0, 200));
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    const [widget] = document.getElementsByTagName('greenroom-flow');
    if (widget?.shadowRoot) visit(widget.shadowRoot);
    return found;
  });
}

/** Each string stands somewhere; Markdown has some of its own, so texts that are Markdown get plain ones. */
const hostileTexts = (site: string): Documents => ({
  flow: {
    schemaVersion: 1,
    id: 'hostile-texts',
    locale: 'en',
    brand: { name: strings[0], logo: { src: `${site}/images/northgate-logo.svg`, alt: strings[1] } },
    role: {
      title: strings[2],
      location: strings[3],
      pay: strings[5],
      employmentType: strings[6],
      highlights: [strings[0]],
    },
    landing: {
      headline: strings[1],
      welcome:
        '<img src=x onerror=alert(1)> [a](javascript:alert(1)) <https://evil.example> ![x](https://evil.example/p.png)',
      startLabel: strings[0],
      faq: [{ question: strings[0], answer: '<svg onload=alert(1)>' }],
    },
    identity: { name: 'off', email: 'off', phone: 'off' },
    notices: [{ id: 'n', version: '1', kind: 'custom', consent: 'none', text: '<script>alert(1)</script>' }],
    stages: [
      {
        id: 'ask',
        type: 'form',
        title: strings[0],
        intro: '<iframe src=https://evil.example></iframe>',
        pages: [
          {
            id: 'one',
            title: strings[1],
            questions: strings.map((text, index) => ({
              id: `q${index}`,
              type: 'single-choice',
              label: text,
              help: '<object data=https://evil.example>',
              options: [
                { value: 'a', label: text },
                { value: 'b', label: 'No' },
              ],
            })),
          },
        ],
      },
    ],
    status: { complete: { headline: strings[0], body: '<img src=x onerror=alert(1)>' } },
  } as Documents['flow'],
});

const hostileAnswers: Documents = {
  flow: {
    schemaVersion: 1,
    id: 'hostile-answers',
    locale: 'en',
    brand: { name: 'Bluebird Foods' },
    role: { title: 'Night packer' },
    identity: { name: 'required', email: 'off', phone: 'off' },
    stages: [
      {
        id: 'ask',
        type: 'form',
        pages: [
          {
            id: 'one',
            questions: strings.map((_, index) => ({
              id: `q${index}`,
              type: index % 2 === 0 ? 'short-text' : 'long-text',
              label: `Answer ${index}`,
            })),
          },
        ],
      },
    ],
    status: { complete: { headline: 'Thank you, {{candidate.firstName}}', body: 'You wrote {{answers.q1}}' } },
  } as Documents['flow'],
};
