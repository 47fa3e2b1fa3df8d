/** Handlers for Mock Service Worker that answer as the real server does, because they ask it. */
import type { HttpHandler } from 'msw';

/** What {@link greenroomHandlers} takes. */
export interface GreenroomHandlersOptions {
  /** What `createServer` of `greenroom/server` gives. */
  server: { fetch(request: Request): Promise<Response> };
  /** The address that the widget is told. */
  baseUrl: string;
}

/**
 * Handlers for every call of the API at `baseUrl`. Needs `msw` 2 to be installed.
 *
 * @example
 * const worker = setupWorker(...(await greenroomHandlers({ server: createServer({ store: memoryStore() }), baseUrl })));
 */
export async function greenroomHandlers({ server, baseUrl }: GreenroomHandlersOptions): Promise<HttpHandler[]> {
  const { http } = await import('msw');
  return [http.all(`${baseUrl.replace(/\/+$/, '')}/v1/*`, ({ request }) => server.fetch(request))];
}
