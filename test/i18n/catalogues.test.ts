import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { errorCodes } from '../../src/errors/index.ts';
import { problemCodes } from '../../src/flow/problem-code.ts';
import { interfaceLocales } from '../../src/i18n/load-messages.ts';
import type { Message } from '../../src/i18n/messages.ts';

const folder = new URL('../../src/i18n/messages/', import.meta.url);
const sections = readdirSync(new URL('en/', folder)).map((name) => name.replace('.ts', ''));

type Section = ReadonlyMap<string, Message>;

async function read(locale: string, section: string): Promise<Section> {
  const module = (await import(new URL(`${locale}/${section}.ts`, folder).href)) as {
    messages: Record<string, Message>;
  };
  return new Map(Object.entries(module.messages));
}

const catalogues = new Map<string, Section>();
for (const locale of interfaceLocales)
  for (const section of sections) catalogues.set(`${locale}/${section}`, await read(locale, section));

const entries = [...catalogues].flatMap(([name, messages]) =>
  [...messages].map(([key, message]) => ({ name, key, message })),
);
const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const gapsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
const allGapsOf = (message: Message): string[] => [...new Set(formsOf(message).flatMap(gapsOf))].toSorted();

void test('the sections of every language are loaded by name', () => {
  assert.deepEqual(sections.toSorted(), [
    'application',
    'elsewhere',
    'failure',
    'help',
    'landing',
    'problems',
    'questions',
    'status',
  ]);
  assert.deepEqual(interfaceLocales, ['en', 'es']);
});

void test('every language has every message of English, and no other', () => {
  for (const locale of interfaceLocales)
    for (const section of sections) {
      const [english, other] = [catalogues.get(`en/${section}`), catalogues.get(`${locale}/${section}`)];
      assert.deepEqual(
        [...(other ?? [])].map(([key]) => key),
        [...(english ?? [])].map(([key]) => key),
        `${locale}/${section}`,
      );
    }
});

void test('no key stands in two sections', () => {
  const keys = entries.filter(({ name }) => name.startsWith('en/')).map(({ key }) => key);
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  );
});

void test('a message has the same gaps and kind of forms in every language', () => {
  for (const { name, key, message } of entries) {
    const english = catalogues.get(name.replace(/^\w+/, 'en'))?.get(key) ?? '';
    assert.deepEqual(allGapsOf(message), allGapsOf(english), `${name} ${key}`);
    assert.equal(typeof message, typeof english, `${name} ${key}`);
  }
});

void test('a message with plural forms has those that its language needs for whole numbers up to 1,000', () => {
  for (const { name, key, message } of entries) {
    if (typeof message === 'string') continue;
    const rules = new Intl.PluralRules(name.slice(0, 2));
    const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    assert.deepEqual(new Set(Object.keys(message)), needed, `${name} ${key}`);
  }
});

void test('the words are calm: no exclamation marks, no begging, no regret, no jargon', () => {
  const banned = {
    en: /!|\b(please|unfortunately|sorry|oops|submit|invalid|error|failed|must|kindly|simply)\b/i,
    es: /[!¡]|\b(por favor|desafortunadamente|lamentablemente|lo sentimos|inválid[oa]|error|falló|debe)\b/i,
  };
  for (const { name, key, message } of entries)
    for (const text of formsOf(message))
      assert.doesNotMatch(text, name.startsWith('en/') ? banned.en : banned.es, `${name} ${key}`);
});

void test('messages are typed with care: no double spaces, no straight quotes, no space at the ends', () => {
  for (const { name, key, message } of entries)
    for (const text of formsOf(message)) {
      assert.equal(text, text.trim(), `${name} ${key}`);
      assert.doesNotMatch(text, / {2}|["'`]|\.\.\./, `${name} ${key}`);
      assert.notEqual(text, '', `${name} ${key}`);
    }
});

void test('every problem of an answer and every error code has a sentence', () => {
  const keys = [...(catalogues.get('en/problems')?.keys() ?? [])];
  const expected = [
    ...problemCodes.map((code) => `problem.${code}`),
    ...Object.keys(errorCodes).map((code) => `error.${code}`),
  ];
  assert.deepEqual(keys.toSorted(), expected.toSorted());
});

void test('every message is said somewhere', () => {
  const root = new URL('../../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('messages'),
  );
  const code = files.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
  // Keys that are put together: `problem.${code}`, `status.${state}.headline`.
  const patterns = [...code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{[^`]*?\}([\w.-]*)`/g)].map(
    ([, start = '', end = '']) => [start, end] as const,
  );
  const isSaid = (key: string): boolean =>
    code.includes(`'${key}'`) || patterns.some(([start, end]) => key.startsWith(start) && key.endsWith(end));
  const keys = entries.filter(({ name }) => name.startsWith('en/')).map(({ key }) => key);
  assert.deepEqual(
    keys.filter((key) => !isSaid(key)),
    [],
  );
});
