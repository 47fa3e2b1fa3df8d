/** Everything that is said of one flow by itself. */
import { checkFlow } from '../flow/parse-flow.ts';
import { reporter } from '../flow/checks/report.ts';
import { isRunnable, runnableStageTypes } from '../flow/runnable-stages.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { DocumentCode } from '../errors/index.ts';
import { findings, type Finding, type Report } from './finding.ts';
import { checkFlowDoubts } from './flow-doubts.ts';
import type { LoadedDocument } from './load-document.ts';

/** A flow without errors of its own, and what was found. */
export interface CheckedFlow {
  readonly flow?: Flow;
  readonly problems: Finding[];
}

/** Checks a flow; what depends on a readable flow is looked at only where it is one. */
export function checkFlowFile({ path, data }: LoadedDocument, now: Date): CheckedFlow {
  const { flow, problems, faults, warnings } = checkFlow(data);
  if (!flow) return { problems: findings([...problems, ...warnings], path) };
  const { problems: doubts, report } = reporter<DocumentCode>();
  checkRunnable(flow, report);
  checkFlowDoubts(flow, now, report);
  return { flow, problems: findings([...faults, ...warnings, ...doubts], path) };
}

function checkRunnable(flow: Flow, report: Report): void {
  flow.stages.forEach(({ type }, index) => {
    if (isRunnable(type)) return;
    report(['stages', index, 'type'], 'stage-not-runnable', `This version cannot run stages of the type "${type}"`, {
      received: type,
      expected: `one of ${runnableStageTypes.join(', ')}`,
    });
  });
}
