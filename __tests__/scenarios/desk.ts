import type { OptionName } from "../../src/config/options.ts";
import { textOf } from "../../src/emulator/json.ts";
import type { DataSource as Table } from "../../src/emulator/store.ts";
import type { Page } from "../../src/model/page.ts";
import type { Report } from "../../src/model/report.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import type { Workshop } from "../engine/workshop.ts";

/** The scenario's Notion, looked at from the app rather than from the connection. */
export interface Desk {
  readonly shop: Workshop;
  readonly notion: NotionPort;
}

const tables = ({ shop }: Desk): readonly Table[] =>
  [...shop.emulator.store.things.values()].filter((thing) => thing.object === "data_source");

const titleText = (title: Table["title"]): string => title.map((item) => textOf(item["plain_text"])).join("");

export const tableOf = (desk: Desk, title: string): Table => {
  const titled = (one: Table): boolean => titleText(one.title) === title;
  const found = tables(desk).find(titled);
  if (found === undefined) throw new Error(`The seed has no database "${title}".`);
  return found;
};

export const titleOf = ({ properties }: Page): string => {
  const title = Object.values(properties).find(({ type }) => type === "title")?.value;
  return typeof title === "string" ? title : "";
};

const rowsOf = ({ notion }: Desk, { rows, properties }: Table): Promise<readonly Page[]> =>
  Promise.all(
    rows.map((id) =>
      notion.page(
        id,
        [...properties.values()].map(({ name }) => name),
      ),
    ),
  );

/** Every row of a database, those in the trash too. */
export const allRows = (desk: Desk, title: string): Promise<readonly Page[]> => rowsOf(desk, tableOf(desk, title));

/** Every row of every database. */
export const everyPage = async (desk: Desk): Promise<readonly Page[]> =>
  (await Promise.all(tables(desk).map((table) => rowsOf(desk, table)))).flat();

type Given = Readonly<Partial<Record<OptionName, string>>>;

/** A run with what it cost in writes. What goes wrong, goes wrong in one run. */
export interface Ran {
  readonly report: Report;
  readonly writes: number;
}

export const runOnce = async ({ shop }: Desk, given: Given = {}): Promise<Ran> => {
  const before = shop.emulator.statistics().writes;
  const report = await shop.run(given);
  shop.emulator.faults.clear();
  return { report, writes: shop.emulator.statistics().writes - before };
};
