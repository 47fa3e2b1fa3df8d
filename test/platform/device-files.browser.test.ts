// Files on their way stay on the device: in the browser's own database, for one interview, for a week, in one tab's hands.
import { expect } from '@open-wc/testing';
import { browserPorts, forgetFlow } from '../../src/platform/browser-ports.ts';
import { createDeviceFiles } from '../../src/platform/device-files.ts';
import { indexedDbLayer } from '../../src/platform/indexed-db-layer.ts';
import { memoryLayer, type StorageLayer } from '../../src/platform/storage-layer.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';

const scope = 'https://a.example:nurse';
const layer = () => indexedDbLayer(() => indexedDB, 'greenroom-files-of-tests');
const file = new File(['%PDF-1.7'], 'résumé.pdf', { type: 'application/pdf', lastModified: 7 });
const never = new AbortController().signal;

describe('files on a device', () => {
  it('are there for the next page, as they were, and for no other interview', async () => {
    expect(await createDeviceFiles({ scope, layer: layer() }).keep('k', file)).to.be.true;
    const next = createDeviceFiles({ scope, layer: layer() });
    const found = await next.find('k');
    expect([found?.name, found?.type, found?.lastModified, await found?.text()]).to.deep.equal([
      'résumé.pdf',
      'application/pdf',
      7,
      '%PDF-1.7',
    ]);
    expect(await createDeviceFiles({ scope: 'other', layer: layer() }).find('k')).to.equal(undefined);
    await next.forget('k');
    expect(await next.find('k')).to.equal(undefined);
  });

  it('are not kept where there is no room, no right, or the file is very large', async () => {
    const full: StorageLayer = {
      ...memoryLayer(),
      set: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
    };
    expect(await createDeviceFiles({ scope, layer: full }).keep('k', file)).to.be.false;
    const large = Object.defineProperty(new File([], 'film.pdf'), 'size', { value: 4 * 1024 ** 3 });
    expect(await createDeviceFiles({ scope, layer: memoryLayer() }).keep('k', large)).to.be.false;
  });

  it('are not waited for where the browser never answers', async () => {
    const clock = new FakeClock();
    const silent: StorageLayer = { ...memoryLayer(), get: () => new Promise(() => {}) };
    const found = createDeviceFiles({ scope, layer: silent, clock }).find('k');
    await clock.pass(20_000);
    expect(await found).to.equal(undefined);
  });

  it('are gone after a week, whosever they are', async () => {
    const [clock, place] = [new FakeClock(), memoryLayer()];
    await createDeviceFiles({ scope: 'old', layer: place, clock }).keep('k', file);
    await clock.pass(7 * 24 * 60 * 60 * 1000);
    expect(await createDeviceFiles({ scope: 'old', layer: place, clock }).find('k')).to.equal(undefined);
    await settled();
    expect(await place.keys('')).to.deep.equal([]);
  });

  it('are in one tab’s hands at a time, and in the next one’s after it', async () => {
    const [first, second] = [0, 1].map(() => createDeviceFiles({ scope, layer: memoryLayer() }));
    const steps: string[] = [];
    let end = () => {};
    let isBegun = () => {};
    const begun = new Promise<void>((resolve) => (isBegun = resolve));
    const one = first?.alone(
      'k',
      never,
      () => steps.push('busy 1'),
      () => {
        isBegun();
        return new Promise<void>((resolve) => (end = resolve));
      },
    );
    await begun;
    let isBusy = () => {};
    const busy = new Promise<void>((resolve) => (isBusy = resolve));
    const two = second?.alone('k', never, isBusy, async () => void steps.push('second'));
    await busy;
    expect(steps).to.deep.equal([]);
    end();
    await Promise.all([one, two]);
    expect(steps).to.deep.equal(['second']);
  });

  it('can be sent where a browser has no locks, or gives none', async () => {
    const refused = { request: () => Promise.reject(new DOMException('', 'SecurityError')) } as unknown as LockManager;
    const steps: string[] = [];
    const files = createDeviceFiles({ scope, layer: memoryLayer(), locks: refused });
    await files.alone(
      'k',
      never,
      () => steps.push('busy'),
      async () => void steps.push('sent'),
    );
    expect(steps).to.deep.equal(['sent']);
    let isThrown = false;
    const failing = files.alone(
      'k',
      never,
      () => {},
      () => Promise.reject(new Error('cut')),
    );
    await failing.catch(() => (isThrown = true));
    expect(isThrown).to.be.true;
  });

  it('go with everything else of an interview when somebody is not who it was', async () => {
    const ports = browserPorts('nurse', 'https://b.example');
    const files = await ports.files?.();
    await files?.keep('k', file);
    await forgetFlow('nurse', 'https://b.example', ports.storage);
    expect(await files?.find('k')).to.equal(undefined);
  });
});
