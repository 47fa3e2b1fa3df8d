/** A Greenhouse job with its application form → a flow and a backstage with every rule switched off. */
import { parseBackstage } from '../../backstage/parse-backstage.ts';
import { parseFlow } from '../../flow/parse-flow.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Page, Stage, StageOf } from '../../flow/schema/stage.ts';
import { plainText, stringOf } from '../clean-text.ts';
import { createIds, fingerprint, slug } from '../ids.ts';
import { createImportLog, type ImportLog, type ImportResult } from '../import-result.ts';
import { wordsFor, type ImportWords } from '../words.ts';
import { identityPart, translateIdentity } from './identity.ts';
import { readJob, type GreenhouseJob, type GreenhouseQuestion } from './job.ts';
import { translateConsents } from './notices.ts';
import { translateQuestion, type QuestionContext } from './question.ts';
import { translateBrand, translateRole } from './role.ts';
import { isPersonal, translateSelfId, type Placed } from './self-id.ts';

/** A page of more questions is a wall. */
const questionsPerPage = 6;
const mostGroups = 120;
const aboutCandidate =
  /^(preferred_name|location|cover_letter|cover_letter_text|linkedin|website)$|linked ?in|website|portfolio|github/i;

/**
 * Translates one job of the Job Board API (`GET …/jobs/ID?questions=true`).
 * Personal characteristics become a voluntary stage that is kept apart, whatever the source said about them.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a job.
 * @example
 * const { flow, backstage, report } = importGreenhouse(JSON.parse(text));
 */
export function importGreenhouse(input: unknown): ImportResult {
  const job = readJob(input);
  const { report, ...log } = createImportLog('greenhouse');
  const locale = localeOf(job.language ?? '');
  const words = wordsFor(locale);
  const context: QuestionContext = { log, words, id: createIds() };

  const brand = translateBrand(job, words, log);
  const asked = placed(job.questions ?? [], 'questions');
  const resume = asked.find(({ source }) => isResume(source));
  const moved = asked.filter(({ source }) => isPersonal(source));
  const others = asked.filter((entry) => entry !== resume && !moved.includes(entry) && !identityPart(entry.source));
  const identity = translateIdentity(
    asked.map(({ source }) => source),
    log,
  );
  const groups = [...others, ...placed(job.location_questions ?? [], 'location_questions')].map(({ source, path }) =>
    translateQuestion(source, path, context),
  );
  const selfId = translateSelfId(job, moved, context);
  const hasDemographics = selfId.some((stage) => stage.id === 'demographics');
  const { notices, retentionDays } = translateConsents(job, stringOf(brand.name), words, hasDemographics, log);
  const stages: Stage[] = [
    ...(resume ? [resumeStage(resume.source, words, log)] : []),
    ...formStage(groups, words, log),
    ...selfId,
  ];
  logTheRest(job, log);
  const flow = parseFlow({
    schemaVersion: 1,
    id: flowIdOf(job),
    locale,
    brand,
    role: translateRole(job, locale, words),
    identity,
    ...(notices.length > 0 && { notices }),
    stages: stages.length > 0 ? stages : [emptyResume(words)],
    ...(retentionDays !== undefined && { rights: { retentionDays } }),
  } satisfies Flow);
  return { flow, backstage: rulesOff(flow), report };
}

/** From title and number; where a job has neither, from what it asks. */
function flowIdOf(job: GreenhouseJob): string {
  const number = job.id ? slug(job.id, 'job').slice(0, 12) : fingerprint(JSON.stringify(job));
  return `${slug(plainText(job.title ?? ''), 'greenhouse-job')}-${number}`;
}

/** Nothing of the source is a rule, and none is made up: each stage is there to be filled in, and enforces nothing. */
function rulesOff(flow: Flow): ImportResult['backstage'] {
  const ruled = flow.stages.filter((stage) => stage.type !== 'self-id');
  const stages = Object.fromEntries(ruled.map((stage) => [stage.id, { enforce: false }] as const));
  return parseBackstage({ schemaVersion: 1, flow: flow.id, stages }, flow);
}

function placed(questions: readonly GreenhouseQuestion[], section: string): Placed<GreenhouseQuestion>[] {
  return questions.map((source, at) => ({ source, path: `${section}[${at}]` }));
}

function isResume(question: GreenhouseQuestion): boolean {
  return (question.fields ?? []).some((field) => field.name === 'resume' && field.type !== 'input_hidden');
}

function resumeStage(source: GreenhouseQuestion, words: ImportWords, log: ImportLog): StageOf<'resume'> {
  log.carry();
  return {
    id: 'resume',
    type: 'resume',
    title: words.resume,
    orText: (source.fields ?? []).some((field) => field.name === 'resume_text'),
    ...(source.required !== true && { optional: true }),
  };
}

/** A form of nothing but voluntary questions or none at all still needs something to hand in. */
function emptyResume(words: ImportWords): StageOf<'resume'> {
  return { id: 'resume', type: 'resume', title: words.resume, optional: true };
}

/** Questions that stand for each other come as one group and stay on one page. */
function formStage(all: readonly Question[][], words: ImportWords, log: ImportLog): StageOf<'form'>[] {
  const groups = all.filter((group) => group.length > 0).slice(0, mostGroups);
  for (const group of all.slice(mostGroups)) {
    log.drop('questions', stringOf(group[0]?.label ?? ''), `More than ${mostGroups} questions do not fit one form`);
  }
  if (groups.length === 0) return [];
  const pages = [
    ...pagesOf('about', groups.filter(isAboutCandidate), () => words.about),
    ...pagesOf(
      'questions',
      groups.filter((group) => !isAboutCandidate(group)),
      (at) => (at === 0 ? words.questions : words.moreQuestions),
    ),
  ];
  return [{ id: 'application', type: 'form', title: words.application, pages, review: true }];
}

function isAboutCandidate([first]: readonly Question[]): boolean {
  return first !== undefined && (aboutCandidate.test(first.id) || aboutCandidate.test(stringOf(first.label)));
}

function pagesOf(id: string, groups: readonly Question[][], title: (at: number) => string): Page[] {
  const pages: Page[] = [];
  for (const group of groups) {
    const page = pages.at(-1);
    if (page && page.questions.length + group.length <= questionsPerPage) page.questions.push(...group);
    else {
      const at = pages.length;
      pages.push({ id: at === 0 ? id : `${id}-${at + 1}`, title: title(at), questions: [...group] });
    }
  }
  return pages;
}

function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim() || 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function logTheRest(job: GreenhouseJob, log: ImportLog): void {
  if (job.education) {
    log.drop(
      'education',
      'Education',
      'The job board asks for schools and degrees in a form of its own; add the questions you need',
    );
  }
  (job.metadata ?? []).forEach((field, at) => {
    log.drop(
      `metadata[${at}]`,
      plainText(field.name ?? ''),
      'An internal field of the job; candidates do not fill it in',
    );
  });
}
