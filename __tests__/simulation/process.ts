import { setMaxListeners } from "node:events";
import { notionGateway } from "../../src/adapters/notion/gateway.ts";
import { readOptions } from "../../src/config/options.ts";
import { run } from "../../src/engine/run.ts";
import type { World } from "../../src/engine/world.ts";
import type { Report } from "../../src/model/report.ts";
import type { Log } from "../../src/ports/log.ts";
import { type Attempt, type Ended, type Given, newAttempt } from "./attempt.ts";
import { diskOf, type Life } from "./disk.ts";
import type { Fate } from "./fate.ts";
import { judgeEnd, judgeFile } from "./invariants/judge.ts";
import { type Fetch, lineOf } from "./line.ts";
import { type Scene, TOKEN } from "./scene.ts";
import { CONFIG } from "./world/config.ts";

const noGit: World["git"] = {
  lastCommits: async () => ({ commits: new Map() }),
  changes: async () => ({ known: false, why: "there is no history" }),
  localChanges: async () => ({ known: false, why: "there is no history" }),
  ignored: async () => [],
};

const logOf = ({ lines }: Attempt): Log => {
  const say = (line: string): void => void lines.push(line);
  return { debug: say, info: say, warn: say, error: say };
};

const shown = (given: Given): string =>
  Object.entries(given)
    .filter(([name]) => name !== "config")
    .map(([name, value]) => (name === "mode" ? value : `${name}=${value}`))
    .join(" ");

const LINE = `\n${" ".repeat(24)}`;

/** Refusals and failures first; of what is only said aloud, a few. */
const toldEnd = ({ status, exit, counts, requests, problems, outcomes }: Report): string => {
  const done = counts.map(
    ({ target, actions, failed, left }) => `${target} ${JSON.stringify(actions)} failed ${failed} left ${left}`,
  );
  const failures = outcomes.flatMap((one) => (one.status === "failed" ? [one.problem] : []));
  const worth = [...failures, ...problems.filter(({ level }) => level !== "notice").slice(0, 3)];
  const lines = worth.map(
    ({ message, place }) => `${LINE}${place.record === undefined ? "" : `"${place.record}": `}${message}`,
  );
  return `${status} (${exit}), ${requests} requests; ${done.join("; ")}${lines.join("")}`;
};

const worldOf = (scene: Scene, attempt: Attempt, living: Living): World => {
  const { life, fate, bustle, ending, line = (fetch) => fetch } = living;
  const { recipe, time, weather, dice } = scene;
  const clock = time.clockOf(attempt, weather.skewMs());
  const chance = dice.fork().next;
  const log = logOf(attempt);
  const watch = {
    writing: (path: string, how: "write" | "append") => {
      attempt.files += 1;
      judgeFile({ path, how }, attempt, scene);
    },
    failed: (what: "disk" | "source") => {
      if (what === "disk") attempt.diskFailed = true;
      else attempt.sourceFailed = true;
    },
  };
  return {
    notion: notionGateway({
      token: TOKEN,
      baseUrl: "https://api.notion.com",
      clock,
      chance,
      rate: recipe.rate,
      maxRetries: recipe.maxRetries,
      fetch: line(lineOf(scene, attempt, { life, fate, bustle, cancel: () => ending.abort() })),
      log,
      signal: ending.signal,
    }),
    forge: undefined,
    files: diskOf(scene, fate, { life, watch }),
    git: noGit,
    clock,
    chance,
    log,
    progress: () => undefined,
    signal: ending.signal,
    env: {},
    event: undefined,
  };
};

interface Living {
  readonly life: Life;
  readonly fate: Fate;
  readonly bustle: number;
  readonly ending: AbortController;
  readonly line?: Course["line"];
}

export interface Course {
  readonly given: Given;
  readonly fate?: Fate;
  readonly bustle?: number;
  /** What becomes of a request on its way. */
  readonly line?: ((fetch: Fetch) => Fetch) | undefined;
  /** What else this process finds around it. */
  readonly around?: (world: World, process: { readonly attempt: Attempt; readonly life: Life }) => World;
}

/** One process of the product, from its start to its end or its death; and what it broke by then. */
export const live = async (scene: Scene, course: Course): Promise<Ended> => {
  const { given, fate = { kind: "none" }, bustle = 0, line, around = (world) => world } = course;
  const { recipe, story, figures, time, marks } = scene;
  const attempt = newAttempt(given, scene);
  const options = readOptions(
    {
      config: CONFIG,
      "create-if-missing": String(recipe.createIfMissing),
      "settle-wait": String(recipe.settleWait),
      ...given,
    },
    {},
  );
  if (!options.ok) throw new Error(options.problems.map(({ message }) => message).join(" "));
  story.tell("Runner", `starts ${shown(given)}${fate.kind === "none" ? "" : ` [${JSON.stringify(fate)}]`}`);
  figures.count("runs");
  marks.running = true;
  let dies: (nothing: undefined) => void = () => undefined;
  const death = new Promise<undefined>((resolve) => {
    dies = resolve;
  });
  const over = new AbortController();
  // Every request under way waits for it; Node would take so many listeners for a leak.
  setMaxListeners(0, over.signal);
  const finish = (): void => {
    marks.running = false;
    attempt.dead = true;
    time.forget(attempt);
    // Without a reason of its own the platform makes an error, with the whole stack.
    over.abort("it is over");
  };
  const life: Life = {
    isDead: () => attempt.dead,
    over: over.signal,
    die: (how) => {
      finish();
      story.tell("Run", `dies ${how}`);
      figures.count("crashes");
      dies(undefined);
    },
  };
  const ending = new AbortController();
  const world = worldOf(scene, attempt, { life, fate, bustle, ending, line });
  const report = await Promise.race([run(options.value, around(world, { attempt, life })), death]);
  finish();
  if (report !== undefined) story.tell("Run", toldEnd(report));
  if (given.mode === "setup" && report?.status === "success") marks.built = true;
  const ended = { attempt, report };
  judgeEnd(ended, scene);
  return ended;
};
