// What the JSON Schemas and the parsers say of one document, and what only the parsers can know.
import assert from 'node:assert/strict';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { checkBackstage } from '../../src/backstage/parse-backstage.ts';
import { backstageSchema } from '../../src/backstage/schema/backstage.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';
import { checkFlow } from '../../src/flow/parse-flow.ts';
import { readDocument } from '../../src/flow/read-document.ts';
import { checkShape } from '../../src/flow/schema-problems.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';

/**
 * What a parser finds and a JSON Schema cannot say: how parts of a document refer to each other, which of two numbers is
 * larger, and what takes a table or a parser of its own (time zones, addresses, patterns that take for ever). A document
 * that is refused for these alone is valid in its schema; one that is refused for anything else is not.
 */
const beyondSchema: ReadonlySet<string> = new Set([
  ...['duplicate-id', 'unknown-stage', 'unknown-question', 'unknown-option', 'other-stage', 'flow-mismatch'],
  ...['self-reference', 'forward-reference', 'circular-reference', 'self-id-reference'],
  ...['wrong-operator', 'wrong-operand', 'min-over-max', 'contradiction'],
  ...['unknown-placeholder', 'unfit-placeholder', 'early-placeholder'],
  ...['free-text-rule', 'self-id-rule', 'postal-code-rule', 'unfit-question'],
  ...['points-missing', 'scale-missing', 'wrong-points', 'no-spread'],
  ...['unsafe-pattern', 'unknown-time-zone', 'invalid-url'],
]);

const ajv = formats(new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }));
const schemas: Record<'flow' | 'backstage', ValidateFunction> = {
  flow: ajv.compile(flowJsonSchema()),
  backstage: ajv.compile(backstageJsonSchema()),
};

/** What the schema of a document finds wrong; nothing where it is valid. */
export function schemaErrors(kind: 'flow' | 'backstage', document: unknown): ErrorObject[] {
  const validate = schemas[kind];
  return validate(document) ? [] : (validate.errors ?? []);
}

/** Fails where the schema takes a flow that the parser refuses for more than {@link beyondSchema}, or the other way round. */
export function assertFlowAgreement(document: unknown): void {
  const { data, problems: unreadable } = readDocument(document);
  if (data === undefined) return assert.ok(unreadable.length > 0);
  assertSame('flow', data, checkFlow(data).problems);
}

/** The same of a backstage. Where two findings stand at one place, the parser tells one: the schema is held to the shape. */
export function assertBackstageAgreement(document: unknown, flow?: Flow): void {
  const { data, problems: unreadable } = readDocument(document);
  if (data === undefined) return assert.ok(unreadable.length > 0);
  const { problems } = checkShape(backstageSchema, data);
  assertSame('backstage', data, problems);
  if (!flow || problems.length > 0) return;
  const others = checkBackstage(data, flow).problems.filter(({ code }) => !beyondSchema.has(code));
  assert.deepEqual(others, [], 'the parser knows more than the schema, and the list does not say so');
}

function assertSame(kind: 'flow' | 'backstage', document: unknown, problems: readonly { code: string }[]): void {
  const refused = problems.filter(({ code }) => !beyondSchema.has(code));
  const errors = schemaErrors(kind, document);
  const told = () => JSON.stringify({ parser: refused, schema: errors.slice(0, 5), document }, null, 1).slice(0, 4_000);
  assert.equal(errors.length > 0, refused.length > 0, `the parser and the schema disagree: ${told()}`);
}
