import type { Source, SourceKind } from "../config/sources.ts";
import type { TargetConfig } from "../config/target.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import type { Window } from "../sources/ci/week.ts";
import type { Spot } from "../sources/records.ts";
import type { Setup } from "./load.ts";
import type { Counterpart } from "./two-way/counterpart.ts";
import type { World } from "./world.ts";

/** A record, and where its page's ID may be written: only what is in a file has such a spot. */
export type SourcedRecord = SourceRecord & { readonly spot?: Spot | undefined };

/** What a source knows, and what keeps it from knowing more. It never answers with less and says nothing. */
export interface Sourced {
  readonly records: readonly SourcedRecord[];
  readonly problems: readonly Problem[];
  /** For a target that goes both ways: its rows, and the way to write them. */
  readonly counterpart?: Counterpart;
}

/** A window; a wide one has a week more than was asked for, to compare with. */
export interface Asked extends Window {
  readonly wide?: boolean;
}

/** What a source is asked. */
export interface Question {
  readonly name: string;
  readonly written: TargetConfig;
  readonly setup: Pick<Setup, "config" | "placeOf">;
  readonly world: World;
  /** For sources that go by time: the days that were asked for, and today. */
  readonly window: Asked;
  /** What another target's source knows, in this window or another. */
  readonly other: (name: string, window?: Asked) => Promise<Sourced>;
}

/** How the records of each kind of source are read. */
export type Read<Kind extends SourceKind> = (
  source: Extract<Source, { readonly kind: Kind }>,
  question: Question,
) => Promise<Sourced>;
