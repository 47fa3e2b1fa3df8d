/** Questions on pages that can be taken in: who the candidate is first, few on each, the source's own headings kept. */
import type { Question } from '../flow/schema/question.ts';
import type { Page, StageOf } from '../flow/schema/stage.ts';
import { stringOf } from './clean-text.ts';
import { createIds, slug } from './ids.ts';
import type { Translation } from './translation.ts';

/** A page of more questions is a wall. */
const questionsPerPage = 6;
const mostPages = 50;
const aboutCandidate =
  /^(preferred_name|location|address|headline|cover_letter|cover_letter_text|linkedin|website)$|linked ?in|website|portfolio|github/i;

/** Questions that stand together on one page: those that are answered by any one of them. */
type Group = readonly Question[];

/** Part of the source's form; one without a title is joined to the one before it. */
export interface Section {
  readonly title?: string;
  readonly groups: readonly Group[];
}

/** The form; none where nothing is asked. */
export function formStage(sections: readonly Section[], { words, log }: Translation): StageOf<'form'>[] {
  const ids = createIds();
  const isAbout = (section: Section, [first]: Group): boolean =>
    !section.title && first !== undefined && !first.showIf && isAboutCandidate(first);
  const about = sections.flatMap((section) => section.groups.filter((group) => isAbout(section, group)));
  const pages = pagesOf(about, (at) => ({
    id: ids(at === 0 ? 'about' : `about-${at + 1}`, 'page'),
    title: words.about,
  }));
  let untitled = 0;
  for (const section of joined(sections)) {
    const rest = section.groups.filter((group) => group.length > 0 && !isAbout(section, group));
    pages.push(
      ...pagesOf(rest, () => {
        if (section.title) return { id: ids(slug(section.title, 'page'), 'page'), title: section.title };
        untitled += 1;
        const title = untitled === 1 ? words.questions : words.moreQuestions;
        return { id: ids(untitled === 1 ? 'questions' : `questions-${untitled}`, 'page'), title };
      }),
    );
  }
  for (const question of pages.slice(mostPages).flatMap((page) => page.questions)) {
    log.drop(question.id, stringOf(question.label), `More than ${mostPages} pages of questions do not fit one form`);
  }
  if (pages.length === 0) return [];
  return [
    { id: 'application', type: 'form', title: words.application, pages: pages.slice(0, mostPages), review: true },
  ];
}

function isAboutCandidate({ id, label }: Question): boolean {
  return aboutCandidate.test(id) || (stringOf(label).length <= 60 && aboutCandidate.test(stringOf(label)));
}

/** Sections without a heading continue the one before. */
function joined(sections: readonly Section[]): Section[] {
  const result: { title?: string; groups: Group[] }[] = [];
  for (const { title, groups } of sections) {
    const last = result.at(-1);
    if (last && !title && !last.title) last.groups.push(...groups);
    else result.push({ ...(title && { title }), groups: [...groups] });
  }
  return result;
}

function pagesOf(groups: readonly Group[], head: (at: number) => Pick<Page, 'id' | 'title'>): Page[] {
  const pages: Page[] = [];
  for (const group of groups) {
    const page = pages.at(-1);
    if (page && page.questions.length + group.length <= questionsPerPage) page.questions.push(...group);
    else pages.push({ ...head(pages.length), questions: [...group] });
  }
  return pages;
}
