import type { Options } from "../../config/options.ts";
import type { Line } from "../../ledger/line.ts";
import type { Promotions } from "../../ledger/promotions.ts";
import type { Bound } from "../../plan/bind.ts";
import type { Located } from "../../plan/promotion/locate.ts";
import type { NotionPort } from "../../ports/notion.ts";
import type { Setup } from "../load.ts";
import type { World } from "../world.ts";
import type { WholePage } from "./bodies.ts";

/** What a promotion is planned from. */
export interface Ground {
  readonly setup: Setup;
  readonly options: Options;
  readonly past: readonly Line[];
  readonly notion: NotionPort;
  readonly world: Pick<World, "files" | "git" | "clock">;
  /** IDs that pages get in this run, before they are promoted. By page. */
  readonly newIds: ReadonlyMap<string, NewId>;
}

export interface NewId {
  readonly property: string;
  readonly id: string;
}

/** A target's finished pages, and where their files go. */
export interface Surveyed {
  readonly bound: Bound;
  readonly past: Promotions;
  readonly since: number;
  /** Those that this run is about. */
  readonly pages: readonly WholePage[];
  /** What all of them are called. */
  readonly names: readonly string[];
  readonly located: Located;
}
