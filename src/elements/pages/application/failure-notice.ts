/** A call that failed and that the candidate has to know about: what is the case, and a button where it helps to try again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scope } from '../../../i18n/scope.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { alertIcon } from '../../controls/icons.ts';

/** Nothing while all is well, or while the save note says all there is to say. */
export function failureNotice(
  scope: Scope,
  { failure }: JourneyState,
  journey: Journey,
): TemplateResult | typeof nothing {
  // A draft that waits for the network is safe on the device: the save note says so. The help dialog tells of its own failures.
  if (!failure || failure.doing === 'helping' || (failure.doing === 'saving' && failure.retrying)) return nothing;
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
