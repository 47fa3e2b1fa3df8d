// A posting as Ashby's documentation describes it, with every type of field, in words of our own.
const entry = (path: string, type: string, more: object = {}, about: object = {}) => ({
  isRequired: true,
  field: { id: path, path, title: `About ${path}?`, type, ...more },
  ...about,
});
const values = (...labels: string[]) => ({
  selectableValues: labels.map((label) => ({ label, value: label.toLowerCase() })),
});

export const posting = {
  success: true,
  results: {
    id: '11111111-2222-4333-8444-555555555555',
    title: 'Night Auditor',
    locationName: 'Leeds',
    secondaryLocationNames: ['York'],
    workplaceType: 'Hybrid',
    employmentType: 'PartTime',
    descriptionHtml: '<p>Keep the <strong>doors</strong>.</p>',
    applicationDeadline: '2027-01-31T23:00:00.000Z',
    shouldAskForTextingConsent: true,
    linkedData: { hiringOrganization: { name: 'Northgate' } },
    compensation: {
      compensationTierSummary: '£30K – £35K',
      compensationTiers: [{ additionalInformation: '<p>And a bonus.</p>' }],
    },
    applicationFormDefinition: {
      sections: [
        {
          title: 'Your <b>nights</b>',
          descriptionHtml: '<p>Tell us.</p>',
          fields: [
            entry('_systemfield_name', 'String'),
            entry('_systemfield_email', 'Email'),
            entry('mobile', 'Phone', {}, { isRequired: false }),
            entry('_systemfield_resume', 'File'),
            entry('string', 'String', {}, { descriptionHtml: '<p>Say <em>why</em>.</p>' }),
            entry('long', 'LongText'),
            entry('rich', 'RichText'),
            entry('mail', 'Email'),
            entry('phone2', 'Phone'),
            entry('link', 'Url'),
            entry('number', 'Number'),
            entry('score', 'Score'),
            entry('pay', 'Currency'),
            entry('range', 'CompensationRange'),
            entry('numbers', 'NumberRange'),
            entry('day', 'Date'),
            entry('flag', 'Boolean'),
            entry('files', 'File', { isMany: true }),
            entry('place', 'Location'),
            entry('one', 'ValueSelect', values('Bar', 'Desk')),
            entry('many', 'MultiValueSelect', { selectableValues: ['Bar', 'Desk'] }),
            entry('none', 'ValueSelect'),
            entry('odd', 'Hologram'),
            entry('gone', 'String', { isDeactivated: true }),
            entry('hidden', 'String', {}, { isHidden: true }),
            entry('race', 'ValueSelect', { title: 'Race', ...values('One', 'Two') }),
          ],
        },
      ],
    },
    surveyFormDefinitions: [
      {
        sections: [
          {
            title: 'Equal opportunity',
            descriptionHtml: '<p>Voluntary.</p>',
            fields: [entry('_systemfield_eeoc_gender', 'ValueSelect', { title: 'Gender', ...values('Woman', 'Man') })],
          },
        ],
      },
    ],
  },
};
