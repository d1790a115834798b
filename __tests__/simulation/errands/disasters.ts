import { DISASTERS } from "../disk.ts";
import { isLate } from "../pushes.ts";
import type { Errand } from "./errand.ts";

const NAMES = ["lost ledger", "ledger rolled back", "ledger tampered with"] as const;

const onBranch: Readonly<Record<(typeof NAMES)[number], (errand: Errand) => boolean>> = {
  "lost ledger": ({ ledger }) => {
    const there = ledger.text() !== "";
    ledger.remove();
    return there;
  },
  "ledger rolled back": ({ ledger, scene: { dice } }) => {
    const lines = ledger.text().split("\n").slice(0, -1);
    const kept = dice.below(lines.length + 1);
    if (kept === lines.length) return false;
    ledger.replace(
      lines
        .slice(0, kept)
        .map((line) => `${line}\n`)
        .join(""),
    );
    return true;
  },
  "ledger tampered with": ({ ledger, scene: { dice } }) => {
    const lines = ledger.text().split("\n");
    const own = [...lines.keys()].filter((at) => lines[at] !== "" && lines[at]?.includes('"action":"run"') === false);
    const place = dice.anyOf(own);
    if (place === undefined) return false;
    const line = lines[place] ?? "";
    const at = dice.below(line.length);
    ledger.replace(lines.with(place, `${line.slice(0, at)}#${line.slice(at + 1)}`).join("\n"));
    return true;
  },
};

/** Something happens to the ledger while nobody runs. */
export const disaster = (errand: Errand): void => {
  const { scene, recipe, bench } = errand;
  const name = scene.dice.pick(NAMES);
  const done =
    recipe.shelf === "branch" ? onBranch[name](errand) : (DISASTERS[name]?.({ ...scene, files: bench }) ?? false);
  if (!done) return;
  errand.tampered = true;
  scene.figures.count(`disaster: ${name}`);
  scene.story.tell("Disaster", name);
  if (isLate(scene)) scene.marks.twins.add("the ledger was lost while a create did not show yet");
};
