/** What a journey asks of the browser around it. Implementations: ../platform. */
import type { Clock } from '../contract/clock.ts';

/**
 * Keeps values on this device, for one flow of one backend. Values are JSON data.
 * Reading never throws for an entry that is missing, damaged, too old or of another version: it is simply not there.
 */
export interface DeviceStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  keys(prefix: string): Promise<string[]>;
  /** False when nothing that was set outlives the tab. Certain after the first `set`. */
  readonly durable: boolean;
}

/** Whether the browser has a network. True says little; false is certain. */
export interface Connectivity {
  isOnline(): boolean;
  watch(onChange: (online: boolean) => void, signal: AbortSignal): void;
}

/** When the page is looked at and when it may be about to go. */
export interface PageLife {
  watch(on: { shown: () => void; hidden: () => void }, signal: AbortSignal): void;
}

/** Other tabs of this browser that may hold the same session. */
export interface Tabs {
  /** Says, as long as this page lives, that it writes the entry of that name. */
  claim(entry: string, signal: AbortSignal): void;
  /** Those of the entries that no living page writes any more. */
  abandoned(entries: readonly string[]): Promise<string[]>;
  /** Tells the other tabs that the backend has something new of this session. */
  tell(session: string): void;
  watch(session: string, onNews: () => void, signal: AbortSignal): void;
}

/** Keeps the bytes of files on this device until they have arrived. Nothing in here throws. */
export interface DeviceFiles {
  /** False where the device does not take it: no storage, no room, too large. */
  keep(key: string, file: File): Promise<boolean>;
  find(key: string): Promise<File | undefined>;
  forget(key: string): Promise<void>;
  /** Runs a task while no other tab of this browser runs one for that key; says so (`onBusy`) where it has to wait. */
  alone(key: string, signal: AbortSignal, onBusy: () => void, task: () => Promise<void>): Promise<void>;
}

/** Everything outside a journey but the backend. */
export interface JourneyPorts {
  readonly storage: DeviceStorage;
  readonly clock: Clock;
  readonly connectivity: Connectivity;
  readonly pageLife: PageLife;
  /** Fetched once there is something to tell; absent where there is one tab alone. */
  readonly tabs?: () => Promise<Tabs>;
  /** Absent where nothing is to be kept. */
  readonly files?: (() => Promise<DeviceFiles>) | undefined;
  /** A new unguessable key; 16 characters or more. */
  newKey(): string;
  /** In 0..1, for spreading retries. */
  random(): number;
}
