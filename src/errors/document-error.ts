/** A flow or backstage document that does not hold; carries every problem of it at once. */
import { GreenroomError } from './greenroom-error.ts';
import type { Problem } from './problem.ts';

/** The message names this many problems; `problems` has all of them. */
const mostLines = 100;

/**
 * Thrown by `parseFlow` and `parseBackstage`.
 *
 * @example
 * try { parseFlow(json); } catch (error) {
 *   if (error instanceof DocumentError) for (const p of error.problems) console.error(p.path, p.message, p.fix);
 * }
 */
export class DocumentError extends GreenroomError {
  override readonly name = 'DocumentError';
  /** Which of the two documents it is. */
  readonly document: 'flow' | 'backstage';

  constructor(document: 'flow' | 'backstage', problems: readonly Problem[]) {
    super('invalid', describe(document, problems), { problems });
    this.document = document;
  }
}

function describe(document: string, problems: readonly Problem[]): string {
  const lines = problems
    .slice(0, mostLines)
    .map((problem) => `  ${problem.path || '(document)'}: ${sentence(problem)}`);
  if (problems.length > mostLines) lines.push(`  and ${problems.length - mostLines} more`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `The ${document} document has ${count}:\n${lines.join('\n')}`;
}

function sentence(problem: Problem): string {
  const parts = [problem.message];
  if (problem.received !== undefined) parts.push(`received ${problem.received}`);
  if (problem.expected !== undefined) parts.push(`expected ${problem.expected}`);
  if (problem.fix !== undefined) parts.push(problem.fix);
  return parts.join('; ');
}
