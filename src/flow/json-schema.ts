/** The flow document as JSON Schema, for editors and other languages. */
import * as z from 'zod';
import { flowSchema } from './schema/flow.ts';

/**
 * JSON Schema (draft 2020-12) of a flow document. It knows shapes; references, order and addresses are checked by
 * `parseFlow` alone.
 *
 * @example
 * await writeFile('flow.schema.json', JSON.stringify(flowJsonSchema(), null, 2));
 */
export function flowJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(flowSchema, { target: 'draft-2020-12', io: 'input' }) };
}
