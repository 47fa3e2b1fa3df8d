/** Reads a flow document: everything that is wrong with it at once, or a Flow that the rest of the house can trust. */
import { DocumentError, type DocumentProblem, type DocumentWarningCode } from '../errors/index.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkIds } from './checks/ids.ts';
import { checkLimits } from './checks/limits.ts';
import { checkReach } from './checks/reach.ts';
import { checkReferences } from './checks/references.ts';
import { reporter } from './checks/report.ts';
import { checkLanguages, checkPlaceholders } from './checks/texts.ts';
import { checkWording } from './checks/warnings.ts';
import { outlineOf, type Outline } from './outline.ts';
import { readDocument, type Json } from './read-document.ts';
import { checkShape } from './schema-problems.ts';
import { flowSchema, type Flow } from './schema/flow.ts';

/** What {@link checkFlow} finds. `flow` is there when there are no problems; faults and warnings stop nothing. */
export interface FlowCheck {
  readonly flow?: Flow;
  /** Why it is no flow. */
  readonly problems: DocumentProblem[];
  /** What is there for nothing: questions and pages that nobody can ever see. `greenroom check` fails on them. */
  readonly faults: DocumentProblem[];
  /** What works but is probably not meant. */
  readonly warnings: DocumentProblem[];
}

/**
 * Reads a flow document of any origin: a file, a request, an object.
 *
 * @throws DocumentError with every problem of the document.
 * @example
 * const flow = parseFlow(JSON.parse(await readFile('warehouse.flow.json', 'utf8')));
 */
export function parseFlow(input: unknown): Flow {
  const { flow, problems } = readFlow(input);
  if (!flow) throw new DocumentError('flow', problems);
  return flow;
}

/**
 * The same without throwing, and with what works but cannot be meant, or is probably not meant.
 *
 * @example
 * for (const problem of checkFlow(input).problems) console.error(problem.path, problem.message, problem.fix);
 */
export function checkFlow(input: unknown): FlowCheck {
  const { data, outline, flow, problems } = readFlow(input);
  if (data === undefined || !outline) return { problems, faults: [], warnings: [] };
  const doubtful = reporter<DocumentWarningCode>();
  checkLanguages(data, doubtful.report);
  checkWording(outline, doubtful.report);
  if (!flow) return { problems, faults: [], warnings: doubtful.problems };
  const idle = reporter();
  checkReach(outline, flow.locale, idle.report);
  return { flow, problems, faults: idle.problems, warnings: doubtful.problems };
}

/** A document as far as it can be read. */
interface Reading {
  readonly data?: Json;
  readonly outline?: Outline;
  readonly flow?: Flow;
  readonly problems: DocumentProblem[];
}

function readFlow(input: unknown): Reading {
  const { data, problems: unreadable } = readDocument(input);
  if (data === undefined) return { problems: unreadable };
  const shape = checkShape(flowSchema, data);
  const across = reporter();
  const outline = outlineOf(data, shape.value !== undefined);
  checkIds(data, outline, across.report);
  checkConditions(outline, across.report);
  checkLimits(data, outline, across.report);
  checkReferences(data, outline, across.report);
  checkPlaceholders(data, outline, across.report);
  const problems = [...shape.problems, ...across.problems];
  const flow = problems.length === 0 ? shape.value : undefined;
  return { data, outline, problems, ...(flow && { flow }) };
}
