/** The way back: what candidates answered to an imported flow, in the shape that the system it came from takes. */
import type { Flow } from '../flow/schema/flow.ts';
import type { ExportableAnswers } from './answers-to-export.ts';
import {
  exportToGreenhouse,
  type GreenhouseApplication,
  type GreenhouseExtras,
} from './greenhouse/export-greenhouse.ts';

/** By the name of the system: what its application endpoint takes. */
export interface Applications {
  greenhouse: GreenhouseApplication;
}

/** By the name of the system: what an application holds beside the answers. */
export interface ApplicationExtras {
  greenhouse: GreenhouseExtras;
}

/**
 * The answers to an imported flow as the application endpoint of the system it was imported from takes them. For
 * Greenhouse that is the body of `POST /v1/boards/BOARD/jobs/ID`, as JSON: the fields by their own names, the options
 * of selects by their numbers. Answers to questions that are hidden are left out, as they are when an application is
 * submitted. That every required question is answered is for the backend to see to: it takes no application otherwise.
 *
 * @param flow - The flow that the questions were asked in, as it was imported: its ids are the fields' names.
 * @param answers - What was answered.
 * @param target - The system.
 * @param extras - What an application holds beside the answers: who the candidate is, consents, the bytes of files.
 * @returns The body. A file stands in it as its reference, to be attached to a form under that name, unless
 *   `extras.file` gives its bytes or its address.
 * @throws GreenroomError `invalid`, with a path for every answer that does not fit its question or its field.
 * @example
 * const body = exportAnswers(flow, session.answers, 'greenhouse', { candidate: session.candidate });
 * await fetch(`https://boards-api.greenhouse.io/v1/boards/${board}/jobs/${job}`, {
 *   method: 'POST',
 *   headers: { authorization: `Basic ${btoa(`${key}:`)}`, 'content-type': 'application/json' },
 *   body: JSON.stringify(body),
 * });
 */
export function exportAnswers<Target extends keyof Applications>(
  flow: Flow,
  answers: ExportableAnswers,
  target: Target,
  extras?: ApplicationExtras[Target],
): Applications[Target] {
  return exporters[target](flow, answers, extras);
}

const exporters: {
  [Target in keyof Applications]: (
    flow: Flow,
    answers: ExportableAnswers,
    extras: ApplicationExtras[Target] | undefined,
  ) => Applications[Target];
} = { greenhouse: exportToGreenhouse };
