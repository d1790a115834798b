import type { Attempt, Ended } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { isCreate, keyOf, targetOfPage, written } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import { IDENTITY } from "../../world/config.ts";
import { keyText } from "../../world/record.ts";
import type { Errand } from "../errand.ts";
import { isPast, type Seen, seenPage } from "./lifetime.ts";
import { shownIn } from "./shown.ts";

type Shown = Map<string, Seen>;

/** The time of a page as the run was shown it; that of a page that it was not shown is not over. */
const wasPast = (
  id: string,
  shown: Shown,
  { errand, scene }: { errand: Errand; scene: Scene },
  now: number,
): boolean => {
  const ttl = errand.recipe.ttls.get(targetOfPage(scene, id)?.name ?? "");
  const seen = shown.get(id);
  return ttl !== undefined && seen !== undefined && isPast(ttl, seen, now);
};

const isAsked = ({ given }: Attempt, target: string, key: string): boolean =>
  (given.targets === undefined || given.targets === target) &&
  (given.records === undefined || given.records.split(",").map(keyText).includes(key));

/** Pages whose time is over, and that still stand there after a run in peace. */
const left = ({ attempt, report }: Ended, scene: Scene, errand: Errand): readonly string[] => {
  const worker = errand.workers.get(attempt);
  if (worker?.calm !== true || report?.status !== "success" || attempt.given.confirm !== "true") return [];
  if (worker.late) return [];
  return scene.recipe.targets.flatMap((target) => {
    const ttl = errand.recipe.ttls.get(target.name);
    if (ttl === undefined) return [];
    return scene.sight
      .rows(scene.home(target) ?? "")
      .filter((page) => !page.inTrash && isAsked(attempt, target.name, keyOf(scene, target, page)))
      .filter((page) => isPast(ttl, seenPage(scene, page), worker.begun))
      .map((page) => `"${keyOf(scene, target, page)}" of ${target.name} is not in the trash.`);
  });
};

export const archives = (errand: Errand): Invariant => {
  const runs = new WeakMap<Attempt, Shown>();
  const shownTo = (attempt: Attempt): Shown => {
    const shown = runs.get(attempt) ?? new Map<string, Seen>();
    runs.set(attempt, shown);
    return shown;
  };
  return {
    name: "E6",
    sentence:
      "`archive` moves the pages whose time is over to the trash, and no others; `sync` leaves them as they are, and makes none again.",
    onAnswer: (exchange, attempt, scene) => {
      const targetOf = (id: string) => targetOfPage(scene, id);
      const shown = shownTo(attempt);
      // Pages in worlds without an end to anything need not be read.
      if (!exchange.sent.write && errand.recipe.ttls.size > 0)
        for (const [id, seen] of shownIn(exchange, scene, targetOf)) shown.set(id, seen);
      return [];
    },
    onRequest: (sent, attempt, scene) => {
      const worker = errand.workers.get(attempt);
      if (!sent.write || worker === undefined || sent.page === undefined) {
        return attempt.given.mode === "archive" && isCreate(sent) ? ["A page was made."] : [];
      }
      const past = wasPast(sent.page, shownTo(attempt), { errand, scene }, worker.visitor.clock.now());
      if (attempt.given.mode === "archive") {
        const alone = sent.body["in_trash"] === true && Object.keys(written(sent)).length === 0;
        return alone && past ? [] : [`${sent.page} was changed, and its time is not over.`];
      }
      const target = targetOfPage(scene, sent.page);
      // What it was shown after it wrote there itself is not what it planned by.
      const isAgain = attempt.writes.some(({ page }) => page === sent.page);
      if (attempt.given.mode !== "sync" || target === undefined || !past || isAgain) return [];
      const own = scene.sight.page(sent.page);
      const key = attempt.seen.get(sent.page) ?? "";
      const id = scene.sight.columnId(scene.home(target) ?? "", IDENTITY) ?? "";
      const isOnlyId = Object.keys(written(sent)).every((name) => name === id || decodeURIComponent(name) === id);
      const isOrphan = own === undefined || attempt.records.get(target.name)?.has(key) !== true;
      return isOnlyId || isOrphan ? [] : [`"${key}" of ${target.name} was changed, and its time is over.`];
    },
    onEnd: (ended, scene) => (ended.attempt.given.mode === "archive" ? left(ended, scene, errand) : []),
  };
};
