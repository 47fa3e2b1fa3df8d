/** The status as server-sent events. Knows when to look again; what the status is comes from session-view.ts. */
import { GreenroomError } from '../../errors/index.ts';
import type { Call } from '../http/call.ts';
import { findSession } from './find-session.ts';
import { statusOf } from './session-view.ts';

/** Shorter than the half minute after which proxies close a silent connection. */
const keepAliveMs = 20_000;

/** One stream for one candidate's call; lives until the reader leaves or the session is gone. */
export function statusStream(call: Call, sessionId: string): ReadableStream<Uint8Array> {
  const watch = new StatusWatch(call, sessionId);
  return new ReadableStream<Uint8Array>({
    start: (controller) => watch.start(controller),
    cancel: () => watch.stop(),
  });
}

class StatusWatch {
  readonly #call: Call;
  readonly #sessionId: string;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #unsubscribe = (): void => {};
  #leave = (): void => {};
  #stopTimer = (): void => {};
  #sent = '';
  #count = 0;
  #isLooking = false;
  #lookAgain = false;

  constructor(call: Call, sessionId: string) {
    this.#call = call;
    this.#sessionId = sessionId;
  }

  async start(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    this.#controller = controller;
    // Subscribed before the first look, so that nothing falls between the two.
    this.#leave = this.#call.server.streams.enter(this.#sessionId, () => this.#end());
    this.#unsubscribe = this.#call.server.store.subscribe(this.#sessionId, () => void this.#look());
    this.#call.request.signal.addEventListener('abort', () => this.#end(), { once: true });
    this.#write('retry: 3000\n\n');
    await this.#look();
    this.#keepAlive();
  }

  stop(): void {
    this.#controller = undefined;
    this.#unsubscribe();
    this.#leave();
    this.#stopTimer();
  }

  /** Looks even where nobody told of a change: a deadline passes by itself, and a lost notice must not strand anyone. */
  #keepAlive(): void {
    if (!this.#controller) return;
    this.#stopTimer = this.#call.server.clock.after(keepAliveMs, () => {
      this.#write(': still here\n\n');
      void this.#look().then(() => this.#keepAlive());
    });
  }

  /** Reads the status and sends it where it is another one. Notices that come meanwhile lead to one more look. */
  async #look(): Promise<void> {
    this.#lookAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#lookAgain && this.#controller) {
      this.#lookAgain = false;
      await this.#sendStatus();
    }
    this.#isLooking = false;
  }

  async #sendStatus(): Promise<void> {
    try {
      const found = await findSession(this.#call);
      const text = JSON.stringify(statusOf({ ...found, now: new Date(this.#call.server.clock.now()) }));
      if (text === this.#sent) return;
      this.#sent = text;
      this.#count += 1;
      this.#write(`id: ${this.#count}\ndata: ${text}\n\n`);
    } catch (error) {
      if (!(error instanceof GreenroomError)) this.#call.server.log.error(this.#call.route, error);
      this.#end();
    }
  }

  #write(text: string): void {
    this.#controller?.enqueue(this.#encoder.encode(text));
  }

  #end(): void {
    const controller = this.#controller;
    this.stop();
    controller?.close();
  }
}
