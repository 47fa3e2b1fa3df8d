/** A SmartRecruiters posting with what its application asks → a flow and a backstage with every rule switched off. */
import type { Role } from '../../flow/schema/flow.ts';
import { plainText, stringOf } from '../clean-text.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { placeQuestions } from '../entries.ts';
import { formStage } from '../form-stage.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { logNoForm, logOtherJobs } from '../one-of-list.ts';
import { payText } from '../pay.ts';
import { resumeStage } from '../resume-stage.ts';
import { part, translateRole } from '../role.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { applyConditionals, inAskingOrder } from './conditionals.ts';
import { entriesOf } from './fields.ts';
import { translateNotices } from './notices.ts';
import { readPosting, type SmartPosting } from './posting.ts';

const formAt =
  'Its questions are at GET https://api.smartrecruiters.com/postings/UUID/configuration?conditionalsIncluded=true';

/**
 * Translates what the application to a SmartRecruiters posting asks (`GET /postings/UUID/configuration`), alone or in
 * one file with the posting: `{ "posting": …, "configuration": … }`. Diversity questions become the voluntary part.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a posting.
 * @example
 * const { flow, backstage, report } = importSmartRecruiters(JSON.parse(text));
 */
export function importSmartRecruiters(input: unknown): ImportResult {
  const { posting, postingPath, configuration, path, list } = readPosting(input);
  const translation = createTranslation('smartrecruiters', posting.language?.code);
  const { log, words } = translation;
  logOtherJobs(
    list.map(({ name }, at) => ({ title: name ?? '', path: `content[${at}]` })),
    log,
  );
  const addresses = [posting.postingUrl, posting.applyUrl];
  const hints = {
    name: posting.company?.name ?? posting.company?.identifier,
    addresses,
    path: `${postingPath}company`,
  };
  const brand = translateEmployer(hints, translation);
  if (!configuration.questions) logNoForm(`${path}questions`, posting.name ?? '', formAt, log);
  log.drop(
    `${path}settings`,
    'Phone and resume',
    'SmartRecruiters takes both and does not say whether they are required: they are optional here',
  );
  if (configuration.settings?.avatarUploadAvailable === true) {
    log.drop(`${path}settings.avatarUploadAvailable`, 'Photo', 'A photo can be sent along there; it is not asked here');
  }
  const conditionals = configuration.settings?.conditionals ?? [];
  const entries = (configuration.questions ?? []).flatMap((question, at) =>
    entriesOf(question, `${path}questions[${at}]`, log),
  );
  const asked = inAskingOrder(entries, conditionals);
  const placed = placeQuestions([{ entries: asked }], translation);
  applyConditionals(conditionals, path, asked, placed, log);
  const parts = {
    id: flowIdOf(plainText(posting.name ?? ''), posting.id ?? posting.uuid, input, 'smartrecruiters-posting'),
    brand,
    role: roleOf(posting, translation),
    identity: { name: 'required', email: 'required', phone: 'optional' } as const,
    notices: translateNotices(configuration, path, stringOf(brand.name), translation),
    stages: [
      resumeStage(
        { isRequired: false, orText: false, accept: ['pdf', 'doc', 'docx', 'rtf', 'jpg', 'png'], maxMegabytes: 2 },
        words,
      ),
      ...formStage(placed.sections, translation),
      ...selfIdStage('self-id', {}, placed.voluntary, translation),
    ],
  };
  return documents(parts, translation);
}

function roleOf(posting: SmartPosting, translation: Translation): Role {
  const { location, compensation, jobAd } = posting;
  const { companyDescription, jobDescription, qualifications, additionalInformation } = jobAd?.sections ?? {};
  const place = [location?.city, location?.region, location?.country?.toUpperCase()].filter(Boolean).join(', ');
  const pay = compensation && {
    low: compensation.min,
    high: compensation.max,
    currency: compensation.currency,
    interval: compensation.period,
  };
  const hints = {
    title: posting.name,
    places: [location?.fullLocation ?? place],
    workplace: location?.remote === true ? 'remote' : location?.hybrid === true ? 'hybrid' : undefined,
    employmentType: posting.typeOfEmployment?.label ?? posting.typeOfEmployment?.id,
    pay: pay ? payText(pay, translation.locale) : undefined,
    texts: [companyDescription, jobDescription, qualifications, additionalInformation].map((text) =>
      part(text?.title, text?.text),
    ),
  };
  return translateRole(hints, translation);
}
