/** Promises about drafts, submissions and files. */
import { newKey } from '../contract/new-key.ts';
import { goodAnswers, introduce, open, progressOf, sendForm } from './applicant.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { BackendPromise } from './promise.ts';

export const answerPromises: readonly BackendPromise[] = [
  {
    promise: 'A draft is kept, its revision rises, and the session has it',
    async check(backend) {
      const token = await introduce(backend);
      const first = await backend.saveDraft(token, 'form', { answers: { city: 'Re' }, revision: 0 });
      const second = await backend.saveDraft(token, 'form', { answers: { city: 'Reno' }, revision: first.revision });
      must(second.revision > first.revision && first.revision > 0, 'The revision must rise with each draft.');
      const stage = (await backend.loadSession(token)).stages[0];
      mustEqual(
        [stage?.answers, stage?.revision, stage?.progress],
        [{ city: 'Reno' }, second.revision, 'in-progress'],
        'The stage',
      );
    },
  },
  {
    promise: 'A draft on top of an old revision is a conflict, and changes nothing',
    async check(backend) {
      const token = await introduce(backend);
      await backend.saveDraft(token, 'form', { answers: { city: 'Reno' }, revision: 0 });
      await mustFail('A stale draft', ['conflict'], () =>
        backend.saveDraft(token, 'form', { answers: { city: 'Elko' }, revision: 0 }),
      );
      mustEqual(
        (await backend.loadSession(token)).stages[0]?.answers,
        { city: 'Reno' },
        'The answers after a conflict',
      );
    },
  },
  {
    promise: 'The same draft with the same key again gives the same revision',
    async check(backend) {
      const token = await introduce(backend);
      const [draft, key] = [{ answers: { city: 'Reno' }, revision: 0 }, newKey()];
      const first = await backend.saveDraft(token, 'form', draft, { key });
      mustEqual(await backend.saveDraft(token, 'form', draft, { key }), first, 'The second saving');
    },
  },
  {
    promise: 'A locked stage takes neither draft nor submission: invalid',
    async check(backend) {
      const token = await introduce(backend);
      const answers = { text: 'I have worked at night.' };
      await mustFail('A draft', ['invalid'], () => backend.saveDraft(token, 'papers', { answers, revision: 0 }));
      await mustFail('A submission', ['invalid'], () =>
        backend.submitStage(token, 'papers', { key: newKey(), answers }),
      );
    },
  },
  {
    promise:
      'A stage is refused while a required answer, the identity or a required consent is missing, and says which',
    async check(backend) {
      const { token } = await open(backend);
      const send = (answers: object) => () =>
        backend.submitStage(token, 'form', { key: newKey(), answers: { ...answers } });
      const names = async (what: string, part: string, answers: object) => {
        const { problems } = await mustFail(what, ['invalid'], send(answers));
        must(
          problems.some(({ path }) => path.includes(part)),
          `${what}: no problem has "${part}" in its path.`,
        );
      };
      await names('Without a name', 'name', goodAnswers);
      await backend.updateCandidate(token, { name: 'Ana', email: 'ana@example.com' });
      await names('Without a required consent', 'terms', goodAnswers);
      await backend.recordConsent(token, { notice: 'terms', decision: 'declined' });
      await names('With a declined consent', 'terms', goodAnswers);
      await backend.recordConsent(token, { notice: 'terms', decision: 'granted' });
      await names('Without a required answer', 'city', { nights: true });
      mustEqual(progressOf(await send(goodAnswers)(), 'form'), 'submitted', 'The stage with everything there');
    },
  },
  {
    promise: 'A submission counts once, however often it is repeated with its key, also at the same moment',
    async check(backend) {
      const token = await introduce(backend);
      const key = newKey();
      const sessions = await Promise.all([1, 2, 3].map(() => sendForm(backend, token, key)));
      sessions.push(await sendForm(backend, token, key));
      for (const session of sessions) mustEqual(session.stages, sessions[0]?.stages, 'The stages after a repeat');
      mustEqual(progressOf(await backend.loadSession(token), 'papers'), 'available', 'The next stage');
    },
  },
  {
    promise: 'A stage that was sent takes nothing more: conflict, and what was sent stays',
    async check(backend) {
      const token = await introduce(backend);
      const revision = (await sendForm(backend, token)).stages[0]?.revision ?? 0;
      const answers = { city: 'Elko', nights: false };
      await mustFail('A second submission', ['conflict'], () =>
        backend.submitStage(token, 'form', { key: newKey(), answers }),
      );
      await mustFail('A later draft', ['conflict'], () => backend.saveDraft(token, 'form', { answers, revision }));
      mustEqual((await backend.loadSession(token)).stages[0]?.answers, goodAnswers, 'The answers');
    },
  },
  {
    promise:
      'A submission on top of an old revision is a conflict, and changes nothing; on top of the present one it is taken',
    async check(backend) {
      const token = await introduce(backend);
      const { revision } = await backend.saveDraft(token, 'form', { answers: { city: 'Reno' }, revision: 0 });
      await mustFail('A stale submission', ['conflict'], () =>
        backend.submitStage(token, 'form', { key: newKey(), answers: goodAnswers, revision: revision - 1 }),
      );
      mustEqual(progressOf(await backend.loadSession(token), 'form'), 'in-progress', 'The stage after a conflict');
      const sent = { key: newKey(), answers: goodAnswers };
      const session = await backend.submitStage(token, 'form', { ...sent, revision });
      mustEqual(progressOf(session, 'form'), 'submitted', 'The stage');
      // The revision is known better by then, and the submission is the same.
      const again = await backend.submitStage(token, 'form', { ...sent, revision: revision + 1 });
      mustEqual(again.stages, session.stages, 'The stages after a repeat');
    },
  },
  {
    promise: 'An optional stage can be skipped, another cannot',
    async check(backend) {
      const token = await introduce(backend);
      await mustFail('Skipping a stage that is not optional', ['invalid'], () =>
        backend.submitStage(token, 'form', { key: newKey(), skip: true }),
      );
      await sendForm(backend, token);
      const session = await backend.submitStage(token, 'papers', { key: newKey(), skip: true });
      mustEqual([progressOf(session, 'papers'), progressOf(session, 'about')], ['skipped', 'available'], 'The stages');
    },
  },
  {
    promise: 'Answers to voluntary self-identification are never part of a session',
    async check(backend) {
      const token = await introduce(backend);
      await sendForm(backend, token);
      await backend.submitStage(token, 'papers', { key: newKey(), skip: true });
      const sent = await backend.submitStage(token, 'about', { key: newKey(), answers: { veteran: true } });
      const text = JSON.stringify([sent, await backend.loadSession(token)]);
      must(!text.includes('veteran'), 'The session names a self-identification question.');
    },
  },
  {
    promise: 'A file is taken with its name, size and SHA-256, and can be an answer',
    async check(backend) {
      const token = await introduce(backend);
      await sendForm(backend, token);
      const file = new Blob(['My name is Ana.'], { type: 'text/plain' });
      const ref = await backend.upload(token, 'papers', file, { name: 'résumé.txt', question: 'resume' });
      mustEqual([ref.name, ref.bytes, ref.sha256], ['résumé.txt', 15, sha256OfFile], 'The file');
      const session = await backend.submitStage(token, 'papers', { key: newKey(), answers: { resume: [ref] } });
      mustEqual(progressOf(session, 'papers'), 'submitted', 'The stage');
    },
  },
  {
    promise: 'A file of another candidate is no answer',
    async check(backend) {
      const [mine, theirs] = [await introduce(backend), await introduce(backend)];
      await sendForm(backend, mine);
      await sendForm(backend, theirs);
      const ref = await backend.upload(theirs, 'papers', new Blob(['x'], { type: 'text/plain' }), {
        name: 'a.txt',
        question: 'resume',
      });
      await mustFail('A foreign file', ['invalid', 'not-found'], () =>
        backend.submitStage(mine, 'papers', { key: newKey(), answers: { resume: [ref] } }),
      );
    },
  },
];

/** Of "My name is Ana." */
const sha256OfFile = 'dcc270ad6c11076eb0551a198de4a1155e0cac77496be198e50f6efb84b156e3';
