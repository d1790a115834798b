import type { Change, OptionList } from "../model/change.ts";
import type { Outcome } from "../model/outcome.ts";
import { problem } from "../model/problem.ts";
import { isPropertyType } from "../model/property.ts";
import type { Column, ColumnChange, DataSource, Option } from "../model/schema.ts";
import { boundOf, type Site } from "./site.ts";

const optionsIn = ({ columns }: DataSource, id: string): readonly Option[] =>
  columns.find((column) => column.id === id)?.options ?? [];

const has = (options: readonly Option[], name: string): boolean => options.some((option) => option.name === name);

/** The list as it was planned, on top of what is there by now: what somebody added meanwhile stays. */
const merged = (list: OptionList, now: DataSource): readonly Option[] => {
  const held = optionsIn(now, list.column.id);
  const planned = new Set(list.column.options?.map(({ name }) => name));
  const newcomers = held.filter(({ name }) => !planned.has(name) && !has(list.options, name));
  const byName = new Map(held.map((option) => [option.name, option]));
  return [...list.options.map((option) => byName.get(option.name) ?? option), ...newcomers];
};

const lacking = (wanted: ReadonlyMap<string, readonly Option[]>, now: DataSource): readonly string[] =>
  [...wanted].flatMap(([id, options]) => {
    const held = optionsIn(now, id);
    return options.filter(({ name }) => !has(held, name)).map(({ name }) => name);
  });

const columnChange = ({ id, type }: Column, options: readonly Option[], now: DataSource): ColumnChange => {
  if (!isPropertyType(type)) throw new Error(`A property of type ${type} has no options.`);
  const description = now.columns.find((column) => column.id === id)?.description;
  return { change: "set", draft: { type, options, ...(description !== undefined && { description }) } };
};

/** Reads, adds, writes and looks again, since Notion replaces a list of options by the one that it gets. */
export const fillOptions = async (change: Change, site: Site): Promise<Outcome> => {
  const { notion } = site.world;
  const { dataSource } = boundOf(site, change.target);
  const before = await notion.dataSource(dataSource.id);
  const { options: planned = new Map<string, OptionList>() } = change;
  const lists = [...planned.values()].map((list) => ({ ...list, options: merged(list, before) }));
  const wanted = new Map(lists.map(({ column, options }) => [column.id, options]));
  const after = await notion.changeColumns(
    dataSource.id,
    Object.fromEntries(lists.map(({ column, options }) => [column.id, columnChange(column, options, before)])),
  );
  const missing = lacking(wanted, after);
  if (missing.length === 0) return { status: "done", change, pageId: "", finished: true };
  const message = `Notion took the options of ${change.target}, and does not show: ${missing.join(", ")}.`;
  return {
    status: "failed",
    change,
    problem: problem(message, "Look at the property in Notion, and run it again.", change.place),
  };
};
