/**
 * Carries the files of a journey: sees to it that what is on its way in the state is sent, that what is not wanted is ended, and
 * that all of it is found again after a reload. Knows every file; how one of them travels is in parcel.ts.
 */
import type { ChosenFile } from './events.ts';
import { filesOf, type CourierOptions } from './courier-options.ts';
import { Parcel } from './parcel.ts';
import { isEditable } from './standing.ts';
import type { Upload } from './state.ts';

/** Carries files until its journey ends. */
export interface Courier {
  /** Takes a file that was chosen, as the rest of an upload where it is the one that is missing. */
  take(chosen: ChosenFile): void;
  /** Does what the state asks for. */
  look(): void;
}

/** A courier, which at once looks for files that were on their way when the page was left the last time. */
export function createCourier(options: CourierOptions): Courier {
  const { storage, newKey, state, report } = options;
  const parcels = new Map<string, Parcel>();

  async function find(): Promise<void> {
    const keys = await storage.keys(filesOf(state().session));
    const found = (await Promise.all(keys.map((key) => storage.get(key)))) as (Upload | undefined)[];
    const uploads: Upload[] = [];
    for (const upload of found) {
      if (!upload || parcels.has(upload.key)) continue;
      const parcel = new Parcel(options, upload, true);
      if (!isEditable(state(), upload.stage)) {
        parcel.end();
        continue;
      }
      parcels.set(upload.key, parcel);
      uploads.push(upload.step === 'paused' ? upload : { ...upload, step: 'waiting' });
    }
    if (uploads.length > 0) report({ type: 'uploads-found', uploads });
  }

  function look(): void {
    const { uploads } = state();
    for (const upload of uploads) parcels.get(upload.key)?.follow(upload);
    for (const [key, parcel] of parcels) {
      if (uploads.some((upload) => upload.key === key)) continue;
      parcels.delete(key);
      parcel.end();
    }
  }

  function take({ stage, question, file }: ChosenFile): void {
    const missing = state().uploads.find(
      (one) => one.step === 'missing' && one.stage === stage && one.question === question && isSame(one, file),
    );
    const parcel = missing && parcels.get(missing.key);
    if (parcel) return parcel.put(file);
    const { name, size: bytes, lastModified: modified } = file;
    const upload: Upload = { key: newKey(), stage, question, name, bytes, modified, step: 'sending', sent: 0 };
    const made = new Parcel(options, upload, false);
    parcels.set(upload.key, made);
    report({ type: 'uploading', upload });
    made.put(file);
  }

  watch(options, () => parcels.values());
  void find();
  return { take, look };
}

/** The network comes and goes, the page is looked at and left, the journey ends. */
function watch({ connectivity, pageLife, signal }: CourierOptions, parcels: () => Iterable<Parcel>): void {
  const each = (call: (parcel: Parcel) => void) => () => {
    for (const parcel of parcels()) call(parcel);
  };
  const wake = each((parcel) => parcel.wake());
  const hold = each((parcel) => parcel.hold());
  connectivity.watch((online) => (online ? wake() : hold()), signal);
  pageLife.watch({ shown: wake, hidden: each((parcel) => parcel.keepEntry()) }, signal);
  signal.addEventListener(
    'abort',
    each((parcel) => parcel.stop()),
  );
}

/** As far as a browser tells it. */
function isSame({ name, bytes, modified }: Upload, file: File): boolean {
  return name === file.name && bytes === file.size && modified === file.lastModified;
}
