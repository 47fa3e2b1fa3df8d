/** Everything that is said of one backstage and of its flow together. */
import { checkBackstage } from '../backstage/parse-backstage.ts';
import type { Backstage } from '../backstage/schema/backstage.ts';
import type { DocumentCode } from '../errors/index.ts';
import { reporter } from '../flow/checks/report.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { finding, findings, type Finding } from './finding.ts';
import type { LoadedDocument } from './load-document.ts';
import { checkPair } from './pair-doubts.ts';

/** A backstage without errors of its own, and what was found. */
export interface CheckedBackstage {
  readonly backstage?: Backstage;
  readonly problems: Finding[];
}

/** Flows by file; undefined for one with errors. */
export type CheckedFlows = ReadonlyMap<string, Flow | undefined>;

/** Checks a backstage against its flow: the one beside it, else the one whose id it names. */
export function checkBackstageFile(file: LoadedDocument, flows: CheckedFlows): CheckedBackstage {
  const flowPath = flowFileOf(file, flows);
  if (flowPath === undefined) {
    const missing = finding(file.path, {
      code: 'flow-missing',
      path: 'flow',
      message: 'The flow of this backstage is not here, so its rules cannot be checked',
      expected: `${file.path.replace(/\.backstage\.json$/i, '')}.flow.json beside it`,
    });
    return { problems: missing };
  }
  const flow = flows.get(flowPath);
  // A flow with errors has been reported; against it, every rule would look wrong.
  if (!flow) return { problems: [] };
  const { backstage, problems, faults, warnings } = checkBackstage(file.data, flow);
  if (!backstage) return { problems: findings([...problems, ...warnings], file.path) };
  const { problems: doubts, report } = reporter<DocumentCode>();
  checkPair(flow, backstage, report);
  return { backstage, problems: findings([...faults, ...warnings, ...doubts], file.path) };
}

function flowFileOf({ path, data }: LoadedDocument, flows: CheckedFlows): string | undefined {
  const beside = path.replace(/\.backstage\.json$/i, '.flow.json');
  if (beside !== path && flows.has(beside)) return beside;
  const id = typeof data === 'object' && data !== null && 'flow' in data ? data.flow : undefined;
  return [...flows].find(([, flow]) => flow !== undefined && flow.id === id)?.[0];
}
