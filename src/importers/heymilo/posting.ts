/**
 * A posting as HeyMilo's public API gives it, with its questions, which the API gives apart. Takes the posting alone, in
 * its envelope (`data`), with `questions` and `design_templates` beside it, and the body that creates one.
 */
import * as z from 'zod';
import { memberOf } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import { amount, listOf, notThis, readSource, text } from '../read-source.ts';
import { Settings } from './settings.ts';

const record = z.record(z.string(), z.json());
const records = z.array(record);
const answered = z.union([records, z.looseObject({ data: records })], 'A list, or an answer with a list in `data`');
const step = z.looseObject({ type: text, order: amount, config: record.nullish(), questions: records.nullish() });
const posting = z.looseObject({ title: text, workflow: listOf(step), questions: answered.nullish() });
const envelope = posting.extend({ data: z.union([posting, z.array(z.json())]).nullish() });
const file = envelope.extend({ posting: envelope.nullish(), design_templates: answered.nullish() });

/** A posting with everything that belongs to it. */
export interface HeyMiloSource {
  readonly posting: Settings;
  /** In the order in which candidates meet them. */
  readonly steps: readonly HeyMiloStep[];
  /** Questions that the API gave apart from the steps. */
  readonly questions: readonly Settings[];
  readonly templates: readonly Settings[];
}

/** One step of the workflow. */
export interface HeyMiloStep {
  readonly path: string;
  readonly id: string;
  readonly type: string;
  readonly config: Settings;
  readonly questions: readonly Settings[];
}

const what = 'a HeyMilo posting';

/**
 * Reads a posting.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readPosting(input: unknown): HeyMiloSource {
  // Checked as a whole first: from here on it is plain data of the right shape.
  const source = readSource(file, input, what) as Json;
  const [outer, outerPath] = below(source, '', 'posting');
  const [inner, path] = below(outer, outerPath, 'data');
  if (Array.isArray(inner)) {
    throw notThis(what, 'one posting with its `workflow`', 'This looks like a list of postings: hand in one of them');
  }
  if (['title', 'workflow'].every((key) => (memberOf(inner, key) ?? null) === null)) {
    throw notThis(what, 'a posting with its `title` and `workflow`, as GET /api/v2/postings/ID answers it');
  }
  const settings = new Settings(inner, path);
  const holders: [Json, string][] = [[source, ''], ...(inner === source ? [] : [[inner, path] as [Json, string]])];
  const questions = holders.flatMap(([holder, place]) => listed(holder, place, 'questions'));
  for (const key of ['workflow', 'questions', 'design_templates']) settings.value(key);
  return {
    posting: settings,
    steps: stepsOf(inner, path),
    questions,
    templates: listed(source, '', 'design_templates'),
  };
}

function stepsOf(source: Json, path: string): HeyMiloStep[] {
  const workflow = memberOf(source, 'workflow');
  const steps = (Array.isArray(workflow) ? workflow : []).map((entry, at) => {
    const here = `${join(path, 'workflow')}[${at}]`;
    const step = new Settings(entry, here);
    return {
      path: here,
      id: step.text('id') ?? '',
      type: step.text('type') ?? '',
      order: step.amount('order') ?? at + 1,
      config: step.part('config'),
      questions: listed(entry, here, 'questions'),
    };
  });
  return steps.toSorted((a, b) => a.order - b.order);
}

/** What is under a key, or the whole where there is nothing. */
function below(source: Json, path: string, key: string): [Json, string] {
  const value = memberOf(source, key);
  return value === undefined || value === null ? [source, path] : [value, join(path, key)];
}

function listed(source: Json, path: string, key: string): Settings[] {
  const [list, place] = below(memberOf(source, key) ?? [], join(path, key), 'data');
  return (Array.isArray(list) ? list : []).map((entry, at) => new Settings(entry, `${place}[${at}]`));
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
