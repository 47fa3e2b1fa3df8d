/** The two calls that a landing page makes: all of the HTTP backend that is loaded before a candidate starts. */
import type { CallOptions, LoadFlowOptions } from '../contract/backend.ts';
import { newKey } from '../contract/new-key.ts';
import type { OpenedSession, OpenSessionRequest } from '../contract/records.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { readFlow, readOpened } from './http-read.ts';
import { readJson, request, type Http } from './http-request.ts';

/**
 * The flow document. Has no header of its own, so that browsers need not ask the server first.
 *
 * @example
 * const flow = await loadFlow(createHttp({ baseUrl }), 'warehouse-associate', { locale: 'es' });
 */
export async function loadFlow(http: Http, flowId: string, options: LoadFlowOptions): Promise<Flow> {
  const { locale, version, signal } = options;
  const call = { params: { flow: flowId }, query: { locale, version }, signal };
  return readFlow(await request(http, 'GET /v1/flows/:flow', call, readJson));
}

/** A new session, or the one behind an invite. */
export async function openSession(
  http: Http,
  opening: OpenSessionRequest,
  { key = newKey(), signal }: CallOptions = {},
): Promise<OpenedSession> {
  const { flow, ...json } = opening;
  return readOpened(
    await request(http, 'POST /v1/flows/:flow/sessions', { params: { flow }, key, json, signal }, readJson),
  );
}
