/**
 * What a flow document asks, in order, with places: the view that the checks across a whole document work on.
 * Reads documents that are broken elsewhere, so that all problems can be reported at once.
 */
import { documentPath, type Place } from './document-path.ts';
import { isQuestionType, type QuestionType } from './operators.ts';
import type { Json } from './read-document.ts';
import { questionSchema, type Question } from './schema/question.ts';
import { smsQuestionSchema } from './schema/stage.ts';
import { resumeFileId, resumeTextId } from './stage-questions.ts';

/** One thing that is asked. */
export interface Asked {
  readonly id: string;
  /** Counts everything asked before it in the whole flow. */
  readonly order: number;
  readonly stage: OutlineStage;
  readonly place: Place;
  readonly path: string;
  /** Undefined for an interview's prompt and for a type that does not exist. */
  readonly type: QuestionType | undefined;
  /** The question as its schema gives it; undefined where it has problems of its own, or is no question of a form. */
  readonly question: Question | undefined;
}

/** One stage, as far as it can be read. */
interface OutlineStage {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly index: number;
  readonly pages: readonly { readonly id: string | undefined; readonly path: string }[];
}

/** Stages and questions in order, and questions by id (the first of each id; written ones before implied ones). */
export interface Outline {
  readonly stages: readonly OutlineStage[];
  readonly asked: readonly Asked[];
  readonly byId: ReadonlyMap<string, Asked>;
}

/** Reads the outline of a document, however broken. `isSound` where the schema has taken the whole of it: no question is checked again. */
export function outlineOf(document: Json, isSound = false): Outline {
  const stages: OutlineStage[] = [];
  const asked: Asked[] = [];
  listIn(document, 'stages').forEach((raw, index) => {
    const stage: OutlineStage = { id: textIn(raw, 'id'), type: textIn(raw, 'type'), index, pages: pagesIn(raw, index) };
    stages.push(stage);
    if (stage.type === 'resume') asked.push(...impliedByResume(stage, raw, asked.length));
    for (const { value, place } of questionsIn(raw, index))
      asked.push(askedAt(value, place, stage, asked.length, isSound));
  });
  const byId = new Map<string, Asked>();
  for (const entry of asked) {
    const known = byId.get(entry.id);
    if (!known || (isImplied(known) && !isImplied(entry))) byId.set(entry.id, entry);
  }
  return { stages, asked, byId };
}

/** True for what a resume stage asks without the document saying so. */
export function isImplied(entry: Asked): boolean {
  return entry.stage.type === 'resume';
}

/** The text under a key, where there is one. */
export function textIn(value: Json | undefined, key: string): string | undefined {
  const text = memberOf(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** The list under a key; empty where there is none. */
export function listIn(value: Json | undefined, key: string): readonly Json[] {
  const list = memberOf(value, key);
  return Array.isArray(list) ? list : [];
}

/** What is under a key of an object. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function pagesIn(stage: Json, index: number): OutlineStage['pages'] {
  return listIn(stage, 'pages').map((page, at) => ({
    id: textIn(page, 'id'),
    path: documentPath(['stages', index, 'pages', at]),
  }));
}

function questionsIn(stage: Json, index: number): { value: Json; place: Place }[] {
  const own = listIn(stage, 'questions').map((value, at) => ({ value, place: ['stages', index, 'questions', at] }));
  const paged = listIn(stage, 'pages').flatMap((page, pageAt) =>
    listIn(page, 'questions').map((value, at) => ({
      value,
      place: ['stages', index, 'pages', pageAt, 'questions', at],
    })),
  );
  return [...own, ...paged];
}

function askedAt(raw: Json, place: Place, stage: OutlineStage, order: number, isSound: boolean): Asked {
  const type = textIn(raw, 'type');
  return {
    id: textIn(raw, 'id') ?? '',
    order,
    stage,
    place,
    path: documentPath(place),
    type: isQuestionType(type) ? type : undefined,
    question: stage.type === 'interview' ? undefined : questionIn(raw, stage, isSound),
  };
}

function questionIn(raw: Json, stage: OutlineStage, isSound: boolean): Question | undefined {
  // A sound question is what its schema would make of it again.
  if (isSound) return raw as unknown as Question;
  return (stage.type === 'sms' ? smsQuestionSchema : questionSchema).safeParse(raw).data;
}

function impliedByResume(stage: OutlineStage, raw: Json, order: number): Asked[] {
  const place: Place = ['stages', stage.index];
  const implied = { stage, place, path: documentPath(place), question: undefined };
  const file: Asked = { ...implied, id: resumeFileId, type: 'file', order };
  if (memberOf(raw, 'orText') === false) return [file];
  return [file, { ...implied, id: resumeTextId, type: 'long-text', order: order + 1 }];
}
