import { createHash } from "node:crypto";
import type { Attempt } from "../attempt.ts";
import { LEDGER, type Scene } from "../scene.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { linesIn, linesOf, readLine } from "./ledger-lines.ts";
import { created } from "./pages.ts";

const link = (line: string): string => createHash("sha256").update(line).digest("hex").slice(0, 16);

/** The chain is looked at from where this run began: what was torn or changed before it is not its doing. */
const brokenAt = (before: number, lines: readonly string[]): number =>
  lines.findIndex((line, index) => {
    const previous = lines[index - 1];
    return index >= before && readLine(line)["prev"] !== (previous === undefined ? null : link(previous));
  });

/** Whether something was made that the ledger says nothing of: the disk took no line for as long as the run went on. */
const forgotten = ({ ledgerBefore, writes }: Attempt, scene: Scene): boolean => {
  const news = linesIn((scene.files.all.get(LEDGER) ?? "").slice(ledgerBefore.length));
  return writes.some((sent) => {
    const made = created(sent, scene);
    return made !== undefined && !news.some(({ target, record }) => target === made.target.name && record === made.key);
  });
};

export const ledger: Invariant = {
  name: "S9",
  sentence:
    "The ledger only grows, each line is tied to the one before it, and a create stands in it before it is sent.",
  onRequest: (sent, { ledgerBefore, diskFailed }, scene) => {
    const made = created(sent, scene);
    if (made === undefined || diskFailed) return [];
    const news = linesIn((scene.files.all.get(LEDGER) ?? "").slice(ledgerBefore.length));
    const known = news.some(
      ({ action, target, record }) => action === "intent" && target === made.target.name && record === made.key,
    );
    return complainIf(!known, () => `"${made.key}" of ${made.target.name} was sent, and no line says so.`);
  },
  onFile: ({ path, how }) => complainIf(path === LEDGER && how !== "append", () => "The ledger was written anew."),
  onEnd: ({ attempt, report }, scene) => {
    const { files, marks } = scene;
    if (attempt.diskFailed && forgotten(attempt, scene))
      marks.twins.add("the disk was full, and the ledger does not know of a create");
    const text = files.all.get(LEDGER) ?? "";
    const lines = linesOf(text);
    const broken = brokenAt(linesOf(attempt.ledgerBefore).length, report === undefined ? lines.slice(0, -1) : lines);
    return [
      ...complainIf(!text.startsWith(attempt.ledgerBefore), () => "What stood in the ledger was changed."),
      ...complainIf(
        broken >= 0 && !attempt.diskFailed,
        () => `Line ${broken + 1} of the ledger does not follow from the one before.`,
      ),
    ];
  },
};
