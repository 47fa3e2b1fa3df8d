/** Decisions on the notices of an imported job, as Greenhouse takes them. */

/** What the candidate agreed to: by purpose, or to everything at once where the board knows no purposes. */
export interface GreenhouseConsents {
  gdpr_consent_given?: boolean;
  gdpr_processing_consent_given?: boolean;
  gdpr_retention_consent_given?: boolean;
  gdpr_demographic_data_consent_given?: boolean;
}

/** Consents by the ids of their notices. */
export const consentNames = {
  processing: 'gdpr_processing_consent_given',
  retention: 'gdpr_retention_consent_given',
  consent: 'gdpr_consent_given',
  'demographic-data': 'gdpr_demographic_data_consent_given',
} as const satisfies Readonly<Record<string, keyof GreenhouseConsents>>;

/** Consents by notice id; undefined where none is Greenhouse's. */
export function consentFields(consents: ReadonlyMap<string, boolean>): GreenhouseConsents | undefined {
  const decided = Object.entries(consentNames).flatMap(([notice, name]) => {
    const decision = consents.get(notice);
    return decision === undefined ? [] : [[name, decision] as const];
  });
  return decided.length === 0 ? undefined : Object.fromEntries(decided);
}
