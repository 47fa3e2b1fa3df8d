// A posting as Lever's documentation describes it, with every kind of field, in words of our own.
const field = (id: string, type: string, more: object = {}) => ({
  id,
  type,
  text: `About ${id}?`,
  required: true,
  description: '',
  ...more,
});
const personal = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  text: name,
  required: false,
  value: null,
  ...more,
});
const words = (...texts: string[]) => ({ options: texts.map((text) => ({ text })) });

export const posting = {
  data: {
    id: '11111111-2222-4333-8444-555555555555',
    text: 'Night Auditor',
    hostedUrl: 'https://jobs.lever.co/northgate/11111111',
    categories: { location: 'Leeds', commitment: 'Full-time', allLocations: ['Leeds', 'York'] },
    workplaceType: 'onsite',
    content: {
      descriptionHtml: '<div>Keep the <b>doors</b>.</div>',
      lists: [{ text: 'You', content: '<li>Stay awake</li>' }],
    },
    salaryRange: { min: 30_000, max: 35_000, currency: 'GBP', interval: 'per-year-salary' },
    customQuestions: [
      {
        id: 'set-1',
        text: 'Your <b>nights</b>',
        fields: [
          field('one', 'text', { prompt: 'In a word' }),
          field('two', 'textarea', { description: '<p>Say <i>why</i>.</p>' }),
          field('three', 'multiple-choice', words('Yes', 'No')),
          field('four', 'multiple-select', { ...words('Bar', 'Desk'), required: false }),
          field('five', 'dropdown', words('A', 'B', 'C')),
          field('six', 'university'),
          field('seven', 'file-upload'),
          field('eight', 'teleport'),
          field('nine', 'dropdown'),
        ],
      },
      { id: 'set-2', text: 'For colleagues', distribution: ['internal'], fields: [field('ten', 'text')] },
    ],
    eeoQuestions: {
      gender: { text: 'Gender', type: 'dropdown', required: true, options: [{ text: 'Female', optionId: 'f' }] },
      disability: {
        text: 'Disability',
        type: 'dropdown',
        options: [
          { text: 'Yes', optionId: 'y', description: 'Now or before' },
          { text: "I don't wish to answer", optionId: 'n' },
        ],
      },
      disabilitySignature: { text: 'Signature', type: 'text', required: true },
    },
    personalInformation: [
      personal('fullName', 'text', { required: true }),
      personal('email', 'text', { required: true }),
      personal('phone', 'text'),
      personal('currentCompany', 'text'),
      personal('resume', 'file-upload', { required: true }),
      personal('pronouns', 'multiple-select', { text: 'Pronouns', ...words('she/her', 'he/him') }),
      personal('additionalInformation', 'textarea'),
    ],
    urls: [personal('LinkedIn', 'text'), personal('Other', 'text')],
    consentDisclosures: {
      store: {
        statementHtml: '<p>{{Company name}} may keep this for {{Retention period}}.</p>',
        displayState: 'MANDATORY_DISCLOSURE_SHOWN',
      },
      marketing: { displayState: 'ASSUMED_DISCLOSURE_HIDDEN' },
    },
  },
};
