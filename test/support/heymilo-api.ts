// HeyMilo's OpenAPI document, where it lies beside the project: its schemas as validators, and values that fit them.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc, { type Arbitrary } from 'fast-check';

const file = resolve(import.meta.dirname, '../../../shared/data/heymilo/openapi.json');

/** True where the document is there; a clone without the shared data has none. */
export const hasHeyMiloApi = existsSync(file);

/** A JSON Schema as the document writes them. */
interface ApiSchema {
  readonly $ref?: string;
  readonly anyOf?: readonly ApiSchema[];
  readonly oneOf?: readonly ApiSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
  readonly properties?: { readonly [name: string]: ApiSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ApiSchema;
  readonly items?: ApiSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
}

interface ApiDocument {
  readonly openapi: string;
  readonly components: { readonly schemas: { readonly [name: string]: ApiSchema } };
}

let loaded: ApiDocument | undefined;

/** The document. */
export function heyMiloApi(): ApiDocument {
  loaded ??= JSON.parse(readFileSync(file, 'utf8')) as ApiDocument;
  return loaded;
}

/** Checks values against a schema of the document. */
export function apiValidator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ ...heyMiloApi(), $id: 'api' });
  const validate = ajv.getSchema(`api#/components/schemas/${name}`);
  if (!validate) throw new Error(`The document has no schema ${name}.`);
  return validate;
}

/** What certain properties are to be, wherever they occur; they still have to fit the schema. */
export type Wishes = { readonly [property: string]: Arbitrary<unknown> };

/** Values of a schema of the document. */
export function apiValues(name: string, wishes: Wishes = {}): Arbitrary<unknown> {
  return valuesOf({ $ref: `#/components/schemas/${name}` }, wishes);
}

/** Names that no document may use as keys: everything that is handed in is refused with one. */
const forbidden = /^(__proto__|constructor|prototype)$/;
const anything = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));
const key = fc.string({ maxLength: 20 }).filter((name) => !forbidden.test(name));

function valuesOf(schema: ApiSchema, wishes: Wishes): Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const target = heyMiloApi().components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (!target) throw new Error(`${schema.$ref} leads nowhere.`);
    return valuesOf(target, wishes);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, wishes)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textsOf(schema);
    case 'integer':
      return fc.integer(limits(schema));
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...limits(schema) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, wishes), { maxLength: 4 });
    case 'object':
      return objectsOf(schema, wishes);
    default:
      return anything;
  }
}

function textsOf({ minLength = 0, maxLength = 60, examples = [] }: ApiSchema): Arbitrary<unknown> {
  const free = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 60) });
  return examples.length === 0 ? free : fc.oneof(free, fc.constantFrom(...examples));
}

function objectsOf({ properties, required = [], additionalProperties }: ApiSchema, wishes: Wishes): Arbitrary<unknown> {
  if (!properties) {
    const values = typeof additionalProperties === 'object' ? valuesOf(additionalProperties, wishes) : anything;
    return fc.dictionary(key, values, { maxKeys: 4 });
  }
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, wishes[name] ?? valuesOf(schema, wishes)]),
  );
  return fc.record(model, { requiredKeys: [...required] });
}

function limits({ minimum, maximum }: ApiSchema): { min?: number; max?: number } {
  return { ...(minimum !== undefined && { min: minimum }), ...(maximum !== undefined && { max: maximum }) };
}
