import type { Report } from "../../../../src/model/report.ts";
import type { Ended, Sent } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { isCreate } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import type { Errand, Worker } from "../errand.ts";
import { wrongIn } from "./holds.ts";
import { asked, type Stand, standsAt } from "./stands.ts";

/** A line that somebody changed may name a target that nobody has: then it is about none. */
const wantedBy = ({ attempt, ledgerBefore }: Worker, { recipe }: Scene): readonly Stand[] =>
  asked(standsAt(ledgerBefore, attempt.given.to ?? ""), attempt.given).filter(({ target }) =>
    recipe.targets.some(({ name }) => name === target),
  );

const beyond = (sent: Sent, worker: Worker, scene: Scene): readonly string[] => {
  if (!sent.write) return [];
  if (isCreate(sent)) return ["A page was made."];
  if (sent.body["in_trash"] === true) return [`${sent.page ?? ""} would go to the trash.`];
  if (sent.page === undefined) return [`${sent.method} ${sent.path} was sent.`];
  const meant = wantedBy(worker, scene).some(({ page }) => page === sent.page);
  return meant ? [] : [`${sent.page} was changed, of which the ledger says nothing for then.`];
};

const outcomeOf = ({ outcomes }: Report, { target, record }: Stand) =>
  outcomes.find(({ change }) => change.target === target && change.record === record);

const missed = ({ report, attempt }: Ended, scene: Scene, { workers, contents }: Errand): readonly string[] => {
  const worker = workers.get(attempt);
  if (worker?.calm !== true || report === undefined || report.dryRun || attempt.given.confirm !== "true") return [];
  // A target that does not fit, or a ledger that cannot be read, is told as such.
  if (report.problems.some(({ level }) => level === "error") && report.outcomes.length === 0) return [];
  return wantedBy(worker, scene).flatMap((stand) => {
    const about = `"${stand.record}" of ${stand.target}`;
    const outcome = outcomeOf(report, stand);
    const page = scene.sight.page(stand.page);
    const content = contents.get(stand.sha);
    if (outcome === undefined) return [`${about} was passed over.`];
    if (outcome.status === "failed" || outcome.status === "left") return [];
    if (content === undefined) return worker.tampered ? [] : [`${about}: nobody ever said ${stand.sha}.`];
    if (page === undefined) return [`${about}: its page is gone, and that is not told.`];
    return wrongIn(content, page, scene).map((wrong) => `${about}, restored: ${wrong}.`);
  });
};

export const restores = (errand: Errand): Invariant => ({
  name: "E5",
  sentence:
    "`restore` brings back exactly what the ledger says of a moment, or tells what it cannot, and touches nothing else.",
  onRequest: (sent, attempt, scene) => {
    const worker = errand.workers.get(attempt);
    return attempt.given.mode === "restore" && worker !== undefined ? beyond(sent, worker, scene) : [];
  },
  onEnd: (ended, scene) => (ended.attempt.given.mode === "restore" ? missed(ended, scene, errand) : []),
});
