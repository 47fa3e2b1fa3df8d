/** The backstage document as JSON Schema, for editors and other languages. */
import { describeSchema } from '../flow/describe-schema.ts';
import { stageKeyDocs } from '../flow/stage-key-docs.ts';
import { backstageKeyDocs } from './backstage-key-docs.ts';
import { backstageSchema } from './schema/backstage.ts';

/**
 * JSON Schema (draft 2020-12) of a backstage document, with the title, meaning, default and examples of every key. The
 * package has it as `greenroom/backstage.schema.json`. Whether rules fit the questions of a flow is checked by
 * `parseBackstage` alone.
 *
 * @example
 * await writeFile('backstage.schema.json', JSON.stringify(backstageJsonSchema(), null, 2));
 */
export function backstageJsonSchema(): Record<string, unknown> {
  return describeSchema(backstageSchema, {
    $id: 'https://unpkg.com/greenroom/dist/backstage.schema.json',
    title: 'Greenroom backstage',
    docs: { ...stageKeyDocs, ...backstageKeyDocs },
  });
}
