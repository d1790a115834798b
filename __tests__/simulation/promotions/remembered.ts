import { linesIn } from "../invariants/ledger-lines.ts";
import { fields } from "../invariants/pages.ts";
import { LEDGER } from "../scene.ts";
import type { PromotionScene } from "./scene.ts";

export type Line = Readonly<Record<string, unknown>>;

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

interface Kept {
  readonly path: string;
  readonly sha: string;
}

export const keptIn = (line: Line): readonly Kept[] =>
  (Array.isArray(line["files"]) ? line["files"] : [])
    .map(fields)
    .flatMap(({ path, sha }) => (typeof path === "string" && typeof sha === "string" ? [{ path, sha }] : []));

export const ledgerOf = ({ files }: PromotionScene): readonly Line[] => linesIn(files.all.get(LEDGER) ?? "");

const isSettled = ({ status }: Line): boolean => status === "success" || status === "conflict";

/** The line that knows a text as what was written at its path: the last one that is sure, or one since. */
const knowing = (all: readonly Line[], { path, sha }: Kept): Line | undefined => {
  const lines = all.filter((line) => keptIn(line).some((kept) => kept.path === path));
  const since = Math.max(0, lines.findLastIndex(isSettled));
  return lines.slice(since).findLast((line) => keptIn(line).some((kept) => kept.path === path && kept.sha === sha));
};

const knowsBy = (all: readonly Line[], written: Kept): boolean => knowing(all, written) !== undefined;

/** Whether the ledger knows a text as what was written there: by the last line that is sure, or by one since. */
export const knows = (scene: PromotionScene, path: string, sha: string): boolean =>
  knowsBy(ledgerOf(scene), { path, sha });

/** The same, for a target: what another one wrote there is not its own, of whichever page it is. */
export const knowsFor = (scene: PromotionScene, target: string, written: Kept): boolean =>
  knowsBy(
    ledgerOf(scene).filter((line) => line["target"] === target),
    written,
  );

/** Whether a run that could not say that it had done so was about to write this: who finds it there takes it for done. */
export const isBegun = (scene: PromotionScene, path: string, sha: string): boolean => {
  const lines = ledgerOf(scene).filter((line) => keptIn(line).some((kept) => kept.path === path));
  return lines
    .slice(lines.findLastIndex(isSettled) + 1)
    .some((line) => keptIn(line).some((kept) => kept.path === path && kept.sha === sha));
};

/** Whether the ledger says, rightly or not, that a file is another page's. */
export const isAnothers = (scene: PromotionScene, path: string, page: string): boolean => {
  const last = ledgerOf(scene).findLast((line) => keptIn(line).some((kept) => kept.path === path));
  return last !== undefined && last["page_id"] !== page;
};

/** The page for which the ledger says, rightly or not, that this very text was written. */
export const writtenFor = (scene: PromotionScene, written: Kept): unknown =>
  knowing(ledgerOf(scene), written)?.["page_id"];

/** Whether the ledger says anything of a path at all. */
export const names = (scene: PromotionScene, path: string): boolean =>
  ledgerOf(scene).some((line) => keptIn(line).some((kept) => kept.path === path));

export interface Intent {
  readonly pageSha: string;
  readonly files: readonly Kept[];
}

/** What a run wrote down last that it was about to make of a page. */
export const intentFor = (scene: PromotionScene, target: string, page: string): Intent | undefined => {
  const line = ledgerOf(scene).findLast(
    (one) => one["action"] === "intent" && one["target"] === target && one["page_id"] === page,
  );
  return line === undefined ? undefined : { pageSha: String(line["page_sha"]), files: keptIn(line) };
};
