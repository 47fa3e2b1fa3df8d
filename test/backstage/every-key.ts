// A backstage document with every key of the contract in it, for the flow that has every key of its own.

const text = { en: 'Words', es: 'Palabras' };

/** The document. */
export const everyBackstageKey = {
  $schema: 'https://example.com/backstage.schema.json',
  schemaVersion: 1,
  flow: 'every-key',
  stages: {
    form: {
      enforce: true,
      dealbreakers: [
        {
          id: 'nights',
          question: 'nights',
          op: 'is',
          value: true,
          reason: 'The crew works at night',
          onNotMet: 'hold',
          onUnknown: 'continue',
          disclose: 'message',
          message: text,
          minConfidence: 0.9,
        },
      ],
      score: { min: 0.5, items: [{ question: 'many', weight: 2, points: { a: 1, b: 2 } }] },
    },
    talk: {
      score: { items: [{ question: 'about', scale: [1, 5], rubric: '5: names a risk' }] },
      assistant: { instructions: 'Be kind', followUps: 2, rubric: [{ id: 'calm', text: 'Stays calm', weight: 1 }] },
    },
  },
  decision: { minScore: 0.6, scheduleGate: 'either' },
  links: {
    scheduling: { enabled: true, url: 'https://calendly.com/a/b', provider: 'calendly', display: 'dialog' },
    redirect: { enabled: true, url: 'https://careers.example.com/a', label: text, mode: 'link', afterSeconds: 10 },
  },
  invitations: {
    email: { subject: text, body: text },
    text,
    reminders: [{ afterHours: 24 }],
    quietHours: { timeZone: 'America/Chicago', from: 21, to: 8 },
  },
  webhooks: [{ url: 'https://ats.example.com/hook', events: ['session.finished'], secretEnv: 'ATS_SECRET' }],
  allowedOrigins: ['https://careers.example.com'],
};
