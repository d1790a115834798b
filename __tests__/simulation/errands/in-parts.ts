import type { Change } from "../../../src/model/change.ts";
import type { Report } from "../../../src/model/report.ts";
import { tells } from "../invariants/excuses.ts";
import { complain } from "./complain.ts";
import type { Errand } from "./errand.ts";
import { BY_HAND } from "./events.ts";
import { shards } from "./orders.ts";
import { calmDown } from "./rest.ts";
import { start } from "./runner.ts";

const WRITES: readonly string[] = ["create", "update", "restore"];

const isOfRecord = ({ desired, action }: Change): boolean => desired !== undefined && WRITES.includes(action);

/** What wants nothing of a record leaves it alone; a page without one is another matter. */
const isAboutRecord = ({ desired, action, discrepancy }: Change): boolean =>
  desired !== undefined || (action === "skip" && discrepancy !== "orphan");

const broken = ({ scene }: Errand, what: string): void => complain(scene, { invariant: "E9", what });

/** All parts, one after the other, in any order. */
const oneRound = async (errand: Errand, count: number): Promise<readonly Report[]> => {
  const reports: Report[] = [];
  for (const order of shards(errand, count)) {
    const given = { ...order.given, confirm: "true" };
    const { report } = await start(errand, { ...order, given, calm: true });
    if (report !== undefined) reports.push(report);
  }
  return reports;
};

/** Which part a record is in is a matter of its key alone: no two look at it, and one does. */
const judgeParts = (errand: Errand, reports: readonly Report[]): void => {
  const { recipe, repository } = errand.scene;
  const named = reports.flatMap(({ plan }) => plan.changes.filter(isAboutRecord));
  for (const { name } of recipe.targets)
    for (const key of repository.records(name).keys()) {
      const times = named.filter(({ target, record }) => target === name && record === key).length;
      if (times !== 1) broken(errand, `${times} of the parts are about "${key}" of ${name}.`);
    }
};

/** What a whole run would still do to records, that no part said it could not. */
const judgeLeft = async (errand: Errand, reports: readonly Report[]): Promise<number> => {
  const given = { mode: "sync", "dry-run": "true" };
  const { report } = await start(errand, { given, event: BY_HAND, job: "look", calm: true });
  const left = report?.plan.changes.filter(isOfRecord) ?? [];
  for (const { target, record, action } of left)
    if (!reports.some((one) => tells(one, target, record)))
      broken(errand, `"${record}" of ${target}: a whole run would ${action} it, and no part told why it could not.`);
  return left.length;
};

/**
 * E9: all parts together do what a whole run does. A record that points at one of another part may have to wait for it:
 * that is told, and the next round brings it.
 */
export const inParts = async (errand: Errand): Promise<void> => {
  const { scene } = errand;
  const { dice, breaches, figures } = scene;
  const count = dice.between(2, 4);
  await calmDown(errand);
  const first = await oneRound(errand, count);
  if (breaches.length > 0 || first.some(({ exit }) => exit > 1)) return;
  await calmDown(errand);
  judgeParts(errand, first);
  const left = await judgeLeft(errand, first);
  figures.count("rounds of parts");
  if (left === 0 || breaches.length > 0) return;
  figures.count("rounds of parts with a second one");
  const second = await oneRound(errand, count);
  await calmDown(errand);
  if (breaches.length === 0) await judgeLeft(errand, second);
};
