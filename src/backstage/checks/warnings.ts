/** What works in a backstage but is probably not meant. */
import type { Warn } from '../../flow/checks/report.ts';
import type { Backstage } from '../schema/backstage.ts';
import type { StageRules } from '../schema/stage-rules.ts';

/** Seconds that people need to read a line and find the Cancel button. */
const secondsToRead = 8;

/** Warns about messages that nobody reads, and links that do other than one might think. */
export function warnOfDoubts(backstage: Backstage, warn: Warn): void {
  warnOfLinks(backstage, warn);
  for (const [stageId, rules] of Object.entries(backstage.stages ?? {})) {
    (rules.dealbreakers ?? []).forEach((rule, at) => {
      if (rule.message === undefined || rule.disclose === 'message') return;
      warn(
        ['stages', stageId, 'dealbreakers', at, 'message'],
        'message-not-shown',
        'Nobody reads this message: the rule is silent',
        { expected: 'disclose: "message", or no message' },
      );
    });
  }
}

function warnOfLinks(backstage: Backstage, warn: Warn): void {
  const { scheduling, redirect } = backstage.links ?? {};
  const gate = backstage.decision?.scheduleGate ?? 'either';
  if (scheduling?.enabled && gate !== 'shortlisted' && !isAnythingEnforced(backstage)) {
    warn(['links', 'scheduling'], 'nothing-enforced', 'Nothing is enforced: everyone who finishes can book', {
      expected: 'an enforced dealbreaker or minimum score, or decision.scheduleGate "shortlisted"',
    });
  }
  if (!redirect?.enabled || (redirect.mode ?? 'auto') !== 'auto') return;
  if (scheduling?.enabled) {
    warn(
      ['links', 'redirect', 'mode'],
      'redirect-waits',
      'Nobody is sent away while a booking is open: until then the redirect is a link',
      {
        expected: 'mode: "link" where that is what you want',
      },
    );
  }
  if (redirect.afterSeconds !== undefined && redirect.afterSeconds < secondsToRead) {
    warn(['links', 'redirect', 'afterSeconds'], 'short-countdown', 'This leaves too soon to read what the page says', {
      received: redirect.afterSeconds,
      expected: `at least ${secondsToRead}`,
    });
  }
}

function isAnythingEnforced(backstage: Backstage): boolean {
  if (backstage.decision?.minScore !== undefined) return true;
  return Object.values(backstage.stages ?? {}).some((rules) => rules.enforce !== false && hasEffect(rules));
}

function hasEffect({ dealbreakers = [], score }: StageRules): boolean {
  if (score !== undefined && score.items.length > 0 && score.min !== undefined) return true;
  return dealbreakers.some((rule) => rule.onNotMet !== 'flag' || rule.onUnknown !== 'continue');
}
