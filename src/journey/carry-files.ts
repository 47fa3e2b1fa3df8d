/** A journey's files: few have any, so what carries them is fetched where one is chosen, or was on its way before. */
import { onDemand } from '../contract/on-demand.ts';
import { asGreenroomError } from './attempt.ts';
import type { ChosenFile } from './events.ts';
import { filesOf, type CourierOptions } from './courier-options.ts';
import { fetchCourier } from './fetch-courier.ts';

/** What there is to do about files. */
export interface FileCare {
  /** Does what the state asks for. */
  look(): void;
  take(chosen: ChosenFile): Promise<void>;
}

/** Looks at once, and with each new network, whether files were on their way when the page was left the last time. */
export function carryFiles(options: CourierOptions): FileCare {
  const { storage, connectivity, state, report, signal } = options;
  const courier = onDemand(async () => (await fetchCourier()).createCourier(options));
  const find = () =>
    void storage
      .keys(filesOf(state().session))
      .then((keys) => (keys.length > 0 ? courier() : undefined))
      .catch(() => undefined);
  connectivity.watch(find, signal);
  find();
  return {
    look: () =>
      void courier()
        .then((found) => found.look())
        .catch(() => undefined),
    async take(chosen) {
      try {
        (await courier()).take(chosen);
      } catch (error) {
        report({ type: 'failed', doing: 'loading', error: asGreenroomError(error) });
      }
    },
  };
}
