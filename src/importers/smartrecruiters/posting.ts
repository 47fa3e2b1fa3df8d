/**
 * What SmartRecruiters' interfaces answer about a posting: what its application asks
 * (`GET /postings/UUID/configuration`), the posting itself (`GET /v1/companies/COMPANY/postings/ID`), both in one file,
 * or a list of postings.
 */
import * as z from 'zod';
import { amount, flag, listOf, notThis, partOf, readSource, text } from '../read-source.ts';

const fieldSchema = z.looseObject({
  id: text,
  label: text,
  type: text,
  required: flag,
  complianceType: text,
  values: listOf(z.looseObject({ id: text, label: text })),
});
const questionSchema = z.looseObject({ id: text, label: text, repeatable: flag, fields: listOf(fieldSchema) });
const conditionalSchema = z.looseObject({
  parentQuestionId: text,
  fieldId: text,
  valueIds: listOf(text),
  conditionalQuestions: listOf(text),
});

const configurationSchema = z.looseObject({
  questions: listOf(questionSchema),
  settings: partOf({ avatarUploadAvailable: flag, conditionals: listOf(conditionalSchema) }),
  privacyPolicies: listOf(z.looseObject({ url: text, orgName: text })),
  consentDetails: partOf({ scopes: listOf(z.looseObject({ scope: text, required: flag, label: text })) }),
  companyImprintUrl: text,
  aiSettings: partOf({ aiDisclosureLabel: text }),
});

const labelled = partOf({ id: text, label: text });
const sectionSchema = partOf({ title: text, text });
const postingSchema = z.looseObject({
  id: text,
  uuid: text,
  name: text,
  company: partOf({ identifier: text, name: text }),
  location: partOf({ city: text, region: text, country: text, fullLocation: text, remote: flag, hybrid: flag }),
  typeOfEmployment: labelled,
  language: partOf({ code: text }),
  compensation: partOf({ min: amount, max: amount, currency: text, period: text }),
  jobAd: partOf({
    sections: partOf({
      companyDescription: sectionSchema,
      jobDescription: sectionSchema,
      qualifications: sectionSchema,
      additionalInformation: sectionSchema,
    }),
  }),
  postingUrl: text,
  applyUrl: text,
});

/** A posting. */
export type SmartPosting = z.infer<typeof postingSchema>;
/** What the application to a posting asks. */
export type SmartConfiguration = z.infer<typeof configurationSchema>;
/** One question: most have one field, some several. */
export type SmartQuestion = z.infer<typeof questionSchema>;
/** One field of a question. */
export type SmartField = z.infer<typeof fieldSchema>;

/** Both halves, and where each stands. */
export interface SmartSource {
  readonly posting: SmartPosting;
  readonly postingPath: string;
  readonly configuration: SmartConfiguration;
  readonly path: string;
  /** The postings of a list. */
  readonly list: readonly SmartPosting[];
}

/**
 * Reads what SmartRecruiters answered.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readPosting(input: unknown): SmartSource {
  const what = 'a SmartRecruiters posting';
  const whole = readSource(z.looseObject({}), input, what);
  if (Array.isArray(whole['content'])) {
    const { content } = readSource(z.looseObject({ content: z.array(postingSchema) }), input, what);
    const [posting] = content;
    if (posting) return { posting, postingPath: 'content[0].', configuration: {}, path: 'content[0].', list: content };
  }
  const half = (key: string): [unknown, string] => (key in whole ? [whole[key], `${key}.`] : [input, '']);
  const [ownPosting, postingPath] = half('posting');
  const [ownConfiguration, path] = half('configuration');
  const posting = readSource(postingSchema, ownPosting, what, postingPath.replace('.', ''));
  const configuration = readSource(configurationSchema, ownConfiguration, what, path.replace('.', ''));
  if (posting.name || configuration.questions) return { posting, postingPath, configuration, path, list: [] };
  throw notThis(
    what,
    'its `questions`, as the configuration of the posting has them',
    'Fetch them with GET https://api.smartrecruiters.com/postings/UUID/configuration?conditionalsIncluded=true',
  );
}
