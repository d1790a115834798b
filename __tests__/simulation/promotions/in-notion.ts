import type { Page } from "../../../src/emulator/store.ts";
import { addOption, moveOut, takeBack, trash, writeNote } from "../people/in-notion.ts";
import { canonical } from "../world/expected.ts";
import type { Json } from "../world/values.ts";
import { markColumn } from "./config.ts";
import { FIELDS, THROWN, textValue, titleValue } from "./fields.ts";
import { called, isFinished, rowsOf } from "./items.ts";
import { CLIENTS, type PromotedTarget } from "./recipe.ts";
import type { PromotionScene } from "./scene.ts";
import { throwBody, throwTitle } from "./stock.ts";

/** Something that a person does; answers what it was, or undefined where there was nothing to do it with. */
export type Deed = (scene: PromotionScene, target: PromotedTarget) => string | undefined;

const someRow = (scene: PromotionScene, target: PromotedTarget): Page | undefined =>
  scene.dice.anyOf(rowsOf(scene, target).filter(({ inTrash }) => !inTrash));

const shown = (scene: PromotionScene, target: PromotedTarget, page: Page): string =>
  `"${scene.sight.key(page, "Name")}" (${page.id.slice(-6)}) of ${target.name}`;

const fill = (
  { hand, sight }: PromotionScene,
  { parent, id }: Page,
  values: { readonly [name: string]: Json },
): boolean => {
  const home = parent.type === "data_source_id" ? parent.id : "";
  const properties = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [sight.columnId(home, name) ?? name, value]),
  );
  return hand("PATCH", `/v1/pages/${id}`, { properties }) !== undefined;
};

const status = ({ statusType }: PromotedTarget, name: string): Json => ({ [statusType]: { name } });

const clientsOf = ({ sight }: PromotionScene): readonly string[] => sight.rows(CLIENTS).map(({ id }) => id);

const thrownFields = (scene: PromotionScene, share: number): { readonly [name: string]: Json } =>
  Object.fromEntries(
    scene.dice.some(FIELDS, share).map((name) => [name, THROWN[name](scene.dice, clientsOf(scene))] as const),
  );

/** What makes a page a finished one. */
const finishedValues = (target: PromotedTarget): { readonly [name: string]: Json } => ({
  Status: status(target, "Complete"),
  Ready: { checkbox: true },
});

export const ownPage: Deed = (scene, target) => {
  const { hand, dice } = scene;
  const body = throwBody(dice);
  const title = throwTitle(dice);
  const made = hand("POST", "/v1/pages", {
    parent: { type: "data_source_id", data_source_id: target.dataSource },
    properties: {
      Name: titleValue(title),
      Status: status(target, "Doing"),
      ...thrownFields(scene, 0.6),
      ...(dice.sometimes(0.6) && finishedValues(target)),
    },
    ...(body !== "" && { markdown: body }),
  });
  return made === undefined ? undefined : `makes a page "${title}" in ${target.name}`;
};

export const ownClient: Deed = ({ hand, dice }) => {
  const title = throwTitle(dice);
  const made = hand("POST", "/v1/pages", {
    parent: { type: "data_source_id", data_source_id: CLIENTS },
    properties: { Name: titleValue(title) },
  });
  return made === undefined ? undefined : `makes a client "${title}"`;
};

const finish: Deed = (scene, target) => {
  const page = scene.dice.anyOf(rowsOf(scene, target).filter((one) => !one.inTrash && !isFinished(scene, target, one)));
  if (page === undefined || !fill(scene, page, finishedValues(target))) return undefined;
  return `finishes ${shown(scene, target, page)}`;
};

const unfinish: Deed = (scene, target) => {
  const page = scene.dice.anyOf(rowsOf(scene, target).filter((one) => isFinished(scene, target, one)));
  if (page === undefined) return undefined;
  const values = scene.dice.sometimes(0.3) ? { Ready: { checkbox: false } } : { Status: status(target, "Doing") };
  return fill(scene, page, values) ? `takes ${shown(scene, target, page)} up again` : undefined;
};

const editFacts: Deed = (scene, target) => {
  const page = someRow(scene, target);
  const values = thrownFields(scene, 0.2);
  if (page === undefined || !fill(scene, page, values)) return undefined;
  return `edits ${Object.keys(values).join(", ")} of ${shown(scene, target, page)}`;
};

const rename: Deed = (scene, target) => {
  const page = someRow(scene, target);
  if (page === undefined) return undefined;
  const name = shown(scene, target, page);
  const title = throwTitle(scene.dice);
  return fill(scene, page, { Name: titleValue(title) }) ? `calls ${name} "${title}"` : undefined;
};

const editBody: Deed = (scene, target) => {
  const page = someRow(scene, target);
  if (page === undefined) return undefined;
  const words = throwBody(scene.dice);
  const change = { type: "replace_content", replace_content: { new_str: words } };
  if (scene.hand("PATCH", `/v1/pages/${page.id}/markdown`, change) === undefined) return undefined;
  return `writes ${JSON.stringify(words.slice(0, 40))} on ${shown(scene, target, page)}`;
};

/** A block that Markdown has no words for. */
const addBlock: Deed = (scene, target) => {
  const page = someRow(scene, target);
  if (page === undefined) return undefined;
  const block = { type: "breadcrumb", breadcrumb: {} };
  const added = scene.hand("PATCH", `/v1/blocks/${page.id}/children`, { children: [block] });
  return added === undefined ? undefined : `puts a breadcrumb on ${shown(scene, target, page)}`;
};

const unmark: Deed = (scene, target) => {
  const page = someRow(scene, target);
  if (page === undefined) return undefined;
  const values = scene.dice.sometimes(0.5)
    ? { [markColumn(target, "Promoted")]: { checkbox: scene.dice.sometimes(0.3) } }
    : { [markColumn(target, "Portfolio Path")]: textValue(scene.dice.pick(["", "mine"])) };
  if (!fill(scene, page, values)) return undefined;
  for (const column of Object.keys(values))
    scene.chronicle.unmarked.set(`${called(target, page)} ${column}`, canonical(scene.sight.value(page, column)));
  return `changes ${Object.keys(values).join()} of ${shown(scene, target, page)}`;
};

const renameClient: Deed = (scene) => {
  const { dice, sight } = scene;
  const page = dice.anyOf(sight.rows(CLIENTS));
  if (page === undefined) return undefined;
  const title = throwTitle(dice);
  return fill(scene, page, { Name: titleValue(title) })
    ? `calls the client ${page.id.slice(-6)} "${title}"`
    : undefined;
};

const moveBack: Deed = (scene, target) => {
  const id = scene.dice.anyOf([...scene.marks.moved]);
  if (id === undefined || scene.sight.page(id)?.parent.type === "data_source_id") return undefined;
  const parent = { type: "data_source_id", data_source_id: target.dataSource };
  return scene.hand("POST", `/v1/pages/${id}/move`, { parent }) === undefined
    ? undefined
    : `moves ${id.slice(-6)} into ${target.name}`;
};

/** What a target goes by is called otherwise, until somebody calls it by its old name again. */
const renameColumn: Deed = (scene, target) => {
  const { dice, hand, sight, marks } = scene;
  const name = dice.pick(["Status", "Decisions", markColumn(target, "Promoted"), "Said"]);
  const id = sight.columnId(target.dataSource, name);
  const data = { properties: { [id ?? ""]: { name: `${name} (new)` } } };
  if (id === undefined || hand("PATCH", `/v1/data_sources/${target.dataSource}`, data) === undefined) return undefined;
  marks.renamed.set(id, { dataSource: target.dataSource, id, name });
  return `calls the column ${name} of ${target.name} "${name} (new)"`;
};

/** What people do in Notion, each with how often. */
export const NOTION_DEEDS: readonly (readonly [Deed, number])[] = [
  [editFacts, 4],
  [finish, 3],
  [editBody, 3],
  [rename, 2],
  [unfinish, 1.5],
  [ownPage, 1],
  [trash, 1],
  [takeBack, 1],
  [unmark, 1],
  [writeNote, 1],
  [renameClient, 0.7],
  [ownClient, 0.3],
  [addBlock, 0.4],
  [addOption, 0.2],
  [moveOut, 0.4],
  [moveBack, 0.4],
  [renameColumn, 0.3],
];
