/** What `import … from 'greenroom/importers'` gives: application forms of other systems as flows, and the way back. */
export { importers, type Importer } from './importers/importers.ts';
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
