import type { Problem } from "../model/problem.ts";
import type { Branch } from "../ports/branch.ts";
import { countIn, lastOf } from "./append.ts";
import { type Line, linkOf, type Page } from "./line.ts";

/** Where the ledger is on its branch; the objects are beside it. */
export const FILE = "ledger.ndjson";

/** The ledger as it is on the branch; a branch that is not there holds an empty one. */
export interface Tip {
  readonly commit: string | undefined;
  readonly message: string;
  readonly text: string;
}

export const readTip = async (branch: Branch): Promise<Tip> => {
  const head = await branch.head();
  if (head === undefined) return { commit: undefined, message: "", text: "" };
  return { ...head, text: (await branch.read(FILE, head.commit)) ?? "" };
};

const BY_US = /^notion-sync ledger: .*\n\n\d+ in all, the last ([0-9a-f]{16})\b/;

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** For `git log`: which run, how much, and by which line it can be seen that nothing was cut off. No foreign text. */
export const messageFor = (added: readonly Line[], text: string, objects: number): string => {
  const runs = [...new Set(added.map(({ run }) => run))].join(", ");
  const counts = `${countIn(text)} in all, the last ${linkOf(lastOf(text))}; ${some(objects, "object")}.`;
  return `notion-sync ledger: run ${runs}, ${some(added.length, "line")} [skip ci]\n\n${counts}`;
};

const CURE =
  "Nothing is lost in Notion. `git log` of the branch shows who changed it; revert that commit, or let it be.";

const warning = (message: string): Problem => ({ level: "warning", message, cure: CURE, place: { option: "ledger" } });

/** What is wrong with a ledger on a branch: the chain tells of what was changed, and the last commit of what was cut off. */
export const doubts = ({ message, text }: Tip, { broken }: Page, name: string): readonly Problem[] => {
  if (broken.length > 0) {
    const lines = broken.slice(0, 5).join(", ");
    return [
      warning(
        `Line ${lines} of the ledger on the branch \`${name}\` does not follow from the one before: it was changed, cut or torn.`,
      ),
    ];
  }
  const last = lastOf(text);
  if (last === "" || BY_US.exec(message)?.[1] === linkOf(last)) return [];
  return [
    warning(
      `Somebody else was the last to change the branch \`${name}\`: lines may be missing at the end of the ledger.`,
    ),
  ];
};
