/** Whatever went wrong as one of our codes; what the page's developer can mend is told in the console. */
import { failureOf } from '../../backends/http-request.ts';
import { GreenroomError, type ErrorCode } from '../../errors/index.ts';
import { developerNote } from './developer-note.ts';

/** What happens to candidates on a page that is quite right. */
const noMistake: readonly ErrorCode[] = ['offline', 'timeout', 'closed', 'expired', 'rate-limited'];

/**
 * The code of a failure: of an error, or of an answer that is one. What is no GreenroomError is a network that is gone, or a fault
 * in an adapter or in us.
 *
 * @param flow - the interview, for the note in the console; absent: nothing is noted
 */
export async function codeOfFailure(failure: unknown, flow: string | undefined): Promise<ErrorCode> {
  const error = failure instanceof Response ? await failureOf(failure) : failure;
  const isOurs = error instanceof GreenroomError;
  // A TypeError is what `fetch` throws where nobody answers.
  const code = isOurs ? error.code : error instanceof TypeError ? 'offline' : 'unavailable';
  if (flow !== undefined && !(isOurs && noMistake.includes(code)))
    developerNote(`the interview "${flow}" cannot be shown (${code}).`, error);
  return code;
}
