// A flow of any length that a recruiter might have written, and a backstage with rules for it: what `greenroom check` is timed on.

/** The two documents as files hold them: indented by two spaces. */
export interface CheckedDocuments {
  readonly flow: string;
  readonly backstage: string;
}

type Part = Record<string, unknown>;

const mostStages = 20;
const perPage = 50;
const rules = 200;
/** What each kind asks, and its keys beside id and label. */
const kinds: readonly { readonly ask: string; readonly keys: Part }[] = [
  { ask: 'Can you work shift', keys: { type: 'yes-no', required: true } },
  { ask: 'How many years did you spend on task', keys: { type: 'number', min: 0, max: 60, unit: 'years' } },
  {
    ask: 'Which time of day suits you for team',
    keys: { type: 'single-choice', options: options('early', 'late', 'night') },
  },
  {
    ask: 'Tell us about your work on line',
    keys: { type: 'long-text', maxLength: 2000, help: 'Two or three sentences are enough.' },
  },
  {
    ask: 'Which machines can you run in hall',
    keys: { type: 'multiple-choice', options: options('forklift', 'reach-truck', 'crane', 'packer'), max: 3 },
  },
  { ask: 'When does your certificate end for site', keys: { type: 'date', min: { today: 0 } } },
  {
    ask: 'How sure are you with procedure',
    keys: { type: 'slider', min: 0, max: 10, step: 1, labels: { min: 'Not yet', max: 'Very' } },
  },
  {
    ask: 'What do colleagues call you on crew',
    keys: { type: 'short-text', placeholder: 'A name', pattern: { regex: '[\\p{L} ]{1,40}', message: 'Letters only' } },
  },
  { ask: 'Show us your proof for course', keys: { type: 'file', accept: ['pdf', 'jpg'], maxMegabytes: 10 } },
  { ask: 'I have read the plan of week', keys: { type: 'consent' } },
];

/**
 * A flow with so many questions, in at most 20 stages of pages of 50, and a backstage with 200 dealbreakers and 200 scored items.
 *
 * @example
 * const { flow, backstage } = documentsOf(1000);
 */
export function documentsOf(questions: number): CheckedDocuments {
  const all = Array.from({ length: questions }, (_, at) => questionAt(at));
  const perStage = Math.ceil(questions / Math.min(mostStages, Math.ceil(questions / perPage)));
  const stages = slices(all, perStage).map((own, at) => ({
    id: `part-${at}`,
    type: 'form',
    title: `Part ${at + 1}`,
    pages: slices(own, perPage).map((page, pageAt) => ({ id: `page-${pageAt}`, questions: page })),
  }));
  return { flow: file(flowOf(stages)), backstage: file(backstageOf(all, perStage)) };
}

function flowOf(stages: readonly Part[]): Part {
  return {
    schemaVersion: 1,
    id: 'bench',
    locale: 'en',
    timeZone: 'America/Chicago',
    brand: { name: 'Bluebird Foods', theme: { accent: '#0b6e4f' }, privacyUrl: 'https://bluebird.example/privacy' },
    role: { title: 'Night packer', location: 'Joliet, Illinois', summary: 'You pack what leaves at **six**.' },
    notices: [
      { id: 'privacy', version: '1', kind: 'privacy', text: 'We keep your answers for a year.', consent: 'none' },
    ],
    stages,
    support: { email: 'jobs@bluebird.example', accommodation: { email: 'access@bluebird.example' } },
  };
}

function questionAt(at: number): Part {
  const { ask, keys } = kinds[at % kinds.length] ?? { ask: '', keys: {} };
  const yesNo = at - (at % kinds.length);
  // Every third question hangs on the yes-no question before it.
  const showIf = at % 3 === 1 && yesNo !== at ? { showIf: { question: `q${yesNo}`, op: 'is', value: true } } : {};
  return { id: `q${at}`, label: `${ask} ${at + 1}?`, ...keys, ...showIf };
}

function backstageOf(all: readonly Part[], perStage: number): Part {
  const stages: Record<string, { dealbreakers: Part[]; score: { items: Part[] } }> = {};
  const of = (at: number) =>
    (stages[`part-${Math.floor(at / perStage)}`] ??= { dealbreakers: [], score: { items: [] } });
  const spread = (type: string, count: number) => {
    const places = all.flatMap((question, at) => (question['type'] === type ? [at] : []));
    return Array.from(
      { length: Math.min(count, places.length) },
      (_, n) => places[Math.floor((n * places.length) / Math.min(count, places.length))] ?? 0,
    );
  };
  const decided = spread('yes-no', rules);
  const scored = new Set(spread('single-choice', rules));
  for (let n = 0; n < rules; n += 1) {
    const at = decided[n % decided.length] ?? 0;
    of(at).dealbreakers.push({
      id: `rule-${n}`,
      question: `q${at}`,
      op: 'is',
      value: true,
      reason: 'The site runs in shifts.',
    });
  }
  for (const at of scored) of(at).score.items.push({ question: `q${at}`, points: { early: 1, late: 2, night: 3 } });
  return {
    schemaVersion: 1,
    flow: 'bench',
    stages,
    links: { scheduling: { enabled: true, url: 'https://calendly.com/bluebird/interview' } },
  };
}

function options(...values: string[]): Part[] {
  return values.map((value) => ({ value, label: `The ${value} one` }));
}

function slices<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length));
}

function file(document: Part): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
