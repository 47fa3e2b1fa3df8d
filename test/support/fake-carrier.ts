// Carries files no further than the test says: what was chosen, what was wished, and how each is doing.
import type { FileCarrier, FileUpload, FileWish } from '../../src/elements/controls/file-carrier.ts';

/** The files of one question. `show` is called with each change, to show the question with it. */
export class FakeCarrier {
  readonly taken: File[] = [];
  readonly wishes: string[] = [];
  uploads: readonly FileUpload[] = [];
  show: (carrier: FileCarrier) => void = () => undefined;

  /** As it is now; a new object with each change, as a journey's. */
  get now(): FileCarrier {
    return {
      uploads: this.uploads,
      take: (file) => this.#take(file),
      wish: (key, wish) => this.#wish(key, wish),
    };
  }

  /** Changes how a file is doing, by its name. */
  move(name: string, change: Partial<FileUpload>): void {
    this.#change(this.uploads.map((one) => (one.name === name ? { ...one, ...change } : one)));
  }

  #take(file: File): void {
    this.taken.push(file);
    const upload = { key: file.name, name: file.name, bytes: file.size, sent: 0, step: 'sending' } as const;
    this.#change([...this.uploads, upload]);
  }

  #wish(key: string, wish: FileWish): void {
    this.wishes.push(`${wish} ${key}`);
    if (wish === 'cancel') return this.#change(this.uploads.filter((one) => one.key !== key));
    const step = wish === 'pause' ? 'paused' : 'sending';
    this.#change(this.uploads.map((one) => (one.key === key ? { ...one, step } : one)));
  }

  #change(uploads: readonly FileUpload[]): void {
    this.uploads = uploads;
    this.show(this.now);
  }
}
