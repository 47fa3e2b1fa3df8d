/** Tells the person who put Greenroom on a page what to mend. Never meant for candidates, never throws. */

/** Writes one line to the console: what is wrong and what to do. */
export function developerNote(sentence: string, cause?: unknown): void {
  console.error(`Greenroom: ${sentence}`, ...(cause === undefined ? [] : [cause]));
}
