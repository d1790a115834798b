import type { Emulator } from "../../../src/emulator/emulator.ts";
import { textOf } from "../../../src/emulator/json.ts";
import { readValue, viewOf } from "../../../src/emulator/rows/row.ts";
import { type DataSource, dataSourceOf, type Page, pageOf } from "../../../src/emulator/store.ts";
import { keyText } from "../world/record.ts";
import type { Json } from "../world/values.ts";
import { plain } from "./plain.ts";

/** What Notion really holds, whatever a query shows of it yet. */
export interface Sight {
  readonly source: (id: string) => DataSource | undefined;
  readonly page: (id: string) => Page | undefined;
  /** All rows, those in the trash too, oldest first. */
  readonly rows: (dataSource: string) => readonly Page[];
  /** The ID of a column by the name that it had when it was first seen: people rename it, and it stays the same. */
  readonly columnId: (dataSource: string, name: string) => string | undefined;
  readonly value: (page: Page, name: string) => Json | undefined;
  readonly key: (page: Page, property: string) => string;
}

export const sightOf = ({ store, world }: Emulator): Sight => {
  const names = new Map<string, string>();
  const source = (id: string): DataSource | undefined => dataSourceOf(store, id);
  const page = (id: string): Page | undefined => pageOf(store, id);

  const columnId = (dataSource: string, name: string): string | undefined => {
    const known = names.get(`${dataSource} ${name}`);
    if (known !== undefined) return known;
    const found = [...(source(dataSource)?.properties.values() ?? [])].find((column) => column.name === name)?.id;
    if (found !== undefined) names.set(`${dataSource} ${name}`, found);
    return found;
  };
  const value = (one: Page, name: string): Json | undefined => {
    const home = one.parent.type === "data_source_id" ? one.parent.id : "";
    const property = source(home)?.properties.get(columnId(home, name) ?? "");
    return property === undefined
      ? undefined
      : plain(property.type, readValue(one, property, viewOf(world, Number.POSITIVE_INFINITY)));
  };
  return {
    source,
    page,
    rows: (id) => (source(id)?.rows ?? []).map(page).filter((one) => one !== undefined),
    columnId,
    value,
    key: (one, property) => keyText(textOf(value(one, property))),
  };
};
