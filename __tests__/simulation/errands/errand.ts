import type { RememberedFiles } from "../../fakes/files.ts";
import type { RememberedGitHub } from "../../fakes/github/conversation.ts";
import type { Attempt } from "../attempt.ts";
import { LEDGER, type Scene } from "../scene.ts";
import type { History } from "./history.ts";
import type { Content } from "./invariants/stands.ts";
import type { LedgerBranch } from "./ledger-branch.ts";
import type { ErrandRecipe } from "./recipe.ts";
import type { Visitor } from "./trouble.ts";

/** One process, as far as only these worlds know of it. */
export interface Worker {
  readonly name: string;
  readonly attempt: Attempt;
  readonly visitor: Visitor;
  /** The ledger's branch when it began. */
  readonly branchBefore: string;
  /** Others that were at work at the same time. */
  readonly beside: Set<Worker>;
  /** What it may know of the past: the ledger where it reads it, when it began. */
  readonly ledgerBefore: string;
  /** Somebody has changed that ledger. */
  readonly tampered: boolean;
  /** When it began, and whether something was on its way then into what a query shows. */
  readonly begun: number;
  readonly late: boolean;
  /** Weather, people and crashes kept away from it. */
  readonly calm: boolean;
  /** As which it speaks on GitHub: its job, and what of the configuration it is about. */
  readonly speaker: string;
  /** Where the default branch stood at the push before. */
  readonly since: string | undefined;
  readonly ended: { at: number | undefined };
}

/** A write that was sent, and whether its answer arrived. */
export interface Sending {
  readonly worker: Worker | undefined;
  readonly name: string;
  readonly at: number;
  answered: boolean;
}

/** A world with all that a team does in it, and what is remembered of it to judge by. */
export interface Errand {
  readonly scene: Scene;
  readonly recipe: ErrandRecipe;
  readonly history: History;
  readonly github: RememberedGitHub;
  readonly ledger: LedgerBranch;
  /** The workspace that stays, where one does. */
  readonly bench: RememberedFiles;
  readonly workers: Map<Attempt, Worker>;
  readonly atWork: Set<Worker>;
  /** What was sent to change something. */
  readonly sendings: Sending[];
  /** By the name that we know it by: what it calls itself in issues and comments. */
  readonly speakers: Map<string, string>;
  readonly pullRequest: number;
  /** Everything that any record ever said, by its SHA. */
  readonly contents: Map<string, Content>;
  /** Somebody has changed the ledger. */
  tampered: boolean;
  /** How much of what GitHub is asked goes wrong. */
  troubled: number;
  /** The number that GitHub gives the next run. */
  nextRun: number;
  /** Where the default branch stood at the last push. */
  pushed: string;
}

/** The ledger as the next run finds it. */
export const ledgerText = ({ recipe, ledger, bench }: Errand): string => {
  if (recipe.shelf === "branch") return ledger.text();
  return recipe.shelf === "kept" ? (bench.all.get(LEDGER) ?? "") : "";
};
