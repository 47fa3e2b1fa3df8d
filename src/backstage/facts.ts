/**
 * What is known about one candidate: the only input of a decision besides the two documents.
 * A server's own rows fit these shapes as they are; nothing in here is worked out from anything else.
 */
import type { Answers } from '../flow/answer.ts';
import type { StageEvaluation } from './evaluate-stage.ts';

/** What happened to one stage. Times are ISO 8601 UTC. A stage that nothing happened to has no facts. */
export interface StageFacts {
  stage: string;
  /** Counts stored changes of the answers; 0 where the candidate has not touched the stage. */
  revision: number;
  submittedAt: string | null;
  skippedAt: string | null;
  /** When a recruiter waived the stage. */
  waivedAt: string | null;
  /** When anything of it last changed; absent where nobody knows. */
  updatedAt?: string;
  /** The stored answers: only to repeat them to the candidate where a status text asks for it. */
  answers?: Answers;
  /** What the rules said when the stage was submitted. */
  evaluation: StageEvaluation | null;
  /** Raw scores by question, from an evaluator or a person; may come long after the submission. */
  scores: { [questionId: string]: number };
}

/** A time that was booked, as last heard of. */
export interface BookingFacts {
  provider: string;
  state: 'booked' | 'rescheduled' | 'cancelled';
  startsAt: string | null;
  createdAt: string;
}

/** What decides who qualifies. */
export interface DecisionFacts {
  stages: readonly StageFacts[];
  /** A recruiter's decision; null where there is none, or it was taken back. */
  action: 'shortlist' | 'dismiss' | null;
}

/** What decides which status the candidate reads. */
export interface StatusFacts extends DecisionFacts {
  bookings: readonly BookingFacts[];
  withdrawnAt: string | null;
  /** When the time to finish is over; null where there is no limit. */
  deadline: string | null;
  /** The moment to judge at. */
  now: Date;
  /** When what the candidate reads last changed. */
  statusAt: string;
  /** The language to write in. */
  locale: string;
  /** As the candidate gave it: fills placeholders and the booking page's form. */
  candidate: { name?: string; email?: string; phone?: string };
  /** The random id that the scheduling address carries; never the session's. */
  trackingId: string;
}

/** The facts of one stage, where there are any. */
export function factsOf(facts: DecisionFacts, stageId: string): StageFacts | undefined {
  return facts.stages.find((stage) => stage.stage === stageId);
}
