/** A form as the row of steps that its jumps go between: groups laid open, each with a beginning and an end. */
import type { TypeformField, TypeformForm } from './form.ts';

/** One step on the way through a form. */
export interface Step {
  /** `field` asks or tells something; `opening` begins a group, and `end` closes it: it asks nothing. */
  readonly kind: 'field' | 'opening' | 'end';
  readonly field: TypeformField;
  readonly path: string;
  /** What jumps and conditions call it; unique, made up where the form gives none. */
  readonly ref: string;
  /** The group that the field is part of. */
  readonly group: TypeformField | undefined;
}

/** Fields whose own fields are asked. */
const groups = new Set(['group', 'inline_group', 'matrix', 'contact_info', 'address']);
/** Deeper than this is no form that Typeform makes. */
const deepest = 8;

/** True for a field that is asked by its parts. */
function isGroup(field: TypeformField): boolean {
  return groups.has(field.type ?? '') && (field.properties?.fields ?? []).length > 0;
}

/** The steps of a form, in order. End screens that stand among the fields are none. */
export function stepsOf(form: TypeformForm): Step[] {
  const steps: Step[] = [];
  const refs = new Set<string>();
  const refOf = (field: TypeformField, path: string): string => {
    const ref = field.ref || field.id || path;
    const unique = refs.has(ref) ? path : ref;
    refs.add(unique);
    return unique;
  };
  const walk = (
    fields: readonly TypeformField[],
    base: string,
    group: TypeformField | undefined,
    depth: number,
  ): void => {
    fields.forEach((field, at) => {
      if (isEndScreen(field)) return;
      const path = `${base}[${at}]`;
      const ref = refOf(field, path);
      if (!isGroup(field) || depth >= deepest) {
        steps.push({ kind: 'field', field, path, ref, group });
        return;
      }
      steps.push({ kind: 'opening', field, path, ref, group });
      walk(field.properties?.fields ?? [], `${path}.properties.fields`, field, depth + 1);
      steps.push({ kind: 'end', field, path, ref, group });
    });
  };
  walk(form.fields ?? [], 'fields', undefined, 0);
  return steps;
}

/** Some exports list the end screens among the fields as well. */
function isEndScreen(field: TypeformField): boolean {
  return field.type === 'thankyou_screen' || field.type === 'url_redirect';
}
