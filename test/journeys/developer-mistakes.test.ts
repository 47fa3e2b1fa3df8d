// What a developer who embeds an interview reads in the console when something is not right, and the names that they build on.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { careersPage } from '../support/careers-site.ts';
import { openWorld, type World } from '../support/careers-world.ts';
import { smallFlow } from '../support/small-flow.ts';

// A note that never comes would be waited for without an end.
describe('a developer who embeds an interview', { timeout: 120_000 }, () => {
  let world: World;
  let pages = 0;

  before(async () => {
    const other = { ...smallFlow, id: 'elsewhere' };
    const backstage = { schemaVersion: 1, flow: other.id, allowedOrigins: ['https://careers.example.com'] };
    world = await openWorld({ documents: () => [{ flow: smallFlow }, { flow: other, backstage }] });
  });
  after(() => world.close());

  /** Opens a page with this widget; what it writes to the console can be waited for. */
  async function open(
    widget: string,
  ): Promise<{ page: Page; reads(pattern: RegExp): Promise<string>; said: string[] }> {
    const context = await world.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const said: string[] = [];
    const waiting = new Set<() => void>();
    page.on('console', (message) => {
      said.push(message.text());
      for (const look of waiting) look();
    });
    const reads = (pattern: RegExp) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const found = said.find((text) => pattern.test(text));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    pages += 1;
    const html = careersPage({ backend: world.server.origin, flow: 'small', widget });
    await page.goto(world.site.put(`/mistake-${pages}`, { html }));
    return { page, reads, said };
  }

  const script = (attributes = '') => `<script src="${world.server.origin}/greenroom.js" ${attributes} async></script>`;
  const element = (setup: string, attributes = '') =>
    `${script()}<greenroom-flow id="it" ${attributes}></greenroom-flow><script>(${setup})(document.getElementById('it'))</script>`;

  const mistakes: [string, () => string, RegExp][] = [
    [
      'another name for data-flow',
      () => script('data-flow-id="small"'),
      /^Greenroom: the tag has "data-flow-id" and no "data-flow"/,
    ],
    [
      'an element without an interview',
      () => `${script()}<greenroom-flow></greenroom-flow>`,
      /^Greenroom: an element names no interview: add flow="…"/,
    ],
    [
      'an interview that is not there',
      () => script('data-flow="smal"'),
      /^Greenroom: the interview "smal" cannot be shown \(not-found\).*There is no published flow "smal"/s,
    ],
    [
      'a site that may not embed it',
      () => script('data-flow="elsewhere"'),
      /^Greenroom: the interview "elsewhere" cannot be shown \(unauthorized\).*This site may not embed/s,
    ],
    [
      'an address that is none of a backend',
      () => script('data-flow="small" data-backend="/nowhere"'),
      /^Greenroom: the interview "small" cannot be shown/,
    ],
    [
      'a config that does not hold',
      () => element(`(it) => { it.config = { id: 'x', schemaVersion: 1 }; }`),
      /^Greenroom: the interview "x" cannot be shown \(invalid\).*The flow document has \d+ problems.*brand/s,
    ],
    [
      'an adapter without methods',
      () => element('(it) => { it.adapter = {}; }', 'flow="small"'),
      /^Greenroom: the interview "small" cannot be shown.*is not a function/s,
    ],
    [
      'a place that is not there',
      () => script('data-flow="small" data-target="#nowhere"'),
      /^Greenroom: the page has no element "#nowhere"/,
    ],
    [
      'a place that is no selector',
      () => script('data-flow="small" data-target="##"'),
      /^Greenroom: what the tag asks for cannot be done.*not a valid selector/s,
    ],
    [
      'a way of showing it that is not there yet',
      () => script('data-flow="small" data-mode="bubble"'),
      /^Greenroom: data-mode="bubble" is not in this version/,
    ],
    [
      'a button that opens nothing yet',
      () => `${script()}<button data-greenroom-open="small">Apply</button>`,
      /^Greenroom: \[data-greenroom-open\] is not in this version/,
    ],
    [
      'the script twice',
      () => script('data-flow="small"') + script('data-flow="small"'),
      /^Greenroom: .*script already/,
    ],
    [
      'a queued call of another name',
      () => `<script>window.Greenroom = { q: [['mout', '#x'], null] }</script>${script()}`,
      /^Greenroom: there is no "mout" to call/,
    ],
  ];
  for (const [name, widget, note] of mistakes) {
    it(`reads what to mend: ${name}`, async () => {
      const { page, reads } = await open(widget());
      assert.ok(await reads(note));
      await page.context().close();
    });
  }

  it('still sees the page’s other interviews where one call is wrong', async () => {
    const broken = `<script>window.Greenroom = { q: [null, ['mount', '##', {}]] }</script>`;
    const { page } = await open(
      `${broken}${script('data-target="##" data-flow="small"')}<greenroom-flow flow="small"></greenroom-flow>`,
    );
    await page.getByRole('heading', { name: 'Night packer' }).waitFor();
    await page.context().close();
  });

  it('reads nothing where all is well', async () => {
    const { page, said } = await open(script('data-flow="small"'));
    await page.getByRole('button', { name: 'Start my application' }).waitFor();
    assert.deepEqual(said, []);
    await page.context().close();
  });

  it('finds every name of the contract on the page', async () => {
    const { page } = await open(script('data-flow="small" data-source="social" data-theme="dark"'));
    await page.getByRole('button', { name: 'Start my application' }).waitFor();
    const found = await page.evaluate(() => {
      const host = document.querySelector('greenroom-flow');
      const api = window.Greenroom;
      const typeOf = (owner: object | null | undefined, names: string) =>
        names.split(' ').map((name) => `${name}: ${typeof Reflect.get(owner ?? {}, name)}`);
      return {
        api: typeOf(api, 'mount open close on version'),
        methods: typeOf(host, 'start focus reset setLocale'),
        values: [host?.flow, host?.source, host?.theme, host?.preview, host?.getAttribute('source')],
        isDefined: ['greenroom-flow', 'greenroom-status'].map((tag) => customElements.get(tag) !== undefined),
      };
    });
    assert.deepEqual(found, {
      api: ['mount: function', 'open: function', 'close: function', 'on: function', 'version: string'],
      methods: ['start: function', 'focus: function', 'reset: function', 'setLocale: function'],
      values: ['small', 'social', 'dark', false, 'social'],
      isDefined: [true, true],
    });
    const heard = await page.evaluate(async () => {
      const names: string[] = [];
      const api = window.Greenroom as { on(event: string, listener: (event: Event) => void): () => void };
      const stop = api.on('start', ({ type }) => void names.push(type));
      api.on('greenroom-stage-start', ({ type }) => void names.push(type));
      await document.querySelector('greenroom-flow')?.start();
      stop();
      return names;
    });
    assert.ok(heard.includes('greenroom-start'), heard.join());
    await page.context().close();
  });
});
