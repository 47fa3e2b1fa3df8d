/** Everything that is looked at in a flow that is valid, one file per doubt. */
import type { Flow } from '../flow/schema/flow.ts';
import type { Report } from './finding.ts';
import { checkInterfaceLanguages } from './interface-languages.ts';
import { checkLength } from './length.ts';
import { checkMedia } from './media.ts';
import { checkNotices } from './notices.ts';
import { checkOtherWays } from './other-ways.ts';
import { checkReadingLevel } from './reading-level.ts';
import { checkTextLinks } from './text-links.ts';
import { checkTheme } from './theme-contrast.ts';
import { checkWording } from './wording.ts';

/** Reports what candidates would stumble over, and what has to be said to them. */
export function checkFlowDoubts(flow: Flow, now: Date, report: Report): void {
  checkTheme(flow, report);
  checkTextLinks(flow, report);
  checkLength(flow, report);
  checkNotices(flow, now, report);
  checkOtherWays(flow, report);
  checkMedia(flow, report);
  checkInterfaceLanguages(flow, report);
  checkReadingLevel(flow, report);
  checkWording(flow, report);
}
