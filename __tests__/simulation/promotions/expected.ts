import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import { fields } from "../invariants/pages.ts";
import { canonical } from "../world/expected.ts";
import type { Json } from "../world/values.ts";
import { markColumn } from "./config.ts";
import { shownField } from "./fields.ts";
import { called, dayOf, type Item, titleOf } from "./items.ts";
import type { MarkName, PromotedTarget } from "./recipe.ts";
import { knows } from "./remembered.ts";
import type { PromotionScene } from "./scene.ts";
import { headIn, type Sheet, sheetIn } from "./sheet.ts";
import { shaOf } from "./shelf.ts";
import { assetOf } from "./storage.ts";

/** Nothing is nothing, however it is written; and no order is meant. */
const leveled = (value: unknown): string => {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return "null";
  if (Array.isArray(value))
    return value
      .map((one: Json) => canonical(one))
      .toSorted()
      .join();
  return canonical(value as Json);
};

const LINK = /https:\/\/prod-files-secure[^\s)"]*/g;

/** What a text says, whatever empty lines are in it; blocks that Markdown has no words for are named somehow. */
const squeezed = (text: string): readonly string[] =>
  text
    .replace(LINK, (address) => assetOf(address))
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/<unknown|Only in Notion|<empty-block/.test(line));

export const bodyOf = ({ hand }: PromotionScene, { id }: Page): string =>
  textOf(fields(hand("GET", `/v1/pages/${id}/markdown`))["markdown"]);

const facts = (item: Item, path: string, { sight }: PromotionScene): Readonly<Record<string, unknown>> => {
  const { target, page, file, order, entry, index } = item;
  const { header } = target;
  const whole = file.template === "sheet";
  return {
    entity: target.name,
    level: "brief",
    zone: header["zone"] ?? "internal",
    version: header["version"] ?? "v01",
    tags: header["tags"] ?? sight.value(page, "Tags"),
    source_path: path,
    date: dayOf(sight, page),
    notion_page_id: page.id,
    ...(whole && {
      f_title: titleOf(sight, page),
      ...Object.fromEntries(target.fields.map((name) => [`f_${name}`, shownField(name, page, sight)])),
      ...(entry !== null && order >= 0 && { f_entry: entry, f_index: index }),
    }),
  };
};

const wrongIn = (
  sheet: Sheet,
  item: Item,
  { path, scene }: { path: string; scene: PromotionScene },
): readonly string[] => {
  const wrong = Object.entries(facts(item, path, scene)).flatMap(([name, wanted]) => {
    const held = sheet.front[name];
    return leveled(held) === leveled(wanted)
      ? []
      : [`${name} of ${path} is ${leveled(held).slice(0, 60)} and should be ${leveled(wanted).slice(0, 60)}`];
  });
  if (item.file.template !== "sheet") return wrong;
  const [held, wanted] = [squeezed(sheet.body).join("\n"), squeezed(bodyOf(scene, item.page)).join("\n")];
  const body =
    held === wanted
      ? []
      : [`${path} says ${JSON.stringify(held.slice(0, 80))} and should say ${JSON.stringify(wanted.slice(0, 80))}`];
  return [...wrong, ...body];
};

/**
 * Where a page's file is, or what is left of it: at which of its names. What says itself to be there goes before what
 * people moved there, what is of this target before what is of another one, and what is remembered before what is not.
 */
export const placeOf = ({ paths, page, target }: Item, scene: PromotionScene): string | undefined => {
  const textAt = (path: string): string => scene.files.all.get(path) ?? "";
  const frontAt = (path: string) => sheetIn(textAt(path))?.front ?? headIn(textAt(path));
  const isThere = (path: string): boolean => frontAt(path)["source_path"] === path;
  const isOfTarget = (path: string): boolean => frontAt(path)["entity"] === target.name;
  const rank = (path: string): number =>
    Number(isThere(path)) + Number(isOfTarget(path)) + Number(knows(scene, path, shaOf(textAt(path))));
  return paths.filter((path) => frontAt(path)["notion_page_id"] === page.id).toSorted((a, b) => rank(b) - rank(a))[0];
};

/** A name that nobody else ever had is a page's own. */
const isAlone = ({ target, slugs }: Item, { chronicle }: PromotionScene): boolean =>
  (chronicle.claims.get(`${target.name} ${slugs[0]}`)?.size ?? 0) < 2;

interface Asked {
  readonly item: Item;
  readonly path: string;
  readonly scene: PromotionScene;
}

/** What is wrong with a text at a path, by what the page says now. */
export const textFaults = (text: string | undefined, { item, path, scene }: Asked): readonly string[] => {
  const sheet = sheetIn(text);
  return sheet === undefined ? [`${path} is no file of ours`] : wrongIn(sheet, item, { path, scene });
};

/** What is wrong with a file of a page, by what the page says now. */
export const fileFaults = (item: Item, scene: PromotionScene): readonly string[] => {
  const path = placeOf(item, scene);
  if (path === undefined) return [`there is no file at ${item.paths[0]}`];
  const other = path !== item.paths[0] && isAlone(item, scene) ? [`${path} should be ${item.paths[0]}`] : [];
  return [...other, ...textFaults(scene.files.all.get(path), { item, path, scene })];
};

/** What a page may be marked with: more than one thing, where it may have one of two names. */
const marksFor = (name: MarkName, items: readonly Item[], { page, target, scene }: Marked): readonly Json[] => {
  const value = target.mark[name];
  if (typeof value !== "string" || !value.includes("{{")) return [value ?? null];
  const paths = items.map((item) => placeOf(item, scene) ?? "");
  if (value.includes("first")) return [paths[0] ?? ""];
  if (value.includes("join")) return [paths.join(", ")];
  const whole = items.find(({ entry }) => entry === null);
  const own = whole?.slugs ?? [titleOf(scene.sight, page)];
  return own;
};

interface Marked {
  readonly page: Page;
  readonly target: PromotedTarget;
  readonly scene: PromotionScene;
}

/** What is wrong with the marks of a page whose files all stand. What people made of a mark stays. */
export const markFaults = (items: readonly Item[], marked: Marked): readonly string[] => {
  const { page, target, scene } = marked;
  const isTheirs = (name: MarkName): boolean =>
    scene.chronicle.unmarked.has(`${called(target, page)} ${markColumn(target, name)}`);
  const names = (Object.keys(target.mark) as MarkName[]).filter((name) => !isTheirs(name));
  return names.flatMap((name) => {
    const held = scene.sight.value(page, markColumn(target, name));
    const wanted = marksFor(name, items, marked);
    const slugAlone = target.mark[name] === "{{ slug }}" && items.every(({ entry }) => entry !== null);
    const isRight = slugAlone || wanted.some((one) => leveled(one) === leveled(held));
    return isRight ? [] : [`${name} is ${leveled(held)} and should be ${leveled(wanted[0])}`];
  });
};
