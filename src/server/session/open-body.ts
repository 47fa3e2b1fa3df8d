/** The body that a session is opened with. */
import * as z from 'zod';
import { candidateBody } from './candidate-details.ts';

/** Everything may be missing; what fits nothing in the flow is left out later. */
export const openBody = z.object({
  invite: z.string().max(200).exactOptional(),
  candidate: candidateBody.exactOptional(),
  source: z.string().max(200).exactOptional(),
  locale: z.string().max(100).exactOptional(),
  prefill: z.object({ answers: z.record(z.string(), z.unknown()).exactOptional() }).exactOptional(),
  device: z.string().max(20).exactOptional(),
});
/** What a session is opened with. */
export type OpenBody = z.infer<typeof openBody>;
