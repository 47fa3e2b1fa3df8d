/** What shows only where a flow and its backstage are read together. */
import type { Backstage } from '../backstage/schema/backstage.ts';
import type { StageRules } from '../backstage/schema/stage-rules.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { brandSites, siteOf } from './brand-sites.ts';
import type { Report } from './finding.ts';
import { hasNoticeBefore, programIn } from './notices.ts';

const ownMachine = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Warns of a redirect away from the brand, of programs behind a stage that nobody is told of, and of texts that nobody agreed to. */
export function checkPair(flow: Flow, backstage: Backstage, report: Report): void {
  checkRedirect(flow, backstage, report);
  checkPrograms(flow, backstage, report);
  if (backstage.invitations?.text === undefined) return;
  if ((flow.notices ?? []).some(({ kind }) => kind === 'texting')) return;
  report(['invitations', 'text'], 'texting-notice-missing', 'Texts go out, and the flow asks nobody before');
}

function checkRedirect(flow: Flow, backstage: Backstage, report: Report): void {
  const { redirect } = backstage.links ?? {};
  if (!redirect?.enabled || ownMachine.test(new URL(redirect.url).hostname)) return;
  const site = siteOf(redirect.url) ?? new URL(redirect.url).hostname;
  const own = [...brandSites(flow, backstage)];
  if (own.length === 0 || own.includes(site)) return;
  report(
    ['links', 'redirect', 'url'],
    'other-site',
    `The redirect leads to ${site}, which is not a site of the brand`,
    {
      received: redirect.url,
      expected: `a page on ${own.join(' or ')}`,
    },
  );
}

function checkPrograms(flow: Flow, { stages = {} }: Backstage, report: Report): void {
  flow.stages.forEach((stage, index) => {
    const rules = Object.hasOwn(stages, stage.id) ? stages[stage.id] : undefined;
    const place = rules && modelIn(rules);
    // Where candidates meet the program itself, the flow has been told already.
    if (!place || programIn(stage) !== undefined || hasNoticeBefore(flow, 'ai', index)) return;
    report(
      ['stages', stage.id, ...place],
      'ai-notice-missing',
      'A program reads the answers of this stage, and candidates are not told before',
      { fix: `Add to the notices of the flow: { "kind": "ai", "before": "${stage.id}", "consent": "none", … }.` },
    );
  });
}

/** Where the rules of a stage put a language model to work. */
function modelIn({ assistant, dealbreakers = [] }: StageRules): (string | number)[] | undefined {
  const { instructions = '', followUps = 0, rubric = [] } = assistant ?? {};
  if (instructions !== '' || followUps > 0 || rubric.length > 0) return ['assistant'];
  const extracted = dealbreakers.findIndex(({ minConfidence }) => minConfidence !== undefined);
  return extracted < 0 ? undefined : ['dealbreakers', extracted, 'minConfidence'];
}
