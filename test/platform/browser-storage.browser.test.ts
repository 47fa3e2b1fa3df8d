// The storage of a real browser: what was kept is there for the next page, and is gone when it is forgotten.
import { expect } from '@open-wc/testing';
import { browserPorts, forgetFlow } from '../../src/platform/browser-ports.ts';
import { createDeviceStorage } from '../../src/platform/device-storage.ts';
import { indexedDbLayer } from '../../src/platform/indexed-db-layer.ts';
import { localStorageLayer, memoryLayer } from '../../src/platform/storage-layer.ts';
import { findStoredSession, storeSession } from '../../src/platform/stored-session.ts';

const backend = 'https://interviews.example.com';

describe('the storage of this browser', () => {
  it('keeps an entry for the next page, in IndexedDB', async () => {
    await browserPorts('nurse', backend).storage.set('session-1', { city: 'Reno', list: [1, 2] });
    const next = browserPorts('nurse', backend).storage;
    expect(await next.get('session-1')).to.deep.equal({ city: 'Reno', list: [1, 2] });
    expect(await next.keys('')).to.deep.equal(['session-1']);
    expect(next.durable).to.equal(true);
    const database = indexedDbLayer(() => indexedDB);
    expect(await database.keys(`greenroom:kept:${backend}:nurse:`)).to.have.length(1);
  });

  it('forgets one flow, with its token, and no other', async () => {
    for (const flow of ['nurse', 'warehouse']) {
      await browserPorts(flow, backend).storage.set('session-1', flow);
      storeSession(flow, backend, `token-of-${flow}`);
    }
    await forgetFlow('nurse', backend, browserPorts('nurse', backend).storage);
    expect(await browserPorts('nurse', backend).storage.get('session-1')).to.equal(undefined);
    expect(findStoredSession('nurse', backend)).to.equal(undefined);
    expect(await browserPorts('warehouse', backend).storage.get('session-1')).to.equal('warehouse');
    expect(findStoredSession('warehouse', backend)).to.equal('token-of-warehouse');
    await forgetFlow('warehouse', backend, browserPorts('warehouse', backend).storage);
  });

  it('uses localStorage where IndexedDB is closed to it', async () => {
    const closed = indexedDbLayer(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const layers = () => [closed, localStorageLayer(() => localStorage), memoryLayer()];
    await createDeviceStorage({ scope: 'closed', layers: layers() }).set('draft', 'typed');
    const next = createDeviceStorage({ scope: 'closed', layers: layers() });
    expect(await next.get('draft')).to.equal('typed');
    await next.delete('draft');
    expect(Object.keys(localStorage).filter((key) => key.includes('closed'))).to.deep.equal([]);
  });

  it('opens the database again after the browser closed it', async () => {
    const layer = indexedDbLayer(() => indexedDB);
    await layer.set('greenroom:kept:reopen:a', 1);
    // A deletion asks the open connection to close, as the browser does when someone clears the site's data.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('greenroom').onsuccess = resolve;
    });
    await layer.set('greenroom:kept:reopen:a', 2);
    expect(await layer.get('greenroom:kept:reopen:a')).to.equal(2);
    await layer.delete('greenroom:kept:reopen:a');
  });
});
