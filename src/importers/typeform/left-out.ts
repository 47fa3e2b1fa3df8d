/** What a flow does not hold of a form, line by line, in words for the person who goes on working with it. */
import { plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';
import type { TypeformForm, TypeformOperand } from './form.ts';
import type { Jump, Reach } from './reach.ts';
import type { Step } from './steps.ts';

/** The fields whose answers decide where a jump leads. */
export function decisiveRefs(form: TypeformForm): Set<string> {
  const refs = new Set<string>();
  const walk = (operand: TypeformOperand): void => {
    if (operand.type === 'field') refs.add(String(operand.value ?? ''));
    operand.vars?.forEach(walk);
  };
  for (const rule of form.logic ?? [])
    for (const action of rule.actions ?? []) if (action.action === 'jump' && action.condition) walk(action.condition);
  return refs;
}

/** Lists the jumps that are not what they were. */
export function logJumps(
  jumps: readonly (readonly Jump[])[],
  steps: readonly Step[],
  reach: Reach | undefined,
  log: ImportLog,
): void {
  if (!reach)
    log.drop(
      'logic',
      'Logic jumps',
      'The jumps are too many to work out: every question is always asked. Set `showIf` by hand',
    );
  jumps.forEach((own, at) => {
    const label = plainText(steps[at]?.field.title ?? '');
    for (const { path, target, meaning, action } of own) {
      const to = steps.find(({ ref }) => ref === action.details?.to?.value);
      const where = plainText(to?.field.title ?? '').slice(0, 80) || '…';
      if (target === 'back')
        log.drop(
          path,
          label,
          `Jumps back to “${where}”; a flow goes forwards only. Candidates can go back by themselves`,
        );
      else if (target === 'nowhere')
        log.drop(path, label, 'Jumps to something that is not in the form: it is taken as if it were not there');
      else if (isUnknown(meaning))
        log.drop(
          path,
          label,
          `Depends on ${whatOf(action.condition)}: what comes after it is asked in both cases. Set \`showIf\` where it should not be`,
        );
    }
  });
}

/** Lists hidden fields, calculations, and the settings. */
export function logTheRest(form: TypeformForm, steps: readonly Step[], log: ImportLog): void {
  const refs = new Set(steps.map(({ ref }) => ref));
  (form.hidden ?? []).forEach((name, at) => {
    log.drop(
      `hidden[${at}]`,
      plainText(name ?? ''),
      'A hidden field, filled from the address of the page: hand it over with `source` or `prefill`',
    );
  });
  for (const name of Object.keys(form.variables ?? {}))
    log.drop(
      `variables.${name}`,
      name,
      'A score or price that Typeform counts: scores are in the backstage, `stages.application.score`',
    );
  (form.logic ?? []).forEach((rule, ruleAt) => {
    const path = `logic[${ruleAt}]`;
    if (rule.type === 'hidden')
      log.drop(path, plainText(rule.ref ?? ''), 'Logic of a hidden field, which no answer decides: it is left out');
    else if (!refs.has(rule.ref ?? ''))
      log.drop(path, plainText(rule.ref ?? ''), 'Logic of a field that is not in the form: it is left out');
    const counted = (rule.actions ?? []).filter(({ action }) => action !== 'jump').length;
    if (counted > 0)
      log.drop(
        path,
        plainText(rule.ref ?? ''),
        `Counts a score or price (${counted} times): put points into the backstage, \`stages.application.score\``,
      );
  });
  const style = ['theme', 'custom_messages', 'cui_settings'].filter((key) => isFilled(form[key]));
  if (form.settings) style.push('settings');
  if (style.length > 0)
    log.drop(
      style.join(', '),
      'Look and settings of Typeform',
      'Colours and fonts are set in `brand.theme`; the other settings have no counterpart',
    );
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function isUnknown(meaning: Jump['meaning']): boolean {
  if (typeof meaning === 'boolean' || 'ref' in meaning) return false;
  return 'unknown' in meaning || ('all' in meaning ? meaning.all : meaning.any).some(isUnknown);
}

function whatOf(condition: TypeformOperand | null | undefined): string {
  const types = new Set<string>();
  const walk = (operand: TypeformOperand): void => {
    types.add(operand.type ?? '');
    operand.vars?.forEach(walk);
  };
  if (condition) walk(condition);
  if (types.has('hidden')) return 'a hidden field, which candidates do not answer';
  if (types.has('variable')) return 'a score or price that Typeform counts';
  return 'an answer that a flow does not compare: words, or a question that is not there as it was';
}
