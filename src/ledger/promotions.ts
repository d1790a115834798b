import { isObject } from "../model/json.ts";
import type { KeptFile } from "../model/promotion.ts";
import type { Line } from "./line.ts";
import { INTENT } from "./memory.ts";

/** All pages of a promoted target were looked at, and what is not excepted was as it should be in the end. */
export const LOOKED = "looked";

/** A file of a page, with the content that the page had. */
export interface KnownFile extends KeptFile {
  readonly page: string;
  readonly pageSha: string;
  /** The run that was about to write it, where nothing says that it did. */
  readonly intent?: string;
}

/** A page whose files were written, and that was marked. */
export interface KnownPage {
  readonly pageSha: string;
  readonly propertiesSha: string;
}

/** What the ledger remembers of a promoted target. */
export interface Promotions {
  /** By path, the latest last: what was written there last, then what runs were about to write that died over it. */
  readonly files: ReadonlyMap<string, readonly KnownFile[]>;
  readonly pages: ReadonlyMap<string, KnownPage>;
  /** By page: the runs that began it after it was last finished. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
  /** Since when a page that is not edited has been known, in milliseconds since 1970. */
  readonly since: number;
  /** Pages that were not as they should be then. */
  readonly excepted: ReadonlySet<string>;
}

const textAt = (line: Line, key: string): string => (typeof line[key] === "string" ? line[key] : "");

const listAt = (line: Line, key: string): readonly unknown[] => {
  const value = line[key];
  return Array.isArray(value) ? value : [];
};

const fileIn = (value: unknown): KeptFile | undefined => {
  if (!isObject(value)) return undefined;
  const { path, sha, slug, stood } = value;
  return typeof path === "string" && typeof sha === "string"
    ? { path, sha, slug: typeof slug === "string" ? slug : "", ...(stood === true && { stood }) }
    : undefined;
};

const filesIn = (line: Line, page: string): readonly KnownFile[] =>
  listAt(line, "files")
    .map(fileIn)
    .filter((file) => file !== undefined)
    .map((file) => ({ ...file, page, pageSha: textAt(line, "page_sha") }));

const SETTLED: readonly unknown[] = ["success", "conflict"];

/** Reads the lines of a target from the first to the last. A write that failed may have written, so it settles nothing. */
export const promotionsOf = (lines: readonly Line[], target: string): Promotions => {
  const files = new Map<string, readonly KnownFile[]>();
  const pages = new Map<string, KnownPage>();
  const begun = new Map<string, readonly string[]>();
  const keep = (path: string, known: readonly KnownFile[]): void => {
    files.delete(path);
    files.set(path, known);
  };
  let since = Number.NEGATIVE_INFINITY;
  let excepted: ReadonlySet<string> = new Set();
  for (const line of lines) {
    const { action, page_id: page, status } = line;
    if (line.target !== target) continue;
    if (action === LOOKED) {
      since = Date.parse(textAt(line, "since"));
      excepted = new Set(listAt(line, "except").map(String));
    }
    if (typeof page !== "string" || line["files"] === undefined) continue;
    const told = filesIn(line, page);
    if (action === INTENT) {
      for (const file of told) keep(file.path, [...(files.get(file.path) ?? []), { ...file, intent: line.run }]);
      begun.set(page, [...(begun.get(page) ?? []), line.run]);
    } else if (SETTLED.includes(status)) {
      for (const file of told) keep(file.path, [file]);
      begun.delete(page);
      if (status === "success")
        pages.set(page, { pageSha: textAt(line, "page_sha"), propertiesSha: textAt(line, "properties_sha") });
      else pages.delete(page);
    }
  }
  return { files, pages, begun, since, excepted };
};

/** By path: the target that wrote there last, or was about to. */
export const writersOf = (lines: readonly Line[]): ReadonlyMap<string, string> =>
  new Map(
    lines
      .filter(({ action, status }) => action === INTENT || SETTLED.includes(status))
      .flatMap((line) => {
        const { target } = line;
        return target === undefined ? [] : filesIn(line, "").map(({ path }) => [path, target] as const);
      }),
  );

/** The run that wrote a file that is there, and those that said so for it, after its page was last finished. By path. */
export const begunFiles = (
  { files, begun }: Promotions,
  page: string,
  there: ReadonlyMap<string, { readonly sha: string } | undefined>,
): ReadonlyMap<string, readonly string[]> => {
  const open = begun.get(page) ?? [];
  const runs = (known: readonly KnownFile[], sha: string | undefined): readonly string[] => {
    const ours = known.filter((file) => file.page === page && file.sha === sha);
    const since = ours.findLastIndex(({ stood }) => stood !== true);
    return open.filter((run) => ours.some(({ intent }, at) => intent === run && at >= since));
  };
  return new Map(open.length === 0 ? [] : [...files].map(([path, known]) => [path, runs(known, there.get(path)?.sha)]));
};

/** What is known of a file that is there: what it was written as by whichever run, else what it should have been. */
export const knownAs = (known: readonly KnownFile[], sha: string | undefined): KnownFile | undefined =>
  known.findLast((file) => file.sha === sha) ?? known[0];
