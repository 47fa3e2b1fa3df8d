/** Which types of stage this version can run. The schema knows all of them, so that documents can be written ahead. */
import type { StageType } from './schema/stage.ts';

/** Types that the server and the widget can run; a flow with another one is refused by name, never run in part. */
export const runnableStageTypes: readonly StageType[] = ['resume', 'form', 'self-id'];

/** True where this version can run stages of that type. */
export function isRunnable(type: StageType): boolean {
  return runnableStageTypes.includes(type);
}
