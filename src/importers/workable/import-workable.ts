/** A Workable job with its application form → a flow and a backstage with every rule switched off. */
import type { Role } from '../../flow/schema/flow.ts';
import type { StageOf } from '../../flow/schema/stage.ts';
import { labelText, plainText } from '../clean-text.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { placeQuestions } from '../entries.ts';
import { fileLimits } from '../file-limits.ts';
import { formStage } from '../form-stage.ts';
import { translateIdentity, type IdentityPart, type IdentityQuestion } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { logNoForm, logOtherJobs } from '../one-of-list.ts';
import { payText } from '../pay.ts';
import { resumeStage } from '../resume-stage.ts';
import { translateRole } from '../role.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { entryOf, labelOf, nameOf } from './fields.ts';
import { readJob, type WorkableField, type WorkableJob } from './job.ts';

const identityParts: Readonly<Record<string, IdentityPart>> = {
  name: 'name',
  firstname: 'name',
  lastname: 'name',
  first_name: 'name',
  last_name: 'name',
  email: 'email',
  phone: 'phone',
};
const formAt = 'Its form is at GET https://ACCOUNT.workable.com/spi/v3/jobs/CODE/application_form';

interface PlacedField {
  readonly field: WorkableField;
  readonly path: string;
}

/**
 * Translates one job of Workable (`GET /spi/v3/jobs/CODE/application_form`, alone or in one file with the job itself).
 * Workable always asks for a name and an e-mail address, and so does the flow.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a job.
 * @example
 * const { flow, backstage, report } = importWorkable(JSON.parse(text));
 */
export function importWorkable(input: unknown): ImportResult {
  const { job, path, sections: parts, jobs } = readJob(input);
  const translation = createTranslation('workable', job.language ?? job.locale);
  const { log } = translation;
  logOtherJobs(
    jobs.map(({ title }, at) => ({ title: title ?? '', path: `jobs[${at}]` })),
    log,
  );
  const brand = translateEmployer(
    {
      name: job.company_name,
      addresses: [job.url, job.application_url],
      path: [path, 'url'].filter(Boolean).join('.'),
    },
    translation,
  );
  if (parts.length === 0) logNoForm(path || 'form_fields', job.title ?? '', formAt, log);
  const placed = parts.map(({ title, path: place, fields }) => ({
    title: labelText(title ?? ''),
    fields: fields.map((field, at) => ({ field, path: `${place}[${at}]` })),
  }));
  const all = placed.flatMap(({ fields }) => fields);
  const who = all.flatMap(identityQuestion);
  const resume = all.find(({ field }) => nameOf(field) === 'resume' && field.type === 'file');
  const isElsewhere = (entry: PlacedField): boolean => entry === resume || who.some((one) => one.path === entry.path);
  const identity = { ...translateIdentity(who, translation), name: 'required', email: 'required' } as const;
  const { sections, voluntary } = placeQuestions(
    placed.map(({ title, fields }) => ({
      ...(title !== '' && { title }),
      entries: fields.filter((entry) => !isElsewhere(entry)).flatMap((entry) => entryOf(entry.field, entry.path, log)),
    })),
    translation,
  );
  const stages = [
    ...(resume ? [translateResume(resume, translation)] : []),
    ...formStage(sections, translation),
    ...selfIdStage('self-id', {}, voluntary, translation),
  ];
  const id = flowIdOf(plainText(job.title ?? ''), job.shortcode ?? job.id, input, 'workable-job');
  return documents({ id, brand, role: roleOf(job, translation), identity, stages }, translation);
}

function identityQuestion({ field, path }: PlacedField): IdentityQuestion[] {
  const name = nameOf(field);
  const part = Object.hasOwn(identityParts, name) ? identityParts[name] : undefined;
  return part ? [{ path, field: name, part, required: field.required }] : [];
}

function translateResume({ field, path }: PlacedField, { words, log }: Translation): StageOf<'resume'> {
  log.carry({ path, field: nameOf(field), question: 'resume' });
  const hints = {
    types: field.supported_file_types ?? field.supportedFileTypes,
    bytes: field.max_file_size ?? field.maxFileSize,
  };
  return resumeStage(
    {
      isRequired: field.required === true,
      orText: false,
      ...fileLimits(hints, `${path}.supported_file_types`, labelOf(field), log),
    },
    words,
  );
}

function roleOf(job: WorkableJob, translation: Translation): Role {
  const { location, salary } = job;
  const places = [...(typeof location === 'object' && location ? [location] : []), ...(job.locations ?? [])];
  const pay = salary && { low: salary.salary_from, high: salary.salary_to, currency: salary.salary_currency };
  const isRemote = job.remote === true || places.some((place) => place.telecommuting === true);
  const hints = {
    title: job.title ?? job.full_title,
    places: [
      ...(typeof location === 'string' ? [location] : []),
      ...places.map(
        (place) => place.location_str ?? [place.city, place.region, place.country].filter(Boolean).join(', '),
      ),
    ],
    workplace:
      job.workplace_type ??
      places.find((place) => place.workplace_type)?.workplace_type ??
      (isRemote ? 'remote' : undefined),
    employmentType: job.employment_type,
    pay: pay ? payText(pay, translation.locale) : undefined,
    texts: job.full_description ? [job.full_description] : [job.description, job.requirements, job.benefits],
  };
  return translateRole(hints, translation);
}
