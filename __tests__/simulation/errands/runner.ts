import type { World } from "../../../src/engine/world.ts";
import { Failure } from "../../../src/model/failure.ts";
import type { Answer, Git, Range } from "../../../src/ports/git.ts";
import { type RememberedFiles, rememberedFiles } from "../../fakes/files.ts";
import type { Attempt, Ended, Given } from "../attempt.ts";
import type { Life } from "../disk.ts";
import type { Fate } from "../fate.ts";
import type { Fetch } from "../line.ts";
import { live } from "../process.ts";
import { isLate } from "../pushes.ts";
import { CONFIG } from "../world/config.ts";
import { conversationFor } from "./conversation.ts";
import { type Errand, ledgerText, type Worker } from "./errand.ts";
import type { Happening } from "./events.ts";
import type { Commit } from "./history.ts";
import { isDoubtful } from "./invariants/e1-raced.ts";
import { learn } from "./invariants/stands.ts";
import { BRANCH } from "./ledger-branch.ts";
import type { Visitor } from "./trouble.ts";
import { FAIR } from "./weather.ts";

/** What a process is started for, and what is to become of it. */
export interface Order {
  readonly given: Given;
  readonly event: Happening;
  readonly job?: string;
  readonly fate?: Fate;
  readonly bustle?: number;
  readonly name?: string;
  readonly end?: Visitor["end"];
  /** It is slow: so much lies between an answer of Notion's and its arrival, at most. */
  readonly slowMs?: number;
  readonly calm?: boolean;
  /** Where the default branch stood at the push before. */
  readonly since?: string;
}

/** Where a process works: an empty runner with a checkout, or the workspace that stays. */
const workspaceOf = ({ recipe, bench }: Errand, { files }: Commit): RememberedFiles => {
  if (recipe.shelf !== "kept") return rememberedFiles(Object.fromEntries(files));
  for (const path of [...bench.all.keys()]) if (path === CONFIG || path.startsWith("data/")) bench.remove(path);
  for (const [path, text] of files) bench.put(path, text);
  return bench;
};

const gitOf = ({ history, scene, troubled }: Errand, calm: boolean): Git => {
  const unknown: Answer = { known: false, why: "the clone is shallow" };
  return {
    lastCommits: async () => ({ commits: new Map() }),
    changes: async (range: Range) => (!calm && scene.dice.sometimes(0.1 + troubled) ? unknown : history.changes(range)),
    localChanges: async () => ({ known: false, why: "there is no upstream branch" }),
    ignored: async () => [],
  };
};

const envOf = (errand: Errand, { event, job = "sync" }: Order, head: Commit): World["env"] => {
  const run = String(errand.nextRun);
  errand.nextRun += 1;
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme/bolts",
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_WORKFLOW: "Notion",
    GITHUB_JOB: job,
    GITHUB_RUN_ID: run,
    GITHUB_RUN_NUMBER: run,
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_EVENT_NAME: event.name,
    GITHUB_SHA: head.id,
  };
};

const slowed =
  ({ scene }: Errand, slowMs: number) =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const answer = await fetch(url, init);
    // Who is told to wait hears of it at once: others of the same process would come too soon otherwise.
    if (answer.status !== 429 && answer.status !== 529) await scene.time.pass(scene.dice.below(slowMs) + 1);
    return answer;
  };

const speakerOf = ({ given, job = "sync" }: Order): string =>
  [job, given.targets ?? "", given.shard ?? ""].filter((part) => part !== "").join(" ");

interface Around {
  readonly errand: Errand;
  readonly order: Order;
  readonly head: Commit;
  readonly tell: Visitor["story"];
}

const workerFor = (
  { errand, order, tell }: Around,
  world: World,
  { attempt, life }: { readonly attempt: Attempt; readonly life: Life },
): Worker => {
  const { scene, troubled, ledger } = errand;
  const calm = order.calm === true;
  const visitor: Visitor = {
    clock: world.clock,
    life,
    dice: scene.dice.fork(),
    story: tell,
    share: calm ? 0 : troubled,
    end: order.end,
    told: { branch: 0, talk: 0, commits: 0 },
  };
  const worker: Worker = {
    name: order.name ?? "",
    attempt,
    visitor,
    branchBefore: ledger.text(),
    ledgerBefore: ledgerText(errand),
    tampered: errand.tampered,
    begun: world.clock.now(),
    late: isLate(scene) || errand.sendings.some((one) => isDoubtful(one, scene.time.now())),
    beside: new Set(errand.atWork),
    calm,
    speaker: speakerOf(order),
    since: order.since,
    ended: { at: undefined },
  };
  for (const other of errand.atWork) other.beside.add(worker);
  errand.atWork.add(worker);
  errand.workers.set(attempt, worker);
  return worker;
};

const around =
  (about: Around) =>
  (world: World, process: { readonly attempt: Attempt; readonly life: Life }): World => {
    const { errand, order, head } = about;
    const { visitor } = workerFor(about, world, process);
    const talk = conversationFor(errand, speakerOf(order), visitor);
    const git = gitOf(errand, order.calm === true);
    return {
      ...world,
      forge: {
        here: async () => ({ ...talk, changes: (range: Range) => git.changes(range) }),
        history: () => Promise.reject(new Failure({ kind: "refused", message: "No history.", cure: "Ask for none." })),
      },
      branch: async () => errand.ledger.visit(visitor),
      git,
      env: envOf(errand, order, head),
      event: JSON.stringify(order.event.payload),
    };
  };

/** One process on a runner of its own, from its checkout to its end. */
export const start = async (errand: Errand, order: Order): Promise<Ended> => {
  const { scene, recipe, history } = errand;
  const { given, fate, bustle, name = "", slowMs } = order;
  const head = history.head();
  const tell = { ...scene.story, tell: (who: string, what: string) => scene.story.tell(who, `${name}${what}`) };
  learn(errand.contents, recipe.targets, head.records);
  const weather = order.calm === true ? FAIR : scene.weather;
  const own = { ...scene, files: workspaceOf(errand, head), marks: { ...scene.marks }, story: tell, weather };
  const ended = await live(own, {
    given: { ...(recipe.shelf === "branch" && { ledger: `branch:${BRANCH}` }), ...given },
    ...(fate !== undefined && { fate }),
    ...(bustle !== undefined && { bustle }),
    ...(slowMs !== undefined && { line: slowed(errand, slowMs) }),
    around: around({ errand, order, head, tell }),
  });
  const worker = errand.workers.get(ended.attempt);
  if (worker !== undefined) {
    worker.ended.at = scene.time.now();
    errand.atWork.delete(worker);
  }
  return ended;
};
