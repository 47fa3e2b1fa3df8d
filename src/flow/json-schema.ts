/** The flow document as JSON Schema, for editors and other languages. */
import { describeSchema } from './describe-schema.ts';
import { flowKeyDocs } from './flow-key-docs.ts';
import { flowSchema } from './schema/flow.ts';
import { stageKeyDocs } from './stage-key-docs.ts';

/**
 * JSON Schema (draft 2020-12) of a flow document, with the title, meaning, default and examples of every key. The package
 * has it as `greenroom/flow.schema.json`. What it cannot say, such as whether a question that a condition names exists,
 * `parseFlow` checks.
 *
 * @example
 * await writeFile('flow.schema.json', JSON.stringify(flowJsonSchema(), null, 2));
 */
export function flowJsonSchema(): Record<string, unknown> {
  return describeSchema(flowSchema, {
    $id: 'https://unpkg.com/greenroom/dist/flow.schema.json',
    title: 'Greenroom flow',
    docs: { ...flowKeyDocs, ...stageKeyDocs },
  });
}
