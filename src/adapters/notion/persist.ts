import { Failure, isFailure } from "../../model/failure.ts";
import type { Chance } from "../../ports/chance.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { askedMs } from "./asked.ts";
import { type Explain, lost, tooLong } from "./errors.ts";
import { textAt } from "./json.ts";
import { type Gate, PATIENCE_MS } from "./pace.ts";
import type { Ask, Request, Send } from "./request.ts";
import { backOffMs, DOUBTFUL, type Outcome, outcomeOf, POLICY, STRAIN } from "./retry.ts";
import type { Trouble } from "./trouble.ts";

export interface Persistence {
  readonly send: Send;
  readonly gate: Gate;
  readonly explain: Explain;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Attempts after the first; waits that Notion asks for are none. */
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

/** Where one request stands: what is to be sent next, and what happened to it before. */
interface Standing {
  readonly request: Request;
  readonly history: History;
}

interface Done {
  readonly json: unknown;
}

interface Setback {
  readonly trouble: Trouble;
  readonly outcome: Outcome;
  readonly askedMs: number;
}

const setback = (trouble: Trouble, { turnedAway }: History, now: number): Setback => {
  const outcome = outcomeOf(trouble);
  const asked = outcome === "asked" && trouble.how === "said";
  return { trouble, outcome, askedMs: asked ? askedMs(trouble, { turnedAway, now }) : 0 };
};

const seconds = (ms: number): string => `${Math.ceil(ms / 1_000)} s`;

/** What Notion asks for reaches the gate before anybody else can slip through it. */
const attempt = async (
  { send, gate, clock, log }: Persistence,
  { request, history }: Standing,
): Promise<Done | Setback> => {
  const pass = await gate.enter();
  const answer = await send(request);
  if ("json" in answer) {
    pass.leave("well");
    return answer;
  }
  const back = setback(answer.trouble, history, clock.now());
  if (back.askedMs > 0 && gate.hold(back.askedMs)) log?.warn(`Notion asks to wait ${seconds(back.askedMs)}.`);
  pass.leave(STRAIN.has(back.outcome) ? "strained" : "well");
  return back;
};

const wait = ({ request, history }: Standing, ms: number): Standing => {
  const waitedMs = history.waitedMs + ms;
  if (waitedMs > PATIENCE_MS) throw tooLong(waitedMs);
  return { request, history: { ...history, waitedMs, turnedAway: history.turnedAway + 1 } };
};

const again = async (world: Persistence, { request, history }: Standing, back: Setback): Promise<Standing> => {
  const { explain, clock, chance, maxRetries, log, signal } = world;
  if (history.failures >= (request.retries ?? maxRetries)) throw explain(back.trouble, request);
  const ms = backOffMs(history.failures, chance);
  log?.debug(`Once more in ${seconds(ms)}: ${request.about} (${back.outcome}).`);
  await clock.sleep(ms, signal);
  const next = back.outcome === "slow" ? (request.smaller?.() ?? request) : request;
  return { request: next, history: { ...history, failures: history.failures + 1 } };
};

const look = async (world: Persistence, standing: Standing, back: Setback): Promise<Standing | Done> => {
  const next = await again(world, standing, back);
  const seen = await standing.request.happened?.().catch(() => undefined);
  if (isFailure(seen)) throw seen;
  return seen === undefined ? next : { json: seen };
};

const committedId = ({ kind }: Request, trouble: Trouble): string | null =>
  kind === "create" && trouble.how === "said" ? textAt(trouble.additional, "committed_resource_id") : null;

const readBack = async (world: Persistence, request: Request, id: string): Promise<Done | null> => {
  if (request.committed === undefined) return null;
  const json = await persistent(world)(request.committed(id)).catch(() => undefined);
  return json === undefined ? null : { json };
};

const settle = async (world: Persistence, standing: Standing, back: Setback): Promise<Standing | Done> => {
  const { request } = standing;
  const made = committedId(request, back.trouble);
  if (made !== null) {
    const done = await readBack(world, request, made);
    if (done !== null) return done;
    throw lost(back.trouble, request, made);
  }
  switch (POLICY[back.outcome][request.kind]) {
    case "wait":
      return wait(standing, back.askedMs);
    case "again":
      return again(world, standing, back);
    case "look":
      return look(world, standing, back);
    case "unknown":
      throw lost(back.trouble, request);
    case "fail":
      throw world.explain(back.trouble, request);
  }
};

/** A write in doubt that is given up stays in doubt, whatever the last reason was. */
const givenUp = (thrown: unknown, { request, history }: Standing): unknown =>
  history.doubt && thrown instanceof Failure && thrown.kind !== "refused" && thrown.kind !== "unknown"
    ? lost({ how: "cut", detail: thrown.message }, request)
    : thrown;

const inDoubt = ({ request, history }: Standing, { outcome }: Setback): Standing => ({
  request,
  history: { ...history, doubt: history.doubt || (request.kind !== "read" && DOUBTFUL.has(outcome)) },
});

const step = async (world: Persistence, before: Standing): Promise<Standing | Done> => {
  let standing = before;
  try {
    const met = await attempt(world, before);
    if ("json" in met) return met;
    standing = inDoubt(before, met);
    return await settle(world, standing, met);
  } catch (thrown) {
    throw givenUp(thrown, standing);
  }
};

/** Sends a request until it is answered, refused, or not worth another attempt. */
export const persistent =
  (world: Persistence): Ask =>
  async (request) => {
    let standing: Standing | Done = { request, history: UNTRIED };
    while ("request" in standing) standing = await step(world, standing);
    return standing.json;
  };
