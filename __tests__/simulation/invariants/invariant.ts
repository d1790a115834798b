import type { Answer } from "../../../src/emulator/answer.ts";
import type { Report } from "../../../src/model/report.ts";
import type { Attempt, Ended, Sent } from "../attempt.ts";
import type { Scene } from "../scene.ts";

/** A world at rest: the weather is fine, nobody does anything any more, and the product has run until nothing was left. */
export interface Rest {
  readonly last: Report;
  /** Requests that a further run sent to change anything. */
  readonly idleWrites: readonly Sent[];
}

export interface FileUse {
  readonly path: string;
  readonly how: "write" | "append";
}

export interface Exchange {
  readonly sent: Sent;
  readonly answer: Answer;
  /** The keys of all pages when Notion made the answer: it may have been on its way for a while. */
  readonly keys: ReadonlyMap<string, string>;
}

type Complaints = readonly string[];

/** Something that always holds. Each says where it can be seen to hold, and complains where it does not. */
export interface Invariant {
  readonly name: string;
  readonly sentence: string;
  /** Before a request reaches Notion. */
  readonly onRequest?: (sent: Sent, attempt: Attempt, scene: Scene) => Complaints;
  readonly onAnswer?: (exchange: Exchange, attempt: Attempt, scene: Scene) => Complaints;
  readonly onFile?: (use: FileUse, attempt: Attempt, scene: Scene) => Complaints;
  readonly onEnd?: (ended: Ended, scene: Scene) => Complaints;
  readonly atRest?: (rest: Rest, scene: Scene) => Complaints;
}

export const complainIf = (wrong: boolean, complaint: () => string): Complaints => (wrong ? [complaint()] : []);
