/** The questions of a form builder on pages: in the source's order, under its headings, few on each. */
import { evaluateCondition } from '../flow/conditions.ts';
import type { Condition } from '../flow/schema/condition.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Page, StageOf } from '../flow/schema/stage.ts';
import type { Text } from '../flow/schema/text.ts';
import type { Translation } from './translation.ts';

/** A page of more questions is a wall. */
const questionsPerPage = 6;
const mostPages = 50;
/** A flow has 20 stages; one is left for voluntary questions, one for a resume. */
const mostStages = 18;

/** Questions that stand together in the source. Parts without a title follow each other on the same pages. */
export interface FormPart {
  readonly title?: Text | undefined;
  /** True for what is a page in the source: it begins one here too. */
  readonly isPage?: boolean;
  readonly questions: readonly Question[];
}

/** The stages, and the questions for which a flow has no room. */
export interface PagedForm {
  readonly stages: StageOf<'form'>[];
  readonly left: Question[];
}

/** Lays the questions out. A question that an answer takes away again begins a page, so that nobody sees it vanish. */
export function pagedForm(parts: readonly FormPart[], { words }: Translation): PagedForm {
  const pages: { title: Text | undefined; questions: Question[] }[] = [];
  let last: FormPart | undefined;
  for (const part of parts.filter(({ questions }) => questions.length > 0)) {
    const isNewHeading =
      last === undefined || part.isPage === true || part.title !== undefined || last.title !== undefined;
    const most = part.isPage === true ? evenly(part.questions.length) : questionsPerPage;
    part.questions.forEach((question, at) => {
      const page = pages.at(-1);
      const isFull = !page || page.questions.length >= most || vanishes(question, page.questions);
      if (isFull || (isNewHeading && at === 0)) pages.push({ title: part.title, questions: [question] });
      else page.questions.push(question);
    });
    last = part;
  }
  const stages: StageOf<'form'>[] = [];
  for (let at = 0; at < pages.length && stages.length < mostStages; at += mostPages) {
    const id = stages.length === 0 ? 'application' : `application-${stages.length + 1}`;
    const own = pages.slice(at, at + mostPages).map(({ title, questions }, index): Page => {
      const heading = title ?? (at + index === 0 ? words.questions : words.moreQuestions);
      return { id: `page-${at + index + 1}`, title: heading, questions };
    });
    stages.push({ id, type: 'form', title: words.application, pages: own, review: true });
  }
  return { stages, left: pages.slice(mostPages * mostStages).flatMap(({ questions }) => questions) };
}

/** A long page of the source becomes pages of about the same length. */
function evenly(count: number): number {
  return Math.ceil(count / Math.ceil(count / questionsPerPage));
}

function vanishes({ showIf }: Question, page: readonly Question[]): boolean {
  return (
    showIf !== undefined &&
    page.some(({ id }) => mentions(showIf, id)) &&
    evaluateCondition(showIf, () => undefined, { today: '2000-01-01' })
  );
}

function mentions(condition: Condition, id: string): boolean {
  if ('question' in condition) return condition.question === id;
  if ('not' in condition) return mentions(condition.not, id);
  return ('all' in condition ? condition.all : condition.any).some((part) => mentions(part, id));
}
