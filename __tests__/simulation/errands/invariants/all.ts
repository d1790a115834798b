import type { Page } from "../../../../src/emulator/store.ts";
import type { Attempt } from "../../attempt.ts";
import { INVARIANTS } from "../../invariants/all.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { convergence } from "../../invariants/l1-convergence.ts";
import { twins } from "../../invariants/l3-twins.ts";
import { orphans } from "../../invariants/l5-orphans.ts";
import { isCreate, targetOfPage } from "../../invariants/pages.ts";
import { halted } from "../../invariants/s15-halted.ts";
import { identity } from "../../invariants/s17-identity.ts";
import { known } from "../../invariants/s20-known.ts";
import type { Errand } from "../errand.ts";
import { raced } from "./e1-raced.ts";
import { arrives } from "./e3-arrives.ts";
import { intended } from "./e4-intended.ts";
import { restores } from "./e5-restores.ts";
import { archives } from "./e6-archives.ts";
import { audits } from "./e7-audits.ts";
import { changedOnly } from "./e8-changed.ts";
import { told } from "./e10-told.ts";
import { stays } from "./e11-stays.ts";
import { isPast, seenPage, withoutOver } from "./lifetime.ts";
import { spreadLines } from "./lines.ts";

/** At rest, of records whose time is not over. */
const ofLiving = (errand: Errand, one: Invariant): Invariant => ({
  ...one,
  atRest: (rest, scene) => one.atRest?.(rest, withoutOver(errand, scene)) ?? [],
});

/** What is judged by what stood in Notion when the run began, or by what one run may know of another. */
const alone = ({ workers }: Errand, { onRequest, onEnd, ...one }: Invariant): Invariant => {
  const isAlone = (attempt: Attempt): boolean => {
    const worker = workers.get(attempt);
    return worker === undefined || (worker.beside.size === 0 && !worker.late);
  };
  return {
    ...one,
    onRequest: (sent, attempt, scene) => (isAlone(attempt) ? (onRequest?.(sent, attempt, scene) ?? []) : []),
    onEnd: (ended, scene) => (isAlone(ended.attempt) ? (onEnd?.(ended, scene) ?? []) : []),
  };
};

/** A page that a person called something else stays its record's, and is left alone with it when its time is over. */
const ofOthers = ({ recipe }: Errand, one: Invariant): Invariant => ({
  ...one,
  atRest: (rest, scene) => {
    const isLeft = (page: Page): boolean => {
      const target = targetOfPage(scene, page.id);
      const ttl = recipe.ttls.get(target?.name ?? "");
      return (
        ttl !== undefined && scene.marks.rekeyed.has(page.id) && isPast(ttl, seenPage(scene, page), scene.time.now())
      );
    };
    const rows = (id: string): readonly Page[] => scene.sight.rows(id).filter((page) => !isLeft(page));
    return one.atRest?.(rest, { ...scene, sight: { ...scene.sight, rows } }) ?? [];
  },
});

/** With the ledger that the run read: on its branch. */
const byBranch = ({ workers, recipe }: Errand, one: Invariant): Invariant => ({
  ...one,
  onRequest: (sent, attempt, scene) => {
    const worker = workers.get(attempt);
    if (!isCreate(sent)) return [];
    if (recipe.shelf !== "branch" || worker === undefined) return one.onRequest?.(sent, attempt, scene) ?? [];
    if (worker.visitor.told.branch > 0) return [];
    const ledgerBefore = spreadLines(worker.branchBefore)
      .map((line) => JSON.stringify(line))
      .join("\n");
    return one.onRequest?.(sent, { ...attempt, ledgerBefore }, scene) ?? [];
  },
});

/** Everything that always holds in these worlds. */
export const errandInvariants = (errand: Errand): readonly Invariant[] => [
  raced(errand),
  intended(errand),
  ...INVARIANTS.filter((one) => ![convergence, twins, orphans, identity, halted, known].includes(one)),
  ofLiving(errand, convergence),
  ofLiving(errand, twins),
  ofOthers(errand, orphans),
  alone(errand, identity),
  alone(errand, halted),
  byBranch(errand, known),
  arrives(errand),
  restores(errand),
  archives(errand),
  audits(errand),
  changedOnly(errand),
  told(errand),
  stays(errand),
];
