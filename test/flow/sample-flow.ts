// Small flows for tests: everything valid but what a test changes.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';

/** A part of a document that may be wrong on purpose. */
export type Part = { [key: string]: unknown };

/** A short text question, or what `part` makes of it. */
export function question(part: Part = {}): Part {
  return { id: 'why', type: 'short-text', label: 'Why this job?', ...part };
}

/** A form of one page. */
export function form(questions: readonly unknown[], part: Part = {}): Part {
  return { id: 'apply', type: 'form', pages: [{ id: 'page', questions }], ...part };
}

/** A whole document around some stages. */
export function document(stages: readonly unknown[], part: Part = {}): Part {
  return {
    schemaVersion: 1,
    id: 'sample',
    locale: 'en',
    brand: { name: 'Northgate' },
    role: { title: 'Packer' },
    stages,
    ...part,
  };
}

/** A parsed flow of one form with these questions. */
export function formFlow(questions: readonly unknown[], part: Part = {}): Flow {
  return parseFlow(document([form(questions)], part));
}

/** Real hostile input, where this checkout has it beside it. */
export function hostile(name: string): string | undefined {
  const path = resolve(import.meta.dirname, '../../../shared/data/hostile', name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
