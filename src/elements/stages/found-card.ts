/** What a resume says of who the candidate is, and they have not told: offered above a page's questions. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate } from '../../contract/records.ts';
import '../controls/field-note.define.ts';
import type { StageView } from './stage-view.ts';

/** One line for each detail; nothing where none is missing. */
export function foundCard(view: StageView, fields: readonly (keyof Candidate)[]): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  const { scope } = view;
  return html`<section class="found" aria-label=${scope.t('found.title')}>
    ${fields.map((field) => renderDetail(view, field, view.state.session.found?.[field] ?? ''))}
  </section>`;
}

function renderDetail(view: StageView, field: keyof Candidate, what: string): TemplateResult {
  const { scope, journey } = view;
  const use = (): void => {
    journey.send({ type: 'use-found', field });
    void view.focusHeading?.();
  };
  const name = scope.t('found.use-what', { what, field: scope.t(`identity.${field}`) });
  return html`<greenroom-field-note .offer=${{ label: scope.t('found.use'), name, use }}>
    <span dir="auto">${scope.t('found.detail', { field: scope.t(`identity.${field}`), what })}</span>
  </greenroom-field-note>`;
}
