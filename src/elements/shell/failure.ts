/** Says that an interview cannot be shown: to the candidate by a calm page, to the host page by an event. */
import type { ErrorCode } from '../../errors/index.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import type { FailureKind } from '../pages/failure/failure-kind.ts';
import type { FlowHost } from './flow-host.ts';
import { elementPage } from './page.ts';

/** What went wrong, and with what. */
interface Failure {
  readonly kind: FailureKind;
  readonly code: ErrorCode;
  readonly flow: Flow | undefined;
  readonly isPreview: boolean;
}

/** Puts the calm page in the interview's place. */
export async function showFailure(host: FlowHost, { kind, code, flow, isPreview }: Failure): Promise<void> {
  await Promise.all([import('../pages/failure/failure-page.define.ts'), loadMessagesFor('failure')]);
  await host.showPage(flow, isPreview, (scope) => {
    const page = elementPage('greenroom-failure-page', scope, { kind, flow });
    page.content.addEventListener('greenroom-again', () => host.restart());
    return page;
  });
  announceFailure(host, code);
}

/** Tells the host page. */
export function announceFailure(host: FlowHost, code: ErrorCode): void {
  host.announce({ name: 'greenroom-error', detail: { code, doing: 'loading' } });
}
