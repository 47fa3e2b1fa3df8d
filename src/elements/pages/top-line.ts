/** The one line at the top of every page: who this is, how far one is, the language. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Flow } from '../../flow/schema/flow.ts';
import { safeUrl } from '../../flow/url.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { LocaleEvent } from '../controls/language-switch.element.ts';

/** What the line shows. */
export interface TopLine {
  readonly scope: Scope;
  readonly flow: Flow;
  /** What stands after the employer: progress, the role. */
  readonly middle?: TemplateResult | string;
  /** Shows the logo in place of the name. */
  readonly hasLogo?: boolean;
  /** What stands before the languages. */
  readonly aside?: TemplateResult | typeof nothing;
  readonly onLocale: (event: LocaleEvent) => void;
}

/** The line. Languages are offered where there is more than one. */
export function topLine({ scope, flow, middle, hasLogo, aside, onLocale }: TopLine): TemplateResult {
  const locales = [flow.locale, ...(flow.locales ?? [])];
  const name = scope.text(flow.brand.name);
  const logo = hasLogo ? safeUrl(flow.brand.logo?.src) : undefined;
  return html`<header class="top" part="header">
    ${logo ? html`<img class="mark" src=${logo} alt=${name} />` : html`<span class="who">${name}</span>`}
    <div class="middle ${typeof middle === 'string' ? 'role' : ''}">${middle ?? nothing}</div>
    ${aside}
    ${
      locales.length > 1
        ? html`<greenroom-language-switch .scope=${scope} .locales=${locales} @greenroom-locale=${onLocale}></greenroom-language-switch>`
        : nothing
    }
  </header>`;
}
