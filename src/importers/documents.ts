/** The two documents of an import, put together and parsed: what comes out is lawful, and enforces nothing. */
import { parseBackstage } from '../backstage/parse-backstage.ts';
import type { Backstage } from '../backstage/schema/backstage.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { ImportResult } from './import-result.ts';
import { emptyResume } from './resume-stage.ts';
import type { Translation } from './translation.ts';

/** The parts of a flow that an importer makes. Stages may be none. */
export type FlowParts = Pick<Flow, 'id' | 'brand' | 'role' | 'stages'> &
  Partial<
    Pick<
      Flow,
      'identity' | 'notices' | 'landing' | 'rights' | 'availability' | 'timeZone' | 'support' | 'locales' | 'status'
    >
  >;

/** Rules of the source, by stage; every stage comes out switched off. */
export type RulesByStage = NonNullable<Backstage['stages']>;

/** Parts of a backstage that belong to no stage; links come in switched off. */
export type OutreachParts = Pick<Backstage, 'links' | 'invitations'>;

/** Both documents and the report. */
export function documents(
  parts: FlowParts,
  translation: Translation,
  rules: RulesByStage = {},
  outreach: OutreachParts = {},
): ImportResult {
  const { notices = [], stages, ...rest } = parts;
  const flow = parseFlow({
    schemaVersion: 1,
    locale: translation.locale,
    ...rest,
    ...(notices.length > 0 && { notices }),
    stages: stages.length > 0 ? stages : [emptyResume(translation.words)],
  } satisfies Flow);
  return { flow, backstage: rulesOff(flow, rules, outreach), report: translation.report };
}

/** None is made up, and none of the source is enforced: that is for a person to decide. */
function rulesOff(flow: Flow, rules: RulesByStage, outreach: OutreachParts): Backstage {
  const ruled = flow.stages.filter((stage) => stage.type !== 'self-id');
  const stages = Object.fromEntries(ruled.map((stage) => [stage.id, { ...rules[stage.id], enforce: false }] as const));
  return parseBackstage({ schemaVersion: 1, flow: flow.id, stages, ...outreach }, flow);
}
