// Puts a template on the page as the widget's root would: in a shadow tree with the theme, and gone after the test.
import { render, type TemplateResult } from 'lit';
import type { Theme } from '../../../src/flow/schema/flow.ts';
import { createScope } from '../../../src/i18n/create-scope.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import type { Scope } from '../../../src/i18n/scope.ts';
import { hostStyles } from '../../../src/theme/styles/host.ts';
import { themeSheet, type ColorScheme } from '../../../src/theme/theme-sheet.ts';

/** What is on the page, and how to show something else in its place. */
export interface Shown {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  update(template: TemplateResult): Promise<void>;
}

/** A scope in a language, with every section that questions and controls need. */
export async function speak(locale = 'en'): Promise<Scope> {
  return createScope({
    locale,
    flowLocale: 'en',
    messages: await loadMessages(locale, ['landing', 'application', 'questions', 'problems', 'help']),
  });
}

const hosts: HTMLElement[] = [];

/** Shows a template, and resolves once everything in it has been drawn. */
export async function show(
  template: TemplateResult,
  { theme = {}, scheme = 'light', dir = 'ltr' }: { theme?: Theme; scheme?: ColorScheme; dir?: 'ltr' | 'rtl' } = {},
): Promise<Shown> {
  const host = document.createElement('div');
  host.lang = 'en';
  host.dir = dir;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...(hostStyles.styleSheet ? [hostStyles.styleSheet] : []), themeSheet(theme, scheme)];
  document.body.append(host);
  hosts.push(host);
  const update = async (next: TemplateResult): Promise<void> => {
    render(next, root);
    await drawn(root);
  };
  await update(template);
  return { host, root, update };
}

/** Takes everything off the page again; for `afterEach`. */
export function clearPage(): void {
  for (const host of hosts.splice(0)) host.remove();
}

/** Resolves once no element below is waiting to be drawn. */
export async function drawn(root: ShadowRoot | Element): Promise<void> {
  for (const element of root.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>('*')) {
    await element.updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
}
