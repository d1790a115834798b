import { ROOT_PAGE } from "../../../src/emulator/emulator.ts";
import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import type { Scene } from "../scene.ts";
import { keyProperty } from "../world/config.ts";
import { NOTES } from "../world/database.ts";
import type { PlannedProperty, PlannedTarget } from "../world/recipe.ts";
import { keyText, throwKey, throwValue } from "../world/record.ts";
import type { Json } from "../world/values.ts";

/** Something that a person does; answers what it was, or undefined where there was nothing to do it with. */
export type Deed = (scene: Scene, target: PlannedTarget) => string | undefined;

const text = (words: string): Json => [{ type: "text", text: { content: words } }];

/** How a plain value is sent to Notion, for the types that people are let loose on. */
const SENT: Readonly<Record<string, (value: Json) => Json>> = {
  rich_text: (value) => ({ rich_text: text(textOf(value).slice(0, 1_900)) }),
  number: (value) => ({ number: value }),
  checkbox: (value) => ({ checkbox: value }),
  select: (value) => ({ select: value === null ? null : { name: value } }),
  multi_select: (value) => ({ multi_select: (value as readonly string[]).map((name) => ({ name })) }),
  url: (value) => ({ url: value }),
  email: (value) => ({ email: value }),
};

const isEditable = ({ type }: PlannedProperty): boolean => SENT[type] !== undefined;

const rowsOf = ({ sight, home }: Scene, target: PlannedTarget): readonly Page[] => sight.rows(home(target) ?? "");

const someRow = (scene: Scene, target: PlannedTarget, wanted: (page: Page) => boolean): Page | undefined =>
  scene.dice.anyOf(rowsOf(scene, target).filter(wanted));

const isLive = ({ inTrash }: Page): boolean => !inTrash;

const nameOf = ({ sight }: Scene, target: PlannedTarget, page: Page): string =>
  `"${sight.key(page, keyProperty(target))}" (${page.id.slice(-6)}) of ${target.name}`;

export const editProperty: Deed = (scene, target) => {
  const { dice, hand, sight, home } = scene;
  const page = someRow(scene, target, isLive);
  const property = dice.anyOf(target.properties.filter(isEditable));
  if (page === undefined || property === undefined) return undefined;
  const { shown } = throwValue(dice, property);
  const id = sight.columnId(home(target) ?? "", property.name);
  if (shown === undefined || id === undefined) return undefined;
  hand("PATCH", `/v1/pages/${page.id}`, { properties: { [id]: SENT[property.type]?.(shown) ?? null } });
  return `edits ${property.name} of ${nameOf(scene, target, page)}: ${JSON.stringify(shown).slice(0, 40)}`;
};

export const writeNote: Deed = (scene, target) => {
  const { dice, hand, sight, home, marks } = scene;
  const page = someRow(scene, target, isLive);
  const id = sight.columnId(home(target) ?? "", NOTES);
  if (page === undefined || id === undefined) return undefined;
  const words = `note ${dice.below(1_000)}`;
  hand("PATCH", `/v1/pages/${page.id}`, { properties: { [id]: { rich_text: text(words) } } });
  marks.notes.set(page.id, words);
  return `writes "${words}" beside what is mapped, on ${nameOf(scene, target, page)}`;
};

export const writeBody: Deed = (scene, target) => {
  const { dice, hand, marks, repository, sight } = scene;
  const page = someRow(scene, target, isLive);
  if (page === undefined || !target.body) return undefined;
  const words = `A person's own words ${dice.below(1_000)}.`;
  hand("PATCH", `/v1/pages/${page.id}/markdown`, { type: "replace_content", replace_content: { new_str: words } });
  const record = repository.records(target.name).get(sight.key(page, keyProperty(target)));
  // Whose page one under another key is, only the run knows.
  marks.bodies.set(page.id, { text: words, during: marks.rekeyed.has(page.id) ? undefined : record?.body });
  return `writes a body on ${nameOf(scene, target, page)}: ${words}`;
};

export const trash: Deed = (scene, target) => {
  const page = someRow(scene, target, isLive);
  if (page === undefined) return undefined;
  scene.hand("PATCH", `/v1/pages/${page.id}`, { in_trash: true });
  scene.marks.trashed.add(page.id);
  return `puts ${nameOf(scene, target, page)} into the trash`;
};

/** A person may give a page the key of a record: two pages have it then, if another has it, or is about to get it. */
const noteTwins = (
  scene: Scene,
  target: PlannedTarget,
  { key, why, anew = false }: { readonly key: string; readonly why: string; readonly anew?: boolean },
): void => {
  const { repository, sight, marks } = scene;
  const same = rowsOf(scene, target).filter(
    (page) => isLive(page) && sight.key(page, keyProperty(target)) === keyText(key),
  );
  const isOurs = repository.records(target.name).has(keyText(key));
  if (isOurs && (anew || marks.running || same.length > 1)) marks.twins.add(why);
};

export const takeBack: Deed = (scene, target) => {
  const page = someRow(scene, target, ({ inTrash }) => inTrash);
  if (page === undefined) return undefined;
  scene.hand("PATCH", `/v1/pages/${page.id}`, { in_trash: false });
  scene.marks.trashed.delete(page.id);
  const key = scene.sight.key(page, keyProperty(target));
  noteTwins(scene, target, { key, why: "a person took a page out of the trash whose key another has by now" });
  return `takes ${nameOf(scene, target, page)} out of the trash`;
};

export const rename: Deed = (scene, target) => {
  const { dice, hand, sight, home, marks } = scene;
  const page = someRow(scene, target, isLive);
  const id = sight.columnId(home(target) ?? "", keyProperty(target));
  if (page === undefined || id === undefined) return undefined;
  const other = dice.sometimes(0.15) ? dice.anyOf(scene.repository.keysOf(target.name)) : undefined;
  const name = nameOf(scene, target, page);
  const key = other ?? throwKey(dice);
  const type = target.keyIn === "title" ? "title" : "rich_text";
  hand("PATCH", `/v1/pages/${page.id}`, { properties: { [id]: { [type]: text(key) } } });
  marks.rekeyed.add(page.id);
  noteTwins(scene, target, { key, why: "a person gave a page the key of another record", anew: true });
  return `calls ${name} "${key}"`;
};

export const moveOut: Deed = (scene, target) => {
  const page = someRow(scene, target, isLive);
  if (page === undefined) return undefined;
  const name = nameOf(scene, target, page);
  const moved = scene.hand("POST", `/v1/pages/${page.id}/move`, { parent: { type: "page_id", page_id: ROOT_PAGE } });
  if (moved === undefined) return undefined;
  scene.marks.moved.add(page.id);
  return `moves ${name} out of the database`;
};

const makePage = (scene: Scene, target: PlannedTarget, key: string): string | undefined => {
  const { hand, sight, home } = scene;
  const dataSource = home(target);
  const id = sight.columnId(dataSource ?? "", keyProperty(target));
  if (dataSource === undefined || id === undefined) return undefined;
  const type = target.keyIn === "title" ? "title" : "rich_text";
  hand("POST", "/v1/pages", {
    parent: { type: "data_source_id", data_source_id: dataSource },
    properties: { [id]: { [type]: text(key) } },
  });
  noteTwins(scene, target, { key, why: "a person made a page with the key of a record that has one" });
  return `makes a page "${key}" in ${target.name}`;
};

export const ownPage: Deed = (scene, target) => {
  const { dice, repository } = scene;
  const [record] = dice.sometimes(0.2) ? dice.shuffled(repository.keysOf(target.name)) : [];
  return makePage(scene, target, record ?? throwKey(dice));
};

/** The pages of some records were there before the product was. */
export const bringPages: Deed = (scene, target) => {
  const keys = scene.dice.some(scene.repository.keysOf(target.name));
  const made = keys.flatMap((key) => makePage(scene, target, key) ?? []);
  return made.length === 0 ? undefined : `brings pages of ${made.length} records of ${target.name} along`;
};

export const renameColumn: Deed = (scene, target) => {
  const { dice, hand, sight, home, marks } = scene;
  const dataSource = home(target);
  const property = dice.anyOf(target.properties);
  const id = property === undefined ? undefined : sight.columnId(dataSource ?? "", property.name);
  if (!marks.built || dataSource === undefined || property === undefined || id === undefined) return undefined;
  const name = `${property.name} (new)`;
  hand("PATCH", `/v1/data_sources/${dataSource}`, { properties: { [id]: { name } } });
  marks.renamed.set(id, { dataSource, id, name: property.name });
  return `calls the column ${property.name} of ${target.name} "${name}"`;
};

export const addOption: Deed = ({ dice, hand, sight, home }, target) => {
  const dataSource = home(target) ?? "";
  const property = dice.anyOf(target.properties.filter(({ type }) => type === "select" || type === "multi_select"));
  const id = property === undefined ? undefined : sight.columnId(dataSource, property.name);
  const column = id === undefined ? undefined : sight.source(dataSource)?.properties.get(id);
  if (property === undefined || id === undefined || column === undefined) return undefined;
  const name = `People's ${dice.below(50)}`;
  const options = [...column.options.map((option) => ({ id: option.id })), { name, color: "pink" }];
  hand("PATCH", `/v1/data_sources/${dataSource}`, { properties: { [id]: { [property.type]: { options } } } });
  return `adds the option "${name}" to ${property.name} of ${target.name}`;
};

/** What people do in Notion, each with how often. */
export const NOTION_DEEDS: readonly (readonly [Deed, number])[] = [
  [editProperty, 5],
  [writeNote, 3],
  [writeBody, 2],
  [trash, 2],
  [takeBack, 1],
  [rename, 0.7],
  [moveOut, 0.7],
  [ownPage, 1],
  [renameColumn, 0.5],
  [addOption, 0.7],
];
