/** The recruiter's side of flows: publish a version, list what is published. */
import * as z from 'zod';
import { handler, json } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { checkReplay } from '../http/request-key.ts';
import { resolveText } from '../../flow/text.ts';
import { addVersion, readDocuments } from '../publish-flow.ts';
import type { KeyRecord } from '../store/records.ts';

const publishBody = z.object({ flow: z.unknown(), backstage: z.unknown().optional() });
const owner = 'admin';

/** `PUT /v1/admin/flows/:flow`: publishes both documents; the version rises only where either changed. */
export const publishFlow = handler({
  body: publishBody,
  answer: { status: 200, description: 'The version that is now the newest', schema: 'PublishedVersion' },
  async handle({ server, body, params, key }) {
    const stored = key && (await server.store.readKey(owner, key.hash));
    if (key && stored) {
      checkReplay(key, stored);
      return json(stored.body, stored.status);
    }
    const documents = readDocuments(body.flow, body.backstage);
    if (documents.flow.id !== params['flow'])
      throw invalid('flow.id', 'other-flow', 'The flow has another id than the address.', params['flow']);
    const keyFor = (published: object, at: string): KeyRecord | undefined =>
      key && { owner, keyHash: key.hash, requestHash: key.requestHash, status: 200, body: published, at };
    return json(await addVersion(server.store, documents, server.clock, keyFor));
  },
});

/** `GET /v1/admin/flows`: the newest version of each. */
export const listFlows = handler({
  answer: { status: 200, description: 'The newest version of each flow', schema: 'FlowSummaries' },
  async handle({ server }) {
    const flows = await server.store.listFlows();
    return json(
      flows.map(({ id, version, publishedAt, flow }) => ({
        id,
        version,
        title: resolveText(flow.role.title, flow.locale),
        publishedAt,
      })),
    );
  },
});
