import { linesIn, linesOf } from "../../invariants/ledger-lines.ts";
import type { Scene } from "../../scene.ts";
import { complain } from "../complain.ts";
import { FILE, type Step } from "../ledger-branch.ts";
import { link } from "./lines.ts";

/** E2: on its branch, too, the ledger only grows: lines are tied to those before, and no object is changed or taken away. */
export const judgeStep = ({ before, after }: Step, scene: Pick<Scene, "breaches" | "story">): void => {
  const [old, now] = [before.get(FILE) ?? "", after.get(FILE) ?? ""];
  const say = (what: string): void => complain(scene, { invariant: "E2", what });
  if (!now.startsWith(old)) say("What stood in the ledger on the branch was changed.");
  const lines = linesOf(now);
  const read = linesIn(now);
  const first = linesOf(old).length;
  const broken = read.findIndex((line, index) => {
    const previous = lines[index - 1];
    return index >= first && line["prev"] !== (previous === undefined ? null : link(previous));
  });
  if (broken >= 0) say(`Line ${broken + 1} on the branch does not follow from the one before.`);
  for (const [path, text] of before) if (path !== FILE && after.get(path) !== text) say(`${path} was changed.`);
};
