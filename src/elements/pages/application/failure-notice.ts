/** A call that failed and that the candidate has to know about: what is the case, and a button where it helps to try again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scope } from '../../../i18n/scope.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyFailure, JourneyState } from '../../../journey/state.ts';
import { alertIcon } from '../../controls/icons.ts';

/** Nothing while all is well, or while the save note says all there is to say. */
export function failureNotice(scope: Scope, state: JourneyState, journey: Journey): TemplateResult | typeof nothing {
  const failure = failureToTell(state);
  if (!failure) return nothing;
  return html`<div class="notice" role="alert">
    ${alertIcon}
    <div>
      <p>${scope.t(`error.${failure.code}`)}</p>
      ${
        failure.code === 'offline' || failure.retrying
          ? html`<button class="link" type="button" @click=${() => journey.send({ type: 'retry' })}>${scope.t('retry')}</button>`
          : nothing
      }
    </div>
  </div>`;
}

/**
 * The help dialog tells of its own failures. A draft that waits for the network is safe on the device, as the save note says; once the
 * candidate has sent a stage that waits behind it, they have to know.
 */
function failureToTell({
  failure,
  sending,
  online,
}: JourneyState): Pick<JourneyFailure, 'code' | 'retrying'> | undefined {
  const isQuiet = failure?.doing === 'helping' || (failure?.doing === 'saving' && failure.retrying);
  if (failure && !isQuiet) return failure;
  return sending && !online ? { code: 'offline', retrying: true } : undefined;
}
