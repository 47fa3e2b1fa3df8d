// A flow with one page of any number of questions, such as a long application has: what the form is measured with.

type Part = Record<string, unknown>;

/** What each kind asks, and its keys beside id and label. Every tenth is a line of text. */
const kinds: readonly { readonly ask: string; readonly keys: Part }[] = [
  { ask: 'What did you do at place', keys: { type: 'short-text' } },
  { ask: 'Can you work shift', keys: { type: 'yes-no' } },
  { ask: 'How many years did you spend on task', keys: { type: 'number', min: 0, unit: 'years' } },
  { ask: 'Which time of day suits you for team', keys: { type: 'single-choice', options: options('early', 'late') } },
  { ask: 'Tell us about line', keys: { type: 'long-text', maxLength: 2000, help: 'Two or three **sentences**.' } },
  { ask: 'Which machines can you run in hall', keys: { type: 'multiple-choice', options: options('lift', 'crane') } },
  { ask: 'What do they call you on crew', keys: { type: 'short-text', required: true } },
  { ask: 'When does your certificate end for site', keys: { type: 'date' } },
  { ask: 'Whom can we write to about job', keys: { type: 'email', autocomplete: 'off' } },
  { ask: 'Where can we see your work for', keys: { type: 'url' } },
];

/**
 * The document. Nobody is asked who they are, so the form is the page after the landing.
 *
 * @param isConditional every third question hangs on the yes-no question before it, which is answered by nobody
 * @example
 * formFlow('form-1000', 1000);
 */
export function formFlow(id: string, questions: number, isConditional = false): Part {
  return {
    schemaVersion: 1,
    id,
    locale: 'en',
    brand: { name: 'Bluebird Foods' },
    role: { title: 'Night packer' },
    identity: { name: 'off', email: 'off', phone: 'off' },
    stages: [
      {
        id: 'apply',
        type: 'form',
        pages: [{ id: 'all', questions: Array.from({ length: questions }, (_, at) => questionAt(at, isConditional)) }],
      },
    ],
  };
}

function questionAt(at: number, isConditional: boolean): Part {
  const kind = kinds[at % kinds.length];
  const yesNo = at - (at % kinds.length) + 1;
  const showIf =
    isConditional && at > yesNo && at % 3 === 1 ? { showIf: { question: `q${yesNo}`, op: 'is', value: true } } : {};
  return { id: `q${at}`, label: `${kind?.ask} ${at + 1}?`, ...kind?.keys, ...showIf };
}

function options(...values: string[]): Part[] {
  return values.map((value) => ({ value, label: `The ${value} one` }));
}
