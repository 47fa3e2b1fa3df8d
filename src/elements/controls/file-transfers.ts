/** Files on their way: checks them, sends them, and keeps how each is doing. Draws nothing. */
import { GreenroomError } from '../../errors/index.ts';
import type { FileRef } from '../../flow/answer.ts';
import { fileKindOf, type FileKind } from '../../flow/file-kinds.ts';

/** Sends a file and resolves with what an answer holds. */
export type SendFile = (
  file: File,
  options: { question?: string; onProgress?: (sent: number, total: number) => void; signal?: AbortSignal },
) => Promise<FileRef>;

/** Why a file is not taken, or did not get through: the end of its message's key `file.…`. */
export type FileFault = 'too-large' | 'unsupported-type' | 'empty' | 'offline' | 'unavailable';

/** A file that has been chosen and is not with the backend. */
export interface FileTransfer {
  readonly file: File;
  /** How much has been sent, 0 to 1. */
  readonly share: number;
  /** Set when it stopped. */
  readonly fault?: FileFault;
  /** Ends it. */
  readonly controller: AbortController;
}

/** What a place takes. */
export interface FileLimits {
  readonly kinds: readonly FileKind[];
  readonly maxBytes: number;
}

/** What is wrong with a file before it is sent; undefined where nothing is. */
function faultOf(file: File, { kinds, maxBytes }: FileLimits): FileFault | undefined {
  const kind = fileKindOf(file.name);
  if (!kind || !kinds.includes(kind)) return 'unsupported-type';
  if (file.size === 0) return 'empty';
  return file.size > maxBytes ? 'too-large' : undefined;
}

/** What a failed send means to the candidate. */
function faultFrom(error: unknown): FileFault {
  const code = error instanceof GreenroomError ? error.code : 'unavailable';
  if (code === 'too-large' || code === 'unsupported-type') return code;
  return code === 'offline' || code === 'timeout' ? 'offline' : 'unavailable';
}

/** True when a repeat may help. */
export function mayRetry(fault: FileFault): boolean {
  return fault === 'offline' || fault === 'unavailable';
}

/** What a file is sent with. */
export interface SendOptions {
  readonly limits: FileLimits;
  readonly upload: SendFile | undefined;
  readonly question: string | undefined;
  readonly isMultiple: boolean;
  /** The failed attempt that this one takes the place of. */
  readonly instead?: FileTransfer | undefined;
}

/** What shows the files. */
export interface FilePlace {
  /** At each quarter, and at the end. */
  onStep(transfer: FileTransfer, step: 'progress' | 'sent' | 'fault'): void;
  requestUpdate(): void;
}

/** The files of each place that a way leads from, for as long as there is the way. */
const places = new WeakMap<SendFile, Map<string, FileTransfers>>();

/**
 * The files of one place. What is on its way goes on when its element leaves the page, and is found again by the next element
 * that asks for the same question by the same way.
 */
export class FileTransfers {
  /** The files that are with the backend. */
  kept: readonly FileRef[] = [];
  /** The files that are not: on their way, or stopped. */
  running: readonly FileTransfer[] = [];
  /** Who shows them now; nobody while their page is left. */
  #place: FilePlace | undefined;

  /** The files of a question; new ones where there are none yet, or where nobody could ask for them again. */
  static of(upload: SendFile | undefined, question: string | undefined): FileTransfers {
    if (!upload || question === undefined) return new FileTransfers();
    const questions = places.get(upload) ?? new Map<string, FileTransfers>();
    const found = questions.get(question) ?? new FileTransfers();
    places.set(upload, questions.set(question, found));
    return found;
  }

  /** From now on this place shows them. */
  showIn(place: FilePlace): void {
    this.#place = place;
  }

  /** This place has left the page. */
  leave(place: FilePlace): void {
    if (this.#place === place) this.#place = undefined;
  }

  /** How many are on their way. */
  get sending(): number {
    return this.running.filter(({ fault }) => fault === undefined).length;
  }

  /** Drops what failed, and where there is one place only, what is on its way to it. */
  makeRoom(isMultiple: boolean): void {
    this.running = this.running.filter(({ fault, controller }) => {
      const stays = isMultiple && fault === undefined;
      if (!stays) controller.abort();
      return stays;
    });
  }

  /** Forgets a file that is with the backend. */
  remove(file: FileRef): void {
    this.kept = this.kept.filter((one) => one !== file);
  }

  /** Stops a file on its way. */
  cancel(transfer: FileTransfer): void {
    transfer.controller.abort();
    this.running = this.running.filter(({ controller }) => controller !== transfer.controller);
  }

  /** Checks a file and sends it; never throws: what goes wrong is the transfer's fault. */
  async send(file: File, options: SendOptions): Promise<void> {
    const { limits, upload, question, instead } = options;
    instead?.controller.abort();
    const controller = new AbortController();
    const { signal } = controller;
    const fault = faultOf(file, limits);
    const transfer: FileTransfer = { file, share: 0, controller, ...(fault && { fault }) };
    this.running = [...this.running.filter((one) => one.controller !== instead?.controller), transfer];
    this.#place?.onStep(transfer, fault ? 'fault' : 'progress');
    if (fault || !upload) return;
    try {
      const onProgress = (done: number, total: number) => this.#onProgress(transfer, total > 0 ? done / total : 0);
      const sent = await upload(file, { ...(question !== undefined && { question }), onProgress, signal });
      if (signal.aborted) return;
      this.cancel(transfer);
      // Whoever sends it may have put it into the answer already.
      const others = options.isMultiple ? this.kept.filter(({ id }) => id !== sent.id) : [];
      this.kept = [...others, sent];
      this.#place?.onStep(transfer, 'sent');
    } catch (error) {
      if (signal.aborted) return;
      const stopped = this.#change(transfer, { fault: faultFrom(error) });
      this.#place?.onStep(stopped, 'fault');
    }
  }

  #onProgress(transfer: FileTransfer, share: number): void {
    if (transfer.controller.signal.aborted) return;
    const before = this.running.find(({ controller }) => controller === transfer.controller)?.share ?? 0;
    const now = this.#change(transfer, { share });
    if (Math.floor(share * 4) > Math.floor(before * 4) && share < 1) this.#place?.onStep(now, 'progress');
    else this.#place?.requestUpdate();
  }

  #change(transfer: FileTransfer, change: Partial<FileTransfer>): FileTransfer {
    const changed = { ...transfer, ...change };
    this.running = this.running.map((one) => (one.controller === transfer.controller ? changed : one));
    return changed;
  }
}
