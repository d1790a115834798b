import { Failure, isFailure } from "../../model/failure.ts";
import type { Query } from "../../model/filter.ts";
import { isObject, type Json } from "../../model/json.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Page } from "../../model/page.ts";
import { encodeFilter, narrowed } from "./filter.ts";
import { hydrated } from "./hydrate.ts";
import { listAt, objectAt, textAt } from "./json.ts";
import { decodePage } from "./pages.ts";
import { type Ask, type Request, segment } from "./request.ts";

/** How often a scan whose cursor died goes on from where it was. */
const MOST_RESTARTS = 5;
/** The largest database, read in the smallest portions: more is a list that does not end. */
const MOST_REQUESTS = 25_000;
/** What Notion is asked for at a time when it takes too long over more. */
const SIZES = [LIMITS.rows, 50, 25, 10] as const;

/** Where a scan is: in the window of rows made since `since`, at a cursor. */
interface Position {
  readonly since: string | null;
  readonly cursor: string | null;
}

interface Batch {
  readonly pages: readonly Page[];
  readonly next: Position | null;
}

const START: Position = { since: null, cursor: null };

const incomplete = (message: string): Failure =>
  new Failure({
    kind: "incomplete",
    message,
    cure: "Run again; if it stays so, narrow the target with `scope` or split the database.",
  });

const bodyOf = ({ filter }: Query, { since, cursor }: Position, size: number): Json => {
  const window = { timestamp: "created_time", test: "on_or_after", value: since ?? "" } as const;
  const wanted = since === null ? filter : narrowed(filter, window);
  return {
    ...(wanted === undefined ? {} : { filter: encodeFilter(wanted) }),
    // The only order that stays as it is while people edit.
    sorts: [{ timestamp: "created_time", direction: "ascending" }],
    page_size: size,
    ...(cursor === null ? {} : { start_cursor: cursor }),
  };
};

const isDeadCursor = (thrown: unknown): boolean =>
  isFailure(thrown) && thrown.kind === "refused" && thrown.message.includes("start_cursor");

const isCutOff = (json: unknown): boolean => textAt(objectAt(json, "request_status"), "type") === "incomplete";

/**
 * Reads everything that matches, each page once, oldest first. A query ends after 10,000 rows without having ended;
 * then it goes on from the minute of the last row. The same is done where a cursor has died or repeats itself.
 */
class Scan {
  readonly #query: Query;
  readonly #ask: Ask;
  readonly #about: string;
  readonly #seen = new Set<string>();
  readonly #cursors = new Set<string>();
  /** When the last row so far was made. */
  #latest: string | null = null;
  #restarts = 0;
  #cutOff = false;
  #slowness = 0;

  constructor(query: Query, ask: Ask) {
    this.#query = query;
    this.#ask = ask;
    this.#about = `the rows of the data source ${query.dataSource}`;
  }

  async *batches(): AsyncGenerator<readonly Page[]> {
    let coming: Promise<Batch> | null = this.#read(START);
    for (let requests = 1; coming !== null; requests += 1) {
      if (requests > MOST_REQUESTS) throw incomplete(`Notion's list of ${this.#about} does not end.`);
      const { pages, next }: Batch = await coming;
      // The next answer is on its way while whoever asked works on this one.
      coming = next === null ? null : this.#read(next);
      coming?.catch(() => undefined);
      if (pages.length > 0) yield pages;
    }
  }

  async #read(at: Position): Promise<Batch> {
    try {
      const json = await this.#ask(this.#request(at));
      this.#slowness = Math.max(0, this.#slowness - 1);
      const pages = this.#fresh(json);
      const next = this.#after(json, at);
      return { pages: await Promise.all(pages.map((page) => hydrated(page, this.#query.properties, this.#ask))), next };
    } catch (thrown) {
      if (at.cursor !== null && isDeadCursor(thrown)) return { pages: [], next: this.#restarted() };
      throw thrown;
    }
  }

  #request(at: Position): Request {
    const { dataSource, properties } = this.#query;
    return {
      kind: "read",
      method: "post",
      path: `data_sources/${segment(dataSource)}/query`,
      about: this.#about,
      ...(properties === undefined ? {} : { query: { filter_properties: properties } }),
      body: bodyOf(this.#query, at, SIZES[this.#slowness] ?? LIMITS.rows),
      smaller: () => {
        this.#slowness = Math.min(this.#slowness + 1, SIZES.length - 1);
        return this.#request(at);
      },
    };
  }

  /** The rows that were not seen before. One in the trash that is shown all the same is not there. */
  #fresh(json: unknown): readonly Page[] {
    const rows = listAt(json, "results").filter((row) => textAt(row, "object") === "page");
    const pages = new Map(rows.map((row) => decodePage(row, this.#about)).map((page) => [page.id, page]));
    const unseen = [...pages.values()].filter(({ id }) => !this.#seen.has(id));
    for (const { id } of unseen) this.#seen.add(id);
    this.#latest = [...pages.values()].at(-1)?.created ?? this.#latest;
    return unseen.filter(({ inTrash }) => !inTrash);
  }

  #after(json: unknown, at: Position): Position | null {
    this.#cutOff = this.#cutOff || isCutOff(json);
    const cursor = isObject(json) && json["has_more"] === true ? textAt(json, "next_cursor") : null;
    if (cursor === null) return this.#cutOff ? this.#beyondCap(at) : null;
    if (this.#cursors.has(cursor)) return this.#restarted();
    this.#cursors.add(cursor);
    return { ...at, cursor };
  }

  #beyondCap({ since }: Position): Position {
    if (this.#latest !== since) return this.#fromLatest();
    throw incomplete(
      `More of ${this.#about} were made in one minute (${since ?? "none was shown"}) than one query of Notion's can give.`,
    );
  }

  #restarted(): Position {
    this.#restarts += 1;
    if (this.#restarts <= MOST_RESTARTS) return this.#fromLatest();
    throw incomplete(`Notion lost its place in ${this.#about} each time they were read.`);
  }

  #fromLatest(): Position {
    this.#cutOff = false;
    return { since: this.#latest, cursor: null };
  }
}

export const scan = (query: Query, ask: Ask): AsyncIterable<readonly Page[]> => new Scan(query, ask).batches();
