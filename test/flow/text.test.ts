// Texts: the right language, gaps filled, and a whole flow in one language.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { localizeFlow, localesOf } from '../../src/flow/localize-flow.ts';
import { escapeMarkdown } from '../../src/flow/escape-markdown.ts';
import { parseMarkdown } from '../../src/flow/markdown.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import { flowSchema } from '../../src/flow/schema/flow.ts';
import { eachText, textKeys } from '../../src/flow/text-places.ts';
import { fillPlaceholders, pickLocale, placeholdersIn, resolveText } from '../../src/flow/text.ts';
import { everyKey } from './every-key.ts';

describe('resolveText', () => {
  const text = { en: 'Hello', 'en-GB': 'Hullo', es: 'Hola', 'pt-BR': 'Oi' };
  const cases: [locale: string, flowLocale: string, expected: string][] = [
    ['es', 'en', 'Hola'],
    ['en-GB', 'es', 'Hullo'],
    ['EN-gb', 'es', 'Hullo'],
    ['es-MX', 'en', 'Hola'],
    ['pt', 'en', 'Oi'],
    ['pt-PT', 'en', 'Oi'],
    ['fr', 'es', 'Hola'],
    ['fr', 'de', 'Hello'],
  ];
  for (const [locale, flowLocale, expected] of cases) {
    it(`gives ${locale} of a flow in ${flowLocale} "${expected}"`, () =>
      assert.equal(resolveText(text, locale, flowLocale), expected));
  }

  it('gives a plain string to everyone', () => assert.equal(resolveText('Hello', 'fr', 'en'), 'Hello'));
  it('gives an empty text for no language', () => assert.equal(resolveText({}, 'en', 'en'), ''));
  it('does not take "nl" for "nl-like" words', () => assert.equal(pickLocale(['nld', 'en'], 'nl'), undefined));
});

describe('fillPlaceholders', () => {
  const values = { 'candidate.firstName': 'Ana', 'role.title': undefined, 'brand.name': '' };

  it('fills gaps, with or without spaces in the braces', () => {
    assert.equal(
      fillPlaceholders('Hi {{candidate.firstName}} and {{ candidate.firstName }}', values),
      'Hi Ana and Ana',
    );
  });

  it('closes a gap that nothing fills, and the space before it', () => {
    assert.equal(
      fillPlaceholders('Hello {{candidate.name}}, welcome to {{brand.name}}.', values),
      'Hello, welcome to.',
    );
  });

  it('leaves other braces alone', () => assert.equal(fillPlaceholders('{a} {{}} {{{', values), '{a} {{}} {{{'));

  it('keeps a candidate from writing Markdown into a text', () => {
    const filled = fillPlaceholders('**Hi {{n}}**', { n: '*Ana* [x](https://evil.example)\n- y' }, escapeMarkdown);
    assert.deepEqual(parseMarkdown(filled), [
      {
        type: 'paragraph',
        content: [{ type: 'bold', content: [{ type: 'text', text: 'Hi *Ana* [x](https://evil.example) - y' }] }],
      },
    ]);
  });

  it('finds the names', () => assert.deepEqual(placeholdersIn('{{a}} {{ b.c }} {{a}}'), ['a', 'b.c', 'a']));
});

describe('localizeFlow', () => {
  const flow = parseFlow(everyKey);
  const spanish = localizeFlow(flow, 'es-MX');

  it('leaves no text in two languages, and changes nothing else', () => {
    eachText(spanish, (text) => assert.equal(typeof text, 'string'));
    assert.equal(spanish.brand.name, 'Palabras');
    assert.deepEqual(spanish.role.posting, flow.role.posting);
    assert.deepEqual(spanish.brand.theme, flow.brand.theme);
    assert.deepEqual(JSON.parse(JSON.stringify(spanish).replaceAll('"Palabras"', '{"en":"Words","es":"Palabras"}')), {
      ...flow,
      locale: 'es',
      locales: ['en', 'es'],
    });
  });

  it('is a flow, in the language that it has for the wish', () => {
    assert.deepEqual(parseFlow(spanish), spanish);
    assert.equal(spanish.locale, 'es');
    assert.equal(localizeFlow(flow, 'fr').locale, 'en');
    assert.deepEqual(localesOf(spanish), ['es', 'en']);
  });
});

describe('the keys that hold texts', () => {
  it('are those of the schema', () => {
    const found = new Set<string>();
    collect(flowSchema, '', found, new Set());
    assert.deepEqual([...textKeys].toSorted(), [...found].toSorted());
  });
});

/** Walks a schema and notes under which keys Texts stand. */
function collect(schema: z.core.$ZodType, key: string, found: Set<string>, seen: Set<unknown>): void {
  if (['Text', 'Markdown'].includes(z.globalRegistry.get(schema)?.id ?? '')) {
    found.add(key);
    return;
  }
  if (seen.has(schema)) return;
  seen.add(schema);
  if (schema instanceof z.ZodObject) {
    for (const [name, part] of Object.entries(schema.shape)) {
      seen.delete(part);
      collect(part as z.core.$ZodType, name, found, new Set(seen));
    }
  } else if (schema instanceof z.ZodArray) collect(schema.element, key, found, seen);
  else if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional)
    collect(schema.unwrap(), key, found, seen);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) collect(option, key, found, seen);
}
