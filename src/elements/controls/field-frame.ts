/** What stands around a control: label above, help under it, the problem between help and control. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scope } from '../../i18n/scope.ts';
import { alertIcon } from './icons.ts';

/** The words around a control. */
export interface FrameWords {
  readonly scope: Scope;
  readonly label: string;
  /** Says "(optional)" after the label. */
  readonly optional?: boolean | undefined;
  readonly help?: TemplateResult | string | undefined;
  /** What is wrong and how to mend it. */
  readonly problem?: string | undefined;
  /** A quiet line under the control; what of it has the id `note` describes the control. */
  readonly note?: TemplateResult | undefined;
}

/**
 * A frame around one control with the id `field`. The control takes `aria-describedby=${describedBy(words)}`.
 *
 * @example
 * fieldFrame(words, html`<input id="field" class="box" aria-describedby=${describedBy(words)} />`);
 */
export function fieldFrame(words: FrameWords, control: TemplateResult): TemplateResult {
  return html`<label class="label" id="label" part="label" for="field">${labelOf(words)}</label>${notesOf(words)}${control}${words.note}`;
}

/** A frame around several controls that are one question. `role` is `radiogroup` where one of them is chosen. */
export function groupFrame(
  words: FrameWords,
  control: TemplateResult,
  { role = 'group', required = false }: { role?: 'group' | 'radiogroup'; required?: boolean | undefined } = {},
): TemplateResult {
  const isRadio = role === 'radiogroup';
  return html`<fieldset
    role=${role}
    class=${words.problem ? 'invalid' : ''}
    aria-describedby=${describedBy(words)}
    aria-required=${isRadio && required ? 'true' : nothing}
    aria-invalid=${isRadio && words.problem ? 'true' : nothing}
  >
    <legend class="label" part="label">${labelOf(words)}</legend>
    ${notesOf(words)}${control}${words.note}
  </fieldset>`;
}

/** Ids of help and problem, as far as they are there, and of what else describes the control. */
export function describedBy({ help, problem, note }: FrameWords, more?: string): string | typeof nothing {
  return [help && 'help', problem && 'problem', more, note && 'note'].filter(Boolean).join(' ') || nothing;
}

function labelOf({ label, optional, scope }: FrameWords): TemplateResult {
  if (!optional) return html`${label}`;
  // A space at the start of a template would be minified away.
  return html`${`${label} `}<span class="optional">${scope.t('optional')}</span>`;
}

/** Help and problem alone, for a control that brings its own label. */
export function notesOf({ help, problem }: FrameWords): TemplateResult {
  return html`${help ? html`<div class="help" id="help" part="help">${help}</div>` : nothing}${
    problem ? html`<p class="problem" id="problem" part="problem">${alertIcon}<span>${problem}</span></p>` : nothing
  }`;
}
