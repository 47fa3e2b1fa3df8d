// What every store promises. One suite, run against each of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Blobs } from '../../../src/server/blobs.ts';
import type { TokenRecord } from '../../../src/server/store/records.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { storeChangesSuite } from './store-changes-suite.ts';
import {
  at,
  flowRecord,
  fullSessionData,
  keyRecord,
  openedSession,
  random,
  sessionRecord,
  stageRecord,
  tokenRecord,
  uploadRecord,
} from './records.ts';

/** A store under test, and how it is put away. */
export interface OpenedStore {
  store: Store;
  /** Where files go; memory without it. */
  blobs?: Blobs | undefined;
  end(): Promise<void>;
}

/** Registers the suite for one kind of store; the store is opened once for all tests, which use ids of their own. */
export function storeSuite(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the store ${name}`, () => {
    let opened: OpenedStore;
    before(async () => {
      opened = await open();
    });
    after(() => opened.end());
    const store = () => opened.store;

    flows(store);
    sessions(store);
    storeChangesSuite(store);
    erasing(store);
    rest(store);
  });
}

function flows(store: () => Store): void {
  it('keeps each version of a flow as it was written', async () => {
    const [first, second] = [flowRecord(`a-${random()}`), flowRecord('x', 2)];
    second.id = first.id;
    assert.equal(await store().newestVersion(first.id), undefined);
    assert.equal(await store().readFlow(first.id, 1), undefined);
    assert.equal(await store().addFlow(first), true);
    assert.equal(await store().addFlow(second), true);
    assert.equal(await store().newestVersion(first.id), 2);
    assert.deepEqual(await store().readFlow(first.id, 1), first);
    assert.equal(JSON.stringify(await store().readFlow(first.id, 1)), JSON.stringify(first));
    assert.deepEqual(await store().readFlow(first.id, 2), second);
  });

  it('lists the newest version of each flow, in the order of their ids', async () => {
    const prefix = random();
    for (const [id, version] of [
      ['b', 1],
      ['a', 1],
      ['a', 2],
    ] as const)
      await store().addFlow(flowRecord(`${prefix}-${id}`, version));
    const own = (await store().listFlows()).filter((row) => row.id.startsWith(prefix));
    assert.deepEqual(
      own.map(({ id, version }) => [id, version]),
      [
        [`${prefix}-a`, 2],
        [`${prefix}-b`, 1],
      ],
    );
    assert.deepEqual(Object.keys(own[0] ?? {}).toSorted(), ['flow', 'id', 'publishedAt', 'version']);
  });

  it('adds a version once, and with it the answer to its key or neither', async () => {
    const record = flowRecord(`f-${random()}`);
    const key = keyRecord('publish');
    assert.equal(await store().addFlow(record, key), true);
    assert.deepEqual(await store().readKey('publish', key.keyHash), key);
    const repeated = keyRecord('publish');
    assert.equal(await store().addFlow({ ...record, hash: 'other' }, repeated), false);
    assert.equal(await store().readKey('publish', repeated.keyHash), undefined);
    assert.equal(await store().addFlow({ ...record, version: 2 }, key), false);
    assert.equal(await store().newestVersion(record.id), 1);
    assert.equal((await store().readFlow(record.id, 1))?.hash, record.hash);
  });

  it('gives a version to one of several that publish it at once', async () => {
    const id = `f-${random()}`;
    const added = await Promise.all([1, 2, 3, 4].map(() => store().addFlow(flowRecord(id), keyRecord('publish'))));
    assert.deepEqual(added.toSorted(), [false, false, false, true]);
  });
}

function sessions(store: () => Store): void {
  it('gives a session back whole, however it is looked up', async () => {
    const { flowId } = await openedSession(store());
    const data = fullSessionData(flowId);
    assert.equal(await store().addSession(data), true);
    const { id, tokenHash, trackingId, opening } = data.session;
    const hashOf = (kind: string) => data.tokens.find((token) => token.kind === kind)?.hash ?? '';
    const finders = [
      { id },
      { tokenHash },
      { tokenHash: hashOf('session') },
      { inviteHash: hashOf('invite') },
      { trackingId },
      { openingKeyHash: opening?.keyHash ?? '' },
    ];
    for (const by of finders) {
      const read = await store().readSession(by);
      assert.deepEqual({ ...read, stages: read?.stages.toSorted((a, b) => (a.stage < b.stage ? -1 : 1)) }, data);
      assert.equal(await store().readSession({ [Object.keys(by)[0] ?? '']: 'nobody' } as typeof by), undefined);
    }
  });

  it('takes no invite for a token, and no token for an invite', async () => {
    const { flowId } = await openedSession(store());
    const data = fullSessionData(flowId);
    await store().addSession(data);
    for (const { kind, hash } of data.tokens) {
      const wrong = kind === 'invite' ? { tokenHash: hash } : { inviteHash: hash };
      assert.equal(await store().readSession(wrong), undefined);
    }
    assert.equal(await store().readSession({ inviteHash: data.session.tokenHash }), undefined);
  });

  it('keeps the tokens of a session in their order, writes them over by hash, and those of no other', async () => {
    const one = await openedSession(store());
    const other = await openedSession(store(), one.flowId);
    const [first, second] = [tokenRecord(), tokenRecord()];
    const write = (id: string, ...tokens: TokenRecord[]) =>
      store().changeSession({ id }, undefined, async ({ data }) => ({
        change: { session: data.session, tokens },
        result: {},
      }));
    await write(one.id, first);
    await write(one.id, second, { ...first, usedAt: at(30) });
    assert.deepEqual((await store().readSession({ id: one.id }))?.tokens, [{ ...first, usedAt: at(30) }, second]);
    assert.deepEqual((await store().readSession({ id: other.id }))?.tokens, []);
  });

  it('opens one session for an opening key, and any number without one', async () => {
    const { flowId } = await openedSession(store());
    const first = fullSessionData(flowId);
    const again = fullSessionData(flowId);
    again.session.opening = first.session.opening;
    assert.equal(await store().addSession(first), true);
    assert.equal(await store().addSession(again), false);
    assert.equal(await store().readSession({ id: again.session.id }), undefined);
    assert.equal(await store().readUpload(again.uploads[0]?.id ?? ''), undefined);
    await openedSession(store(), flowId);
    await openedSession(store(), flowId);
    assert.equal((await store().listSessions(flowId, { limit: 100 })).length, 4);
  });

  it('opens one session when the same opening arrives several times at once', async () => {
    const { flowId } = await openedSession(store());
    const opening = { keyHash: random(), requestHash: random(), salt: random() };
    const all = [1, 2, 3, 4].map(() => ({
      ...fullSessionData(flowId),
      session: { ...sessionRecord(flowId), opening },
    }));
    const added = await Promise.all(all.map((data) => store().addSession(data)));
    assert.deepEqual(added.toSorted(), [false, false, false, true]);
  });

  it('lists the sessions of a flow in the order of their opening, page by page', async () => {
    const first = await openedSession(store());
    const ids = [first.id];
    for (let n = 0; n < 4; n += 1) ids.push((await openedSession(store(), first.flowId)).id);
    await store().changeSession({ id: first.id }, undefined, async ({ data }) => ({
      change: { session: data.session },
      result: {},
    }));
    const page = async (limit: number, after?: string) =>
      (await store().listSessions(first.flowId, { limit, ...(after && { after }) })).map((data) => data.session.id);
    assert.deepEqual(await page(2), ids.slice(0, 2));
    assert.deepEqual(await page(2, ids[1]), ids.slice(2, 4));
    assert.deepEqual(await page(2, ids[3]), ids.slice(4));
    assert.deepEqual(await page(2, ids[4]), []);
  });
}

function erasing(store: () => Store): void {
  it('erases a session with all that hangs on it, and remembers its tokens alone', async () => {
    const { flowId } = await openedSession(store());
    const neighbour = fullSessionData(flowId);
    const data = fullSessionData(flowId);
    for (const each of [data, neighbour]) await store().addSession(each);
    const { id, tokenHash } = data.session;
    const key = keyRecord(id);
    await store().changeSession({ id }, undefined, async (found) => ({
      change: {
        session: found.data.session,
        help: [{ id: random(), kind: 'technical', message: null, contact: null, at: at(1) }],
        selfId: [{ stage: 'self', answers: { veteran: 'no' }, at: at(1) }],
        key,
      },
      result: {},
    }));
    assert.equal(await store().readErased(tokenHash), undefined);
    await store().eraseSession({ id, tokenHash }, 'key-of-the-erasure', at(2));
    assert.equal(await store().readSession({ id }), undefined);
    assert.equal(await store().readSession({ tokenHash }), undefined);
    assert.deepEqual(await store().readHelp(id), []);
    assert.deepEqual(await store().readSelfId(id), []);
    assert.equal(await store().readKey(id, key.keyHash), undefined);
    assert.equal(await store().readUpload(data.uploads[0]?.id ?? ''), undefined);
    for (const hash of [tokenHash, ...data.tokens.map((token) => token.hash)]) {
      assert.deepEqual(await store().readErased(hash), { keyHash: 'key-of-the-erasure' });
      assert.equal(await store().readSession({ tokenHash: hash }), undefined);
      assert.equal(await store().readSession({ inviteHash: hash }), undefined);
    }
    assert.equal(await store().changeSession({ id }, undefined, async () => ({ result: {} })), undefined);
    assert.equal((await store().readSession({ id: neighbour.session.id }))?.uploads.length, 1);
  });

  it('lets no change bring an erased session back', async () => {
    const session = await openedSession(store());
    const changed = await store().changeSession({ id: session.id }, undefined, async ({ data }) => {
      await store().eraseSession(session, undefined, at(2));
      return { change: { session: data.session, stages: [stageRecord('form')] }, result: {} };
    });
    assert.equal(changed, undefined);
    assert.equal(await store().readSession({ id: session.id }), undefined);
    assert.deepEqual(await store().readErased(session.tokenHash), { keyHash: null });
  });
}

function rest(store: () => Store): void {
  it('finds an upload of any session by its id', async () => {
    const { id } = await openedSession(store());
    const upload = uploadRecord();
    await store().changeSession({ id }, undefined, async ({ data }) => ({
      change: { session: data.session, uploads: [upload] },
      result: {},
    }));
    assert.deepEqual(await store().readUpload(upload.id), upload);
    assert.equal(await store().readUpload('nothing'), undefined);
  });

  it('finds uploads that nobody finished in time, and forgets those alone', async () => {
    const { id } = await openedSession(store());
    const early = { expiresAt: '2001-01-01T00:00:00.000Z' };
    const [lost, other, later] = [uploadRecord(early), uploadRecord(early), uploadRecord()];
    const finished = uploadRecord({ ...early, finished: { type: 'text/plain', sha256: random(), at: at(21) } });
    await store().changeSession({ id }, undefined, async ({ data }) => ({
      change: { session: data.session, uploads: [lost, other, later, finished] },
      result: {},
    }));
    const found = async (limit: number) => (await store().lostUploads('2001-01-02T00:00:00.000Z', limit)).toSorted();
    assert.deepEqual(await found(100), [lost.id, other.id].toSorted());
    assert.equal((await found(1)).length, 1);
    for (const upload of [lost.id, lost.id, finished.id, 'made-up']) await store().forgetUpload(upload);
    assert.deepEqual(await found(100), [other.id]);
    await store().forgetUpload(other.id);
    const left = await store().readSession({ id });
    assert.deepEqual(left?.uploads.map((one) => one.id).toSorted(), [later.id, finished.id].toSorted());
  });

  it('stores events once per key', async () => {
    const { id } = await openedSession(store());
    const events = [
      { name: 'greenroom-start', at: at(1), session: id, stage: 'form', question: 'q', receivedAt: at(2) },
      { name: 'greenroom-ready', at: at(1), receivedAt: at(2) },
    ];
    const key = { ...keyRecord('events'), body: null };
    assert.equal(await store().addEvents(events), true);
    assert.equal(await store().addEvents(events, key), true);
    assert.equal(await store().addEvents(events, key), false);
    assert.deepEqual(await store().readKey('events', key.keyHash), key);
  });

  it('forgets the answers to keys that are older than a moment', async () => {
    const old = { ...keyRecord('events'), at: at(30) };
    const young = { ...keyRecord('events'), at: at(31) };
    for (const key of [old, young]) await store().addEvents([], key);
    await store().forgetKeys(at(31));
    assert.equal(await store().readKey('events', old.keyHash), undefined);
    assert.deepEqual(await store().readKey('events', young.keyHash), young);
    await store().forgetKeys(at(0));
  });

  it('says that it can answer', () => store().ready());
}
