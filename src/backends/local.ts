/** A backend in the page: the real server over memory. For demos, tests and previews; a reload forgets everything. */
import { HttpBackend } from './http.ts';
import type { Flow } from '../flow/schema/flow.ts';

/** Nobody listens at this address: calls to it never leave the page. */
const baseUrl = 'http://greenroom.invalid';
let hasSaidSo = false;

/** What a {@link LocalBackend} is made from. */
export interface LocalBackendOptions {
  /** The flow that it has. */
  flow: Flow;
  /** Its backstage document. Without one everybody who finishes qualifies. */
  backstage?: object;
}

/**
 * The server, in the page. Not for real candidates: what they send is in the page's memory alone, and so are the rules.
 *
 * @example
 * element.adapter = new LocalBackend({ flow });
 */
export class LocalBackend extends HttpBackend {
  /** Always false: ask before relying on a backend that somebody else has made. */
  readonly isForRealCandidates = false;

  constructor(options: LocalBackendOptions) {
    let server: Promise<{ fetch(request: Request): Promise<Response> }> | undefined;
    super({
      baseUrl,
      async fetch(url, init) {
        server ??= startServer(options);
        return (await server).fetch(new Request(url, init));
      },
    });
    if (!hasSaidSo)
      console.warn('Greenroom: this interview runs in the page alone. Nothing that is typed is kept or sent.');
    hasSaidSo = true;
  }
}

async function startServer({ flow, backstage }: LocalBackendOptions) {
  const [{ createServer }, { memoryStore }, { publishFlow }] = await Promise.all([
    import('../server/create-server.ts'),
    import('../server/store/memory.ts'),
    import('../server/publish-flow.ts'),
  ]);
  const store = memoryStore();
  await publishFlow(store, flow, backstage, { now: () => Date.now() });
  return createServer({ store });
}
