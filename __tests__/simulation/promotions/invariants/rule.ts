import type { Report } from "../../../../src/model/report.ts";
import type { Attempt, Ended, Sent } from "../../attempt.ts";
import type { Exchange, FileUse, Invariant } from "../../invariants/invariant.ts";
import type { PromotionScene } from "../scene.ts";
import type { Put } from "../shelf.ts";

/** Every file of the workspace, by path. */
export type Snapshot = ReadonlyMap<string, string>;

/** A process from its beginning to its end, and the workspace around it: nobody else touches it meanwhile. */
export interface Passed extends Ended {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** The weather is fine, nobody does anything any more, and the product has run until nothing was left. */
export interface Peace {
  readonly last: Report;
  /** A further run. */
  readonly idle: Passed;
  /** What `verify` says of it all. */
  readonly verified: Report;
}

type Complaints = readonly string[];

/** Something that always holds where finished pages become files. */
export interface Rule {
  readonly name: string;
  readonly sentence: string;
  readonly onRequest?: (sent: Sent, attempt: Attempt, scene: PromotionScene) => Complaints;
  readonly onAnswer?: (exchange: Exchange, attempt: Attempt, scene: PromotionScene) => Complaints;
  readonly onFile?: (use: FileUse, attempt: Attempt, scene: PromotionScene) => Complaints;
  /** When a run has put a file somewhere. */
  readonly onPut?: (put: Put, scene: PromotionScene) => Complaints;
  readonly onPassed?: (passed: Passed, scene: PromotionScene) => Complaints;
  readonly atPeace?: (peace: Peace, scene: PromotionScene) => Complaints;
}

/** A rule as it is asked at each step of a process. */
export const asked = (rule: Rule, scene: PromotionScene): Invariant => ({
  name: rule.name,
  sentence: rule.sentence,
  onRequest: (sent, attempt) => rule.onRequest?.(sent, attempt, scene) ?? [],
  onAnswer: (exchange, attempt) => rule.onAnswer?.(exchange, attempt, scene) ?? [],
  onFile: (use, attempt) => rule.onFile?.(use, attempt, scene) ?? [],
});
