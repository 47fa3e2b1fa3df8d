// Strings that break programs: stored and given back as they came, run by nothing.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { it } from 'node:test';
import fc from 'fast-check';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow } from './apply-flow.ts';
import { newFlowId, ok, withStore, type StartServer } from './harness.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/hostile');

export function hostileSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`hostile strings over HTTP, ${name}`, open, (start) => {
    if (existsSync(folder)) corpora(start);
    generated(start);
  });
}

/** What a database can keep of a text: no NUL, no half characters. */
function kept(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');
}

async function roundTrip(start: StartServer, texts: readonly string[]): Promise<void> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow);
  const ana = await server.open(flow.id, { candidate: { name: 'Ana', email: 'ana@example.com' } });
  ok(await ana.call('POST', '/consents', { notice: 'terms', decision: 'granted' }));
  for (const [revision, story] of texts.entries()) {
    ok(await ana.draft('apply', { story }, revision));
    assert.equal((await ana.session()).stages[0]?.answers?.['story'], kept(story));
  }
  ok(await ana.submit('apply', { adult: true, story: texts.at(-1) ?? '' }));
  const detail = ok<{ stages: { answers: { story: string } }[] }>(await server.admin('GET', `/sessions/${ana.id}`));
  assert.equal(detail.stages[0]?.answers.story, kept(texts.at(-1) ?? ''));
  assert.deepEqual(server.errors, []);
}

function corpora(start: StartServer): void {
  it('keeps every string of the corpora as it is', async () => {
    const texts = new Set<string>();
    for (const file of readdirSync(folder).filter((one) => /\.(json|txt)$/.test(one) && one !== 'generators.json')) {
      const content = readFileSync(resolve(folder, file), 'utf8');
      if (file.endsWith('.txt')) for (const line of content.split('\n')) texts.add(line);
      else for (const text of stringsIn(JSON.parse(content))) texts.add(text);
    }
    assert.ok(texts.size > 1000, `${texts.size} strings`);
    // Many to a draft, so that a store is not asked thousands of times; then single ones for those that differ when joined.
    const list = [...texts].filter((text) => text.trim() !== '');
    const joined: string[] = [];
    for (let index = 0; index < list.length; index += 200)
      joined.push(
        list
          .slice(index, index + 200)
          .join('\n')
          .slice(0, 49_000),
      );
    await roundTrip(start, joined);
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [key, ...stringsIn(part)])
    : [];
}

function generated(start: StartServer): void {
  it('keeps any text at all', async () => {
    const texts = fc
      .sample(fc.string({ unit: 'binary', maxLength: 200 }), { numRuns: 40, seed: 20260327 })
      .filter((text) => text.trim() !== '');
    await roundTrip(start, [
      ...texts,
      'nul \0 in it',
      'half \ud800 a character',
      '\ufeff mark',
      '{"__proto__":1}',
      '}{',
      '%s %n',
      "'; drop table sessions; --",
      '$1 ?',
    ]);
  });

  it('survives them wherever a client may put one', async () => {
    const server = start();
    const flow = applyFlow();
    await server.publish(flow);
    const wild = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 30, seed: 7 });
    for (const text of [...wild, '__proto__', '../..', "' or 1=1 --", '%00', '\0']) {
      const part = encodeURIComponent(kept(text)) || 'x';
      const answers = [
        await server.call('GET', `/v1/flows/${part}?locale=${part}&version=${part}`),
        await server.call('POST', `/v1/flows/${flow.id}/sessions`, {
          source: text,
          locale: text,
          device: text,
          invite: text,
        }),
        await server.call('POST', `/v1/flows/${flow.id}/sessions`, {
          source: text,
          candidate: { name: text },
          prefill: { answers: { [text]: text } },
        }),
        await server.admin('GET', `/sessions/${part}`),
        await server.admin('GET', `/flows/${flow.id}/candidates?after=${part}`),
        await server.admin('PUT', `/flows/${part}`, { flow: { id: text, [text]: text }, backstage: text }),
        await server.call('GET', '/v1/session', undefined, { token: part }),
      ];
      for (const { status } of answers) assert.ok(status < 500, `${JSON.stringify(text)}: ${status}`);
    }
    assert.deepEqual(server.errors, []);
    assert.equal((await server.call('GET', `/v1/flows/${newFlowId()}`)).status, 404);
  });
}
