/** One file on its way: sent when it can be, tried again when it did not get through, kept on the device until it is over. */
import type { FileRef } from '../contract/records.ts';
import type { GreenroomError } from '../errors/index.ts';
import { asGreenroomError } from './attempt.ts';
import { waitAfter } from './backoff.ts';
import type { UploadChange } from './events.ts';
import { filesOf, type CourierOptions } from './courier-options.ts';
import type { Upload } from './state.ts';

/** Progress is told at most so often. */
const pauseMs = 250;

/** Follows what the state says of its upload, and reports how it is doing. */
export class Parcel {
  readonly #options: CourierOptions;
  readonly #key: string;
  readonly #entry: string;
  #upload: Upload;
  #file: File | undefined;
  /** Where it is with the backend; here before it is in the state. */
  #address: string | undefined;
  /** What the entry on the device says; undefined while there is none. */
  #kept: Upload | undefined;
  /** Ends the try that is under way. */
  #running: AbortController | undefined;
  /** Calls off the next try. */
  #cancel: (() => void) | undefined;
  #failures = 0;
  #sent = 0;
  #toldAt = 0;
  #tellLater: (() => void) | undefined;
  #isOver = false;
  /** Its entry is this tab's to write: another tab may be at it until this one has its turn. */
  #isOwn: boolean;

  /** @param isFound It was on its way when a page was left, and maybe another tab has it. */
  constructor(options: CourierOptions, upload: Upload, isFound: boolean) {
    this.#options = options;
    this.#isOwn = !isFound;
    this.#upload = upload;
    this.#key = upload.key;
    this.#address = upload.address;
    this.#entry = filesOf(options.state().session) + upload.key;
  }

  /** Gives it its bytes, and goes on. */
  put(file: File): void {
    this.#file = file;
    void this.#keepFile(file);
    this.#change({ step: 'sending', fault: undefined });
  }

  /** Does what the state asks for. */
  follow(upload: Upload): void {
    this.#upload = upload;
    const { step, address } = upload;
    if (step !== this.#kept?.step || address !== this.#kept.address) this.keepEntry();
    if (step === 'paused' || step === 'missing' || step === 'refused') this.stop();
    else if (!this.#running && (step === 'sending' || !this.#cancel)) this.wake();
  }

  /** Tries at once, unless a try is under way or nobody wants one. */
  wake(): void {
    const { step } = this.#upload;
    if (this.#running || this.#isOver || step === 'paused' || step === 'missing' || step === 'refused') return;
    this.#cancel?.();
    this.#cancel = undefined;
    // What a file belongs to goes first, the consents before its stage above all.
    const { connectivity, state } = this.#options;
    if (connectivity.isOnline() && state().outbox.length === 0) void this.#run();
    else this.#change({ step: 'waiting' });
  }

  /** The network is gone. */
  hold(): void {
    if (!this.#running) return;
    this.stop();
    this.#change({ step: 'waiting', fault: 'offline' });
  }

  /** No try and no timer are left. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#tellLater?.();
    this.#tellLater = undefined;
  }

  /** It has arrived, or nobody wants it any more: nothing of it stays on the device, nor with the backend what did not arrive. */
  end(): void {
    const { backend, token } = this.#options;
    this.stop();
    const address = this.#isOver ? undefined : this.#address;
    if (address !== undefined) void backend.cancelUpload?.(token, address).catch(() => undefined);
    this.#isOver = true;
    this.#forget();
  }

  /** Writes the entry by which it is found after a reload. */
  keepEntry(): void {
    if (this.#isOver || !this.#isOwn || this.#upload.step === 'refused') return;
    this.#kept = this.#upload;
    void this.#options.storage.set(this.#entry, this.#upload).catch(() => undefined);
  }

  async #keepFile(file: File): Promise<void> {
    const files = await this.#options.files?.().catch(() => undefined);
    const isKept = (await files?.keep(this.#key, file)) === true;
    if (this.#isOver) return this.#forget();
    this.#change({ isKept });
    this.keepEntry();
  }

  #forget(): void {
    const { storage, files } = this.#options;
    void storage.delete(this.#entry).catch(() => undefined);
    void files?.().then(
      (found) => found.forget(this.#key),
      () => undefined,
    );
  }

  async #run(): Promise<void> {
    const running = new AbortController();
    const { signal } = running;
    this.#running = running;
    const files = await this.#options.files?.().catch(() => undefined);
    const send = () => this.#send(signal);
    try {
      if (!signal.aborted)
        await (files ? files.alone(this.#key, signal, () => this.#change({ step: 'elsewhere' }), send) : send());
    } catch (error) {
      if (!signal.aborted) this.#fail(asGreenroomError(error));
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  async #send(signal: AbortSignal): Promise<void> {
    const { backend, token, storage } = this.#options;
    const found = this.#isOwn ? this.#upload : ((await storage.get(this.#entry)) as Upload | undefined);
    if (signal.aborted) return;
    if (!found) return this.#over();
    this.#isOwn = true;
    const file = this.#file ?? (await this.#findFile());
    if (signal.aborted) return;
    if (!file) return this.#change({ step: 'missing' });
    this.#change({ step: 'sending', fault: undefined });
    const { stage, question, name, key } = this.#upload;
    this.#address = found.address ?? this.#address;
    const address = this.#address;
    const ref = await backend.upload(token, stage, file, {
      name,
      question,
      key,
      signal,
      ...(address !== undefined && { address }),
      onAddress: (at) => this.#change({ address: (this.#address = at) }),
      onProgress: (sent, total) => signal.aborted || this.#progress(sent, total),
    });
    if (!signal.aborted) this.#over(ref);
  }

  async #findFile(): Promise<File | undefined> {
    const files = await this.#options.files?.();
    return (this.#file = await files?.find(this.#key));
  }

  /** It has arrived; without a file: another tab has seen to that. */
  #over(file?: FileRef): void {
    this.#isOver = true;
    this.#options.report({ type: 'upload-ended', key: this.#key, ...(file && { file }) });
  }

  #fail(error: GreenroomError): void {
    const { clock, random } = this.#options;
    this.#running = undefined;
    // Another request for the same upload may still be ending.
    if (error.retryable || error.code === 'conflict') {
      const wait = waitAfter(++this.#failures, random(), error.retryAfterSeconds);
      this.#cancel = clock.after(wait, () => this.wake());
      return this.#change({ step: 'waiting', fault: error.code });
    }
    this.#change({ step: 'refused', fault: faultOf(error) });
    this.#forget();
  }

  #progress(sent: number, total: number): void {
    if (sent > this.#upload.sent) this.#failures = 0;
    this.#sent = sent;
    const { clock } = this.#options;
    const wait = sent < total ? this.#toldAt + pauseMs - clock.now() : 0;
    if (wait <= 0) this.#tellProgress();
    else this.#tellLater ??= clock.after(wait, () => this.#tellProgress());
  }

  #tellProgress(): void {
    this.#tellLater?.();
    this.#tellLater = undefined;
    this.#toldAt = this.#options.clock.now();
    this.#change({ sent: this.#sent });
  }

  #change(change: UploadChange): void {
    const isNews = Object.entries(change).some(([name, value]) => this.#upload[name as keyof UploadChange] !== value);
    if (isNews && !this.#isOver) this.#options.report({ type: 'upload-moved', key: this.#key, change });
  }
}

/** What is wrong with the file where the backend says so, else the error's own code. */
function faultOf({ code, problems }: GreenroomError): string {
  return problems.find((problem) => problem.code.startsWith('file-'))?.code ?? code;
}
