/** The answers that a form's conditions speak of, as the variables of a diagram. */
import type { Question } from '../../flow/schema/question.ts';
import {
  choiceClasses,
  chosenClasses,
  orderedClasses,
  unanswered,
  unknownClasses,
  yesNoClasses,
  type Classes,
} from '../answer-classes.ts';
import { Diagrams, type Diagram } from './diagrams.ts';
import type { Meaning, Subject, Tell } from './meanings.ts';

/** One variable: something that is in one of several classes. */
export interface Variable {
  readonly classes: Classes;
  /** The question that decides it; undefined where no answer does. */
  readonly subject: Subject | undefined;
  /** True where class 0 is "no answer" and nothing else; false for one option of several, which may just not be chosen. */
  readonly isWhole: boolean;
}

/** All variables of a form, and diagrams over them. */
export interface Vocabulary {
  readonly variables: readonly Variable[];
  readonly diagrams: Diagrams;
  readonly diagramOf: (meaning: Meaning) => Diagram;
}

interface Draft extends Variable {
  readonly key: string;
  readonly classOf: (value: string | number) => number;
}

/** Gathers what the conditions of a form tell apart. What is asked later comes later. */
export function createVocabulary(meanings: readonly Meaning[], subjects: ReadonlyMap<string, Subject>): Vocabulary {
  const told = new Map<string, Tell[]>();
  const unknown = new Set<string>();
  const gather = (meaning: Meaning): void => {
    if (typeof meaning === 'boolean') return;
    if ('unknown' in meaning) unknown.add(meaning.unknown);
    else if ('ref' in meaning) {
      const tells = told.get(meaning.ref);
      if (tells) tells.push(meaning.tell);
      else told.set(meaning.ref, [meaning.tell]);
    } else ('all' in meaning ? meaning.all : meaning.any).forEach(gather);
  };
  meanings.forEach(gather);

  const known = [...told]
    .flatMap(([ref, tells]) => {
      const subject = subjects.get(ref);
      return subject ? draftsOf(ref, subject, tells) : [];
    })
    .sort((a, b) => (a.subject?.at ?? 0) - (b.subject?.at ?? 0));
  const drafts: Draft[] = [...[...unknown].map(unknownDraft), ...known];
  const indexOf = new Map(drafts.map(({ key }, at) => [key, at]));
  const diagrams = new Diagrams(drafts.map(({ classes }) => classes.count));

  const test = (key: string, classesOf: (draft: Draft) => Iterable<number>): Diagram => {
    const at = indexOf.get(key) ?? -1;
    const draft = drafts[at];
    return draft ? diagrams.test(at, new Set(classesOf(draft))) : false;
  };
  const diagramOf = (meaning: Meaning): Diagram => {
    if (typeof meaning === 'boolean') return meaning;
    if ('unknown' in meaning) return test(unknownKey(meaning.unknown), () => [1]);
    if ('all' in meaning) return meaning.all.reduce<Diagram>((sum, part) => diagrams.and(sum, diagramOf(part)), true);
    if ('any' in meaning) return meaning.any.reduce<Diagram>((sum, part) => diagrams.or(sum, diagramOf(part)), false);
    const { ref, tell } = meaning;
    const holds = test(keyOf(ref, tell, subjects.get(ref)?.question), (draft) => classesFor(tell, draft));
    return tell.isNot ? diagrams.not(holds) : holds;
  };
  return { variables: drafts, diagrams, diagramOf };
}

const unknownKey = (text: string): string => `?${text}`;

/** One variable per question; a multiple choice has one per option. */
function keyOf(ref: string, tell: Tell, question: Question | undefined): string {
  return question?.type === 'multiple-choice' ? `=${JSON.stringify([ref, tell.value])}` : `=${JSON.stringify([ref])}`;
}

function unknownDraft(text: string): Draft {
  return { key: unknownKey(text), classes: unknownClasses, subject: undefined, isWhole: true, classOf: () => 1 };
}

function draftsOf(ref: string, subject: Subject, tells: readonly Tell[]): Draft[] {
  const { question } = subject;
  const key = `=${JSON.stringify([ref])}`;
  const values = [...new Set(tells.map(({ value }) => value))];
  const whole = (classes: Classes, classOf: Draft['classOf']): Draft[] => [
    { key, classes, subject, isWhole: true, classOf },
  ];
  if (question.type === 'yes-no' || question.type === 'consent') return whole(yesNoClasses(question.id), () => 1);
  if (question.type === 'single-choice') {
    const named = question.options.map(({ value }) => value).filter((value) => values.includes(value));
    const hasRest = named.length < question.options.length || question.other === true;
    return whole(choiceClasses(question.id, named, hasRest), (value) => named.indexOf(String(value)) + 1);
  }
  if (question.type === 'multiple-choice') {
    return values.map((value) => ({
      key: `=${JSON.stringify([ref, value])}`,
      classes: chosenClasses(question.id, String(value)),
      subject,
      isWhole: false,
      classOf: () => 1,
    }));
  }
  const points = values.filter((value) => typeof value !== 'boolean').sort((a, b) => (a < b ? -1 : 1));
  return whole(orderedClasses(question.id, points), (value) => points.indexOf(value) * 2 + 2);
}

/** The classes in which a comparison holds, its `isNot` left aside. */
function classesFor(tell: Tell, { classes, classOf }: Draft): number[] {
  if (tell.of === 'yes-no') return [tell.value ? 1 : 2];
  const point = classOf(tell.value);
  if (tell.of === 'option') return [point];
  const answered = Array.from({ length: classes.count }, (_, at) => at).filter((at) => at !== unanswered);
  const { op } = tell;
  return answered.filter((at) => {
    if (at === point) return op === 'at' || op === 'upTo' || op === 'from';
    return at < point ? op === 'below' || op === 'upTo' : op === 'from' || op === 'above';
  });
}
