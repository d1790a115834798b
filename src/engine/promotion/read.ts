import type { Held, Page } from "../../model/page.ts";
import { type Place, type Problem, problem } from "../../model/problem.ts";
import type { Bound } from "../../plan/bind.ts";
import type { Reference } from "../../plan/promotion/page.ts";
import { finishedFilter } from "../../plan/scope.ts";
import type { NotionPort } from "../../ports/notion.ts";
import { inParallel } from "../parallel.ts";
import type { Names } from "./names.ts";
import { type References, titleOf } from "./references.ts";

/** A page that is finished, as templates see it, but for its content. */
export interface ReadPage {
  readonly page: Page;
  readonly title: string;
  readonly place: Place;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Those that point at a page which nobody can read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Desk {
  readonly notion: NotionPort;
  readonly names: Names;
  readonly references: References;
}

const partialIn = ({ properties }: Page): readonly string[] =>
  Object.entries(properties).flatMap(([name, { partial }]) => (partial ? [name] : []));

/** A query shows long lists only in part; what it showed in part is asked for again. */
const wholePage = async (page: Page, { notion }: Desk): Promise<Page> => {
  const cut = partialIn(page);
  return cut.length === 0 ? page : notion.page(page.id, cut);
};

const PEOPLE: readonly string[] = ["people", "created_by", "last_edited_by"];

const idsIn = ({ value }: Held): readonly string[] => [value].flat().filter((one) => typeof one === "string");

const unshared = (id: string): Reference => ({
  title: "",
  key: id,
  url: `https://www.notion.so/${id.replaceAll("-", "")}`,
});

const NOT_SHARED = "Share that database with the connection in Notion (••• menu → Connections), or take the page out.";
const CUT = "Shorten the list in Notion, or look at the page itself.";

const told = (message: string, cure: string, place: Place): Problem => ({
  ...problem(message, cure, place),
  level: "warning",
});

/** What a property says to a person: other pages and people by what they are called. */
const plain = async (
  held: Held,
  desk: Desk,
): Promise<{ readonly value: unknown; readonly lost: readonly string[] }> => {
  if (PEOPLE.includes(held.type)) {
    const called = await Promise.all(idsIn(held).map((id) => desk.names.of(id)));
    return { value: held.type === "people" ? called : (called[0] ?? null), lost: [] };
  }
  if (held.type !== "relation") return { value: held.value, lost: [] };
  const found = await Promise.all(idsIn(held).map(async (id) => [id, await desk.references.of(id)] as const));
  return {
    value: found.map(([id, reference]) => reference ?? unshared(id)),
    lost: found.flatMap(([id, reference]) => (reference === undefined ? [id] : [])),
  };
};

const readPage = async (given: Page, target: string, desk: Desk): Promise<ReadPage> => {
  const page = await wholePage(given, desk);
  const title = titleOf(page);
  const place = { target, record: title || page.id };
  const read = await Promise.all(
    Object.entries(page.properties).map(async ([name, held]) => ({ name, ...(await plain(held, desk)) })),
  );
  const lost = read.flatMap(({ name, lost: ids }) =>
    ids.map((id) =>
      told(`\`${name}\` points at a page that is gone or not shared: ${unshared(id).url}.`, NOT_SHARED, place),
    ),
  );
  const cut = partialIn(page).map((name) =>
    told(`Notion gave only a part of what \`${name}\` holds, and the files have no more.`, CUT, place),
  );
  return {
    page,
    title,
    place,
    properties: Object.fromEntries(read.map(({ name, value }) => [name, value])),
    unread: read.flatMap(({ name, lost: ids }) => (ids.length > 0 ? [name] : [])),
    problems: [...lost, ...cut],
  };
};

/** The finished pages of a target, with everything that they hold. */
export const readPages = async ({ target, dataSource, ...bound }: Bound, desk: Desk): Promise<readonly ReadPage[]> => {
  const filter = finishedFilter({ target, dataSource, ...bound });
  const query = { dataSource: dataSource.id, ...(filter && { filter }) };
  const pages: Page[] = [];
  for await (const batch of desk.notion.pages(query)) pages.push(...batch);
  return inParallel(pages, (page) => readPage(page, target.name, desk));
};
