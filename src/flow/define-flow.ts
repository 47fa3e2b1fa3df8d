/** A flow written in TypeScript: checked by the compiler as far as types go, and whole when it runs. */
import type { DefinedFlow } from './defined-flow.ts';
import { parseFlow } from './parse-flow.ts';
import type { Flow } from './schema/flow.ts';

/**
 * Defines a flow in code. Unknown keys, unknown questions in conditions, and operators or values that a question's type
 * does not take are compile errors at the key that is wrong; what types cannot say (order, addresses, languages) is
 * checked when it runs. Hovering a key in an editor says what it is for.
 * The result keeps its exact type, from which `defineBackstage` knows every stage and question, and `AnswersOf` every
 * answer.
 *
 * @throws DocumentError with every problem of the document.
 * @example
 * export const flow = defineFlow({
 *   schemaVersion: 1,
 *   id: 'warehouse-associate',
 *   locale: 'en',
 *   brand: { name: 'Northgate' },
 *   role: { title: 'Warehouse associate' },
 *   stages: [{ id: 'apply', type: 'form', pages: [{ id: 'you', questions: [
 *     { id: 'adult', type: 'yes-no', label: 'Are you 18 or older?', required: true },
 *   ] }] }],
 * });
 */
export function defineFlow<const F extends Flow>(flow: DefinedFlow<F>): F;
export function defineFlow(flow: Flow): Flow {
  parseFlow(flow);
  return flow;
}
