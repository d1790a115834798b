import { type FailureKind, isFailure } from "../../model/failure.ts";
import type { Chance } from "../../ports/chance.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { blocked, cancelled, explained, lost } from "./refusals.ts";
import { askedMs, backOffMs, leavesDoubt, outcomeOf, PATIENCE_MS, verdictOn } from "./retry.ts";
import type { Answer, Ask, Headers, Send, Trouble } from "./trouble.ts";

export interface Persistence {
  readonly send: Send;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Attempts after the first; waits that GitHub asks for are none. */
  readonly maxRetries: number;
  readonly log?: Log | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface History {
  readonly failures: number;
  readonly turnedAway: number;
  readonly waitedMs: number;
  /** One of the attempts to write may have been carried out. */
  readonly doubt: boolean;
}

const UNTRIED: History = { failures: 0, turnedAway: 0, waitedMs: 0, doubt: false };

/** What all requests of a run share. */
interface Tally {
  requests: number;
  remaining: number | null;
  /** Nobody sends before: GitHub asked for it. */
  heldUntil: number;
}

const seconds = (ms: number): string => `${Math.ceil(ms / 1_000)} s`;

const waited = async (world: Persistence, tally: Tally, history: History): Promise<History> => {
  const { clock, log, signal } = world;
  const ms = tally.heldUntil - clock.now();
  if (signal?.aborted) throw cancelled();
  if (ms <= 0) return history;
  const waitedMs = history.waitedMs + ms;
  if (waitedMs > PATIENCE_MS) throw blocked(tally.heldUntil);
  log?.warn(`GitHub asks to wait ${seconds(ms)}.`);
  await clock.sleep(ms, signal);
  return waited(world, tally, { ...history, waitedMs });
};

/** GraphQL's points are another purse, and so is the search's. */
const remainingIn = (headers: Headers): number | undefined => {
  const left = headers["x-ratelimit-remaining"];
  const purse = headers["x-ratelimit-resource"] ?? "core";
  return left !== undefined && /^\d+$/.test(left) && purse === "core" ? Number(left) : undefined;
};

const attempt = async (world: Persistence, tally: Tally, ask: Ask): ReturnType<Send> => {
  tally.requests += 1;
  const answer = await world.send(ask);
  const heard = "trouble" in answer ? answer.trouble : answer;
  tally.remaining = ("headers" in heard ? remainingIn(heard.headers) : undefined) ?? tally.remaining;
  return answer;
};

interface Setback {
  readonly ask: Ask;
  readonly trouble: Trouble;
  readonly history: History;
}

const learnt = (world: Persistence, tally: Tally, { trouble, history }: Setback): History => {
  if (trouble.how !== "said") return history;
  const now = world.clock.now();
  const until = now + askedMs(trouble, { turnedAway: history.turnedAway, now });
  tally.heldUntil = Math.max(tally.heldUntil, until);
  return { ...history, turnedAway: history.turnedAway + 1 };
};

const rested = async (world: Persistence, { ask, trouble, history }: Setback): Promise<History> => {
  const { clock, chance, maxRetries, signal, log } = world;
  if (history.failures >= maxRetries) throw history.doubt ? lost(trouble, ask) : explained(trouble, ask);
  const ms = backOffMs(history.failures, chance);
  log?.debug(`Once more in ${seconds(ms)}: ${ask.method} ${ask.path}.`);
  await clock.sleep(ms, signal);
  return { ...history, failures: history.failures + 1 };
};

/** What is known when the next attempt may begin; it throws when there is none. */
const after = async (world: Persistence, tally: Tally, setback: Setback): Promise<History> => {
  const { ask, trouble } = setback;
  switch (verdictOn(outcomeOf(trouble), ask)) {
    case "wait":
      return learnt(world, tally, setback);
    case "again":
      return rested(world, setback);
    case "unknown":
      throw lost(trouble, ask);
    case "fail":
      throw explained(trouble, ask);
  }
};

const DECIDED: ReadonlySet<FailureKind> = new Set<FailureKind>(["refused", "not-found", "unknown"]);

/** A write in doubt that is given up stays in doubt, whatever the last reason was. */
const givenUp = (thrown: unknown, ask: Ask, { doubt }: History): unknown =>
  doubt && isFailure(thrown) && !DECIDED.has(thrown.kind) ? lost({ how: "cut", detail: thrown.message }, ask) : thrown;

/** Every turn waits or is one of the attempts, and both are counted: so this ends. */
const insist = async (world: Persistence, tally: Tally, ask: Ask): Promise<Answer> => {
  let history = UNTRIED;
  try {
    for (;;) {
      history = await waited(world, tally, history);
      const answer = await attempt(world, tally, ask);
      if (!("trouble" in answer)) return answer;
      const { trouble } = answer;
      history = { ...history, doubt: history.doubt || leavesDoubt(outcomeOf(trouble), ask) };
      history = await after(world, tally, { ask, trouble, history });
    }
  } catch (thrown) {
    throw givenUp(thrown, ask, history);
  }
};

/** A way to ask that repeats what may be repeated, waits where GitHub asks for it, and otherwise throws a `Failure`. */
export const persistent = (world: Persistence) => {
  const tally: Tally = { requests: 0, remaining: null, heldUntil: 0 };
  return {
    ask: (ask: Ask): Promise<Answer> => insist(world, tally, ask),
    usage: () => ({ requests: tally.requests, remaining: tally.remaining }),
  };
};
