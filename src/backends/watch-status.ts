/** Follows the status: a stream where one gets through, else questions that come less often the longer nothing changes. */
import type { CandidateStatus } from '../contract/records.ts';
import { GreenroomError, type ErrorCode } from '../errors/index.ts';
import { readStatus } from './http-read.ts';
import { exchange, readJson, request, type Http } from './http-request.ts';
import { readEvents } from './status-events.ts';

/** A stream brings the status at once; one that does not is held up by something in between. */
const firstSign = 8_000;
/** The server gives a sign of life every 20 seconds; a stream that is silent for longer is dead. */
const silence = 45_000;
const shortest = 3_000;
const longest = 60_000;
/** After so many streams in a row that brought nothing, only questions are asked. */
const mostStreams = 2;
/** Nobody is there, or nobody may ask: asking again changes nothing. */
const final: readonly ErrorCode[] = ['unauthorized', 'not-found'];

/** Follows one session's status until `signal` aborts or the session is gone. */
export class StatusWatch {
  readonly #http: Http;
  readonly #token: string;
  readonly #onStatus: (status: CandidateStatus) => void;
  readonly #signal: AbortSignal;
  #last = '';
  #emptyStreams = 0;
  #wait = shortest;
  /** Ends what is being waited for. */
  #wake = () => {};

  constructor(http: Http, token: string, onStatus: (status: CandidateStatus) => void, signal: AbortSignal) {
    this.#http = http;
    this.#token = token;
    this.#onStatus = onStatus;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake());
    onReturn(() => {
      this.#emptyStreams = 0;
      this.#wait = shortest;
      this.#wake();
    }, signal);
  }

  /** Runs until the end. */
  async run(): Promise<void> {
    while (!this.#signal.aborted) {
      const isStream = this.#emptyStreams < mostStreams;
      if (isStream) this.#emptyStreams++;
      try {
        await (isStream ? this.#stream() : this.#ask());
      } catch (error) {
        if (error instanceof GreenroomError && final.includes(error.code)) return;
      }
      await this.#pause();
    }
  }

  async #stream(): Promise<void> {
    const { clock } = this.#http;
    const limit = new AbortController();
    const end = () => limit.abort();
    let cancel = clock.after(firstSign, end);
    this.#wake = end;
    const call = { token: this.#token, headers: { Accept: 'text/event-stream' }, signal: this.#signal };
    const read = async ({ body }: Response, signal: AbortSignal) => {
      if (!body) throw new GreenroomError('unavailable');
      const onAlive = () => {
        cancel();
        cancel = clock.after(silence, end);
      };
      await readEvents(body, (data) => this.#tell(JSON.parse(data)), onAlive, signal);
    };
    try {
      await exchange(this.#http, 'GET /v1/session/status/stream', call, read, limit.signal);
    } finally {
      cancel();
    }
  }

  async #ask(): Promise<void> {
    const call = { token: this.#token, signal: this.#signal };
    this.#tell(await request(this.#http, 'GET /v1/session/status', call, readJson), longest);
  }

  /** Hands over what is new. Whatever comes by stream shows that streams get through. */
  #tell(value: unknown, wait = shortest): void {
    const status = readStatus(value);
    const text = JSON.stringify(status);
    if (wait === shortest) this.#emptyStreams = 0;
    if (text !== this.#last || wait === shortest) this.#wait = shortest;
    if (text === this.#last || this.#signal.aborted) return;
    this.#last = text;
    this.#onStatus(status);
  }

  #pause(): Promise<void> {
    const wait = this.#wait;
    this.#wait = Math.min(longest, wait * 1.5);
    return new Promise((resolve) => {
      const cancel = this.#http.clock.after(wait, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
      if (this.#signal.aborted) this.#wake();
    });
  }
}

/** When the candidate looks at the page again, or the network is back, there is no reason to wait. */
function onReturn(run: () => void, signal: AbortSignal): void {
  if (typeof document === 'undefined') return;
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && run(), { signal });
  addEventListener('online', run, { signal });
}
