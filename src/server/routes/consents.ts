/** What candidates decide on notices: append-only records of what was read and what was said to it. */
import * as z from 'zod';
import { GreenroomError } from '../../errors/index.ts';
import type { ConsentRecord } from '../../contract/records.ts';
import { resolveText } from '../../flow/text.ts';
import { sha256Hex } from '../digest.ts';
import { empty, handler, type Call } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { changeSession, type Start } from '../session/change-session.ts';
import { readLocale } from '../session/session-locale.ts';

const decision = z.object({
  notice: z.string().min(1).max(64),
  decision: z.enum(['shown', 'granted', 'declined', 'withdrawn']),
});
const consentsBody = z.union([decision.transform((one) => [one]), z.array(decision).min(1).max(50)]);
type Decided = z.infer<typeof decision>;

/**
 * `POST /v1/session/consents`: one decision or an array. Taken in any state of the session: a consent can be taken back at any time. All
 * are stored, or none where one names a notice that the flow does not have (`invalid`).
 */
export const recordConsent = handler({
  body: consentsBody,
  answer: { status: 204, description: 'Recorded' },
  async handle(call) {
    const { status } = await changeSession(call, (start) => {
      if (start.data.consents.length + call.body.length > call.server.limits.consentsPerSession)
        throw new GreenroomError('invalid', 'There are more decisions than anyone makes.');
      return {
        effect: { consents: call.body.map((one, index) => recordOf(call, start, one, index)) },
        answer: () => ({ status: 204, body: null }),
      };
    });
    return empty(status);
  },
});

/** The hash is that of the notice's text in the language that was read, as the flow has it: before names are filled in. */
function recordOf(
  call: Call<Decided[]>,
  { record, data, at }: Start,
  { notice: id, decision }: Decided,
  index: number,
): ConsentRecord {
  const { flow } = record;
  const notice = flow.notices?.find((one) => one.id === id);
  if (!notice) throw invalid(`[${index}].notice`, 'unknown-notice', 'The interview has no such notice.');
  const locale = readLocale(flow, data.session.locale);
  const textSha256 = sha256Hex(resolveText(notice.text, locale, flow.locale));
  return { id: call.server.ids.id(), notice: id, noticeVersion: notice.version, textSha256, locale, decision, at };
}
