// The JSON Schemas of both documents: lawful, full of words, and of one mind with the parsers.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { mutated } from '../support/mutations.ts';
import { assertBackstageAgreement, assertFlowAgreement, schemaErrors } from '../support/schema-agreement.ts';
import { hasVectors, readVectors } from '../support/vectors.ts';
import { everyBackstageKey } from '../backstage/every-key.ts';
import { backstageOf, flowOf } from '../backstage/sample-documents.ts';
import { everyKey } from './every-key.ts';
import { form, document as flowDocument, question } from './sample-flow.ts';

interface Part {
  $ref?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
  properties?: Record<string, Part>;
}
interface Root extends Part {
  $id: string;
  $defs: Record<string, Part>;
}
const roots = { flow: flowJsonSchema() as unknown as Root, backstage: backstageJsonSchema() as unknown as Root };
const documents = demoDocuments('https://careers.example.com');
const vectors = hasVectors ? readVectors(new Date('2027-03-01T12:00:00Z')) : [];

/** Every key of a schema with what it says of itself, and where its own schema can be found. */
function keysOf({ $defs, properties = {} }: Root): { name: string; part: Part; pointer: string }[] {
  const own = Object.entries(properties).map(([key, part]) => ({ name: key, part, pointer: `#/properties/${key}` }));
  const others = Object.entries($defs).flatMap(([def, { properties: inside = {} }]) =>
    Object.entries(inside).map(([key, part]) => ({
      name: `${def}.${key}`,
      part,
      pointer: `#/$defs/${def}/properties/${key}`,
    })),
  );
  return [...own, ...others];
}

for (const [kind, root] of Object.entries(roots)) {
  describe(`the JSON Schema of a ${kind}`, () => {
    it('is valid in the meta-schema of its draft', () => {
      const ajv = formats(new Ajv2020());
      assert.ok(ajv.validateSchema(root), ajv.errorsText());
    });

    it('has a title, a description and examples at every key and every part', () => {
      const keys = keysOf(root);
      assert.ok(keys.length > 30);
      const silent = keys.filter(({ part }) => !part.title || !part.description || !part.examples?.length);
      assert.deepEqual(
        silent.map(({ name }) => name),
        [],
      );
      const nameless = Object.entries(root.$defs).filter(
        ([name, { title, description }]) => !title || (!description && name !== 'Json'),
      );
      assert.deepEqual(nameless, []);
    });

    it('has examples and defaults that are valid themselves', () => {
      const ajv = formats(new Ajv2020({ strict: false, allErrors: true }));
      const keys = keysOf(root);
      const values = keys.map(({ name, part }) => [
        name,
        [...(part.examples ?? []), ...('default' in part ? [part.default] : [])],
      ]);
      const each = keys.map(({ name, pointer }) => [name, { items: { $ref: `${root.$id}${pointer}` } }]);
      const validate = ajv.addSchema(root).compile({ properties: Object.fromEntries(each) as object });
      assert.ok(validate(Object.fromEntries(values)), ajv.errorsText(validate.errors));
    });
  });
}

describe('what a JSON Schema says of a mistake', () => {
  const messages = (...questions: unknown[]) =>
    schemaErrors('flow', flowDocument([form(questions)])).map(({ instancePath, message, params }) =>
      [instancePath.replace('/stages/0/pages/0', ''), message, JSON.stringify(params)].join(' '),
    );

  it('is about the type of question that was meant, and about nothing else', () => {
    const found = messages(question({ type: 'slider', min: 0, max: 'ten', setp: 1 }));
    assert.deepEqual(found.filter((line) => !/must match "then"/.test(line)).toSorted(), [
      `/questions/0 must NOT have additional properties {"additionalProperty":"setp"}`,
      `/questions/0 must have required property 'step' {"missingProperty":"step"}`,
      `/questions/0/max must be number {"type":"number"}`,
    ]);
  });

  it('names the types that exist, and the parts of a condition', () => {
    assert.match(
      messages(question({ type: 'txt' })).join('\n'),
      /questions\/0\/type must be equal to one of.*short-text/,
    );
    const found = messages(question({ showIf: { question: 'why', op: 'equals' } }));
    assert.match(found.join('\n'), /showIf\/op must be equal to one of the allowed values/);
    assert.doesNotMatch(found.join('\n'), /'all'|'any'|'not'/);
  });
});

describe('a schema and its parser', () => {
  it('take the same documents', () => {
    const flows: unknown[] = [
      everyKey,
      flowOf(),
      ...documents.map(({ flow }) => flow),
      ...vectors.map(({ flow }) => flow),
    ];
    const backstages = [
      backstageOf(),
      everyBackstageKey,
      ...documents.map(({ backstage }) => backstage),
      ...vectors.map(({ backstage }) => backstage),
    ];
    for (const flow of flows) assert.deepEqual(schemaErrors('flow', flow), []);
    for (const backstage of backstages) assert.deepEqual(schemaErrors('backstage', backstage), []);
  });

  it('refuse the same flows, but for what only the parser can know', () => {
    fc.assert(fc.property(mutated([everyKey, ...documents.map(({ flow }) => flow)]), assertFlowAgreement), {
      numRuns: 300,
      seed: 3,
    });
  });

  it('refuse the same backstages, but for what only the parser can know', () => {
    const every = { flow: everyKey, backstage: everyBackstageKey };
    for (const { flow, backstage } of [every, ...documents])
      fc.assert(
        fc.property(mutated([backstage]), (document) => assertBackstageAgreement(document, flow as Flow)),
        { numRuns: 200, seed: 3 },
      );
  });

  it('say the same of addresses, days, times, tags, ids and colours that are nearly right', () => {
    const places: ((value: string) => object)[] = [
      (value) => ({ brand: { name: 'B', privacyUrl: value } }),
      (value) => ({ brand: { name: 'B', theme: { accent: value, font: value } } }),
      (value) => ({ support: { url: value, email: value } }),
      (value) => ({ availability: { opensAt: value } }),
      (value) => ({ locales: [value], timeZone: value, id: value }),
      (value) => ({
        notices: [{ id: value, version: '1', kind: 'ai', text: 'x', consent: 'none', publishedOn: value }],
      }),
      (value) => ({ role: { title: { [value]: 'x' } } }),
      (value) => ({
        stages: [
          form([question({ type: 'date', min: value }), question({ id: 'phone', type: 'phone', country: value })]),
        ],
      }),
      (value) => ({ stages: [form([question({ pattern: { regex: value, message: 'x' } })])] }),
    ];
    for (const value of nearlyRight)
      for (const at of places) assertFlowAgreement({ ...flowDocument([form([question()])]), ...at(value) });
    for (const value of nearlyRight) {
      assertBackstageAgreement({ schemaVersion: 1, flow: value, allowedOrigins: [value] });
      assertBackstageAgreement({
        schemaVersion: 1,
        flow: 'x',
        webhooks: [{ url: value, events: [value], secretEnv: value }],
      });
      assertBackstageAgreement({ schemaVersion: 1, flow: 'x', stages: { [value]: {} } });
    }
  });

  it('take language tags that every browser takes', () => {
    const { pattern = '' } = roots.flow.$defs['LanguageTag'] as { pattern?: string };
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(pattern)), (tag) => Intl.getCanonicalLocales(tag).length === 1),
      { numRuns: 500, seed: 3 },
    );
  });
});

const nearlyRight = [
  ...['', ' ', 'x', 'constructor', '__proto__', 'toString', 'a-b', 'A', '-a', 'a'.repeat(64), 'a'.repeat(101)],
  ...[
    'https://a.example',
    'https://A.example/é',
    'https://a.example:443',
    'https://a.example:x',
    'https://[::1]',
    'https://[::zz]',
  ],
  ...[
    'https://a@b.example',
    'https://@b.example',
    'https:///b',
    'https:b',
    'http://localhost:3',
    'http://127.0.0.1',
    'http://127.1',
  ],
  ...[
    'http://127.0.0.999',
    'http://localhost.evil.example',
    'http://a.example',
    'https://a b',
    'https://a%',
    'HTTPS://a.example',
  ],
  ...[
    'mailto:a@b.example',
    'mailto:',
    'tel:+1',
    'javascript:alert(1)',
    'data:text/html,x',
    '//a.example',
    'https://a.example/x',
  ],
  ...['2027-02-28', '2027-02-29', '2028-02-29', '0000-01-01', '2027-13-01', '2027-1-1', '2027-01-01T00:00:00Z'],
  ...[
    '2027-01-01T00:00Z',
    '2027-01-01T24:00:00Z',
    '2027-01-01T23:59:60Z',
    '2027-01-01T00:00:00',
    '2027-01-01T00:00:00+14:00',
  ],
  ...['2027-01-01T00:00:00.123-23:59', '2027-01-01t00:00:00z', '2027-01-01 00:00:00Z', '2027-01-01T00:00:00+0100'],
  ...[
    'a@b.example',
    'a@b',
    'a@b-.example',
    'a@-b.example',
    'a..b@c.example',
    '.a@b.example',
    'a+b@c.example',
    "o'n@c.example",
    'ä@c.example',
  ],
  ...[
    'en',
    'pt-BR',
    'zh-Hant-TW',
    'en-',
    'en-a-a',
    'e',
    'english',
    'de-1996',
    'de-1996-1996',
    'ar-u-nu-latn',
    'x-y',
    'en_US',
    'es-419',
  ],
  ...['#fff', '#ffff', '#0b6e4f', '#0B6E4F', '#0b6e4g', 'red', 'Inter, sans-serif', 'Söhne', 'a;b', 'US', 'us', 'USA'],
  ...['America/Chicago', 'America/Chcago', 'UTC', 'ACME_SECRET', 'ACME', 'ACMESECRETACMESECRET', 'acme', 'A1'],
  ...['[a-z]+', '(', '(a+)+', '\\d{5}', '\\p{L}', '[', 'a)|(b', '(?<x>a)\\k<x>', '*'],
];

const real = resolve(import.meta.dirname, '../../../shared/data/hostile/naughty-strings.json');
if (existsSync(real)) {
  it('a schema and its parser say the same of naughty strings', () => {
    for (const value of JSON.parse(readFileSync(real, 'utf8')) as string[]) {
      assertFlowAgreement(
        flowDocument([form([question({ id: value, autocomplete: value })])], {
          locales: [value],
          brand: { name: value, termsUrl: value },
        }),
      );
    }
  });
}
