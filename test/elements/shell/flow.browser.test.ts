// `<greenroom-flow>` from the outside: what a host page sets, hears and may rely on.
import { expect } from '@open-wc/testing';
import type { Backend } from '../../../src/contract/backend.ts';
import { errorCodes, GreenroomError, type ErrorCode } from '../../../src/errors/index.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { find, isAbsent, readable } from '../../support/page/find.ts';
import {
  arrives,
  goToFirstQuestion,
  localBackend,
  mountFlow,
  ownFlow,
  unmountFlows,
} from '../../support/page/mount-flow.ts';
import { drawn } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';
import { smallBackstage } from '../../support/small-flow.ts';

afterEach(unmountFlows);

const valueOf = (element: HTMLElement) => (element as HTMLInputElement).value;

/** The real backend, but for what a test changes. */
function failing(backend: Backend, change: Partial<Backend>): Backend {
  return new Proxy(backend, {
    get: (target, name) => {
      const own: unknown = Reflect.get(change, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}

describe('a new candidate', () => {
  it('reads the landing, starts, and is asked who they are', async () => {
    const flow = ownFlow();
    const { root, names, events } = mountFlow({ flow: flow.id, adapter: localBackend(flow, smallBackstage) });
    await arrives(root, 'heading', 'Night packer');
    expect(names()).to.deep.equal(['greenroom-ready']);
    find(root, 'button', 'Start my application').click();
    await arrives(root, 'heading', 'Who you are');
    await until(() => names().includes('greenroom-start'));
    expect(events[0]?.detail).to.deep.equal({ flow: flow.id });
  });

  it('goes to the end; every step is told with ids and states, never with an answer', async () => {
    const flow = ownFlow();
    const { root, events, names } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    await goToFirstQuestion(root);
    type(find(root, 'textbox', 'City'), 'Joliet');
    find(root, 'radio', 'No').click();
    await drawn(root);
    find(root, 'button', 'Continue').click();
    await arrives(root, 'textbox', /Anything else/);
    find(root, 'button', 'Look over my answers').click();
    (await arrives(root, 'button', 'Send my answers')).click();
    (await arrives(root, 'button', 'Skip this part')).click();
    await arrives(root, 'checkbox', 'I agree');
    find(root, 'button', 'Continue').click();
    (await arrives(root, 'button', 'Send these answers')).click();
    await arrives(root, 'heading', 'Thank you. We have everything');
    await until(() => names().includes('greenroom-complete'));
    expect(names().filter((name) => name === 'greenroom-stage-complete')).to.have.length(3);
    expect(names().indexOf('greenroom-start')).to.be.lessThan(names().indexOf('greenroom-stage-start'));
    for (const told of ['Joliet', 'Ana', 'ana@example.com']) expect(JSON.stringify(events)).to.not.include(told);
  });

  it('finds filled in what the page filled in, and can change it', async () => {
    const flow = ownFlow();
    const prefill = { name: 'Ana Reyes', email: 'ana@example.com', answers: { city: 'Joliet' } };
    const { root } = mountFlow({ flow: flow.id, adapter: localBackend(flow), prefill });
    (await arrives(root, 'button', 'Start my application')).click();
    (await arrives(root, 'radio', 'I agree')).click();
    await drawn(root);
    find(root, 'button', 'Continue').click();
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Joliet');
  });
});

describe('a candidate who comes back', () => {
  it('goes on at the page where they stopped, with what they typed', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    const first = mountFlow({ flow: flow.id, adapter });
    await goToFirstQuestion(first.root);
    type(find(first.root, 'textbox', 'City'), 'Joliet');
    await until(() => first.names().includes('greenroom-saved'));
    unmountFlows();
    const { root, names } = mountFlow({ flow: flow.id, adapter });
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Joliet');
    expect(names()).to.not.include('greenroom-start');
    expect(names()).to.include('greenroom-ready');
  });

  it('goes on where they stopped when the browser was killed before it wrote down whose session it had', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    const first = mountFlow({ flow: flow.id, adapter });
    await goToFirstQuestion(first.root);
    type(find(first.root, 'textbox', 'City'), 'Joliet');
    await until(() => first.names().includes('greenroom-saved'));
    unmountFlows();
    localStorage.clear();
    const { root } = mountFlow({ flow: flow.id, adapter });
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Joliet');
  });

  it('is where they were when the element is only moved', async () => {
    const flow = ownFlow();
    const { root, element, names } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    await goToFirstQuestion(root);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await drawn(root);
    find(root, 'textbox', 'City');
    expect(names().filter((name) => name === 'greenroom-ready')).to.have.length(1);
    box.remove();
  });

  it('begins anew after a reset', async () => {
    const flow = ownFlow();
    const { root, element } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    await goToFirstQuestion(root);
    await element.reset();
    await arrives(root, 'button', 'Start my application');
  });

  it('reads the status alone in greenroom-status, and a calm page where there is none', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    const none = mountFlow({ flow: flow.id, adapter }, 'greenroom-status');
    await arrives(none.root, 'heading', 'This link does not work any more');
    const { root, names } = mountFlow({ flow: flow.id, adapter });
    await goToFirstQuestion(root);
    type(find(root, 'textbox', 'City'), 'Joliet');
    await until(() => names().includes('greenroom-saved'));
    const status = mountFlow({ flow: flow.id, adapter }, 'greenroom-status');
    await arrives(status.root, 'heading', 'You are part of the way there');
  });
});

describe('what a page may change at any time', () => {
  it('keeps answers through changes of theme, language and prefill', async () => {
    const flow = ownFlow();
    const { root, element } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    await goToFirstQuestion(root);
    type(find(root, 'textbox', 'City'), 'Joliet');
    element.theme = 'dark';
    element.prefill = { name: 'Somebody else' };
    await element.setLocale('es');
    await arrives(root, 'button', 'Continuar');
    expect(valueOf(find(root, 'textbox', 'City'))).to.equal('Joliet');
    expect(getComputedStyle(element).colorScheme).to.equal('dark');
    expect(root.querySelector('.root')?.getAttribute('lang')).to.equal('es');
  });

  it('speaks the language of the attribute, on the landing too', async () => {
    const flow = ownFlow();
    const { root, element } = mountFlow({ flow: flow.id, adapter: localBackend(flow), locale: 'es' });
    await arrives(root, 'heading', 'Empacador nocturno');
    element.locale = 'en';
    await arrives(root, 'heading', 'Night packer');
  });

  it('changes the language by the candidate’s hand, and keeps the choice for the next visit', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    const { root } = mountFlow({ flow: flow.id, adapter });
    const list = (await arrives(root, 'combobox', 'Language')) as HTMLSelectElement;
    list.value = 'es';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await arrives(root, 'heading', 'Empacador nocturno');
    const next = mountFlow({ flow: flow.id, adapter });
    await arrives(next.root, 'heading', 'Empacador nocturno');
    localStorage.removeItem('greenroom:locale');
  });

  it('begins anew for another flow', async () => {
    const [one, two] = [ownFlow(), ownFlow({ role: { title: 'Day driver' } })];
    const { root, element } = mountFlow({ flow: one.id, adapter: localBackend(one) });
    await arrives(root, 'heading', 'Night packer');
    Object.assign(element, { flow: two.id, adapter: localBackend(two) });
    await arrives(root, 'heading', 'Day driver');
  });
});

describe('a preview', () => {
  it('says so on every page, sends nothing and keeps nothing', async () => {
    const flow = ownFlow();
    let calls = 0;
    const adapter = failing(localBackend(flow), {
      openSession: () => Promise.reject(new Error(`call ${(calls += 1)}`)),
    });
    const { root } = mountFlow({ flow: flow.id, adapter, preview: true });
    await goToFirstQuestion(root);
    expect(readable(root)).to.include('Preview: nothing you type here is sent or stored.');
    expect(calls).to.equal(0);
    expect(Object.keys(localStorage).some((key) => key.includes(flow.id))).to.be.false;
  });

  it('is what a flow given in the page becomes without a backend', async () => {
    const { root, element } = mountFlow({ config: ownFlow() });
    await arrives(root, 'heading', 'Night packer');
    expect(readable(root)).to.include('Preview: nothing you type here is sent or stored.');
    await expectAccessible(element);
  });
});

describe('an interview that cannot be shown', () => {
  const headings: Record<string, string> = {
    'not-found': 'This page is not here',
    // Without a link of the candidate's own, it is the page that may not show this interview.
    unauthorized: 'This page is not here',
    closed: 'This role takes no new applications',
    expired: 'The time for this application has passed',
    offline: 'You are not connected',
  };
  for (const code of Object.keys(errorCodes) as ErrorCode[]) {
    it(`is a calm page with its event: ${code}`, async () => {
      const flow = ownFlow();
      const adapter = failing(localBackend(flow), { loadFlow: () => Promise.reject(new GreenroomError(code)) });
      const { root, element, events } = mountFlow({ flow: flow.id, adapter });
      await arrives(root, 'heading', headings[code] ?? 'We cannot open this right now');
      expect(events).to.deep.equal([{ name: 'greenroom-error', detail: { code, doing: 'loading' } }]);
      await expectAccessible(element);
    });
  }

  it('can be tried again where that may help', async () => {
    const flow = ownFlow();
    let isOffline = true;
    const backend = localBackend(flow);
    const loadFlow: Backend['loadFlow'] = (id, options) =>
      isOffline ? Promise.reject(new GreenroomError('offline')) : backend.loadFlow(id, options);
    const { root } = mountFlow({ flow: flow.id, adapter: failing(backend, { loadFlow }) });
    const again = await arrives(root, 'button', 'Try again');
    isOffline = false;
    again.click();
    await arrives(root, 'heading', 'Night packer');
  });

  it('keeps the landing where only the start failed, and says why', async () => {
    const flow = ownFlow();
    const openSession = () => Promise.reject(new GreenroomError('offline'));
    const { root, names } = mountFlow({ flow: flow.id, adapter: failing(localBackend(flow), { openSession }) });
    (await arrives(root, 'button', 'Start my application')).click();
    await until(() => readable(root).includes('This page needs the internet. Check your connection, then try again.'));
    find(root, 'button', 'Start my application');
    expect(names()).to.deep.equal(['greenroom-ready', 'greenroom-error']);
  });

  it('opens one session, however often the answer to the start is lost', async () => {
    const flow = ownFlow();
    const backend = localBackend(flow);
    const opened: string[] = [];
    const { root } = mountFlow({
      flow: flow.id,
      adapter: failing(backend, {
        async openSession(request, options) {
          const session = await backend.openSession(request, options);
          if (opened.push(session.id) < 3) throw new GreenroomError('offline');
          return session;
        },
      }),
    });
    for (const count of [1, 2, 3]) {
      (await arrives(root, 'button', 'Start my application')).click();
      await until(() => opened.length === count);
    }
    await arrives(root, 'heading', 'Who you are');
    expect(new Set(opened).size).to.equal(1);
  });

  it('is refused by a link that was used up, and says whom to ask', async () => {
    const flow = ownFlow({ support: { email: 'hiring@bluebird.example' } });
    const adapter = failing(localBackend(flow), {
      openSession: () => Promise.reject(new GreenroomError('unauthorized')),
    });
    const { root } = mountFlow({ flow: flow.id, adapter, invite: 'used-up' });
    await arrives(root, 'heading', 'This link does not work any more');
  });

  it('is not open before its day, and closed after its last', async () => {
    const later = ownFlow({ availability: { opensAt: '2999-01-01T00:00:00Z' } });
    const early = mountFlow({ flow: later.id, adapter: localBackend(later) });
    await arrives(early.root, 'heading', 'Applications are not open yet');
    const over = ownFlow({ availability: { closesAt: '2020-01-01T00:00:00Z' } });
    const late = mountFlow({ flow: over.id, adapter: localBackend(over) });
    await arrives(late.root, 'heading', 'This role takes no new applications');
    expect(isAbsent(late.root, 'button', 'Start my application')).to.be.true;
  });

  it('is a calm page for a config that is no flow', async () => {
    const { root, names } = mountFlow({ config: { ...ownFlow(), stages: [] } });
    await arrives(root, 'heading', 'We cannot open this right now');
    expect(names()).to.deep.equal(['greenroom-error']);
  });
});

describe('the page around the widget', () => {
  it('keeps its globals, its handlers and its looks', async () => {
    const host = document.createElement('p');
    host.textContent = 'A host paragraph';
    // A scroll bar that comes with the widget makes everything beside it narrower.
    host.style.setProperty('inline-size', '300px');
    document.body.append(host);
    const look = () =>
      JSON.stringify([...getComputedStyle(host)].map((name) => getComputedStyle(host).getPropertyValue(name)));
    const handlers = () =>
      Object.getOwnPropertyNames(window).filter((name) => name.startsWith('on') && Reflect.get(window, name) !== null);
    const before = { look: look(), globals: Object.getOwnPropertyNames(window), handlers: handlers() };
    const flow = ownFlow();
    const { root } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    await goToFirstQuestion(root);
    expect(look()).to.equal(before.look);
    expect(handlers()).to.deep.equal(before.handlers);
    const added = Object.getOwnPropertyNames(window).filter((name) => !before.globals.includes(name));
    expect(added.filter((name) => !/^(lit|reactive|axe)/.test(name))).to.deep.equal([]);
    host.remove();
  });

  it('does not reach into the widget: host styles change nothing in it but the font', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { color: rgb(1, 2, 3) !important; letter-spacing: 9px; } body { font-family: "Host Font" }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const flow = ownFlow();
    const { root } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    const heading = await arrives(root, 'heading', 'Night packer');
    const style = getComputedStyle(heading);
    expect(style.color).to.not.equal('rgb(1, 2, 3)');
    expect(style.letterSpacing).to.not.equal('9px');
    expect(style.fontFamily).to.include('Host Font');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('gets everything back when the element goes: calls end with it', async () => {
    const flow = ownFlow();
    let signal: AbortSignal | undefined;
    const loadFlow: Backend['loadFlow'] = (_id, options) => {
      signal = options.signal;
      return new Promise(() => undefined);
    };
    const { element } = mountFlow({ flow: flow.id, adapter: failing(localBackend(flow), { loadFlow }) });
    await until(() => signal !== undefined);
    element.remove();
    await until(() => signal?.aborted === true);
  });
});
