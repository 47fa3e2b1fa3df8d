/** Reads a backstage document against its flow: everything that is wrong with it at once, or a Backstage to trust. */
import { DocumentError, type DocumentProblem, type DocumentWarningCode } from '../errors/index.ts';
import { reporter, type Report } from '../flow/checks/report.ts';
import { didYouMean } from '../flow/nearest-name.ts';
import { listIn, memberOf, textIn } from '../flow/outline.ts';
import { readDocument, type Json } from '../flow/read-document.ts';
import { checkShape } from '../flow/schema-problems.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { checkDealbreakers } from './checks/dealbreakers.ts';
import { indexFlow, type FlowIndex } from './checks/flow-index.ts';
import { checkMessagePlaceholders, warnOfMissingLanguages } from './checks/messages.ts';
import { checkRequirements } from './checks/requirements.ts';
import { warnOfRules } from './checks/rule-doubts.ts';
import { checkScore } from './checks/score-items.ts';
import { checkThresholds } from './checks/thresholds.ts';
import { warnOfDoubts } from './checks/warnings.ts';
import { backstageSchema, type Backstage } from './schema/backstage.ts';

/** What {@link checkBackstage} finds. `backstage` is there when there are no problems; faults and warnings stop nothing. */
export interface BackstageCheck {
  readonly backstage?: Backstage;
  /** Why it is no backstage of this flow. */
  readonly problems: DocumentProblem[];
  /** What nobody can meet: rules and thresholds that send everyone away. `greenroom check` fails on them. */
  readonly faults: DocumentProblem[];
  /** What works but is probably not meant. */
  readonly warnings: DocumentProblem[];
}

/**
 * Reads a backstage document of any origin against the flow it belongs to.
 *
 * @throws DocumentError with every problem of the document.
 * @example
 * const backstage = parseBackstage(JSON.parse(text), flow);
 */
export function parseBackstage(input: unknown, flow: Flow): Backstage {
  const { backstage, problems } = readBackstage(input, flow, indexFlow(flow));
  if (!backstage) throw new DocumentError('backstage', problems);
  return backstage;
}

/**
 * The same without throwing, and with what works but cannot be meant, or is probably not meant.
 *
 * @example
 * const { problems, faults, warnings } = checkBackstage(input, flow);
 */
export function checkBackstage(input: unknown, flow: Flow): BackstageCheck {
  const index = indexFlow(flow);
  const { backstage, problems } = readBackstage(input, flow, index);
  if (!backstage) return { problems, faults: [], warnings: [] };
  const fault = reporter();
  const doubtful = reporter<DocumentWarningCode>();
  const to = { fault: fault.report, warn: doubtful.report, locale: flow.locale };
  warnOfDoubts(backstage, doubtful.report);
  for (const [id, rules] of Object.entries(backstage.stages ?? {})) {
    const stage = index.get(id);
    if (!stage) continue;
    checkRequirements(rules, ['stages', id], stage, to);
    warnOfRules(rules, ['stages', id], stage, flow, doubtful.report);
  }
  checkThresholds(backstage, index, to);
  warnOfMissingLanguages(backstage, flow, doubtful.report);
  return { backstage, problems, faults: fault.problems, warnings: doubtful.problems };
}

function readBackstage(
  input: unknown,
  flow: Flow,
  index: FlowIndex,
): { backstage?: Backstage; problems: DocumentProblem[] } {
  const { data, problems: unreadable } = readDocument(input);
  if (data === undefined) return { problems: unreadable };
  const shape = checkShape(backstageSchema, data);
  const across = reporter();
  checkFlowId(data, flow, across.report);
  checkStages(data, index, shape.value !== undefined, across.report);
  checkRuleIds(data, across.report);
  if (shape.value) checkMessagePlaceholders(shape.value, flow, across.report);
  // Of two findings at one place, the one that knows the flow says more.
  const places = new Set(across.problems.map((problem) => problem.path));
  const own = shape.problems.filter((problem) => !places.has(problem.path));
  const problems = [...own, ...across.problems].map(withoutSecrets);
  const backstage = problems.length === 0 ? shape.value : undefined;
  return { problems, ...(backstage && { backstage }) };
}

function checkFlowId(document: Json, flow: Flow, report: Report): void {
  const id = textIn(document, 'flow');
  if (id === undefined || id === flow.id) return;
  report(['flow'], 'flow-mismatch', 'This backstage belongs to another flow', {
    received: id,
    expected: JSON.stringify(flow.id),
  });
}

function checkStages(document: Json, index: FlowIndex, isSound: boolean, report: Report): void {
  const stages = memberOf(document, 'stages');
  if (typeof stages !== 'object' || stages === null || Array.isArray(stages)) return;
  for (const [id, rules] of Object.entries(stages)) {
    const place = ['stages', id];
    const stage = index.get(id);
    if (!stage) {
      report(place, 'unknown-stage', `The flow has no stage "${id.slice(0, 80)}"`, {
        received: id,
        expected: `one of ${[...index.keys()].join(', ')}`,
        fix: didYouMean(id, index.keys()),
      });
    } else if (stage.stage.type === 'self-id') {
      report(place, 'self-id-rule', 'Voluntary self-identification takes no part in rules or scores', {
        received: id,
        expected: 'a stage of another type',
      });
    } else {
      checkDealbreakers(rules, place, stage, index, report);
      checkScore(rules, place, stage, index, isSound, report);
    }
  }
}

function checkRuleIds(document: Json, report: Report): void {
  const seen = new Set<string>();
  const stages = memberOf(document, 'stages');
  if (typeof stages !== 'object' || stages === null) return;
  for (const [stage, rules] of Object.entries(stages)) {
    listIn(rules, 'dealbreakers').forEach((rule, at) => {
      const id = textIn(rule, 'id');
      if (id === undefined) return;
      if (seen.has(id)) {
        report(
          ['stages', stage, 'dealbreakers', at, 'id'],
          'duplicate-id',
          `Two dealbreakers have the id "${id.slice(0, 80)}"`,
          {
            received: id,
            expected: 'another id',
          },
        );
      }
      seen.add(id);
    });
  }
}

/** What stands in place of a variable's name may be the secret itself, and an address may hold a password: neither is repeated. */
function withoutSecrets(problem: DocumentProblem): DocumentProblem {
  const { received, ...rest } = problem;
  if (received === undefined || problem.path.endsWith('.secretEnv')) return rest;
  return { ...rest, received: received.replace(/\/\/[^/\s"]*@/g, '//…@') };
}
