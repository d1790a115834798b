import type { RowDraft } from "../../../src/ports/postgres.ts";
import type { Changes } from "../../fakes/postgres-writing.ts";
import type { Attempt } from "../attempt.ts";
import type { Both } from "./both.ts";
import type { RowInvariant, Statement, Update } from "./invariants/invariant.ts";

/** Asks what holds on the side of the database. */
export interface RowJudge {
  readonly statement: (statement: Statement, attempt: Attempt) => void;
  readonly update: (update: Update, attempt: Attempt) => void;
  readonly insert: (draft: RowDraft, attempt: Attempt) => void;
  readonly commit: (changes: Changes, attempt: Attempt) => void;
}

export const rowJudge = (both: Both, invariants: readonly RowInvariant[]): RowJudge => {
  const { breaches, story } = both.scene;
  const ask = (question: (one: RowInvariant) => readonly string[] | undefined): void => {
    for (const one of invariants) {
      for (const what of question(one) ?? []) {
        breaches.push({ invariant: one.name, what });
        story.tell("BREACH", `${one.name}: ${one.sentence}\n${" ".repeat(24)}${what}`);
      }
    }
  };
  return {
    statement: (statement, attempt) =>
      ask(({ onStatement }) => onStatement?.(statement, attempt, both.doings(attempt))),
    update: (update, attempt) => ask(({ onUpdate }) => onUpdate?.(update, attempt, both.doings(attempt))),
    insert: (draft, attempt) => ask(({ onInsert }) => onInsert?.(draft, attempt, both.doings(attempt))),
    commit: (changes, attempt) => ask(({ onCommit }) => onCommit?.(changes, attempt, both.doings(attempt))),
  };
};
