/** A backstage written in TypeScript: typed by its flow, and checked whole when it runs. */
import type { Flow } from '../flow/schema/flow.ts';
import type { DefinedBackstage } from './defined-backstage.ts';
import { parseBackstage } from './parse-backstage.ts';
import type { Backstage } from './schema/backstage.ts';

/**
 * Defines the backstage of a flow in code. Unknown keys, a stage, question or option that the flow lacks, an operator or
 * value that the question does not take, and a rule on free text or on voluntary self-identification are compile errors
 * at the key that is wrong. Hovering a key in an editor says what it is for.
 *
 * @throws DocumentError with every problem that types cannot say.
 * @example
 * export const backstage = defineBackstage(flow, {
 *   schemaVersion: 1,
 *   flow: 'warehouse-associate',
 *   stages: { apply: { dealbreakers: [{ id: 'adult', question: 'adult', op: 'is', value: true }] } },
 * });
 */
export function defineBackstage<const F extends Flow, const B extends object>(
  flow: F,
  backstage: DefinedBackstage<F, B>,
): Backstage;
export function defineBackstage(flow: Flow, backstage: Backstage): Backstage {
  return parseBackstage(backstage, flow);
}
