/** Notifications of PostgreSQL on a connection of their own, taken up again where it breaks. */
import pg from 'pg';
import { databaseError } from './database-error.ts';

/** A line that is kept up until it is closed. */
export interface Listening {
  close(): Promise<void>;
}

const firstPauseMs = 250;
const longestPauseMs = 15_000;

/**
 * Listens on a channel. Resolves once the first connection listens; later ones are made in the background, with pauses
 * that grow, and `onGap` is called after each.
 *
 * @throws GreenroomError `unavailable` where the first connection fails.
 */
export async function listenOnPostgres(
  settings: pg.ClientConfig,
  channel: string,
  onNotice: (payload: string) => void,
  onGap: () => void,
): Promise<Listening> {
  let isClosed = false;
  let pause = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client(settings);
    let isUp = false;
    // Both may come for one break; only the first of a line that was up starts a new one.
    const lost = () => {
      if (!isUp) return;
      isUp = false;
      again();
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', (notice) => onNotice(notice.payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`listen "${channel}"`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw databaseError(error);
    }
    isUp = true;
    return fresh;
  }

  function again(): void {
    if (isClosed) return;
    timer = setTimeout(() => void reconnect(), pause);
    pause = Math.min(pause * 2, longestPauseMs);
  }

  async function reconnect(): Promise<void> {
    try {
      const fresh = await connect();
      if (isClosed) return void (await fresh.end());
      client = fresh;
      pause = firstPauseMs;
      onGap();
    } catch {
      again();
    }
  }

  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client.end().catch(() => undefined);
    },
  };
}
