/** Whether whoever cannot or will not do a thing has another way: contacts, modes, stages that may be skipped. */
import type { Flow, Notice } from '../flow/schema/flow.ts';
import type { Stage } from '../flow/schema/stage.ts';
import type { Report } from './finding.ts';
import { eachQuestion } from './places.ts';

/** Warns of consents that nobody can refuse, of spoken interviews without a written way, and where nobody can be asked. */
export function checkOtherWays(flow: Flow, report: Report): void {
  const { accommodation, email, phone, url } = flow.support ?? {};
  const contacts = [accommodation?.email, accommodation?.phone, email, phone];
  const isReached = contacts.some((contact) => contact !== undefined);
  if (!isReached)
    report(['support'], 'no-contact', 'Nobody can be reached by mail or phone to ask for an accommodation');
  if (!isReached && url === undefined) checkConsents(flow, report);
  flow.stages.forEach((stage, index) => {
    if (stage.type !== 'interview' || stage.modes.includes('text')) return;
    report(['stages', index, 'modes'], 'no-text-way', 'This interview cannot be answered in writing', {
      received: stage.modes,
      fix: `Write ${JSON.stringify([...stage.modes, 'text'])}.`,
    });
  });
}

function checkConsents(flow: Flow, report: Report): void {
  const message = 'Candidates have to agree to this, and there is no other way for those who do not';
  (flow.notices ?? []).forEach((notice, at) => {
    const stage = flow.stages.find(({ id }) => id === notice.before);
    if (notice.consent === 'required' && !(stage && hasAnotherWay(stage, notice)))
      report(['notices', at, 'consent'], 'no-other-way', message);
  });
  eachQuestion(flow, ({ question, place, stage }) => {
    if (question.type !== 'consent' || question.required !== true) return;
    if (stage.type !== 'self-id' && stage.optional !== true) report([...place, 'required'], 'no-other-way', message);
  });
}

/** A declined consent offers the other modes of its stage, or to skip it. */
function hasAnotherWay(stage: Stage, { kind }: Notice): boolean {
  if (stage.optional === true) return true;
  if (stage.type === 'interview') return kind === 'recording' && stage.modes.includes('text');
  return (
    stage.type === 'sms' &&
    kind === 'texting' &&
    stage.channels?.includes('text') === true &&
    stage.channels.includes('chat')
  );
}
