/** What a place for files tells. */
import type { FileRef } from '../../flow/answer.ts';

/** A file that is with the backend was taken out. Bubbles, stays inside the question. */
export class FilesEvent extends Event {
  static readonly type = 'greenroom-files';
  /** The files that stay. */
  readonly files: readonly FileRef[];

  constructor(files: readonly FileRef[]) {
    super(FilesEvent.type, { bubbles: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-files': FilesEvent;
  }
}
