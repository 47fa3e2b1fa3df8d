// The frame of the application around a journey, as the root shows it.
import { html } from 'lit';
import '../../../src/elements/pages/application/application.define.ts';
import { prepareProblems } from '../../../src/elements/pages/application/prepare-place.ts';
import type { ApplicationElement } from '../../../src/elements/pages/application/application.element.ts';
import { loadMessagesFor } from '../../../src/i18n/load-messages.ts';
import type { FakeJourney } from '../fake-journey.ts';
import { drawn, show, speak, type Shown } from './show.ts';
import { until } from './type.ts';

/** What is on the page. */
export interface ShownApplication extends Shown {
  readonly application: ApplicationElement;
  /** Resolves once the page of the journey's place stands. */
  arrived(): Promise<void>;
}

/** How it is shown. */
interface ApplicationView {
  locale?: string;
  scheme?: 'light' | 'dark';
  isStatusOnly?: boolean;
}

/** Shows a journey where it is; resolves once its page stands. */
export async function showApplication(
  journey: FakeJourney,
  { locale = 'en', scheme = 'light', isStatusOnly = false }: ApplicationView = {},
): Promise<ShownApplication> {
  const scope = await speak(locale);
  await Promise.all([loadMessagesFor('status'), prepareProblems()]);
  const shown = await show(
    html`<greenroom-application
      .scope=${scope}
      .journey=${journey}
      .isStatusOnly=${isStatusOnly}
    ></greenroom-application>`,
    { scheme, theme: { accent: '#0b6e4f' } },
  );
  const application = shown.root.querySelector('greenroom-application') as ApplicationElement;
  const arrived = async (): Promise<void> => {
    await until(() => Boolean(application.shadowRoot?.querySelector('.step')?.shadowRoot?.querySelector('h2')));
    // Problems are said once their words are there.
    const isSummed = journey.state.problems.some(({ code, quiet }) => !quiet && code !== 'consent-declined');
    await until(
      () => !isSummed || application.shadowRoot?.querySelector('greenroom-error-summary')?.items.length !== 0,
    );
    await drawn(shown.root);
  };
  await arrived();
  return { ...shown, application, arrived };
}

/** Resolves once a heading of that name is on the page. */
export function headed(root: ShadowRoot, name: string): Promise<void> {
  return until(() => headings(root).includes(name));
}

function headings(root: ShadowRoot | Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'h2' ? [(element.textContent ?? '').trim()] : []),
    ...(element.shadowRoot ? headings(element.shadowRoot) : []),
  ]);
}
