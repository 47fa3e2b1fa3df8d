/** Where each step of a form ends up: on a page, in the identity, among the voluntary questions, or in the report. */
import type { Condition } from '../../flow/schema/condition.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { StageOf } from '../../flow/schema/stage.ts';
import { plainText, stringOf } from '../clean-text.ts';
import type { IdentityPart, IdentityQuestion } from '../identity.ts';
import type { FormPart } from '../paged-form.ts';
import { isResumeLabel, resumeStageFor } from '../resume-label.ts';
import { logMoved, volunteer } from '../self-id.ts';
import type { Translation } from '../translation.ts';
import type { Draft } from './drafts.ts';
import type { Reach } from './reach.ts';
import { conditionOf } from './show-if.ts';
import type { Step } from './steps.ts';
import type { Texts } from './texts.ts';

/** A question with the way back to its field. */
interface PlacedQuestion {
  readonly question: Question;
  readonly path: string;
  readonly ref: string;
}

/** All steps, placed. */
export interface Placed {
  readonly parts: FormPart[];
  readonly questions: PlacedQuestion[];
  readonly identity: IdentityQuestion[];
  readonly voluntary: Question[];
  readonly resume: StageOf<'resume'>[];
}

/** Answers that can be put into words. */
const isTold = (question: Question): boolean => !['file', 'information', 'consent'].includes(question.type);

const unreachable = 'No way through the form leads here: add it where it belongs, if it does';

/** Places the steps in order, each shown when it is reached. */
export function placeDrafts(
  steps: readonly Step[],
  drafts: readonly Draft[],
  reach: Reach | undefined,
  texts: Texts,
  translation: Translation,
): Placed {
  const { log } = translation;
  const placed = { parts: [] as Part[], questions: [] as PlacedQuestion[], identity: [] as IdentityQuestion[] };
  const voluntary: Question[] = [];
  const resume: StageOf<'resume'>[] = [];
  const asked = new Set<IdentityPart>();

  steps.forEach(({ field, path, ref, kind, group }, at) => {
    const draft = drafts[at];
    const label = labelOf(draft) || plainText(field.title ?? '') || ref;
    const { when = true, isPartly = false } = reach?.steps[at] ?? {};
    if (!draft || draft.as === 'nothing') return;
    const lost = when === false ? unreachable : draft.as === 'left-out' ? draft.reason : undefined;
    if (lost !== undefined || draft.as === 'left-out') {
      log.drop(path, label, lost ?? unreachable);
      return;
    }
    const showIf = when === true ? undefined : conditionOf(when, reach?.variables ?? []);
    if (when !== true && showIf === undefined)
      log.drop(
        `${path} (when it is shown)`,
        label,
        'Too many jumps decide whether this is asked: it is always asked. Set its `showIf`',
      );
    if (draft.as === 'voluntary') {
      logMoved({ path: `${path} (where it is)`, label }, log);
      voluntary.push(
        ...volunteer(draft.source, draft.answer, translation).map((one) => shownIf(texts.restored(one), showIf)),
      );
      return;
    }
    if (draft.as === 'identity' && when === true && !isPartly && (draft.part === 'name' || !asked.has(draft.part))) {
      asked.add(draft.part);
      placed.identity.push({ path, field: ref, part: draft.part, required: field.validations?.required });
      if (draft.part === 'name')
        texts.remember(ref, field.subfield_key === 'last_name' ? 'candidate.name' : 'candidate.firstName');
      return;
    }
    const question = shownIf(texts.restored(draft.question), showIf);
    if (question.type === 'file' && when === true && !isPartly && resume.length === 0 && isResumeLabel(label)) {
      resume.push(resumeStageFor(question, translation));
      log.carry({ path, field: ref, question: 'resume' });
      return;
    }
    if ((field.title ?? '').trim() === '' && kind === 'field')
      log.drop(`${path}.title`, label, 'The question has no text: write one');
    placed.questions.push({ question, path, ref });
    partFor(placed.parts, kind === 'opening' ? field : group, kind === 'opening').questions.push(question);
    if (isTold(question)) texts.remember(ref, `answers.${question.id}`);
  });
  return { ...placed, voluntary, resume };
}

interface Part extends FormPart {
  readonly group: Step['group'];
  readonly questions: Question[];
}

/** Fields of a group share a page under its title; a group that says more has an information with that title instead. */
function partFor(parts: Part[], group: Step['group'], isOpening: boolean): Part {
  const last = parts.at(-1);
  if (last && last.group === group) return last;
  const title =
    group && !isOpening && group.type !== 'matrix'
      ? plainText((group.title ?? '').replace(/\{\{[^{}]*\}\}/g, '…'))
      : '';
  const part: Part = { group, questions: [], title: title || undefined };
  parts.push(part);
  return part;
}

function shownIf(question: Question, showIf: Condition | undefined): Question {
  return showIf ? { ...question, showIf } : question;
}

function labelOf(draft: Draft | undefined): string {
  if (draft?.as === 'question' || draft?.as === 'identity')
    return plainText(stringOf(draft.question.label).replace(/\p{Co}/gu, ''));
  return draft?.as === 'voluntary' ? plainText(draft.source.label.replace(/\p{Co}/gu, '')) : '';
}
