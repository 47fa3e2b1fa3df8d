/** Hands a candidate to a posting, once: the API has no keys against repeats, so each candidate carries one of ours. */
import type * as z from 'zod';
import { GreenroomError } from '../../errors/index.ts';
import { ingested, interview, noted, read } from './answers.ts';
import type { HeyMiloHttp } from './http.ts';
import { entriesOf } from './pages.ts';

/** Who is handed over. HeyMilo takes nobody without a name and an e-mail address. */
export interface HeyMiloCandidate {
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone?: string;
}

/** How a candidate is handed over. */
export interface IngestOptions {
  /** One per candidate and posting, such as the session's id: who has it already is not handed over again. At most 500 characters. */
  readonly key: string;
  /** True where an earlier call with this key may have got through: then it is looked for first. */
  readonly isRepeat?: boolean;
  /** Your own notes on the candidate: at most 49 keys of 40 characters, values of 500. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A candidate in a posting. */
export interface IngestedCandidate {
  readonly interviewId: string;
  /** The candidate's own page at HeyMilo. */
  readonly interviewUrl: string;
  /** The same in every posting of a workspace, where the API tells it. */
  readonly candidateId?: string;
}

const keyName = 'greenroom_key';

/**
 * Hands a candidate over. Where it is not known whether the call got through, the candidate is looked for; who is not
 * there is not handed over a second time, since the first call may still be under way: repeat it later, with `isRepeat`.
 */
export async function ingest(
  http: HeyMiloHttp,
  postingId: string,
  candidate: HeyMiloCandidate,
  options: IngestOptions,
): Promise<IngestedCandidate> {
  const { key, isRepeat = false, signal } = options;
  const json = bodyOf(candidate, options);
  const look = () => find(http, postingId, key, signal);
  const known = isRepeat ? await look() : undefined;
  if (known) return known;
  try {
    const path = ['postings', postingId, 'candidates'];
    const { data } = read(ingested, await http({ method: 'POST', path, json, signal }));
    return inPosting({ ...data, candidate_id: data.candidate?.candidate_id });
  } catch (error) {
    const found = isDoubtful(error) && !signal?.aborted ? await look().catch(() => undefined) : undefined;
    if (found) return found;
    throw error;
  }
}

/** True where the call may have had its effect. */
function isDoubtful(error: unknown): boolean {
  return error instanceof GreenroomError && error.retryable && error.code !== 'rate-limited';
}

async function find(http: HeyMiloHttp, postingId: string, key: string, signal: AbortSignal | undefined) {
  const path = ['postings', postingId, 'candidates'];
  for await (const entry of entriesOf(http, { path, cursor: 'interview_id', signal })) {
    if (read(noted, entry).metadata?.[keyName] === key) return inPosting(read(interview, entry));
  }
  return undefined;
}

function inPosting(known: z.infer<typeof interview>): IngestedCandidate {
  const { interview_id: interviewId, interview_url: interviewUrl, candidate_id: candidateId } = known;
  return { interviewId, interviewUrl, ...(candidateId != null && { candidateId }) };
}

function bodyOf({ name, email, phone }: HeyMiloCandidate, { key, metadata = {} }: IngestOptions) {
  const notes = Object.entries({ ...metadata, [keyName]: key });
  const isFit = notes.length <= 50 && notes.every(([label, note]) => label.length <= 40 && note.length <= 500);
  if (!isFit || key === '' || name.trim() === '' || email.trim() === '') {
    throw new GreenroomError('invalid', 'HeyMilo takes a name, an e-mail address, a key, and notes of limited length.');
  }
  return { name, email, ...(phone !== undefined && { phone_number: phone }), metadata: Object.fromEntries(notes) };
}
