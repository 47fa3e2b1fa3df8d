/** Takes the questions of a survey as they are found, and knows what later expressions and texts may say of them. */
import type { Condition } from '../../flow/schema/condition.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { StageOf } from '../../flow/schema/stage.ts';
import type { Text } from '../../flow/schema/text.ts';
import { asked, type Kind } from '../ask.ts';
import type { IdentityPart, IdentityQuestion } from '../identity.ts';
import { isNameLabel } from '../name-label.ts';
import type { FormPart } from '../paged-form.ts';
import { isPersonal } from '../personal.ts';
import { isResumeLabel, resumeStageFor } from '../resume-label.ts';
import { logMoved, volunteer } from '../self-id.ts';
import type { Translation } from '../translation.ts';
import type { Subject, SubjectOf } from './conditions.ts';
import type { Constant } from './expression.ts';
import { plain, type Repeated } from './texts.ts';

/** One question as it is found. */
export interface Found {
  readonly path: string;
  /** The name under which the survey stores the answer, and other names that expressions use for it. */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly label: Text;
  readonly help?: Text | undefined;
  readonly placeholder?: Text | undefined;
  readonly required: boolean;
  readonly kind: Kind;
  readonly stored?: ReadonlyMap<string, Constant>;
  /** When it is shown: always, in some cases, never. */
  readonly when: Condition | boolean;
}

/** A question that was taken, with the way back to its element. */
export interface TakenQuestion {
  readonly question: Question;
  readonly path: string;
  readonly name: string;
}

/** Answers that can be put into words. */
const isTold = ({ type }: Question): boolean => !['file', 'information', 'consent'].includes(type);
const keyOf = (name: string): string => name.trim().toLowerCase();

export class Collector {
  readonly parts: (FormPart & { readonly questions: Question[] })[] = [];
  readonly taken: TakenQuestion[] = [];
  readonly identity: IdentityQuestion[] = [];
  readonly voluntary: Question[] = [];
  readonly resume: StageOf<'resume'>[] = [];
  /** Headings that are shown only if something follows under them. */
  private readonly waiting: Found[] = [];
  private readonly subjects = new Map<string, Subject | 'never'>();
  private readonly placeholders = new Map<string, Repeated>();
  private readonly names = new Set<string>();
  private readonly ways = new Set<IdentityPart>();
  private readonly translation: Translation;

  constructor(translation: Translation) {
    this.translation = translation;
  }

  /** Begins a page. */
  page(title: Text | undefined): void {
    this.parts.push({ title, isPage: true, questions: [] });
  }

  /** Shows a heading before the next question, where `inside` finds one. */
  under(heading: Found | undefined, inside: () => void): void {
    if (heading) this.waiting.push(heading);
    inside();
    const left = heading ? this.waiting.indexOf(heading) : -1;
    if (left >= 0) this.waiting.splice(left, 1);
  }

  /** Takes a question; undefined where it does not become one of the form. */
  take(found: Found): Question | undefined {
    const { log, locale } = this.translation;
    const label = plain(found.label, locale);
    const { path, name, when } = found;
    if (when === false) {
      for (const known of [name, ...(found.aliases ?? [])])
        if (!this.subjects.has(keyOf(known))) this.subjects.set(keyOf(known), 'never');
      log.drop(path, label, 'Its condition never holds, so nobody was asked: add it where it belongs, if it does');
      return undefined;
    }
    if (found.kind.type !== 'information' && this.isAnswered(name)) {
      log.drop(path, label, `Shares its answer with an earlier question (“${name}”), where it is asked`);
      return undefined;
    }
    const part = identityPart(found.kind, label);
    if (part && when === true && (part === 'name' || !this.ways.has(part))) {
      this.ways.add(part);
      this.identity.push({ path, field: name, part, required: found.required });
      if (part === 'name')
        this.remember(found, {
          placeholder: /last|apellido|nachname|^nom\b/i.test(label) ? 'candidate.name' : 'candidate.firstName',
        });
      return undefined;
    }
    if (isPersonal(label) && isVoluntary(found.kind)) {
      logMoved({ path: `${path} (where it is)`, label }, log);
      this.voluntary.push(...this.volunteered(found, label));
      return undefined;
    }
    if (found.kind.type === 'file' && when === true && this.resume.length === 0 && isResumeLabel(label)) {
      this.resume.push(resumeStageFor(this.made(found), this.translation));
      log.carry({ path, field: name, question: 'resume' });
      return undefined;
    }
    for (const heading of this.waiting.splice(0)) this.add(this.made(heading), heading);
    const question = this.made(found);
    this.add(question, found);
    const subject = { question, stored: found.stored ?? new Map<string, Constant>() };
    for (const known of [name, ...(found.aliases ?? [])]) this.subjects.set(keyOf(known), subject);
    this.remember(found, isTold(question) ? { placeholder: `answers.${question.id}` } : 'untold');
    return question;
  }

  readonly subjectOf: SubjectOf = (name) => this.subjects.get(keyOf(name));

  /** What a name in a text stands for by now. */
  repeats(name: string): Repeated {
    return this.placeholders.get(keyOf(name));
  }

  private isAnswered(name: string): boolean {
    const isKnown = this.names.has(keyOf(name));
    this.names.add(keyOf(name));
    return isKnown;
  }

  private remember({ name, aliases = [] }: Found, repeated: Repeated): void {
    for (const known of [name, ...aliases]) this.placeholders.set(keyOf(known), repeated);
  }

  private volunteered({ path, name, required, kind, when }: Found, label: string): Question[] {
    const options = 'options' in kind ? kind.options : [];
    const answer = { options, isMultiple: kind.type === 'multiple-choice', isText: options.length === 0 };
    return volunteer({ path, name, label, required }, answer, this.translation).map((question) => ({
      ...question,
      ...(typeof when === 'object' && { showIf: when }),
    }));
  }

  private made({ path, name, label, help, placeholder, required, kind, when }: Found): Question {
    const plainLabel = plain(label, this.translation.locale);
    return {
      ...asked({ path, name, label: plainLabel, required }, kind, this.translation),
      label,
      ...(help !== undefined && { help }),
      ...(placeholder !== undefined && { placeholder }),
      ...(typeof when === 'object' && { showIf: when }),
    };
  }

  private add(question: Question, { path, name }: Found): void {
    if (this.parts.length === 0) this.page(undefined);
    this.parts.at(-1)?.questions.push(question);
    this.taken.push({ question, path, name });
  }
}

function isVoluntary(kind: Kind): boolean {
  return kind.type === 'single-choice' || kind.type === 'multiple-choice' || kind.type === 'short-text';
}

function identityPart(kind: Kind, label: string): IdentityPart | undefined {
  if (kind.type === 'email') return 'email';
  if (kind.type === 'phone') return 'phone';
  return kind.type === 'short-text' && isNameLabel(label) ? 'name' : undefined;
}
