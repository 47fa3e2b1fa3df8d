/** What `import … from 'greenroom/importers'` gives: application forms of other systems as flows, and the way back. */
export { importers, type Importer } from './importers/importers.ts';
export { importAshby } from './importers/ashby/import-ashby.ts';
export { importGreenhouse } from './importers/greenhouse/import-greenhouse.ts';
export { importHeyMilo } from './importers/heymilo/import-heymilo.ts';
export { importJobPosting } from './importers/job-posting/import-job-posting.ts';
export { importLever } from './importers/lever/import-lever.ts';
export { importRecruitee } from './importers/recruitee/import-recruitee.ts';
export { importSmartRecruiters } from './importers/smartrecruiters/import-smartrecruiters.ts';
export { importSurveyJs } from './importers/surveyjs/import-surveyjs.ts';
export { importTypeform } from './importers/typeform/import-typeform.ts';
export { importWorkable } from './importers/workable/import-workable.ts';
export type { CarriedField, ImportReport, ImportResult, NotCarried } from './importers/import-result.ts';
export { exportAnswers, type ApplicationExtras, type Applications } from './importers/export-answers.ts';
export type { ExportableAnswers } from './importers/answers-to-export.ts';
export type {
  GreenhouseApplication,
  GreenhouseExtras,
  GreenhouseFile,
  GreenhouseValue,
} from './importers/greenhouse/export-greenhouse.ts';
export type { GreenhouseConsents } from './importers/greenhouse/consents.ts';
export type { DemographicAnswer } from './importers/greenhouse/demographics.ts';
export type { CandidateDetails } from './flow/identity.ts';
