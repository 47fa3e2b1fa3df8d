// Going on elsewhere, coming in by a link, coming back, and clearing a device: what a candidate sees of it.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Backend } from '../../../src/contract/backend.ts';
import { ContinueWantedEvent } from '../../../src/elements/controls/continue-wanted-event.ts';
import { GreenroomError } from '../../../src/errors/index.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { findStoredSession, forgetSession } from '../../../src/platform/stored-session.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { find, focused, isAbsent, readable, spoken, wordsOf } from '../../support/page/find.ts';
import {
  arrives,
  goToFirstQuestion,
  localBackend,
  mountFlow,
  ownFlow,
  unmountFlows,
  type Mounted,
} from '../../support/page/mount-flow.ts';
import { type, until } from '../../support/page/type.ts';

const start = location.href.split('#')[0] ?? '';

afterEach(() => {
  unmountFlows();
  history.replaceState(null, '', start);
});

const valueOf = (element: HTMLElement) => (element as HTMLInputElement).value;

/** The real backend, but for what a test changes. */
function changed(backend: Backend, change: Partial<Backend>): Backend {
  return new Proxy(backend, {
    get: (target, name) => {
      const own: unknown = Reflect.has(change, name) ? Reflect.get(change, name) : Reflect.get(target, name);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}

interface Begun extends Mounted {
  readonly flow: Flow;
  readonly adapter: Backend;
  readonly token: string;
}

/** Someone who has typed a city, as the backend knows. */
async function begun(change: Partial<Backend> = {}, flow = ownFlow(), backend = localBackend(flow)): Promise<Begun> {
  const adapter = changed(backend, change);
  const mounted = mountFlow({ flow: flow.id, adapter });
  await goToFirstQuestion(mounted.root);
  type(find(mounted.root, 'textbox', 'City'), 'Joliet');
  await until(() => mounted.names().includes('greenroom-saved'));
  return { ...mounted, flow, adapter, token: findStoredSession(flow.id, 'adapter') ?? '' };
}

/** Another person's application in the same interview, with a link that leads to it; this device knows nothing of it. */
async function stranger({ flow, adapter }: Pick<Begun, 'flow' | 'adapter'>, name = 'Eva Stone'): Promise<string> {
  const { token } = await adapter.openSession({ flow: flow.id, candidate: { name, email: 'eva@example.com' } });
  await adapter.recordConsent(token, [
    { notice: 'privacy', decision: 'shown' },
    { notice: 'terms', decision: 'granted' },
  ]);
  await adapter.saveDraft(token, 'basics', { answers: { city: 'Elko' }, revision: 0 });
  return (await adapter.createLink?.(token))?.token ?? '';
}

function putLink(token: string, flow: Flow): void {
  history.replaceState({ of: 'the host' }, '', `${start}#a=1&k=${token}&flow=${flow.id}`);
}

describe('a candidate who comes by a link', () => {
  it('finds everything there, and no link in the address any more', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    putLink(await stranger({ flow, adapter }), flow);
    const { root, names } = mountFlow({ flow: flow.id, adapter });
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Elko');
    expect(location.href).to.equal(`${start}#a=1`);
    expect(history.state).to.deep.equal({ of: 'the host' });
    expect(names()).to.not.include('greenroom-start');
    expect(isAbsent(root, 'button', 'Not you?')).to.be.true;
  });

  it('is heard of where the page is open already', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    const link = await stranger({ flow, adapter });
    const { root } = mountFlow({ flow: flow.id, adapter });
    await arrives(root, 'button', 'Start my application');
    location.hash = `k=${link}&flow=${flow.id}`;
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Elko');
  });

  it('leads into its own interview where a page has several', async () => {
    const [one, two] = [ownFlow(), ownFlow()];
    const [first, second] = [localBackend(one), localBackend(two)];
    putLink(await stranger({ flow: two, adapter: second }), two);
    const other = mountFlow({ flow: one.id, adapter: first });
    const own = mountFlow({ flow: two.id, adapter: second });
    expect(valueOf(await arrives(own.root, 'textbox', 'City'))).to.equal('Elko');
    await arrives(other.root, 'button', 'Start my application');
  });

  it('leaves a fragment of the page’s own alone', async () => {
    const flow = ownFlow();
    history.replaceState(null, '', `${start}#k=gr_short`);
    const { root } = mountFlow({ flow: flow.id, adapter: localBackend(flow) });
    await arrives(root, 'button', 'Start my application');
    expect(location.hash).to.equal('#k=gr_short');
  });

  it('is tried again as the same use, where the answer was lost', async () => {
    const flow = ownFlow();
    const backend = localBackend(flow);
    const link = await stranger({ flow, adapter: backend });
    let isLost = true;
    const openSession: Backend['openSession'] = async (request, options) => {
      const opened = await backend.openSession(request, options);
      if (isLost) throw new GreenroomError('offline');
      return opened;
    };
    putLink(link, flow);
    const { root } = mountFlow({ flow: flow.id, adapter: changed(backend, { openSession }) });
    const again = await arrives(root, 'button', 'Try again');
    expect(location.hash).to.equal('#a=1');
    isLost = false;
    again.click();
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Elko');
  });

  it('reads what to do where the link was used, is out of date, or is none', async () => {
    const flow = ownFlow();
    const adapter = localBackend(flow);
    const used = await stranger({ flow, adapter });
    await adapter.openSession({ flow: flow.id, invite: used });
    for (const [token, words] of [
      [used, 'It was used already. Make a new one on the device where you began, or start here.'],
      [
        `gr_${'x'.repeat(43)}`,
        'It is out of date or cut off. Make a new one on the device where you began, or start here.',
      ],
    ] as const) {
      putLink(token, flow);
      const { root, element, events } = mountFlow({ flow: flow.id, adapter });
      await arrives(root, 'heading', 'This link does not work any more');
      expect(readable(root)).to.include(words);
      expect(events.map(({ name }) => name)).to.include('greenroom-error');
      await expectAccessible(element);
      find(root, 'button', 'Start here').click();
      await arrives(root, 'button', 'Start my application');
      unmountFlows();
    }
  });
});

describe('a link on a device that holds another application', () => {
  it('asks which one to open, by first name alone, and stays with it', async () => {
    const one = await begun();
    unmountFlows();
    const link = await stranger(one);
    putLink(link, one.flow);
    const { root, element } = mountFlow({ flow: one.flow.id, adapter: one.adapter });
    await arrives(root, 'heading', 'Which application do you want to open?');
    expect(readable(root).join(' ')).to.include('by Ana.').and.not.include('Reyes');
    await expectAccessible(element);
    find(root, 'button', 'Go on as Ana').click();
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Joliet');
    expect((await one.adapter.openSession({ flow: one.flow.id, invite: link })).candidate.name).to.equal('Eva Stone');
  });

  it('opens the link’s, once what was typed for the first one is sent, and mixes nothing', async () => {
    let isAway = false;
    const flow = ownFlow();
    const backend = localBackend(flow);
    const saveDraft: Backend['saveDraft'] = (...call) =>
      isAway ? Promise.reject(new GreenroomError('offline')) : backend.saveDraft(...call);
    const one = await begun({ saveDraft }, flow, backend);
    isAway = true;
    type(find(one.root, 'textbox', 'City'), 'Reno');
    await until(() => readable(one.root).some((words) => words.startsWith('Saved on this device')));
    unmountFlows();
    isAway = false;
    putLink(await stranger(one), flow);
    const { root } = mountFlow({ flow: flow.id, adapter: one.adapter });
    (await arrives(root, 'button', 'Open my link')).click();
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Elko');
    const { stages } = await one.adapter.loadSession(one.token);
    expect(stages[0]?.answers?.['city']).to.equal('Reno');
  });

  it('asks nothing for a link that leads to what is here, and does not use it up', async () => {
    const one = await begun();
    find(one.root, 'button', 'Use another device').click();
    await arrives(one.root, 'img', 'QR code of your link');
    const href = find(one.root, 'link', 'Email it to me').getAttribute('href') ?? '';
    const [, token = ''] = /k%3D(gr_[\w-]+)/.exec(href) ?? [];
    unmountFlows();
    putLink(token, one.flow);
    const { root } = mountFlow({ flow: one.flow.id, adapter: one.adapter });
    expect(valueOf(await arrives(root, 'textbox', 'City'))).to.equal('Joliet');
    expect((await one.adapter.openSession({ flow: one.flow.id, invite: token })).token).to.match(/./);
  });
});

describe('the dialog to go on elsewhere', () => {
  it('shows a code, and ways to send the link, once everything typed is there', async () => {
    const one = await begun();
    type(find(one.root, 'textbox', 'City'), 'Reno');
    find(one.root, 'button', 'Use another device').click();
    await arrives(one.root, 'img', 'QR code of your link');
    expect((await one.adapter.loadSession(one.token)).stages[0]?.answers?.['city']).to.equal('Reno');
    const mail = find(one.root, 'link', 'Email it to me').getAttribute('href') ?? '';
    expect(mail).to.match(/^mailto:ana@example\.com\?subject=Go%20on/);
    expect(decodeURIComponent(mail))
      .to.include(`${start.split('?')[0] ?? ''}`)
      .and.include(`&flow=${one.flow.id}`);
    expect(readable(one.root).join(' ')).to.include('It works once, until');
    expect(wordsOf(focused())).to.equal('Continue on another device');
    await expectAccessible(one.element);
  });

  it('closes with Escape, gives the focus back, and keeps the key from the page', async () => {
    const one = await begun();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void heard.push(key);
    document.addEventListener('keydown', hear);
    const door = find(one.root, 'button', 'Use another device');
    door.focus();
    await sendKeys({ press: 'Enter' });
    await arrives(one.root, 'img', 'QR code of your link');
    await sendKeys({ press: 'Escape' });
    await until(() => isAbsent(one.root, 'dialog'));
    expect(focused() === door).to.be.true;
    expect(heard).to.not.include('Escape');
    document.removeEventListener('keydown', hear);
  });

  it('opens for whatever part of the application offers it, and the page hears nothing of that', async () => {
    const one = await begun();
    let heard = 0;
    document.addEventListener('greenroom-continue-wanted', () => (heard += 1), { once: true });
    find(one.root, 'textbox', 'City').dispatchEvent(new ContinueWantedEvent());
    await arrives(one.root, 'dialog', 'Continue on another device');
    expect(heard).to.equal(0);
  });

  it('shows the link to be selected where nothing may be copied', async () => {
    const one = await begun();
    find(one.root, 'button', 'Use another device').click();
    const copy = await arrives(one.root, 'button', 'Copy the link');
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    copy.click();
    const field = (await arrives(one.root, 'textbox', 'Your link, to select and copy')) as HTMLInputElement;
    await until(() => focused() === field);
    expect(field.value.slice(field.selectionStart ?? 1, field.selectionEnd ?? 1)).to.match(/#k=gr_[\w-]{43}&flow=/);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(clipboard === undefined || 'clipboard' in navigator).to.be.true;
  });

  it('says that it needs the internet, and goes on by itself once that is back', async () => {
    let isAway = true;
    const flow = ownFlow();
    const backend = localBackend(flow);
    const createLink: Backend['createLink'] = async (...call) => {
      if (isAway || !backend.createLink) throw new GreenroomError('offline');
      return backend.createLink(...call);
    };
    const one = await begun({ createLink }, flow, backend);
    find(one.root, 'button', 'Use another device').click();
    await until(() => spoken(one.root).includes('This needs the internet.'));
    find(one.root, 'button', 'Try again');
    isAway = false;
    window.dispatchEvent(new Event('online'));
    await arrives(one.root, 'img', 'QR code of your link');
  });

  it('says where the link could not be made, and tries again by a button', async () => {
    let isAway = true;
    const flow = ownFlow();
    const backend = localBackend(flow);
    const createLink: Backend['createLink'] = async (...call) => {
      if (isAway || !backend.createLink) throw new GreenroomError('unavailable');
      return backend.createLink(...call);
    };
    const one = await begun({ createLink }, flow, backend);
    find(one.root, 'button', 'Use another device').click();
    const again = await arrives(one.root, 'button', 'Try again');
    expect(spoken(one.root)).to.include('Your link could not be made.');
    isAway = false;
    again.click();
    await arrives(one.root, 'img', 'QR code of your link');
  });

  it('is not offered in a preview, nor where the backend makes no links', async () => {
    const plain = await begun({ createLink: undefined } as unknown as Partial<Backend>);
    expect(isAbsent(plain.root, 'button', 'Use another device')).to.be.true;
    const { root } = mountFlow({ config: ownFlow() });
    await goToFirstQuestion(root);
    expect(isAbsent(root, 'button', 'Use another device')).to.be.true;
  });
});

describe('a device that others use', () => {
  it('greets who comes back, and forgets them when they are somebody else', async () => {
    const one = await begun();
    unmountFlows();
    const { root, element } = mountFlow({ flow: one.flow.id, adapter: one.adapter });
    const notYou = await arrives(root, 'button', 'Not you?');
    expect(readable(root)).to.include('Welcome back, Ana.');
    await expectAccessible(element);
    notYou.click();
    const sure = await arrives(root, 'button', 'Clear this device');
    expect(readable(root).join(' ')).to.include('stays with Bluebird Foods').and.not.include('is lost when');
    sure.click();
    await arrives(root, 'button', 'Start my application');
    expect(Object.keys(localStorage).filter((key) => key.includes(one.flow.id))).to.deep.equal([]);
    unmountFlows();
    const next = mountFlow({ flow: one.flow.id, adapter: one.adapter });
    await arrives(next.root, 'button', 'Start my application');
  });

  it('greets nobody who has just begun', async () => {
    const { root } = await begun();
    expect(isAbsent(root, 'button', 'Not you?')).to.be.true;
  });

  it('says what would be lost, and keeps it where the answer is no', async () => {
    let isAway = false;
    const flow = ownFlow();
    const backend = localBackend(flow);
    const saveDraft: Backend['saveDraft'] = (...call) =>
      isAway ? Promise.reject(new GreenroomError('offline')) : backend.saveDraft(...call);
    const one = await begun({ saveDraft }, flow, backend);
    isAway = true;
    type(find(one.root, 'textbox', 'City'), 'Reno');
    await until(() => readable(one.root).some((words) => words.startsWith('Saved on this device')));
    find(one.root, 'button', 'Use another device').click();
    await arrives(one.root, 'img', 'QR code of your link');
    expect(readable(one.root).join(' ')).to.include('Some of what you typed could not be sent yet.');
    find(one.root, 'button', 'Clear this device').click();
    const keep = await arrives(one.root, 'button', 'Keep it here');
    expect(readable(one.root).join(' ')).to.include('It is lost when you clear this device.');
    keep.click();
    await until(() => isAbsent(one.root, 'button', 'Keep it here'));
    expect(valueOf(find(one.root, 'textbox', 'City'))).to.equal('Reno');
  });

  it('is clear in every tab at once', async () => {
    const one = await begun();
    const key = Object.keys(localStorage).find(
      (name) => name.startsWith('greenroom:session:') && name.endsWith(one.flow.id),
    );
    forgetSession(one.flow.id, 'adapter');
    window.dispatchEvent(new StorageEvent('storage', { key: key ?? '', newValue: null }));
    await arrives(one.root, 'button', 'Start my application');
    expect(isAbsent(one.root, 'textbox', 'City')).to.be.true;
  });
});
