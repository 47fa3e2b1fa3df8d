/** Goes through the elements of a survey, page by page and panel by panel. */
import type { Text } from '../../flow/schema/text.ts';
import type { Collector } from './collector.ts';
import { takeParts, partTypes } from './composite.ts';
import type { Context } from './context.ts';
import { kindOf, reasonFor } from './kinds.ts';
import { labelAndHelp } from './part-text.ts';
import { headingOf, scoped, type Scope } from './scope.ts';
import { elementsOf, isSet, nameIn, pagesOf, type Node, type Placed } from './survey.ts';
import { plain } from './texts.ts';

/** Keys that say something about an answer which a flow does not know, with what to do. */
const unsaid = [
  [['enableIf'], 'A question is always open for an answer: its condition for that is left out'],
  [
    ['requiredIf'],
    'A question is required always or never: this one is not. Set `required`, or ask it twice with `showIf`',
  ],
  [
    ['defaultValue', 'defaultValueExpression', 'defaultDisplayValue'],
    'Answers are never filled in beforehand: people would leave them as they are',
  ],
  [
    ['correctAnswer'],
    'The right answer is no part of what candidates see: give points in the backstage, `stages.application.score`',
  ],
  [['setValueIf', 'setValueExpression', 'resetValueIf'], 'Answers are never changed by other answers'],
  [['hasComment', 'showCommentArea'], 'The field for a comment beside it is not there: add a long text'],
  [
    ['choicesVisibleIf', 'choicesEnableIf', 'rowsVisibleIf', 'columnsVisibleIf'],
    'All options and rows are always there',
  ],
  [['labelTrue', 'labelFalse'], 'It is answered with yes or no: see whether the question still fits'],
] as const;

/** Takes all elements of a survey. */
export function takeElements(survey: Node, collector: Collector, context: Context): void {
  for (const page of pagesOf(survey)) {
    const isRoot = page.node === survey;
    const { when } = isRoot
      ? { when: true as const }
      : scoped(page, { when: true, panel: '' }, 'page', collector, context);
    collector.page(isRoot ? undefined : context.texts.line(page.node, page.path, 'title'));
    const heading = isRoot ? undefined : headingOf(page, ['description'], when, context);
    collector.under(heading, () => {
      for (const element of elementsOf(page)) takeElement(element, { when, panel: '' }, collector, context);
    });
  }
}

/** Takes one element, and what is inside it. */
function takeElement(element: Placed, outer: Scope, collector: Collector, context: Context): void {
  const { node, path } = element;
  const { texts, translation } = context;
  const type = nameIn(node, 'type') || 'text';
  const name = nameIn(node, 'valueName', 'name') || path;
  const title = texts.line(node, path, 'title');
  const label: Text = title ?? (nameIn(node, 'name') || '?');
  const said = plain(label, translation.locale);
  const scope = scoped(element, outer, said, collector, context);
  if (type === 'panel') {
    const heading = headingOf(element, title === undefined ? ['description'] : ['title'], scope.when, context);
    return collector.under(heading, () => {
      for (const inner of elementsOf(element)) takeElement(inner, scope, collector, context);
    });
  }
  for (const [keys, reason] of unsaid) {
    const key = keys.find(
      (candidate) => node[candidate] !== undefined && node[candidate] !== false && node[candidate] !== '',
    );
    if (key !== undefined) translation.log.drop(`${path}.${key}`, said, reason);
  }
  if (node['visible'] === false || isSet(node, 'readOnly')) {
    const why = node['visible'] === false ? 'Hidden in the survey' : 'Shown only, in the survey: nobody can answer it';
    return translation.log.drop(path, said, `${why}. Add it if candidates should be asked`);
  }
  if (type === 'html') return takeHtml(element, scope, collector, context);
  if (partTypes.has(type)) return takeParts({ ...element, type, name, label }, scope, collector, context, takeElement);
  const found = kindOf(node, path, context, type);
  if (!found) return translation.log.drop(path, said, reasonFor(type));
  collector.take({
    path,
    name: `${scope.panel}${name}`,
    label,
    help: texts.page(node, path, 'description'),
    placeholder: takesPlaceholder(found.kind.type) ? texts.line(node, path, 'placeholder', 'placeHolder') : undefined,
    required: isSet(node, 'isRequired'),
    ...found,
    when: scope.when,
  });
}

function takeHtml({ node, path }: Placed, scope: Scope, collector: Collector, { texts, translation }: Context): void {
  const text = texts.page(node, path, 'html');
  const name = nameIn(node, 'name') || 'note';
  if (text === undefined) return translation.log.drop(path, name, 'A text without words');
  collector.take({
    path,
    name,
    ...labelAndHelp(text),
    required: false,
    kind: { type: 'information' },
    when: scope.when,
  });
}

function takesPlaceholder(type: string): boolean {
  return ['short-text', 'long-text', 'email', 'url', 'phone', 'number'].includes(type);
}
