/** Ids have to be told apart: stages, pages of a stage, questions of the whole flow, notices, options of a choice. */
import { isImplied, listIn, textIn, type Asked, type Outline } from '../outline.ts';
import type { Json } from '../read-document.ts';
import { documentPath, type Place } from '../document-path.ts';
import type { Report } from './report.ts';

/** Reports every id that is there twice. Answers, conditions and placeholders refer by id, so questions count over the whole flow. */
export function checkIds(document: Json, outline: Outline, report: Report): void {
  const stages = outline.stages.map((stage) => ({ id: stage.id, place: ['stages', stage.index] }));
  reportRepeats('stage', stages, report);
  for (const { index, pages } of outline.stages) {
    reportRepeats(
      'page',
      pages.map((page, at) => ({ id: page.id, place: ['stages', index, 'pages', at] })),
      report,
    );
  }
  reportRepeats(
    'question',
    outline.asked.filter((entry) => !isImplied(entry)),
    report,
  );
  const notices = listIn(document, 'notices').map((notice, at) => ({
    id: textIn(notice, 'id'),
    place: ['notices', at],
  }));
  reportRepeats('notice', notices, report);
  for (const entry of outline.asked) checkOptions(entry, report);
}

function checkOptions({ question, place }: Asked, report: Report): void {
  if (!question || !('options' in question)) return;
  const options = question.options.map((option, at) => ({ id: option.value, place: [...place, 'options', at] }));
  reportRepeats('option', options, report, 'value');
}

function reportRepeats(
  what: string,
  entries: readonly { id: string | undefined; place: Place }[],
  report: Report,
  key = 'id',
): void {
  const first = new Map<string, Place>();
  for (const { id, place } of entries) {
    if (id === undefined || id === '') continue;
    const earlier = first.get(id);
    if (!earlier) first.set(id, place);
    else {
      report([...place, key], 'duplicate-id', `Two ${what}s have the ${key} "${id}"`, {
        received: id,
        expected: `another ${key}; the first is at ${documentPath(earlier)}`,
      });
    }
  }
}
