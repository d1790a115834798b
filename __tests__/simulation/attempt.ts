import type { OptionName } from "../../src/config/options.ts";
import type { Report } from "../../src/model/report.ts";
import { LEDGER, type Scene } from "./scene.ts";
import { keyProperty } from "./world/config.ts";
import type { PlannedTarget } from "./world/recipe.ts";
import type { Records } from "./world/repository.ts";

export type Given = Readonly<Partial<Record<OptionName, string>>>;

/** One request as it is about to reach Notion. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly write: boolean;
  /** The page that it changes. */
  readonly page: string | undefined;
}

/** One process of the product: what it was started with, and what was seen of it from outside. */
export interface Attempt {
  readonly given: Given;
  /** Its mode writes nothing, or it is a dry run. */
  readonly reading: boolean;
  /** The repository as it was read. */
  readonly records: ReadonlyMap<string, Records>;
  readonly ledgerBefore: string;
  /** The pages that stood in the targets' databases when it began: whose they were, and the key that they carried. */
  readonly pagesBefore: ReadonlyMap<
    string,
    { readonly target: PlannedTarget; readonly key: string; readonly inTrash: boolean }
  >;
  /** Pages that Notion has shown it, and the key that they carried then. */
  readonly seen: Map<string, string>;
  /** Options that Notion has shown it, by data source. */
  readonly options: Map<string, ReadonlySet<string>>;
  readonly bodiesRead: Map<string, string>;
  /** How often Notion said of a page that is there that it is not. */
  readonly notFound: Map<string, number>;
  readonly writes: Sent[];
  readonly times: number[];
  readonly lines: string[];
  /** How often it wrote to the disk. */
  files: number;
  heldUntil: number;
  /** Its disk refused something. */
  diskFailed: boolean;
  sourceFailed: boolean;
  dead: boolean;
}

/** How an attempt ended: with a report, or by dying. */
export interface Ended {
  readonly attempt: Attempt;
  readonly report: Report | undefined;
}

const READING: readonly (string | undefined)[] = ["validate", "verify", "audit", "health", "schema"];

export const newAttempt = (given: Given, { repository, files, recipe, sight, home }: Scene): Attempt => ({
  given,
  reading: READING.includes(given.mode) || given["dry-run"] === "true",
  records: repository.snapshot(),
  ledgerBefore: files.all.get(LEDGER) ?? "",
  pagesBefore: new Map(
    recipe.targets.flatMap((target) =>
      sight.rows(home(target) ?? "").map((page) => {
        const key = sight.key(page, keyProperty(target));
        return [page.id, { target, key, inTrash: page.inTrash }] as const;
      }),
    ),
  ),
  seen: new Map(),
  options: new Map(),
  bodiesRead: new Map(),
  notFound: new Map(),
  writes: [],
  times: [],
  lines: [],
  files: 0,
  heldUntil: 0,
  diskFailed: false,
  sourceFailed: false,
  dead: false,
});
