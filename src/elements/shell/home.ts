/** Where an interview is kept: its document at once, everything else only when a candidate begins. */
import { HttpBackend } from '../../backends/http.ts';
import type { Backend, LoadFlowOptions } from '../../contract/backend.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { scriptOrigin } from './handover.ts';

/** What an element says about where its interview is. */
export interface HomeOptions {
  flow?: string | undefined;
  backend?: string | undefined;
  config?: unknown;
  adapter?: Backend | undefined;
  preview: boolean;
}

/** One interview and the place it is kept at. */
export interface Home {
  readonly flowId: string;
  /** Names the place on this device. */
  readonly url: string;
  /** Nothing is sent or stored. */
  readonly isPreview: boolean;
  /** True where the document holds every language, so that a change of language fetches nothing. */
  readonly hasAllLanguages: boolean;
  loadFlow(options: LoadFlowOptions): Promise<Flow>;
  backend(): Promise<Backend>;
}

/**
 * The home that an element's options name; nothing while they name no interview.
 *
 * @throws DocumentError (from `loadFlow`) where a `config` is no valid flow
 */
export function homeOf(options: HomeOptions): Home | undefined {
  const { config, adapter } = options;
  const flowId = options.flow ?? idIn(config);
  if (!flowId) return undefined;
  const url = (options.backend ?? scriptOrigin())?.replace(/\/+$/, '');
  const http = new HttpBackend({ baseUrl: url ?? '' });
  const read = flowReader(flowId, options, http);
  // A flow given in the page with no backend to keep anything: it can be walked, and says that it stores nothing.
  const isPreview = options.preview || (!adapter && url === undefined);
  let previewed: Promise<Backend> | undefined;
  return {
    flowId,
    url: adapter ? 'adapter' : (url ?? ''),
    isPreview,
    hasAllLanguages: config !== undefined,
    loadFlow: read,
    async backend() {
      if (isPreview) return (previewed ??= previewBackend(read));
      if (adapter) return adapter;
      return http;
    },
  };
}

function flowReader(flowId: string, { config, adapter }: HomeOptions, http: Backend): Home['loadFlow'] {
  if (config !== undefined) {
    const parsed = import('../../flow/parse-flow.ts').then(({ parseFlow }) => parseFlow(config));
    // Read again by whoever awaits it; nobody has to.
    parsed.catch(() => undefined);
    return () => parsed;
  }
  return (options) => (adapter ?? http).loadFlow(flowId, options);
}

async function previewBackend(read: Home['loadFlow']): Promise<Backend> {
  const { PreviewBackend } = await import('./preview-backend.ts');
  return new PreviewBackend(await read({}));
}

function idIn(config: unknown): string | undefined {
  const id = typeof config === 'object' && config !== null && 'id' in config ? config.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
