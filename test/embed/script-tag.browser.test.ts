// The script tag on a page of its own: where the widget comes up, what the page may call, and what happens when things go wrong.
import { expect } from '@open-wc/testing';
import type { PageApi } from '../../src/embed/page-api.ts';
import { closePages, openPage, type ScriptPage } from '../support/page/script-page.ts';
import { until } from '../support/page/type.ts';
import { smallFlow } from '../support/small-flow.ts';

afterEach(closePages);

const here = '/src/embed/greenroom.js';
/** A place that has no widget. */
const nowhere = '/nowhere/greenroom.js';
const tag = (data = '', src = here) => `<script src="${src}" type="text/greenroom" ${data}></script>`;
const tall = 600;
const api = (page: ScriptPage) => page.window.Greenroom as PageApi;

describe('the script tag', () => {
  it('shows the landing right where it stands, and fetches the flow once', async () => {
    const body = `<h1>Jobs</h1>${tag('data-flow="small"')}<p>After</p>`;
    const page = await openPage({ body, flow: smallFlow });
    await page.reads('Night packer');
    expect(page.document.querySelector('script')?.nextElementSibling?.localName).to.equal('greenroom-flow');
    expect(page.fetched).to.deep.equal([`${location.origin}/v1/flows/small?locale=en`]);
    expect(page.notes).to.deep.equal([]);
  });

  it('says that it is loading and keeps room, so that the page does not jump', async () => {
    const body = `${tag('data-flow="small"')}<p id="after">After</p>`;
    const page = await openPage({ body, flow: smallFlow });
    expect(page.text()).to.include('Loading the application');
    const after = page.document.querySelector('#after') as HTMLElement;
    expect(after.offsetTop).to.be.greaterThan(tall);
  });

  it('keeps at least that room once the widget is there', async () => {
    const page = await openPage({ body: `${tag('data-flow="small"')}<p id="after">After</p>`, flow: smallFlow });
    const after = page.document.querySelector('#after') as HTMLElement;
    await page.reads('Night packer');
    expect(after.offsetTop).to.be.greaterThan(tall);
  });

  it('takes over what data-* say', async () => {
    const data =
      'data-flow="small" data-locale="es" data-source="flyer" data-theme="dark" data-prefill=\'{"name":"Ana"}\'';
    const page = await openPage({ body: tag(data), flow: smallFlow });
    await page.reads('Empacador nocturno');
    const element = page.document.querySelector('greenroom-flow');
    expect(element?.getAttributeNames().sort()).to.deep.equal(['flow', 'locale', 'prefill', 'source', 'theme']);
    expect(page.fetched).to.deep.equal([`${location.origin}/v1/flows/small?locale=es`]);
  });

  it('asks the backend that is named', async () => {
    const page = await openPage({
      body: tag('data-flow="small" data-backend="https://x.example/api/"'),
      flow: smallFlow,
    });
    await page.reads('Night packer');
    expect(page.fetched).to.deep.equal(['https://x.example/api/v1/flows/small?locale=en']);
  });

  it('puts the widget into the place that data-target names', async () => {
    const body = `${tag('data-flow="small" data-target="#here"')}<main id="here"></main>`;
    const page = await openPage({ body, flow: smallFlow });
    await page.reads('Night packer');
    expect(page.document.querySelectorAll('#here > greenroom-flow')).to.have.length(1);
  });

  it('brings elements to life that stand in the page’s own markup', async () => {
    const page = await openPage({ body: `${tag()}<greenroom-flow flow="small"></greenroom-flow>`, flow: smallFlow });
    await page.reads('Night packer');
    expect(page.fetched).to.have.length(1);
  });

  it('walks a preview without sending anything', async () => {
    const page = await openPage({ body: tag('data-flow="small" data-preview'), flow: smallFlow });
    await page.reads('Preview: nothing you type here is sent or stored.');
  });
});

describe('window.Greenroom', () => {
  it('is the one name that is added', async () => {
    let before: string[] = [];
    const page = await openPage({
      body: tag('data-flow="small"'),
      flow: smallFlow,
      prepare: (window) => (before = Object.getOwnPropertyNames(window)),
    });
    await page.reads('Night packer');
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !before.includes(name));
    expect(added.filter((name) => !/^(lit|reactive)/.test(name))).to.deep.equal(['Greenroom']);
  });

  it('mounts into an element, and hands the element back', async () => {
    const page = await openPage({ body: `${tag()}<div id="a"></div>`, flow: smallFlow });
    const element = api(page).mount('#a', { flow: 'small', preview: true });
    expect(element?.parentElement?.id).to.equal('a');
    await page.reads('Night packer');
  });

  it('runs what was called before the script arrived', async () => {
    const heard: string[] = [];
    const page = await openPage({
      body: `${tag()}<div id="a"></div>`,
      flow: smallFlow,
      prepare: (window) => {
        window.Greenroom = {
          q: [
            ['on', 'ready', (event: Event) => heard.push(event.type)],
            ['mount', '#a', { flow: 'small' }],
          ],
        };
      },
    });
    await page.reads('Night packer');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['greenroom-ready']);
  });

  it('goes on with the queue for calls made afterwards, and tells developers of names that there are not', async () => {
    const page = await openPage({ body: `${tag()}<div id="a"></div>`, flow: smallFlow });
    api(page).q.push(['mount', '#a', { flow: 'small' }]);
    api(page).q.push(['explode']);
    await page.reads('Night packer');
    expect(page.notes.join()).to.include('there is no "explode"');
  });

  it('stops listening when asked to', async () => {
    const page = await openPage({ body: `${tag()}<div id="a"></div>`, flow: smallFlow });
    let heard = 0;
    const off = api(page).on('ready', () => (heard += 1));
    off();
    api(page).mount('#a', { flow: 'small' });
    await page.reads('Night packer');
    expect(heard).to.equal(0);
  });

  it('says plainly what is not there yet', async () => {
    const page = await openPage({ body: tag('data-flow="small" data-mode="bubble"'), flow: smallFlow });
    api(page).open({ flow: 'small' });
    expect(page.notes.join()).to.include('data-mode="bubble" is not in this version');
    expect(page.notes.join()).to.include('Use Greenroom.mount(target, { flow })');
    await page.reads('Night packer');
  });
});

describe('a page that makes it hard', () => {
  it('gets one widget from two copies of the script', async () => {
    const page = await openPage({ body: tag('data-flow="small"'), flow: smallFlow });
    await page.reads('Night packer');
    const { Greenroom } = page.window;
    await page.runScript();
    expect(page.document.querySelectorAll('greenroom-flow')).to.have.length(1);
    expect(page.window.Greenroom === Greenroom).to.be.true;
  });

  it('may call its form fields as it likes', async () => {
    const traps = '<form name="currentScript"></form><form name="createElement"></form><img name="querySelectorAll">';
    const page = await openPage({
      body: `${traps}${tag('data-flow="small"', nowhere)}`,
      flow: smallFlow,
    });
    await page.reads('The application could not be loaded.');
    expect(page.notes.filter((note) => note.startsWith('un'))).to.deep.equal([]);
  });

  it('is told where the script cannot show anything', async () => {
    const page = await openPage({ head: tag('data-flow="small"'), body: '', flow: smallFlow });
    expect(page.notes.join()).to.include('nothing can be shown in <head>');
    expect(page.document.querySelectorAll('greenroom-flow')).to.have.length(0);
  });

  it('reads a calm line when the widget cannot be fetched, and can try again', async () => {
    const page = await openPage({ body: tag('data-flow="small"', nowhere), flow: smallFlow });
    await page.reads('The application could not be loaded.');
    expect(page.notes.some((note) => note.startsWith('un'))).to.be.false;
    const script = page.document.querySelector('script') as HTMLScriptElement;
    script.src = here;
    page.document.querySelector<HTMLButtonElement>('greenroom-flow button')?.click();
    await page.reads('Night packer');
  });

  it('reads a calm page for a flow that does not exist', async () => {
    const page = await openPage({ body: tag('data-flow="none"') });
    await page.reads('This page is not here');
  });
});
