// A flow document with every key of the contract in it.

const text = { en: 'Words', es: 'Palabras' };
const url = 'https://careers.example.com/a';
const image = { src: url, alt: text };
const media = { src: url, captions: url, poster: url, transcript: text };
const options = [
  { value: 'a', label: text },
  { value: 'b', label: text },
];
const shared = { label: text, help: text, required: true, autocomplete: 'off', placeholder: text };
const stage = { title: text, intro: text, minutes: 5, optional: true };

const questions = [
  {
    id: 'short',
    type: 'short-text',
    ...shared,
    minLength: 1,
    maxLength: 20,
    pattern: { regex: '[a-z]+', message: text },
  },
  { id: 'long', type: 'long-text', ...shared, minLength: 1, maxLength: 2000 },
  { id: 'mail', type: 'email', ...shared },
  { id: 'link', type: 'url', ...shared },
  { id: 'call', type: 'phone', ...shared, country: 'US' },
  { id: 'years', type: 'number', ...shared, min: 0, max: 50, step: 0.5, unit: text },
  { id: 'scale', type: 'slider', ...shared, min: 0, max: 10, step: 1, labels: { min: text, max: text } },
  { id: 'day', type: 'date', ...shared, min: { today: 0 }, max: '2030-01-01' },
  { id: 'nights', type: 'yes-no', ...shared },
  { id: 'one', type: 'single-choice', ...shared, options, display: 'combobox', other: true },
  { id: 'many', type: 'multiple-choice', ...shared, options, min: 1, max: 2, other: false },
  {
    id: 'papers',
    type: 'file',
    ...shared,
    accept: ['pdf', 'jpg'],
    maxMegabytes: 5,
    multiple: true,
    requiredAny: ['long'],
  },
  { id: 'agree', type: 'consent', ...shared },
  {
    id: 'note',
    type: 'information',
    label: text,
    help: text,
    showIf: { not: { question: 'nights', op: 'is', value: true } },
  },
];

/** The document. */
export const everyKey = {
  $schema: 'https://example.com/flow.schema.json',
  schemaVersion: 1,
  id: 'every-key',
  locale: 'en',
  locales: ['es'],
  timeZone: 'America/Chicago',
  brand: {
    name: text,
    logo: image,
    cover: image,
    theme: {
      accent: '#0b6e4f',
      surface: '#fff',
      text: '#111111',
      radius: 'medium',
      font: "Inter, 'Segoe UI'",
      colorScheme: 'auto',
    },
    privacyUrl: url,
    termsUrl: url,
    poweredBy: false,
  },
  role: {
    title: text,
    location: text,
    employmentType: text,
    pay: text,
    summary: text,
    highlights: [text],
    requirements: [text],
    posting: { '@type': 'JobPosting', title: 'Packer', baseSalary: { value: [1, null, true] } },
  },
  landing: { headline: text, welcome: text, video: media, faq: [{ question: text, answer: text }], startLabel: text },
  identity: { name: 'required', email: 'optional', phone: 'optional', oneOf: ['email', 'phone'] },
  notices: [
    {
      id: 'ai',
      version: '1',
      kind: 'ai',
      text,
      link: url,
      consent: 'required',
      before: 'chat',
      publishedOn: '2027-01-01',
    },
  ],
  stages: [
    { id: 'cv', type: 'resume', ...stage, accept: ['pdf', 'docx'], maxMegabytes: 10, orText: true },
    { id: 'form', type: 'form', ...stage, pages: [{ id: 'page', title: text, questions }], review: true },
    {
      id: 'chat',
      type: 'sms',
      ...stage,
      persona: { name: text, avatar: image },
      greeting: [text],
      questions: [{ id: 'ready', type: 'yes-no', label: text, retry: text }],
      closing: text,
      channels: ['chat', 'text'],
    },
    {
      id: 'talk',
      type: 'interview',
      ...stage,
      modes: ['voice', 'video', 'phone', 'text'],
      questions: [{ id: 'about', ask: text, media, thinkSeconds: 30, maxSeconds: 120, retakes: 2, required: true }],
      practice: true,
      maxMinutes: 20,
      live: false,
    },
    {
      id: 'task',
      type: 'assessment',
      ...stage,
      task: text,
      materials: [{ ...media, title: text }],
      assistant: { name: text, greeting: text },
      deliverable: { format: 'markdown', minWords: 50, maxWords: 500 },
      rounds: 12,
    },
    {
      id: 'eeo',
      type: 'self-id',
      ...stage,
      questions: [{ id: 'veteran', type: 'single-choice', label: text, options }],
    },
  ],
  status: {
    complete: { headline: text, body: text },
    inReview: { headline: text, body: text },
    nextStep: { headline: text, body: text },
    scheduled: { headline: text, body: text },
    closed: { headline: text, body: text },
    expired: { headline: text, body: text },
  },
  availability: { opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-12-31T00:00:00-06:00', completeWithinHours: 168 },
  support: {
    email: 'hiring@example.com',
    phone: '+1 555 0100',
    url: 'mailto:hiring@example.com',
    hours: text,
    accommodation: { text, email: 'access@example.com', phone: '+1 555 0101' },
  },
  rights: { download: true, erase: true, withdraw: true, retentionDays: 365, reviewWithinDays: 14 },
};
