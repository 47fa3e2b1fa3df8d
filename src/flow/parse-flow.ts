/** Reads a flow document: everything that is wrong with it at once, or a Flow that the rest of the house can trust. */
import { DocumentError, type DocumentProblem, type DocumentWarningCode } from '../errors/index.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkIds } from './checks/ids.ts';
import { checkLimits } from './checks/limits.ts';
import { checkReferences } from './checks/references.ts';
import { reporter } from './checks/report.ts';
import { checkLanguages, checkPlaceholders } from './checks/texts.ts';
import { checkWording } from './checks/warnings.ts';
import { outlineOf } from './outline.ts';
import { readDocument } from './read-document.ts';
import { checkShape } from './schema-problems.ts';
import { flowSchema, type Flow } from './schema/flow.ts';

/** What {@link checkFlow} finds. `flow` is there when there are no problems; warnings stop nothing. */
export interface FlowCheck {
  readonly flow?: Flow;
  readonly problems: DocumentProblem[];
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
  const { flow, problems } = checkFlow(input);
  if (!flow) throw new DocumentError('flow', problems);
  return flow;
}

/**
 * The same without throwing, and with warnings: what works but is probably not meant.
 *
 * @example
 * for (const problem of checkFlow(input).problems) console.error(problem.path, problem.message, problem.fix);
 */
export function checkFlow(input: unknown): FlowCheck {
  const { data, problems: unreadable } = readDocument(input);
  if (data === undefined) return { problems: unreadable, warnings: [] };
  const shape = checkShape(flowSchema, data);
  const across = reporter();
  const doubtful = reporter<DocumentWarningCode>();
  const outline = outlineOf(data);
  checkIds(data, outline, across.report);
  checkConditions(outline, across.report);
  checkLimits(data, outline, across.report);
  checkReferences(data, outline, across.report);
  checkPlaceholders(data, outline, across.report);
  checkLanguages(data, doubtful.report);
  checkWording(outline, doubtful.report);
  const problems = [...shape.problems, ...across.problems];
  if (shape.value && problems.length === 0) return { flow: shape.value, problems, warnings: doubtful.problems };
  return { problems, warnings: doubtful.problems };
}
