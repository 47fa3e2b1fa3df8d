/** The backstage document as JSON Schema, for editors and other languages. */
import * as z from 'zod';
import { backstageSchema } from './schema/backstage.ts';

/**
 * JSON Schema (draft 2020-12) of a backstage document. It knows shapes; whether rules fit the questions of a flow is
 * checked by `parseBackstage` alone.
 *
 * @example
 * await writeFile('backstage.schema.json', JSON.stringify(backstageJsonSchema(), null, 2));
 */
export function backstageJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(backstageSchema, { target: 'draft-2020-12', io: 'input' }) };
}
