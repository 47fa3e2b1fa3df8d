// Writes docs/reference/*.md from the tables that the code itself uses. `npm run docs` runs it before the API pages;
// test/architecture/reference.test.ts fails when a table has moved on without it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicEvents } from '../src/contract/public-events.ts';
import { routes } from '../src/contract/routes.ts';
import { partDocs } from '../src/elements/part-docs.ts';
import { errorCodes } from '../src/errors/index.ts';
import { operatorsByType } from '../src/flow/operators.ts';
import { importers } from '../src/importers/importers.ts';
import { tokenDocs } from '../src/theme/token-docs.ts';
import { checkIntro, checkSections } from './check-page.ts';
import { keyPages } from './key-pages.ts';

/** Every page of the reference: its file name and its text. */
export function referencePages(): { file: string; text: string }[] {
  return [
    page(
      'events.md',
      'Events',
      'They bubble and are composed; `detail` holds ids and states, never answers or personal data.',
      [table(['event', 'when', 'detail', 'can be cancelled'], Object.entries(publicEvents).map(eventRow))],
    ),
    page(
      'styling.md',
      'Custom properties and parts',
      'Set a custom property on the element to override the flow’s theme; style a part with `::part(name)`.',
      [
        table(
          ['custom property', 'what it is for'],
          Object.entries(tokenDocs).map(([name, text]) => [code(`--greenroom-${name}`), text]),
        ),
        table(
          ['part', 'what it is'],
          Object.entries(partDocs).map(([name, text]) => [code(name), text]),
        ),
      ],
    ),
    page(
      'http-api.md',
      'HTTP API',
      '`GET /v1/openapi.json` has the shapes. Candidates’ calls carry their session token, recruiters’ calls the admin key.',
      [
        table(
          ['call', 'who', 'does'],
          Object.values(routes).map((route) => [code(`${route.method} ${route.path}`), route.auth, route.summary]),
        ),
      ],
    ),
    page(
      'errors.md',
      'Error codes',
      'Every failure is a `GreenroomError` with one of these, and a problem document with the same `code` over HTTP.',
      [
        table(
          ['code', 'HTTP status', 'worth a retry', 'means'],
          Object.entries(errorCodes).map(([name, row]) => [
            code(name),
            row.status === 0 ? '–' : String(row.status),
            row.retryable ? 'yes' : 'no',
            row.title,
          ]),
        ),
      ],
    ),
    page(
      'importers.md',
      'Sources of imports',
      '`greenroom import SOURCE FILE` reads what these answer, and writes a flow and a backstage with its rules switched off.',
      [
        table(
          ['source', 'where its file comes from', 'holds'],
          Object.entries(importers).map(([name, { from, reads }]) => [
            code(name),
            from,
            reads === 'json' ? 'JSON' : 'a page',
          ]),
        ),
      ],
    ),
    ...keyPages().map(({ file, title, intro, sections }) => page(file, title, intro, sections)),
    page('check.md', 'What greenroom check finds', checkIntro, checkSections()),
    page('operators.md', 'Operators', 'What a condition or a dealbreaker may ask of which type of question.', [
      table(
        ['question type', 'operators'],
        Object.entries(operatorsByType).map(([type, list]) => [code(type), list.map(code).join(' ') || '–']),
      ),
    ]),
  ];
}

function eventRow([name, row]: [string, (typeof publicEvents)[keyof typeof publicEvents]]): string[] {
  return [
    code(name),
    row.summary,
    Object.keys(row.detail).map(code).join(' ') || '–',
    'cancelable' in row ? 'yes' : 'no',
  ];
}

function page(file: string, title: string, intro: string, sections: string[]): { file: string; text: string } {
  return {
    file,
    text: `# ${title}\n\n<!-- Made by npm run docs; edit the table in src instead. -->\n\n${intro}\n\n${sections.join('\n')}`,
  };
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = resolve(import.meta.dirname, '../docs/reference');
  mkdirSync(target, { recursive: true });
  for (const { file, text } of referencePages()) writeFileSync(join(target, file), text);
}
