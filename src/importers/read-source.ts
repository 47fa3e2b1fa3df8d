/** Reading another system's file leniently: unknown keys are left alone, null is absent, numbers may stand for texts. */
import * as z from 'zod';
import { GreenroomError, type Problem } from '../errors/index.ts';
import { readDocument } from '../flow/read-document.ts';
import { checkShape } from '../flow/schema-problems.ts';

/** A text, be it written as a number; null and absent are the same. */
export const text = z.union([z.string(), z.number().transform(String)], 'A text').nullish();
/** True or false; null and absent are the same. */
export const flag = z.boolean().nullish();
/** A number; null and absent are the same. */
export const amount = z.number().nullish();
/** A list; null and absent are the same. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).nullish();
/** An object of which only these keys are looked at; null and absent are the same. */
export const partOf = <T extends z.ZodRawShape>(shape: T) => z.looseObject(shape).nullish();

/**
 * Reads a source.
 *
 * @param what - What it should have been, for the error: `a Lever posting`.
 * @param base - Where the input stands in the file, for the paths of the error.
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readSource<T>(schema: z.ZodType<T>, input: unknown, what: string, base = ''): T {
  const { data, problems } = readDocument(input);
  if (data === undefined) throw unreadable(what, problems);
  const shape = checkShape(schema, data);
  if (shape.value === undefined) throw unreadable(what, shape.problems.map(within(base)));
  return shape.value;
}

/**
 * The error for something that is not what it should have been.
 *
 * @param what - What it is not: `a Lever posting`.
 * @param expected - What was expected: `one posting with its form`.
 * @param fix - What to do about it, one sentence without its full stop.
 */
export function notThis(what: string, expected: string, fix?: string): GreenroomError {
  const problem = { path: '', code: 'wrong-type', message: `This is not ${what}`, expected } as const;
  const sentences = [`This is not ${what}: expected ${expected}.`, ...(fix === undefined ? [] : [`${fix}.`])];
  const problems = [{ ...problem, ...(fix !== undefined && { fix }) }];
  return new GreenroomError('invalid', sentences.join(' '), { problems });
}

/** A problem with the path that it has in the whole file. */
function within(base: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, path: [base, problem.path].filter(Boolean).join('.') });
}

function unreadable(what: string, problems: readonly Problem[]): GreenroomError {
  const lines = problems.map(
    ({ path, message, expected, fix }) =>
      `  ${path || '(document)'}: ${message}${expected ? `; expected ${expected}` : ''}${fix ? `. ${fix}` : ''}`,
  );
  return new GreenroomError('invalid', `This cannot be read as ${what}:\n${lines.join('\n')}`, { problems });
}
