import type { Breach } from "./scene.ts";

/** What became of one world. */
export interface Simulated {
  readonly seed: number;
  readonly breaches: readonly Breach[];
  readonly story: readonly string[];
  /** Of everything that happened. The same seed gives the same. */
  readonly hash: string;
  readonly counts: ReadonlyMap<string, number>;
  /** The workspace as it was at the end. */
  readonly files: ReadonlyMap<string, string>;
}
