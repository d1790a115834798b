import { textOf } from "../../../../src/emulator/json.ts";
import type { Page } from "../../../../src/emulator/store.ts";
import type { Json } from "../../world/values.ts";
import { type Both, touches } from "../both.ts";
import { type Field, KEY, NOTES, type Pair, TITLE } from "../plan.ts";
import { atomsOf, KINDS, MOODS } from "../values.ts";
import type { Deed } from "./in-rows.ts";

const pagesOf = ({ scene }: Both, pair: Pair): readonly Page[] => scene.sight.rows(pair.dataSource);

const isLive = ({ inTrash }: Page): boolean => !inTrash;

const somePage = (both: Both, pair: Pair, wanted: (page: Page) => boolean = isLive): Page | undefined =>
  both.scene.dice.anyOf(pagesOf(both, pair).filter(wanted));

const nameOf = ({ scene }: Both, { name }: Pair, page: Page): string =>
  `"${textOf(scene.sight.value(page, KEY))}" (${page.id.slice(-6)}) of ${name}`;

const send = (
  { scene }: Both,
  { dataSource }: Pair,
  page: Page,
  values: { readonly [name: string]: Json },
): boolean => {
  const properties = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [scene.sight.columnId(dataSource, name) ?? name, value]),
  );
  return scene.hand("PATCH", `/v1/pages/${page.id}`, { properties }) !== undefined;
};

/** What is typed where a write is on its way is typed between the last look at the page and the writing of it. */
const isLate = (both: Both, pair: Pair, { field, page }: { readonly field: Field; readonly page: Page }): boolean =>
  both.late.some(
    ({ page: id, until, sent }) =>
      id === page.id && until >= both.scene.time.now() && touches(both, pair, { field, sent }),
  );

/** What was on the page before, and is by now. */
const note = (
  both: Both,
  pair: Pair,
  { field, page, before }: { readonly field: Field; readonly page: Page; readonly before: Json | undefined },
): void => {
  const { sight } = both.scene;
  const old = atomsOf(field.kind, before);
  const now = atomsOf(field.kind, sight.value(page, field.name));
  const order = both.tick();
  both.words.replace(old.filter((atom) => !now.includes(atom)));
  for (const atom of now.filter((one) => !old.includes(one))) {
    const about = `${field.name} of the page ${nameOf(both, pair, page)}`;
    both.words.say({ atom, about, pair: pair.name, side: "page", place: page.id, field: field.name, order });
    if (isLate(both, pair, { field, page })) both.words.excuse(atom, "a write took effect late, after it was typed");
  }
};

const tagged = (both: Both, held: Json | undefined, fresh: Json): Json => {
  const { dice } = both.scene;
  const old = Array.isArray(held) ? held.map(String) : [];
  const kept = dice.sometimes(0.35) ? old.slice(1) : old;
  return [...kept, ...(dice.sometimes(0.75) && Array.isArray(fresh) ? fresh.map(String) : [])];
};

/** Whom a person chooses in a relation: one, mostly; somebody without a key, or two, where that is not to be done. */
const mates = (both: Both, { to }: Field): Json => {
  const { dice, sight } = both.scene;
  const pair = both.plan.pairs.find(({ name }) => name === to);
  if (pair === undefined || dice.sometimes(0.2)) return [];
  const all = pagesOf(both, pair).filter(isLive);
  const keyed = all.filter((page) => textOf(sight.value(page, KEY)) !== "");
  const from = dice.sometimes(0.9) ? keyed : all;
  return dice.shuffled(from.map(({ id }) => id)).slice(0, dice.sometimes(0.08) ? 2 : 1);
};

export const typed = (both: Both, field: Field, held: Json | undefined): Json => {
  const { dice } = both.scene;
  const { kind } = field;
  if (kind === "mate") return mates(both, field);
  if (dice.sometimes(0.1) && kind !== "title") return KINDS[kind].shown(null);
  if (kind === "mood" && dice.sometimes(0.1)) return "odd";
  const fresh = KINDS[kind].shown(KINDS[kind].typed(dice, both.nth()));
  return kind === "tags" ? tagged(both, held, fresh) : fresh;
};

const range = (value: Json): Json => ({ date: { start: value, end: "2099-01-01" } });

/** A value that a person puts on a page; whether Notion took it. */
export const setProperty = (
  both: Both,
  pair: Pair,
  { page, field, value }: { readonly page: Page; readonly field: Field; readonly value: Json },
): boolean => {
  const before = both.scene.sight.value(page, field.name);
  if (!send(both, pair, page, { [field.name]: KINDS[field.kind].sent(value) })) return false;
  note(both, pair, { field, page, before });
  return true;
};

export const editProperty: Deed = (both, pair) => {
  const { dice, sight } = both.scene;
  const page = somePage(both, pair);
  const field = dice.anyOf(pair.fields);
  if (page === undefined || field === undefined) return undefined;
  const before = sight.value(page, field.name);
  const value = typed(both, field, before);
  const isRange = field.kind === "day" && value !== null && dice.sometimes(0.08);
  if (!send(both, pair, page, { [field.name]: isRange ? range(value) : KINDS[field.kind].sent(value) }))
    return undefined;
  note(both, pair, { field, page, before });
  return `edits ${field.name} of ${nameOf(both, pair, page)}: ${JSON.stringify(sight.value(page, field.name))}`;
};

export const writeNote: Deed = (both, pair) => {
  const page = somePage(both, pair);
  if (page === undefined) return undefined;
  const words = `note ${both.nth()}`;
  if (!send(both, pair, page, { [NOTES]: { rich_text: [{ type: "text", text: { content: words } }] } }))
    return undefined;
  both.scene.marks.notes.set(page.id, words);
  return `writes "${words}" beside what is mapped, on ${nameOf(both, pair, page)}`;
};

export const trash: Deed = (both, pair) => {
  const page = somePage(both, pair);
  if (page === undefined) return undefined;
  both.scene.hand("PATCH", `/v1/pages/${page.id}`, { in_trash: true });
  both.trashed.add(page.id);
  // A run may have tried to before, and been refused: now it is this person's doing.
  both.archived.delete(page.id);
  return `puts ${nameOf(both, pair, page)} into the trash`;
};

export const takeBack: Deed = (both, pair) => {
  const page = somePage(both, pair, ({ inTrash }) => inTrash);
  if (page === undefined) return undefined;
  both.scene.hand("PATCH", `/v1/pages/${page.id}`, { in_trash: false });
  both.trashed.delete(page.id);
  both.archived.delete(page.id);
  noteTwins(both, pair, page);
  return `takes ${nameOf(both, pair, page)} out of the trash`;
};

/** Two pages may have one key by a person's deed, or come to have it where a run is about to make one. */
const noteTwins = ({ scene }: Both, { dataSource }: Pair, page: Page): void => {
  const { sight, marks } = scene;
  const key = textOf(sight.value(page, KEY));
  if (key !== "")
    marks.twins.add(`a person gave a page of ${dataSource} the key "${key}", or took it out of the trash`);
};

const rekeyed = (both: Both, pair: Pair, key: string): string | undefined => {
  const page = somePage(both, pair);
  if (page === undefined) return undefined;
  const name = nameOf(both, pair, page);
  const rich = key === "" ? [] : [{ type: "text", text: { content: key } }];
  if (!send(both, pair, page, { [KEY]: { rich_text: rich } })) return undefined;
  noteTwins(both, pair, page);
  return `gives ${name} the key "${key}"`;
};

export const blankKey: Deed = (both, pair) => rekeyed(both, pair, "");

export const otherKey: Deed = (both, pair) => {
  const { dice, sight } = both.scene;
  const keys = pagesOf(both, pair).map((page) => textOf(sight.value(page, KEY)));
  return rekeyed(both, pair, (dice.sometimes(0.5) ? dice.anyOf(keys) : undefined) ?? String(both.nth()));
};

/** A page of a person's own: with a title mostly, with values, with a key that they made up where keys are typed. */
export const ownPage: Deed = (both, pair) => {
  const { dice, hand, sight } = both.scene;
  const nth = both.nth();
  const said = pair.fields.filter(({ kind }) => (kind === "title" ? dice.sometimes(0.9) : dice.sometimes(0.4)));
  const keyed = dice.sometimes(pair.counted ? 0.05 : 0.7);
  const sent = said.map((field) => [field.name, KINDS[field.kind].sent(typed(both, field, undefined))] as const);
  const key = keyed
    ? [[KEY, { rich_text: [{ type: "text", text: { content: pair.counted ? String(nth) : `p${nth}` } }] }] as const]
    : [];
  const properties = Object.fromEntries(
    [...sent, ...key].map(([name, value]) => [sight.columnId(pair.dataSource, name) ?? name, value]),
  );
  const before = new Set(pagesOf(both, pair).map(({ id }) => id));
  hand("POST", "/v1/pages", { parent: { type: "data_source_id", data_source_id: pair.dataSource }, properties });
  const page = pagesOf(both, pair).find(({ id }) => !before.has(id));
  if (page === undefined) return undefined;
  for (const field of said) note(both, pair, { field, page, before: undefined });
  noteTwins(both, pair, page);
  return `makes the page ${nameOf(both, pair, page)}: ${said.map(({ name }) => `${name} ${JSON.stringify(sight.value(page, name))}`).join(", ")}`;
};

/** Whoever duplicates a page duplicates its key and its values; what is on it was typed once, and stands twice. */
export const duplicate: Deed = (both, pair) => {
  const { hand, sight } = both.scene;
  const page = somePage(both, pair);
  if (page === undefined) return undefined;
  const values = pair.fields.map(
    ({ name, kind }) => [name, KINDS[kind].sent(sight.value(page, name) ?? null)] as const,
  );
  const key = { rich_text: [{ type: "text", text: { content: textOf(sight.value(page, KEY)) } }] };
  const plain = [
    ...values.filter(([name]) => pair.fields.some((one) => one.name === name && one.kind !== "day")),
    [KEY, key] as const,
  ];
  const properties = Object.fromEntries(
    plain.map(([name, value]) => [sight.columnId(pair.dataSource, name) ?? name, value]),
  );
  hand("POST", "/v1/pages", { parent: { type: "data_source_id", data_source_id: pair.dataSource }, properties });
  noteTwins(both, pair, page);
  return `duplicates ${nameOf(both, pair, page)}`;
};

export const strangeMood: Deed = (both, pair) => {
  const field = pair.fields.find(({ kind }) => kind === "mood");
  const page = somePage(both, pair);
  if (field === undefined || page === undefined) return undefined;
  const word = both.scene.dice.pick([...MOODS, "odd"]);
  return send(both, pair, page, { [field.name]: { select: { name: word } } })
    ? `chooses "${word}" on ${nameOf(both, pair, page)}`
    : undefined;
};

export const emptyTitle: Deed = (both, pair) => {
  const field = pair.fields.find(({ kind }) => kind === "title");
  const page = somePage(both, pair);
  if (field === undefined || page === undefined) return undefined;
  const before = both.scene.sight.value(page, TITLE);
  if (!send(both, pair, page, { [TITLE]: { title: [] } })) return undefined;
  note(both, pair, { field, page, before });
  return `empties the title of ${nameOf(both, pair, page)}`;
};

/** What people do in Notion, each with how often. */
export const PAGE_DEEDS: readonly (readonly [Deed, number])[] = [
  [editProperty, 7],
  [writeNote, 0.7],
  [trash, 1],
  [takeBack, 0.6],
  [ownPage, 1.5],
  [blankKey, 0.4],
  [otherKey, 0.2],
  [duplicate, 0.15],
  [strangeMood, 0.3],
  [emptyTitle, 0.3],
];
