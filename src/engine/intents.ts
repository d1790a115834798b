import type { Line } from "../ledger/line.ts";
import { INTENT } from "../ledger/memory.ts";
import type { Change } from "../model/change.ts";
import type { Outcome } from "../model/outcome.ts";
import { linkName } from "../plan/links.ts";
import type { Stamp } from "./lines.ts";

export interface Intents {
  /** What a plan is going to make, in its order: so that creates can be written down many at a time. */
  readonly intend: (changes: readonly Change[]) => void;
  /** It is written down when this resolves, with others that come soon where that is cheaper. */
  readonly begun: (change: Change) => Promise<void>;
  /**
   * One that was written down with others and then not sent is said to be left, so that nobody looks for its page: unless
   * somebody else began it, too.
   */
  readonly closed: (outcome: Outcome) => Outcome;
}

export interface Intending {
  readonly stamp: () => Stamp;
  readonly write: (lines: readonly Line[]) => Promise<void>;
  /** How many of so many creates are written down together. */
  readonly atOnce: (creates: number) => number;
  /** Whether its page may be there already. */
  readonly open: (target: string, record: string) => boolean;
}

const nameOf = ({ target, record }: Change): string => linkName(target, record);

const isCreate = ({ action, problem }: Change): boolean => action === "create" && problem?.level !== "error";

/** Creates are written down before they are sent, and once: after a crash they are looked for before they are made. */
export const intents = ({ stamp, write, atOnce, open }: Intending): Intents => {
  const written = new Map<string, Promise<void>>();
  let coming: readonly Change[] = [];
  let batch = 1;

  const writeDown = (changes: readonly Change[]): Promise<void> => {
    const lines = changes.map(({ target, record }) => ({ ...stamp(), action: INTENT, target, record }));
    const done = write(lines);
    for (const change of changes) written.set(nameOf(change), done);
    return done;
  };
  /** With those that come next in the plan. */
  const andNext = (change: Change): readonly Change[] => {
    if (batch === 1) return [change];
    coming = coming.filter((other) => !written.has(nameOf(other)) && nameOf(other) !== nameOf(change));
    return [change, ...coming.slice(0, batch - 1)];
  };
  return {
    intend: (changes) => {
      coming = changes.filter(isCreate);
      batch = atOnce(coming.length);
    },
    begun: (change) => written.get(nameOf(change)) ?? writeDown(andNext(change)),
    closed: (outcome) => {
      const { status, change } = outcome;
      const unsent = status === "left" && outcome.begun === undefined && written.has(nameOf(change));
      return unsent && !open(change.target, change.record) ? { ...outcome, begun: { pageId: null } } : outcome;
    },
  };
};
