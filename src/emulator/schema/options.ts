import { invalid, malformed } from "../errors.ts";
import type { Ids } from "../ids.ts";
import { type Json, type JsonObject, textOf } from "../json.ts";
import type { Group, Option, Property } from "../store.ts";
import { LIMITS, needList, needObject, needShort, needText } from "../validate.ts";

export const COLORS = [
  "default",
  "gray",
  "brown",
  "orange",
  "yellow",
  "green",
  "blue",
  "purple",
  "pink",
  "red",
] as const;

export const hasOptions = (type: string): boolean => ["select", "multi_select", "status"].includes(type);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const optionNamed = (options: readonly Option[], name: string): Option | undefined =>
  options.find((option) => option.name === name) ?? options.find((option) => same(option.name, name));

const needName = (name: string, type: string, path: string): string => {
  if (name.includes(",")) throw invalid(`Invalid ${type} option, commas not allowed: ${name}`);
  return needShort(name, path, LIMITS.option);
};

export const newOption = (name: string, { type, path, ids }: { type: string; path: string; ids: Ids }): Option => ({
  id: ids.random(),
  name: needName(name, type, path),
  color: ids.pick(COLORS) ?? "default",
  description: null,
});

const colorOf = (sent: JsonObject, path: string): string | undefined => {
  if (sent["color"] === undefined || sent["color"] === null) return undefined;
  const color = needText(sent["color"], `${path}.color`);
  if (COLORS.some((known) => known === color)) return color;
  const known = COLORS.map((name) => `\`"${name}"\``).join(", ");
  throw malformed(`${path}.color should be ${known}, or \`undefined\`, instead was \`"${color}"\`.`);
};

const keptOption = (old: Option, sent: JsonObject, path: string): Option => {
  const color = colorOf(sent, path);
  if (color !== undefined && color !== old.color) {
    const which = sent["id"] === undefined ? `name: ${old.name}` : `id: ${old.id}`;
    throw invalid(`Cannot update color of select with ${which}`);
  }
  return sent["description"] === undefined ? old : { ...old, description: textOf(sent["description"]) || null };
};

/**
 * The options after a write that names them all: what is not named is gone. An option is recognised by its ID or its
 * name, keeps both (a new name for a known ID is silently ignored), and cannot change its colour.
 */
const replaceOptions = (
  sent: readonly Json[],
  { old, type, path, ids }: { old: readonly Option[]; type: string; path: string; ids: Ids },
): readonly Option[] => {
  const list: Option[] = [];
  for (const [index, value] of sent.entries()) {
    const at = `${path}[${index}]`;
    const item = needObject(value, at);
    const known = old.find((option) => option.id === item["id"]) ?? old.find((option) => option.name === item["name"]);
    const option =
      known === undefined
        ? {
            id: textOf(item["id"]) || ids.random(),
            name: needName(needText(item["name"], `${at}.name`), type, `${at}.name`),
            color: colorOf(item, at) ?? "default",
            description: textOf(item["description"]) || null,
          }
        : keptOption(known, item, at);
    if (list.some((other) => same(other.name, option.name))) {
      throw invalid(`Cannot have two options with the same name: ${option.name}`);
    }
    list.push(option);
  }
  return list;
};

const DEFAULT_STATUS = [
  { name: "Not started", color: "default", group: "To-do" },
  { name: "In progress", color: "blue", group: "In progress" },
  { name: "Done", color: "green", group: "Complete" },
] as const;

const GROUPS = [
  { name: "To-do", color: "gray" },
  { name: "In progress", color: "blue" },
  { name: "Complete", color: "green" },
] as const;

/** Groups are three and fixed; an option stays in its group, and a new one goes where it asks to, else to the first. */
const groupsOf = (
  options: readonly Option[],
  { wishes, old, ids }: { wishes: ReadonlyMap<string, string>; old: readonly Group[]; ids: Ids },
): readonly Group[] => {
  const home = (option: Option): string =>
    wishes.get(option.name) ?? old.find((group) => group.optionIds.includes(option.id))?.name ?? GROUPS[0].name;
  return GROUPS.map((group) => ({
    ...group,
    id: old.find((known) => known.name === group.name)?.id ?? ids.random(),
    optionIds: options.filter((option) => home(option) === group.name).map((option) => option.id),
  }));
};

const wishesOf = (sent: readonly Json[], path: string): ReadonlyMap<string, string> =>
  new Map(
    sent.flatMap((value, index): readonly [string, string][] => {
      const item = needObject(value, `${path}[${index}]`);
      return item["group"] === undefined ? [] : [[textOf(item["name"]), needText(item["group"], `${path}.group`)]];
    }),
  );

export type Choices = Pick<Property, "options" | "groups">;

/** What the settings of a select, multi_select or status say about its options; without a word, all stays as it is. */
export const choicesOf = (
  config: JsonObject,
  { old, type, path, ids }: { old: Choices | undefined; type: string; path: string; ids: Ids },
): Choices => {
  const before: Choices = { options: old?.options ?? [], groups: old?.groups ?? [] };
  const fresh = type === "status" && old === undefined ? DEFAULT_STATUS : undefined;
  if (config["options"] === undefined && fresh === undefined) return before;
  const sent = config["options"] === undefined ? (fresh ?? []) : needList(config["options"], `${path}.options`);
  const options = replaceOptions(sent, { old: before.options, type, path: `${path}.options`, ids });
  if (type !== "status") return { options, groups: [] };
  return { options, groups: groupsOf(options, { wishes: wishesOf(sent, `${path}.options`), old: before.groups, ids }) };
};

export const defaultStatus = ({ options, groups }: Choices): Option | undefined =>
  options.find((option) => groups[0]?.optionIds.includes(option.id)) ?? options[0];

export const printOption = ({ id, name, color }: Option): JsonObject => ({ id, name, color });

export const printChoices = ({ options, groups }: Choices, type: string): JsonObject => ({
  options: options.map(({ id, name, color, description }) => ({ id, name, color, description })),
  ...(type === "status"
    ? { groups: groups.map(({ id, name, color, optionIds }) => ({ id, name, color, option_ids: [...optionIds] })) }
    : {}),
});
