/** Promises about flows, sessions and who may read them. */
import type { Backend } from '../contract/backend.ts';
import { newKey } from '../contract/new-key.ts';
import { finish, goodAnswers, introduce, open, progressOf } from './applicant.ts';
import { conformanceFlow } from './conformance-documents.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { BackendPromise } from './promise.ts';

export const sessionPromises: readonly BackendPromise[] = [
  {
    promise: 'A flow is loaded by its id, and an id that is not there is not-found',
    async check(backend) {
      const flow = await backend.loadFlow(conformanceFlow.id, { locale: 'en' });
      mustEqual([flow.id, flow.stages.length], [conformanceFlow.id, 3], 'loadFlow');
      await mustFail('loadFlow of an unknown id', ['not-found'], () => backend.loadFlow('greenroom-nothing', {}));
    },
  },
  {
    promise: 'A new session has an unguessable token, its first stage available and the others locked',
    async check(backend) {
      const [a, b] = [await open(backend), await open(backend)];
      must(a.token.length >= 22 && a.token !== b.token, 'Tokens must be different, and hold 128 random bits or more.');
      must(a.id !== b.id, 'Two sessions must have two ids.');
      const { token, ...session } = a;
      must(!JSON.stringify(session).includes(token), 'The token must not be part of the session.');
      mustEqual(
        a.stages.map(({ progress }) => progress),
        ['available', 'locked', 'locked'],
        'The stages of a new session',
      );
      mustEqual(a.status.state, 'not-started', 'The status of a new session');
    },
  },
  {
    promise: 'Opening a session again with the same key gives the same session',
    async check(backend) {
      const key = newKey();
      const first = await backend.openSession({ flow: conformanceFlow.id }, { key });
      const second = await backend.openSession({ flow: conformanceFlow.id }, { key });
      mustEqual([second.id, second.token], [first.id, first.token], 'The second opening');
    },
  },
  {
    promise: 'A session is loaded by its token as it was opened',
    async check(backend) {
      const { token, ...opened } = await open(backend);
      const loaded = await backend.loadSession(token);
      mustEqual([loaded.id, loaded.flow, loaded.stages], [opened.id, opened.flow, opened.stages], 'loadSession');
    },
  },
  {
    promise: 'A wrong token is unauthorized or not-found in every call, and changes nothing',
    async check(backend) {
      const token = await introduce(backend);
      const before = await backend.loadSession(token);
      const wrong = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
      for (const [name, call] of callsWith(backend, wrong)) {
        await mustFail(`${name} with a wrong token`, ['unauthorized', 'not-found'], call);
      }
      mustEqual(await backend.loadSession(token), before, 'The session after calls with a wrong token');
    },
  },
  {
    promise: 'One candidate never sees what belongs to another',
    async check(backend) {
      const [mine, theirs] = [await introduce(backend), await introduce(backend)];
      await backend.saveDraft(theirs, 'form', { answers: { city: 'Elko' }, revision: 0 });
      const session = await backend.loadSession(mine);
      must(!JSON.stringify(session).includes('Elko'), 'A draft of one session is in another.');
    },
  },
  {
    promise: 'Who the candidate is can be told in parts, and corrected',
    async check(backend) {
      const { token } = await open(backend);
      await backend.updateCandidate(token, { name: 'Ana' });
      await backend.updateCandidate(token, { email: 'ana@example.com' });
      const { candidate } = await backend.updateCandidate(token, { name: 'Ana Ruiz' });
      mustEqual([candidate.name, candidate.email], ['Ana Ruiz', 'ana@example.com'], 'The candidate');
      await mustFail('An address that is none', ['invalid'], () => backend.updateCandidate(token, { email: 'ana' }));
    },
  },
  {
    promise: 'Stages open one after the other, and the last one ends the application',
    async check(backend) {
      const { session } = await finish(backend);
      const progress = ['form', 'papers', 'about'].map((id) => progressOf(session, id));
      must(
        progress[1] === 'skipped' && progress.every((one) => one !== 'locked' && one !== 'available'),
        `The stages of a finished application are ${progress.join(', ')}.`,
      );
      mustEqual(session.status.state, 'next-step', 'The status of a finished and qualified application');
    },
  },
];

function callsWith(backend: Backend, token: string): [string, () => Promise<unknown>][] {
  const key = newKey();
  return [
    ['loadSession', () => backend.loadSession(token)],
    ['updateCandidate', () => backend.updateCandidate(token, { name: 'Eve' })],
    ['saveDraft', () => backend.saveDraft(token, 'form', { answers: goodAnswers, revision: 0 })],
    ['submitStage', () => backend.submitStage(token, 'form', { key, answers: goodAnswers })],
    ['upload', () => backend.upload(token, 'papers', new Blob(['x']), { name: 'a.txt', question: 'resume' })],
    ['recordConsent', () => backend.recordConsent(token, { notice: 'terms', decision: 'declined' })],
    ['requestHelp', () => backend.requestHelp(token, { kind: 'person' })],
    ['reportScheduling', () => backend.reportScheduling(token, { event: 'booked', by: 'self' })],
    ['exportData', () => backend.exportData(token)],
    ['withdraw', () => backend.withdraw(token)],
    ['eraseData', () => backend.eraseData(token)],
  ];
}
