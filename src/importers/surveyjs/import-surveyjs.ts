/** A SurveyJS survey with its conditions → a flow and a backstage with every rule switched off. */
import { parseBackstage } from '../../backstage/parse-backstage.ts';
import type { Backstage } from '../../backstage/schema/backstage.ts';
import type { Brand, Flow, Landing } from '../../flow/schema/flow.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { StageOf } from '../../flow/schema/stage.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { plainText } from '../clean-text.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { translateIdentity } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { pagedForm } from '../paged-form.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation } from '../translation.ts';
import { Collector } from './collector.ts';
import type { Context } from './context.ts';
import { takeElements } from './elements.ts';
import { logSurvey } from './left-out.ts';
import { elementsOf, nameIn, pagesOf, readSurvey, type Node, type Placed } from './survey.ts';
import { createTexts, plain } from './texts.ts';

/**
 * Translates the JSON of a survey. `visibleIf` of pages, panels and questions becomes `showIf`: whoever answers the same
 * is asked the same. What depends on more than earlier answers is asked in every case in which it may be, and listed.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a survey.
 * @example
 * const { flow, backstage, report } = importSurveyJs(JSON.parse(text));
 */
export function importSurveyJs(input: unknown): ImportResult {
  const survey = readSurvey(input);
  const translation = createTranslation('surveyjs', nameIn(survey, 'locale'));
  const { log, locale, words } = translation;
  const collector = new Collector(translation);
  const named = namedElements(survey);
  const texts = createTexts(locale, log, (name) => collector.repeats(name) ?? (named.has(name) ? 'untold' : undefined));
  const context: Context = { translation, texts, elementNamed: (name) => named.get(name) };

  const title = texts.line(survey, '', 'title');
  if (title === undefined) log.drop('title', 'Title', 'The survey does not say which job it is for: set `role.title`');
  const landing = landingOf(survey, context);
  takeElements(survey, collector, context);
  const body = texts.page(survey, '', 'completedHtml');
  const form = pagedForm(collector.parts, translation);
  const left = new Set(form.left);
  for (const { question, path, name } of collector.taken) {
    if (left.has(question))
      log.drop(path, plain(question.label, locale), 'There is no room for so many questions in one flow');
    else log.carry({ path, field: name, question: question.id });
  }
  const said = plain(title, locale);
  if (form.stages.length === 0 && collector.resume.length === 0)
    log.drop(
      'pages',
      said,
      'Nothing is asked but who the candidate is. A flow needs a stage: an optional resume stands in for it',
    );
  const identity = translateIdentity(collector.identity, translation);
  const brand = brandOf(survey, context);
  const links = linksOf(survey, context);
  logSurvey(survey, context);
  const result = documents(
    {
      id: flowIdOf(said, undefined, survey, 'survey'),
      brand,
      role: { title: title ?? words.role },
      ...(landing && { landing }),
      identity,
      stages: [
        ...collector.resume,
        ...form.stages.map(alone),
        ...selfIdStage('self-id', {}, collector.voluntary, translation),
      ],
      ...(body !== undefined && { status: { complete: { body } } }),
      ...languagesOf(texts.languages),
    },
    translation,
  );
  return links ? { ...result, backstage: parseBackstage({ ...result.backstage, links }, result.flow) } : result;
}

/** Every element by its name, wherever it stands; the first of each. */
function namedElements(survey: Node): Map<string, Node> {
  const named = new Map<string, Node>();
  const walk = (elements: readonly Placed[]): void => {
    for (const element of elements) {
      const name = nameIn(element.node, 'name');
      if (name !== '' && !named.has(name)) named.set(name, element.node);
      walk(elementsOf(element));
    }
  };
  for (const page of pagesOf(survey)) walk(elementsOf(page));
  return named;
}

function landingOf(survey: Node, { texts }: Context): Landing | undefined {
  const welcome = texts.page(survey, '', 'description');
  const startLabel = texts.line(survey, '', 'startSurveyText');
  return welcome === undefined && startLabel === undefined
    ? undefined
    : { ...(welcome !== undefined && { welcome }), ...(startLabel !== undefined && { startLabel }) };
}

function brandOf(survey: Node, { texts, translation }: Context): Brand {
  const brand = translateEmployer({ path: 'title' }, translation);
  const src = plain(texts.line(survey, '', 'logo'), translation.locale);
  if (src === '') return brand;
  if (isSafeUrl(src)) return { ...brand, logo: { src, alt: brand.name } };
  translation.log.drop('logo', plainText(src).slice(0, 200), 'Not an https address: set `brand.logo`');
  return brand;
}

/** Where people are sent at the end: carried, and switched off. */
function linksOf(survey: Node, { translation: { log } }: Context): Backstage['links'] {
  const url = nameIn(survey, 'navigateToUrl');
  if (url === '') return undefined;
  if (!isSafeUrl(url)) {
    log.drop('navigateToUrl', plainText(url), 'Not an https address: set `links.redirect` in the backstage');
    return undefined;
  }
  log.drop(
    'navigateToUrl',
    url,
    'Carried over switched off: set `links.redirect.enabled` in the backstage to send people there',
  );
  return { redirect: { enabled: false, url } };
}

/** Where one form became several stages, questions stand for each other within one only. */
function alone(stage: StageOf<'form'>): StageOf<'form'> {
  const ids = new Set(stage.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const kept = (question: Question): Question => {
    const { requiredAny, ...rest } = question;
    const others = requiredAny?.filter((id) => ids.has(id)) ?? [];
    return others.length > 0 ? { ...rest, requiredAny: others } : rest;
  };
  return { ...stage, pages: stage.pages.map((page) => ({ ...page, questions: page.questions.map(kept) })) };
}

function languagesOf(languages: ReadonlySet<string>): Pick<Flow, 'locales'> {
  return languages.size > 0 ? { locales: [...languages].slice(0, 100) } : {};
}
