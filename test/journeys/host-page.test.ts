// The page around the widget: untouched by it, and unable to break it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, type Visit, type VisitOptions, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { differences, hostState } from '../support/host-state.ts';

const flow = 'warehouse-associate';
const plan = { nights: ['sun', 'mon', 'tue', 'wed'], forklift: '1-to-3' };
/** Host content of the kinds that an embedded widget likes to change: forms, headings, lists, tables, links. */
const hostContent = `
  <style>h2 { color: rgb(120, 20, 20); font: 700 40px/1 Georgia } button, input { border-radius: 0; background: rgb(255, 240, 200) }</style>
  <h2 id="own">Our own heading</h2><form id="search"><input name="q" placeholder="Search jobs"><button>Search</button></form>
  <ul><li>One</li><li><a href="#two">Two</a></li></ul><table><tr><th>A</th><td>B</td></tr></table><dialog id="mine">Mine</dialog>`;

describe('the page around the widget', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: demoDocuments });
  });
  after(() => world.close());

  async function applyOn(options: Partial<VisitOptions>): Promise<Visit> {
    const visit = await world.visit({ flow, plan, ...options });
    await visit.candidate.begin();
    assert.equal(await visit.candidate.finish(), 'Come and see the place');
    assert.deepEqual([visit.watch.errors, visit.watch.dialogs], [[], []]);
    return visit;
  }

  it('is as it was, from the first script to the status page', async () => {
    const bare = await world.visit({ flow, before: hostContent, widget: '' });
    const untouched = await hostState(bare.page, '.job > *');
    const { page, candidate } = await applyOn({ before: hostContent });
    assert.deepEqual(differences(untouched, await hostState(page, '.job > *')), ['new: window.Greenroom']);
    await candidate.widget.getByRole('button', { name: 'Need this another way?' }).click();
    await candidate.widget.getByRole('dialog').waitFor();
    assert.deepEqual(differences(untouched, await hostState(page, '.job > *')), ['new: window.Greenroom']);
  });

  it('is as it was when the widget has nothing to show', async () => {
    const bare = await world.visit({ flow, before: hostContent, widget: '' });
    const untouched = await hostState(bare.page, '.job > *');
    const { page, candidate } = await world.visit({ flow: 'no-such-flow', before: hostContent });
    await candidate.heading.waitFor();
    assert.deepEqual(differences(untouched, await hostState(page, '.job > *')), ['new: window.Greenroom']);
  });

  it('may have the script tag twice, and shows one interview', async () => {
    const tag = `<script src="${world.server.origin}/greenroom.js" data-flow="${flow}" async></script>`;
    const { page } = await applyOn({ widget: tag + tag });
    assert.equal(await page.locator('greenroom-flow').count(), 1);
  });

  it('may hold two interviews that know nothing of each other', async () => {
    const script = `<script src="${world.server.origin}/greenroom.js" async></script>`;
    const elements = `<greenroom-flow flow="${flow}"></greenroom-flow><greenroom-flow flow="registered-nurse"></greenroom-flow>`;
    const { page } = await applyOn({ widget: elements + script });
    const second = page.locator('greenroom-flow').nth(1);
    await second.getByRole('heading', { level: 2, name: /^Registered Nurse/ }).waitFor();
  });

  it('may have names that stand in the way of the document’s own', async () => {
    const names = ['currentScript', 'querySelector', 'querySelectorAll', 'getElementById', 'head', 'body', 'title'];
    const images = names.map((name) => `<img name="${name}" alt="">`).join('');
    const forms = names.map((name) => `<form name="${name}"><input name="append"></form>`).join('');
    await applyOn({ before: images });
    await applyOn({ before: forms });
  });

  it('may add functions to the objects that everything is made of', async () => {
    const head = `<script>
      Object.prototype.extend = function () { return this; };
      Object.prototype.each = function () {};
      Array.prototype.remove = function () {};
      String.prototype.strip = function () { return this; };
      Array.from = function (list) { var out = []; for (var i = 0; i < list.length; i++) out.push(list[i]); return out; };
    </script>`;
    await applyOn({ head });
  });

  it('may replace what scripts use with something of its own', async () => {
    const head = `<script>
      window.$ = window.jQuery = window._ = window.React = window.Promise.prototype.done = function () {};
      Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); };
      window.name = 'host'; window.status = 'host'; window.event = undefined; var scope = 1, state = 2, flow = 3, journey = 4;
      window.define = function () { throw new Error('no AMD here'); }; window.define.amd = {};
      window.module = { exports: {} }; window.exports = window.module.exports;
    </script>`;
    await applyOn({ head });
  });

  for (const [kind, source] of [
    ['by the backend’s origin', (backend: string) => backend],
    ['by a nonce', () => `'nonce-greenroom-journey' 'strict-dynamic'`],
  ] as const) {
    it(`may have a strict Content-Security-Policy: scripts ${kind}, no inline style, trusted types`, async () => {
      const backend = world.server.origin;
      const policy = [
        `default-src 'none'`,
        `script-src ${source(backend)}`,
        `style-src 'self'`,
        `img-src 'self'`,
        `connect-src ${backend}`,
        `base-uri 'none'`,
        `form-action 'none'`,
        `require-trusted-types-for 'script'`,
        'trusted-types lit-html',
      ].join('; ');
      const widget = `<script nonce="greenroom-journey" src="${backend}/greenroom.js" data-flow="${flow}" async></script>`;
      const visit = await applyOn({ widget, headers: { 'content-security-policy': policy } });
      const { page, candidate, watch } = visit;
      await candidate.widget.getByRole('button', { name: 'Need this another way?' }).click();
      await candidate.widget.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.reload();
      await candidate.status.getByRole('link', { name: 'Pick a time' }).waitFor();
      await watch.settled();
      assert.deepEqual(watch.violations, []);
    });
  }
});
