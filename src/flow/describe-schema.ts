/** Makes the JSON Schema of a document out of its zod schema and the words on its keys. Knows nothing of one document. */
import * as z from 'zod';

/** A part of a JSON Schema. */
interface Part {
  [keyword: string]: unknown;
  $ref?: string;
  properties?: { [key: string]: Part };
  oneOf?: Part[];
  anyOf?: Part[];
  required?: string[];
  $defs?: { [name: string]: Part };
}

/** What a document's schema is called, and what its keys mean: rows of the tables that `npm run docs` makes. */
export interface SchemaNames {
  readonly $id: string;
  readonly title: string;
  readonly docs: Readonly<Record<string, string>>;
}

/**
 * The JSON Schema (draft 2020-12) of a document, with a title, a description, examples and the default at every key.
 *
 * @example
 * describeSchema(flowSchema, { $id: 'https://greenroom.example/flow.schema.json', title: 'Greenroom flow', docs });
 */
export function describeSchema(schema: z.ZodType, { $id, title, docs }: SchemaNames): Record<string, unknown> {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as Part;
  const { $schema, $ref = '', $defs: named = {} } = made;
  const defs = Object.entries(named).map(([name, part]) => [name, described(name, part, named, docs)] as const);
  const own = nameIn($ref);
  const { title: _, ...document } = new Map(defs).get(own) ?? {};
  return { $schema, $id, title, ...document, $defs: Object.fromEntries(defs.filter(([name]) => name !== own)) };
}

/** One named part, with its words. A union by `type` is told apart first, so that a mistake is told of the type that was meant. */
function described(name: string, part: Part, defs: { [name: string]: Part }, docs: SchemaNames['docs']): Part {
  const { $ref: _, ...words } = wordsOf(name, docs);
  if (part.oneOf) return { title: inWords(name), ...words, ...byType(part.oneOf, defs) };
  const keys = part.anyOf?.map(({ $ref = '' }) => defs[nameIn($ref)]?.required?.[0] ?? '') ?? [''];
  if (part.anyOf && !keys.includes('')) return { title: inWords(name), ...words, ...byKey(part.anyOf, keys, docs) };
  if (!part.properties) return { ...part, title: inWords(name), ...words };
  const properties = Object.entries(part.properties).map(([key, value]): [string, Part] => [
    key,
    { ...value, title: inWords(key), ...wordsOf(`${name}.${key}`, docs) },
  ]);
  return { ...part, title: inWords(name), ...words, properties: Object.fromEntries(properties) };
}

function byType(options: readonly Part[], defs: { [name: string]: Part }): Part {
  const types = options.map(({ $ref = '' }) => ({ $ref, type: defs[nameIn($ref)]?.properties?.['type']?.['const'] }));
  return {
    type: 'object',
    required: ['type'],
    properties: {
      type: {
        title: 'Type',
        description: 'Which kind it is; the other keys depend on it.',
        enum: types.map(({ type }) => type),
        examples: [types[0]?.type],
      },
    },
    allOf: types.map(({ type, $ref }) => ({
      if: { required: ['type'], properties: { type: { const: type } } },
      then: { $ref },
    })),
  };
}

/** The same for objects without a type, each of which has a key that the others lack. */
function byKey(options: readonly Part[], keys: readonly string[], docs: SchemaNames['docs']): Part {
  const kinds = options.map(({ $ref = '' }, at) => ({ $ref, name: nameIn($ref), key: keys[at] ?? '' }));
  return {
    type: 'object',
    anyOf: kinds.map(({ key }) => ({ required: [key] })),
    properties: Object.fromEntries(
      kinds.map(({ name, key }) => [key, { title: inWords(key), ...wordsOf(`${name}.${key}`, docs) }]),
    ),
    allOf: kinds.map(({ key, $ref }) => ({ if: { required: [key] }, then: { $ref } })),
  };
}

/** The words of a row; where a name has none of its own, those of what it extends. A chat's questions add keys to the others. */
function wordsOf(row: string, docs: SchemaNames['docs']): Part {
  const [name = '', key] = row.split('.');
  const text = docs[row] ?? (key === undefined ? undefined : docs[inherited(name, key, docs)]);
  if (text === undefined) return name.startsWith('Chat') ? wordsOf(row.slice('Chat'.length), docs) : {};
  const [sentence = '', ...tags] = text.split(/ @(?=(?:default|example|extends) )/);
  const values = (tag: string): unknown[] =>
    tags
      .filter((entry) => entry.startsWith(`${tag} `))
      .map((entry) => JSON.parse(entry.slice(tag.length + 1)) as unknown);
  const [byDefault] = values('default');
  const examples = values('example');
  return {
    description: sentence,
    ...(byDefault !== undefined && { default: byDefault }),
    ...(examples.length > 0 && { examples }),
  };
}

function inherited(name: string, key: string, docs: SchemaNames['docs']): string {
  if (name.startsWith('Chat') && docs[`ChatKeys.${key}`] !== undefined) return `ChatKeys.${key}`;
  return `${/ @extends (\w+)$/.exec(docs[name] ?? '')?.[1]}.${key}`;
}

function nameIn($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/** "ShortTextQuestion" as "Short text question", "minWords" as "Min words". */
function inWords(name: string): string {
  const words = name.replace('$', '').replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
