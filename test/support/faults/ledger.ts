// What a candidate has typed, and how sure it is that it must be there: the other side of every comparison.
import type { Answer, Answers, StageAnswers } from '../../../src/flow/answer.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { keepVisible } from '../../../src/flow/visibility.ts';
import type { SeenCandidate } from '../recruiter.ts';

/** What was typed so shortly before the end of a page may be lost with it. */
export const mayBeLostMs = 500;

interface Entry {
  readonly answer: Answer | undefined;
  readonly at: number;
}

/** The last answer to each question, and what it may be instead after a page has ended under the candidate's hands. */
export class Ledger {
  readonly #entries = new Map<string, Entry[]>();
  readonly #unsure = new Set<string>();

  /** A question was answered, now. */
  write(question: string, answer: Answer | undefined): void {
    const entries = this.#entries.get(question) ?? [];
    this.#entries.set(question, [...entries, { answer, at: Date.now() }]);
    this.#unsure.delete(question);
  }

  /** Somebody is about to answer a question: what stands in it until they have done so is anybody's guess. */
  begin(question: string): void {
    this.#unsure.add(question);
  }

  /** True where the question has been answered, and the answer is sure to be there. */
  isSure(question: string): boolean {
    return this.#entries.has(question) && !this.#unsure.has(question);
  }

  /** The page has ended: what is younger than half a second has to be looked at again. */
  interrupt(): void {
    const limit = Date.now() - mayBeLostMs;
    for (const [question, entries] of this.#entries) {
      if ((entries.at(-1)?.at ?? 0) > limit) this.#unsure.add(question);
    }
  }

  /** The last answer to each question that has one. */
  get answers(): Answers {
    const last = [...this.#entries].map(([question, entries]) => [question, entries.at(-1)?.answer] as const);
    return Object.fromEntries(last.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
  }

  /** What is not as it should be in what a recruiter sees of one candidate; empty where all is well. */
  compare(flow: Flow, seen: SeenCandidate): string[] {
    const { answers } = this;
    const byStage: StageAnswers = Object.fromEntries(
      flow.stages.map((stage) => {
        const ids = questionsOf(stage).map(({ id }) => id);
        return [stage.id, Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)))];
      }),
    );
    const context = { today: new Date().toISOString().slice(0, 10) };
    return flow.stages.flatMap((stage) => {
      const row = seen.stages.find(({ id }) => id === stage.id);
      const problems = row?.submissions === 1 ? [] : [`${stage.id}: ${row?.submissions ?? 0} submissions`];
      // What was said about oneself freely is in no row that a recruiter sees.
      if (stage.type === 'self-id') return problems;
      const typed = keepVisible(flow, stage, byStage, context);
      const ids = new Set([...Object.keys(typed), ...Object.keys(row?.answers ?? {})]);
      const wrong = [...ids].filter((id) => textOf(typed[id]) !== textOf(row?.answers[id]));
      return [
        ...problems,
        ...wrong.map((id) => `${stage.id}.${id}: typed ${textOf(typed[id])}, stored ${textOf(row?.answers[id])}`),
      ];
    });
  }
}

/** An answer in one line. Of files the names count. */
export function textOf(answer: unknown): string {
  const nameOf = (item: unknown) => (typeof item === 'object' && item !== null && 'name' in item ? item.name : item);
  return JSON.stringify(Array.isArray(answer) ? answer.map(nameOf) : answer) ?? 'nothing';
}
