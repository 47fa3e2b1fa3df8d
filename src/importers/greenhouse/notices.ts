/** Consents that the job board asks for, as notices. Their wording is ours: the API does not give the employer's. */
import type { Notice } from '../../flow/schema/flow.ts';
import { markdownText } from '../clean-text.ts';
import type { Translation } from '../translation.ts';
import { filled } from '../words.ts';
import type { consentNames } from './consents.ts';
import type { GreenhouseJob } from './job.ts';

/** The notices of a job, and for how many days data is kept where that is said. */
export function translateConsents(
  job: GreenhouseJob,
  brand: string,
  hasDemographics: boolean,
  { words, log }: Translation,
): { notices: Notice[]; retentionDays: number | undefined } {
  const rules = job.data_compliance ?? [];
  const notices: Notice[] = [];
  const add = (id: keyof typeof consentNames, text: string, consent: Notice['consent'], before?: string): void => {
    const values = { brand, days: retention ?? '' };
    notices.push({
      id,
      version: '1',
      kind: 'privacy',
      text: filled(text, values),
      consent,
      ...(before !== undefined && { before }),
    });
  };
  const days = rules.map((rule) => rule.retention_period).find((period) => typeof period === 'number');
  const retention = days != null && Number.isInteger(days) && days >= 1 && days <= 36_500 ? days : undefined;

  // Without consents for single purposes there is one for everything, under a name of its own.
  const purposes = rules.filter((rule) => rule.requires_processing_consent ?? rule.requires_retention_consent);
  if (rules.some((rule) => rule.requires_processing_consent)) add('processing', words.processing, 'required');
  else if (purposes.length === 0 && rules.some((rule) => rule.requires_consent)) {
    add('consent', words.processing, 'required');
  }
  if (rules.some((rule) => rule.requires_retention_consent)) {
    add('retention', retention === undefined ? words.retentionOpen : words.retention, 'required');
  }
  // Optional: a candidate who declines skips the voluntary stage and loses nothing.
  if (hasDemographics && rules.some((rule) => rule.demographic_data_consent_applies)) {
    add('demographic-data', words.selfIdConsent, 'optional', 'demographics');
  }
  if (notices.length > 0) {
    log.drop(
      'data_compliance',
      'Consent',
      'The API does not give the wording of the consents: put your own into `notices`',
    );
  }
  const ai = markdownText(job.ai_disclaimer ?? '');
  if (ai !== '') notices.push({ id: 'ai', version: '1', kind: 'ai', text: ai, consent: 'none' });
  return { notices, retentionDays: retention };
}
