/**
 * What a preview runs on: remembers how far one is, and nothing else. It decides nothing, because what decides never
 * reaches a browser; it sends nothing and keeps nothing.
 */
import type { Backend, Unsubscribe, UploadOptions } from '../../contract/backend.ts';
import type {
  Candidate,
  ConsentDecision,
  ConversationEvent,
  FileRef,
  OpenedSession,
  OpenSessionRequest,
  Session,
  Submission,
} from '../../contract/records.ts';
import { GreenroomError } from '../../errors/index.ts';
import type { Flow } from '../../flow/schema/flow.ts';

/**
 * A backend for walking a flow.
 *
 * @example
 * const backend = new PreviewBackend(flow);
 */
export class PreviewBackend implements Backend {
  readonly #flow: Flow;
  #session: Session;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#session = newSession(flow);
  }

  async loadFlow(): Promise<Flow> {
    return this.#flow;
  }

  async openSession({ candidate = {}, locale = this.#flow.locale }: OpenSessionRequest): Promise<OpenedSession> {
    this.#session = { ...newSession(this.#flow), candidate, locale };
    return { ...this.#session, token: 'preview' };
  }

  async loadSession(): Promise<Session> {
    return this.#session;
  }

  updateCandidate(_token: string, candidate: Candidate): Promise<Session> {
    return this.#change({ candidate: { ...this.#session.candidate, ...candidate } });
  }

  async saveDraft(_token: string, stageId: string): Promise<{ revision: number }> {
    const revision = (this.#session.stages.find(({ id }) => id === stageId)?.revision ?? 0) + 1;
    await this.#change({
      stages: this.#session.stages.map((stage) =>
        stage.id === stageId ? { ...stage, revision, progress: 'in-progress' } : stage,
      ),
    });
    return { revision };
  }

  submitStage(_token: string, stageId: string, submission: Submission): Promise<Session> {
    const progress = 'skip' in submission ? 'skipped' : 'submitted';
    const at = this.#session.stages.findIndex(({ id }) => id === stageId);
    const stages = this.#session.stages.map((stage, index) => {
      if (index === at) return { ...stage, progress, revision: stage.revision + 1 } as const;
      return index === at + 1 && stage.progress === 'locked' ? ({ ...stage, progress: 'available' } as const) : stage;
    });
    const isDone = stages.every((stage) => stage.progress === 'submitted' || stage.progress === 'skipped');
    return this.#change({ stages }, isDone ? 'complete' : 'in-progress');
  }

  async upload(_token: string, _stageId: string, file: Blob, { name, onProgress }: UploadOptions): Promise<FileRef> {
    onProgress?.(file.size, file.size);
    return { id: name, name, bytes: file.size, type: file.type, sha256: '' };
  }

  converse(): AsyncIterable<ConversationEvent> {
    throw new GreenroomError('unavailable', 'A preview holds no conversations.');
  }

  watchStatus(): Unsubscribe {
    return () => undefined;
  }

  async reportScheduling(): Promise<Session> {
    return this.#session;
  }

  async recordConsent(_token: string, decision: ConsentDecision | ConsentDecision[]): Promise<void> {
    const records = [decision].flat().map((one, index) => ({
      ...one,
      id: `${one.notice}-${this.#session.consents.length + index}`,
      noticeVersion: this.#flow.notices?.find(({ id }) => id === one.notice)?.version ?? '',
      textSha256: '',
      locale: this.#session.locale,
      at: now(),
    }));
    await this.#change({ consents: [...this.#session.consents, ...records] });
  }

  async requestHelp(): Promise<void> {}

  async exportData(): Promise<Blob> {
    return new Blob([JSON.stringify(this.#session, null, 2)], { type: 'application/json' });
  }

  async eraseData(): Promise<void> {
    this.#session = newSession(this.#flow);
  }

  withdraw(): Promise<Session> {
    return this.#change({}, 'withdrawn');
  }

  track(): void {}

  async #change(change: Partial<Session>, state = this.#session.status.state): Promise<Session> {
    const isBegun = state === 'not-started' && change.stages !== undefined;
    this.#session = {
      ...this.#session,
      ...change,
      status: { state: isBegun ? 'in-progress' : state, updatedAt: now() },
    };
    return this.#session;
  }
}

function newSession(flow: Flow): Session {
  return {
    id: 'preview',
    flow: { id: flow.id, version: 1 },
    locale: flow.locale,
    status: { state: 'not-started', updatedAt: now() },
    candidate: {},
    stages: flow.stages.map(({ id }, index) => ({ id, progress: index === 0 ? 'available' : 'locked', revision: 0 })),
    consents: [],
  };
}

function now(): string {
  return new Date().toISOString();
}
