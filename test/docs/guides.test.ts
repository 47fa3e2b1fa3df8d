// The guides, run: every sample is a document that holds, and every key of both documents has a sample.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { checkBackstage } from '../../src/backstage/parse-backstage.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';
import { checkFlow, parseFlow } from '../../src/flow/parse-flow.ts';
import { guideSamples, type Sample } from '../support/guide-samples.ts';
import { keysOfDocument, keysOfSchema } from '../support/schema-keys.ts';

const source = pathToFileURL(resolve(import.meta.dirname, '../../src')).href;
const fragments = guideSamples().filter(({ language, place }) => language === 'json' && place !== '');
const scripts = guideSamples().filter(({ language }) => language === 'ts');
const choice = (id: string) => ({
  id,
  type: 'single-choice',
  label: id,
  options: [
    { value: 'lake', label: 'Lakeside' },
    { value: 'hill', label: 'Hilltop' },
  ],
});
/** What a fragment stands in. */
const base = {
  schemaVersion: 1,
  id: 'sample',
  locale: 'en',
  locales: ['es'],
  brand: { name: 'Corner Coffee' },
  role: { title: 'Barista' },
  stages: [
    {
      id: 'apply',
      type: 'form',
      pages: [
        {
          id: 'first',
          questions: [
            { id: 'mornings', type: 'yes-no', label: 'Mornings?' },
            { id: 'hours', type: 'number', label: 'Hours?' },
            { id: 'why', type: 'long-text', label: 'Why?' },
            choice('shop'),
          ],
        },
      ],
    },
    { id: 'task', type: 'assessment', task: 'Write', assistant: { name: 'Guide' }, deliverable: { format: 'text' } },
  ],
};

describe('the guides', () => {
  for (const fragment of fragments) {
    it(`show what holds: ${fragment.where}`, () => {
      const { flow, backstage } = documentsOf(fragment);
      const checked = checkFlow(flow);
      assert.deepEqual(checked.problems, []);
      if (backstage) assert.deepEqual(checkBackstage(backstage, parseFlow(flow)).problems, []);
    });
  }

  it('name no place that no document has', () => {
    const places = new Set(fragments.map(({ place }) => place.split('.')[0]));
    assert.deepEqual([...places].toSorted(), ['backstage', 'flow', 'questions', 'stage']);
  });

  for (const [document, schema] of Object.entries({ flow: flowJsonSchema(), backstage: backstageJsonSchema() })) {
    it(`show every key of a ${document}`, () => {
      const shown = new Set(fragments.flatMap((fragment) => [...keysOfDocument(documentsOf(fragment))]));
      const named = keysOfSchema(schema);
      assert.ok(named.length > 30, `${named.length} keys`);
      // What stands under names of the author's own has no kind: any object with the key shows it.
      const isShown = (name: string): boolean =>
        name.startsWith('*')
          ? [...shown].some((other) => other.endsWith(name.slice(1)))
          : shown.has(name.replace(/^document/, document));
      const missing = named.filter((names) => !names.some(isShown));
      assert.deepEqual(missing, []);
    });
  }
});

describe('the TypeScript of the guides', () => {
  let folder: string;
  const named = scripts.flatMap((sample) => (sample.name === undefined ? [] : [{ ...sample, name: sample.name }]));

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'greenroom-guides-'));
    // Files with a name see each other across pages, as in a reader's folder.
    for (const { name, code } of named) {
      const runnable = code.replace(
        /from 'greenroom(?:\/(\w+))?'/g,
        (_, entry = 'index') => `from '${source}/${entry}.ts'`,
      );
      await writeFile(join(folder, name), runnable);
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is found', () => assert.ok(named.length >= 3, `${named.length} samples have a name`));

  for (const { name, where } of named) {
    it(`runs: ${where}`, async () => {
      const module = (await import(pathToFileURL(join(folder, name)).href)) as object;
      assert.ok(Object.keys(module).length > 0, 'it exports nothing');
    });
  }
});

/** The whole documents that a fragment is shown in. */
function documentsOf({ place, code, where }: Sample): { flow: unknown; backstage?: unknown } {
  const value = JSON.parse(code) as unknown;
  const [kind = '', ...path] = place.split('.');
  if (kind === 'stage')
    return { flow: { ...base, stages: [...base.stages.filter(({ id }) => id !== idOf(value)), value] } };
  if (kind === 'questions') {
    const form = { id: 'more', type: 'form', pages: [{ id: 'one', questions: value }] };
    return { flow: { ...base, stages: [form] } };
  }
  if (kind === 'flow') return { flow: put(base, path, value) };
  if (kind === 'backstage') return { flow: base, backstage: put({ schemaVersion: 1, flow: 'sample' }, path, value) };
  throw new Error(`${where}: nobody knows the place "${place}".`);
}

function put(document: object, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inside = (document as Record<string, unknown>)[key];
  return { ...document, [key]: put(typeof inside === 'object' && inside !== null ? inside : {}, rest, value) };
}

function idOf(value: unknown): unknown {
  return (value as { id?: unknown }).id;
}
