/** Promises about consents, help, the status, and what a candidate can do with their application. */
import { newKey } from '../contract/new-key.ts';
import type { CandidateStatus } from '../contract/records.ts';
import { conformanceBackstage } from './conformance-documents.ts';
import { finish, goodAnswers, introduce, open, sendForm } from './applicant.ts';
import { must, mustEqual, mustFail, waiting } from './expectations.ts';
import type { BackendPromise } from './promise.ts';

const schedulingUrl = new URL(conformanceBackstage.links.scheduling.url);

export const rightPromises: readonly BackendPromise[] = [
  {
    promise: 'Decisions on notices are recorded one by one or together, in order, with what was read',
    async check(backend) {
      const { token } = await open(backend);
      await backend.recordConsent(token, { notice: 'terms', decision: 'declined' });
      await backend.recordConsent(token, [
        { notice: 'terms', decision: 'granted' },
        { notice: 'texts', decision: 'shown' },
      ]);
      const { consents } = await backend.loadSession(token);
      mustEqual(
        consents.map(({ notice, decision }) => `${notice} ${decision}`),
        ['terms declined', 'terms granted', 'texts shown'],
        'The records',
      );
      const isWhole = consents.every(
        ({ textSha256, noticeVersion, locale, at }) =>
          /^[0-9a-f]{64}$/.test(textSha256) && noticeVersion === '1' && locale !== '' && at !== '',
      );
      must(isWhole, 'A record must hold the version, the language, the time, and the SHA-256 of the text.');
      await mustFail('A notice that is not there', ['invalid', 'not-found'], () =>
        backend.recordConsent(token, { notice: 'nothing', decision: 'granted' }),
      );
    },
  },
  {
    promise: 'A call for help is taken at any time, and a repeat is harmless',
    async check(backend) {
      const { token } = await open(backend);
      const key = newKey();
      await backend.requestHelp(token, { kind: 'another-way', message: 'By telephone' }, { key });
      await backend.requestHelp(token, { kind: 'another-way', message: 'By telephone' }, { key });
      await backend.withdraw(token);
      await backend.requestHelp(token, { kind: 'person' });
    },
  },
  {
    promise: 'The status comes at once, again with each change, and no more after unsubscribing',
    async check(backend, patience) {
      const token = await introduce(backend);
      const seen: CandidateStatus[] = [];
      const { tell, until } = waiting(patience);
      const unsubscribe = backend.watchStatus(token, (status) => (seen.push(status), tell()));
      try {
        await until(() => seen.length > 0, 'watchStatus did not call back at once.');
        await backend.withdraw(token);
        await until(() => seen.at(-1)?.state === 'withdrawn', 'watchStatus did not call back after a change.');
      } finally {
        unsubscribe();
      }
      unsubscribe();
    },
  },
  {
    promise: 'A status that is watched no more is not told of',
    async check(backend, patience) {
      const token = await introduce(backend);
      const seen: string[] = [];
      const [ended, other] = [new AbortController(), waiting(patience)];
      const unsubscribe = backend.watchStatus(token, () => seen.push('unsubscribed'));
      unsubscribe();
      backend.watchStatus(token, () => seen.push('aborted'), { signal: ended.signal });
      ended.abort();
      let isDone = false;
      const stop = backend.watchStatus(token, ({ state }) => ((isDone = state === 'withdrawn'), other.tell()));
      await backend.withdraw(token);
      await other.until(() => isDone, 'watchStatus did not call back after a change.').finally(stop);
      mustEqual(seen, [], 'Calls after the end');
    },
  },
  {
    promise: 'The scheduling address is in no answer before the candidate may book, and a booking shows as scheduled',
    async check(backend) {
      const token = await introduce(backend);
      const early = [await sendForm(backend, token), await backend.loadSession(token)];
      must(!JSON.stringify(early).includes(schedulingUrl.host), 'The scheduling address came too early.');
      await mustFail('A booking before one is offered', ['invalid'], () =>
        backend.reportScheduling(token, { event: 'booked', by: 'self' }),
      );
      const done = await finish(backend);
      must(
        done.session.status.schedule?.url.startsWith(schedulingUrl.href) === true,
        'A candidate who may book got no scheduling address.',
      );
      const { status } = await backend.reportScheduling(done.token, { event: 'booked', by: 'self' });
      mustEqual(status.state, 'scheduled', 'The status after booking');
    },
  },
  {
    promise: 'Withdrawing ends the application, and nothing more is taken',
    async check(backend) {
      const token = await introduce(backend);
      mustEqual((await backend.withdraw(token)).status.state, 'withdrawn', 'The status');
      await mustFail('A submission afterwards', ['closed'], () =>
        backend.submitStage(token, 'form', { key: newKey(), answers: goodAnswers }),
      );
      mustEqual((await backend.withdraw(token)).status.state, 'withdrawn', 'The status after a second time');
    },
  },
  {
    promise: 'The candidate’s own data comes as one file with what they said',
    async check(backend) {
      const token = await introduce(backend);
      await sendForm(backend, token);
      const text = await (await backend.exportData(token)).text();
      for (const part of ['Ana Ruiz', 'ana@example.com', 'Reno'])
        must(text.includes(part), `The file does not hold "${part}".`);
    },
  },
  {
    promise: 'Erasing leaves nothing: every later call is not-found, and a repeat is harmless',
    async check(backend) {
      const token = await introduce(backend);
      const key = newKey();
      await backend.eraseData(token, { key });
      await backend.eraseData(token, { key });
      await mustFail('loadSession', ['not-found'], () => backend.loadSession(token));
      await mustFail('saveDraft', ['not-found'], () =>
        backend.saveDraft(token, 'form', { answers: goodAnswers, revision: 0 }),
      );
      await mustFail('exportData', ['not-found'], () => backend.exportData(token));
    },
  },
  {
    promise: 'A call whose signal has aborted fails, and steps of the funnel never do',
    async check(backend) {
      const { token } = await open(backend);
      const signal = AbortSignal.abort();
      const outcome = await backend.loadSession(token, { signal }).then(
        () => 'it answered',
        () => 'failed',
      );
      mustEqual(outcome, 'failed', 'A call that was called off');
      backend.track([{ name: 'greenroom-start', at: new Date().toISOString() }]);
    },
  },
];
