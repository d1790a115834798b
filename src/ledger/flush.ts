import { expectFailure, type Failure, type FailureKind } from "../model/failure.ts";
import type { Clock } from "../ports/clock.ts";
import type { Commits } from "./commits.ts";

const PAUSE_MS = 30_000;
const MOST_LINES = 250;
const MOST_BYTES = 2 ** 21;
const MEGABYTE = 2 ** 20;

/** These will be the same at the next attempt. */
const FINAL: readonly FailureKind[] = ["unauthorized", "forbidden", "not-found", "refused", "full"];

/** What came of trying, or of the failure; anything else that is thrown is a mistake of ours. */
export const orElse = async <Found>(asked: Promise<Found>, instead: (failure: Failure) => Found): Promise<Found> => {
  try {
    return await asked;
  } catch (thrown) {
    expectFailure(thrown);
    return instead(thrown);
  }
};

export interface Flush {
  /** Sends what waits: one commit at a time, and whoever asks meanwhile shares the next. */
  readonly now: () => Promise<void>;
  /** Something was said: it is sent when it is much, or has waited for long, so that one commit carries many lines. */
  readonly said: () => void;
  /** Why the last attempt failed, or the one before the first. */
  readonly trouble: () => Failure | undefined;
}

export const flushing = (commits: Commits, clock: Clock, opening: Failure | undefined): Flush => {
  let trouble = opening;
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let since: number | undefined;

  const write = async (): Promise<void> => {
    since = undefined;
    if (commits.waiting().lines === 0 || (trouble !== undefined && FINAL.includes(trouble.kind))) return;
    const sent = commits.commit().then(() => undefined);
    trouble = await orElse<Failure | undefined>(sent, (failure) => failure);
  };
  const now = (): Promise<void> => {
    next ??= current.then(() => {
      next = undefined;
      current = write();
      return current;
    });
    return next;
  };
  /** The whole ledger travels with each commit: a long one travels less often. */
  const pause = (): number => PAUSE_MS * (1 + Math.floor(commits.tip().length / MEGABYTE));
  const said = (): void => {
    since ??= clock.now();
    const { lines, bytes } = commits.waiting();
    const isMuch = trouble === undefined && (lines >= MOST_LINES || bytes >= MOST_BYTES);
    if (isMuch || clock.now() - since >= pause()) void now();
  };
  return { now, said, trouble: () => trouble };
};
