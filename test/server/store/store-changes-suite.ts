// What every store promises about changes of one session, and about telling of them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Store } from '../../../src/server/store/store.ts';
import type { SessionChange } from '../../../src/server/store/records.ts';
import {
  at,
  bookingRecord,
  consentRecord,
  fullSessionRecord,
  keyRecord,
  openedSession,
  random,
  stageRecord,
  tokenRecord,
  uploadRecord,
} from './records.ts';

/** Registers the tests; the caller opens the store. */
export function storeChangesSuite(store: () => Store): void {
  const change = (id: string, parts: Omit<SessionChange, 'session'>) =>
    store().changeSession({ id }, undefined, async ({ data }) => ({
      change: { session: data.session, ...parts },
      result: {},
    }));
  const read = async (id: string) => {
    const data = await store().readSession({ id });
    assert.ok(data, 'the session is there');
    return data;
  };
  writing(store, change, read);
  concurrency(store, read);
  announcing(store, change);
}

type Change = (id: string, parts: Omit<SessionChange, 'session'>) => Promise<object | undefined>;
type Read = (id: string) => Promise<NonNullable<Awaited<ReturnType<Store['readSession']>>>>;

function writing(store: () => Store, change: Change, read: Read): void {
  it('writes every part of a change, and gives back what the work came to', async () => {
    const session = await openedSession(store());
    const { id, version: _, ...next } = { ...fullSessionRecord(session.flowId), id: session.id };
    const parts = {
      stages: [stageRecord('form')],
      consents: [consentRecord('ai')],
      bookings: [bookingRecord()],
      uploads: [uploadRecord()],
      tokens: [tokenRecord()],
      help: [{ id: random(), kind: 'person', message: 'Call me', contact: '+15550100', at: at(3) }],
      selfId: [{ stage: 'self', answers: { gender: 'x' }, at: at(4) }],
      key: keyRecord(id),
    };
    const result = await store().changeSession({ tokenHash: session.tokenHash }, undefined, async ({ data }) => ({
      change: { session: { ...data.session, ...next }, ...parts },
      result: { said: 'done' },
    }));
    assert.deepEqual(result, { said: 'done' });
    const { help: _help, selfId: _selfId, key: _key, ...rows } = parts;
    assert.deepEqual(await read(id), { session: { ...next, id, version: 2 }, ...rows });
    assert.deepEqual(await store().readHelp(id), parts.help);
    assert.deepEqual(await store().readSelfId(id), parts.selfId);
    assert.deepEqual(await store().readKey(id, parts.key.keyHash), parts.key);
  });

  it('writes a row over the older one of the same name, and appends what is only ever added', async () => {
    const { id } = await openedSession(store());
    const [booking, upload] = [bookingRecord(), uploadRecord()];
    const consents = [consentRecord('ai'), consentRecord('privacy'), consentRecord('ai')];
    const help = ['technical', 'person'].map((kind) => ({
      id: random(),
      kind,
      message: null,
      contact: null,
      at: at(3),
    }));
    await change(id, {
      stages: [stageRecord('form'), stageRecord('resume')],
      bookings: [booking, bookingRecord()],
      uploads: [upload],
      consents: consents.slice(0, 1),
      help: help.slice(0, 1),
      selfId: [{ stage: 'self', answers: { a: '1' }, at: at(4) }],
    });
    const newer = {
      stage: stageRecord('form', { revision: 2, answers: { shift: 'day' }, submittedAt: at(40) }),
      booking: { ...booking, state: 'cancelled' as const, startsAt: null },
      upload: { ...upload, finished: { type: 'text/plain', sha256: 'ab', at: at(41) } },
    };
    await change(id, {
      stages: [newer.stage],
      bookings: [newer.booking],
      uploads: [newer.upload],
      consents: consents.slice(1),
      help: help.slice(1),
      selfId: [{ stage: 'self', answers: {}, at: at(5) }],
    });
    const data = await read(id);
    assert.deepEqual(
      data.stages.find((row) => row.stage === 'form'),
      newer.stage,
    );
    assert.equal(data.stages.length, 2);
    assert.deepEqual(data.bookings[0], newer.booking);
    assert.equal(data.bookings.length, 2);
    assert.deepEqual(data.uploads, [newer.upload]);
    assert.deepEqual(data.consents, consents);
    assert.deepEqual(await store().readHelp(id), help);
    assert.deepEqual(await store().readSelfId(id), [{ stage: 'self', answers: {}, at: at(5) }]);
    assert.equal(data.session.version, 3);
  });

  it('changes nothing where the work asks for nothing, throws, or there is no such session', async () => {
    const { id } = await openedSession(store());
    const before = await read(id);
    assert.deepEqual(await store().changeSession({ id }, undefined, async () => ({ result: { left: 'alone' } })), {
      left: 'alone',
    });
    await assert.rejects(
      store().changeSession({ id }, undefined, async () => {
        throw new Error('no');
      }),
      { message: 'no' },
    );
    assert.equal(await store().changeSession({ id: 'nobody' }, undefined, async () => ({ result: {} })), undefined);
    assert.deepEqual(await read(id), before);
  });

  it('shows the work the answer that was stored for a key of this session, and of no other', async () => {
    const [session, other] = [await openedSession(store()), await openedSession(store())];
    const key = keyRecord(session.id);
    await change(session.id, { key });
    const replay = (id: string) =>
      store().changeSession({ id }, key.keyHash, async (found) => ({ result: { replay: found.replay } }));
    assert.deepEqual(await replay(session.id), { replay: key });
    assert.deepEqual(await replay(other.id), { replay: undefined });
  });

  it('takes any text that a browser can send', async () => {
    const { id } = await openedSession(store());
    const kept = {
      emoji: '👩🏽‍🚀',
      rtl: 'שלום \u202e',
      quotes: `'"\\$1;--`,
      lines: 'a\r\n\tb',
      empty: '',
      __proto__: 'own',
      words: 'null',
    };
    const lost = { nul: 'a\u0000b', half: 'a\ud83db', 'ke\u0000y': 'x' };
    await change(id, { stages: [stageRecord('form', { answers: { ...kept, ...lost } })] });
    const answers = (await read(id)).stages[0]?.answers ?? {};
    for (const [name, value] of Object.entries(kept)) assert.equal(answers[name], value);
    assert.match(JSON.stringify(answers['nul']), /^"a(\\u0000)?b"$/);
    assert.match(JSON.stringify(answers['half']), /^"a(\ufffd|\\ud83d)b"$/);
  });
}

function concurrency(store: () => Store, read: Read): void {
  it('applies changes that arrive at once one after the other', async () => {
    const { id } = await openedSession(store());
    const add = (n: number) =>
      store().changeSession({ id }, undefined, async ({ data }) => {
        const stage = data.stages[0] ?? stageRecord('form', { revision: 0, answers: {} });
        const revision = stage.revision + 1;
        const next = { ...stage, revision, answers: { ...stage.answers, [`q${n}`]: n } };
        return {
          change: { session: data.session, stages: [next], consents: [consentRecord(`n${n}`)] },
          result: { revision },
        };
      });
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    const results = await Promise.all(numbers.map(add));
    const revisions = results.map((result) => result?.revision ?? 0);
    assert.deepEqual(
      revisions.toSorted((a, b) => a - b),
      numbers.map((n) => n + 1),
    );
    const data = await read(id);
    assert.equal(data.session.version, 21);
    assert.equal(data.stages[0]?.revision, 20);
    assert.equal(Object.keys(data.stages[0].answers).length, 20);
    assert.equal(data.consents.length, 20);
  });

  it('lets one of several repeats of a write happen, and shows the others its answer', async () => {
    const { id } = await openedSession(store());
    const keyHash = random();
    const submit = () =>
      store().changeSession({ id }, keyHash, async ({ data, replay }) => {
        if (replay) return { result: { body: replay.body } };
        const submissions = (data.stages[0]?.submissions ?? 0) + 1;
        const key = { ...keyRecord(id, keyHash), body: { submissions } };
        return {
          change: { session: data.session, stages: [stageRecord('form', { submissions })], key },
          result: { body: key.body },
        };
      });
    const answers = await Promise.all(Array.from({ length: 8 }, submit));
    for (const answer of answers) assert.deepEqual(answer, { body: { submissions: 1 } });
    assert.equal((await read(id)).stages[0]?.submissions, 1);
  });
}

function announcing(store: () => Store, change: Change): void {
  it('tells those who wait for a session of its announced changes and of its end, until they leave', async () => {
    const [session, other] = [await openedSession(store()), await openedSession(store())];
    const said: string[] = [];
    let heard = (): void => undefined;
    const next = () => new Promise<void>((resolve) => (heard = resolve));
    const listen = (name: string, id: string) =>
      store().subscribe(id, () => {
        said.push(name);
        heard();
      });
    const [leave, leaveOther] = [listen('mine', session.id), listen('other', other.id)];

    let told = next();
    await change(session.id, { stages: [stageRecord('form')] });
    await change(session.id, { stages: [stageRecord('form')], announce: true });
    await told;
    assert.deepEqual(said, ['mine']);

    told = next();
    await store().eraseSession(session, undefined, at(2));
    await told;
    assert.deepEqual(said, ['mine', 'mine']);

    leave();
    told = next();
    await change(other.id, { announce: true });
    await told;
    assert.deepEqual(said, ['mine', 'mine', 'other']);
    leaveOther();
  });
}
