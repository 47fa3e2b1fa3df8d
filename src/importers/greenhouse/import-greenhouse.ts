/** A Greenhouse job with its application form → a flow and a backstage with every rule switched off. */
import type { StageOf } from '../../flow/schema/stage.ts';
import { plainText, stringOf } from '../clean-text.ts';
import { deadlineOf } from '../deadline.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { formStage } from '../form-stage.ts';
import { translateIdentity, type IdentityQuestion } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportLog, ImportResult } from '../import-result.ts';
import { resumeStage } from '../resume-stage.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { readJob, type GreenhouseJob, type GreenhouseQuestion } from './job.ts';
import { identityPartOf } from './names.ts';
import { translateConsents } from './notices.ts';
import { translateQuestion } from './question.ts';
import { roleOf } from './role.ts';
import { isPersonalQuestion, translateSelfId, type Placed } from './self-id.ts';

type Entry = Placed<GreenhouseQuestion>;

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
  const translation = createTranslation('greenhouse', job.language);
  const brand = translateEmployer(
    { name: job.company_name, addresses: [job.absolute_url], path: 'company_name' },
    translation,
  );
  const asked = placed(job.questions ?? [], 'questions');
  const resume = asked.find(({ source }) => isResume(source));
  const moved = asked.filter(({ source }) => isPersonalQuestion(source));
  const who = asked.flatMap(identityQuestion);
  const isElsewhere = (entry: Entry): boolean =>
    entry === resume || moved.includes(entry) || who.some(({ path }) => path.startsWith(`${entry.path}.`));
  const identity = translateIdentity(who, translation);
  const stages = [
    ...(resume ? [translateResume(resume, translation)] : []),
    ...formStage(
      [
        {
          groups: groupsOf(
            asked.filter((entry) => !isElsewhere(entry)),
            job,
            translation,
          ),
        },
      ],
      translation,
    ),
    ...translateSelfId(job, moved, translation),
  ];
  const hasDemographics = stages.some((stage) => stage.id === 'demographics');
  const { notices, retentionDays } = translateConsents(job, stringOf(brand.name), hasDemographics, translation);
  logTheRest(job, translation.log);
  const closesAt = deadlineOf(job.application_deadline, 'application_deadline', translation.log);
  const parts = {
    id: flowIdOf(plainText(job.title ?? ''), job.id, job, 'greenhouse-job'),
    brand,
    role: roleOf(job, translation),
    identity,
    notices,
    stages,
    ...(closesAt !== undefined && { availability: { closesAt } }),
    ...(retentionDays !== undefined && { rights: { retentionDays } }),
  };
  return documents(parts, translation);
}

function placed(questions: readonly GreenhouseQuestion[], section: string): Entry[] {
  return questions.map((source, at) => ({ source, path: `${section}[${at}]` }));
}

/** The location is asked beside the questions of the form. */
function groupsOf(asked: readonly Entry[], job: GreenhouseJob, translation: Translation) {
  const entries = [...asked, ...placed(job.location_questions ?? [], 'location_questions')];
  return entries.map(({ source, path }) => translateQuestion(source, path, translation));
}

function identityQuestion({ source, path }: Entry): IdentityQuestion[] {
  const field = source.fields?.[0]?.name ?? '';
  const part = identityPartOf(field);
  return part ? [{ path: `${path}.fields[0]`, field, part, required: source.required }] : [];
}

function isResume(question: GreenhouseQuestion): boolean {
  return (question.fields ?? []).some((field) => field.name === 'resume' && field.type !== 'input_hidden');
}

function translateResume({ source, path }: Entry, { words, log }: Translation): StageOf<'resume'> {
  const places = new Map([
    ['resume', 'resume'],
    ['resume_text', 'text'],
  ]);
  const fields = (source.fields ?? []).map((field, at) => ({ name: field.name ?? '', path: `${path}.fields[${at}]` }));
  const carried = fields.flatMap(({ name, path: at }) => {
    const question = places.get(name);
    if (question === undefined)
      log.drop(at, plainText(source.label ?? ''), `A field "${plainText(name)}" beside the resume`);
    return question === undefined ? [] : [{ path: at, field: name, question }];
  });
  log.carry(...carried);
  const orText = carried.some(({ question }) => question === 'text');
  return resumeStage({ isRequired: source.required === true, orText }, words);
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
    const label = plainText(field.name ?? '');
    log.drop(`metadata[${at}]`, label, 'An internal field of the job; candidates do not fill it in');
  });
}
