/** What a place for files needs of whoever carries them, and what a file on its way looks like to it. A journey is such a one. */

/** A file that was chosen and has not arrived. */
export interface FileUpload {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** Bytes. */
  readonly sent: number;
  readonly step: 'sending' | 'waiting' | 'elsewhere' | 'paused' | 'missing' | 'refused';
  /** False where a reload will ask for the file again. */
  readonly isKept?: boolean | undefined;
  /** Why it waits or was refused: a code. */
  readonly fault?: string | undefined;
}

/** What a candidate can wish of a file on its way. */
export type FileWish = 'pause' | 'go-on' | 'cancel';

/** Carries the files of one question. */
export interface FileCarrier {
  readonly uploads: readonly FileUpload[];
  take(file: File): void;
  wish(key: string, wish: FileWish): void;
}
