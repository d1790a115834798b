import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import type { Sent } from "../attempt.ts";
import type { Scene } from "../scene.ts";
import { keyProperty } from "../world/config.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import { keyText } from "../world/record.ts";

/** The target whose data source this is. */
export const targetAt = ({ recipe, home }: Scene, dataSource: unknown): PlannedTarget | undefined =>
  recipe.targets.find((target) => home(target) === dataSource);

export const targetOfPage = (scene: Scene, id: string): PlannedTarget | undefined => {
  const page = scene.sight.page(id);
  return page?.parent.type === "data_source_id" ? targetAt(scene, page.parent.id) : undefined;
};

export const keyOf = ({ sight }: Scene, target: PlannedTarget, page: Page): string =>
  sight.key(page, keyProperty(target));

/** Pages of a target that are not in the trash, by the key that they carry. */
export const livePages = (scene: Scene, target: PlannedTarget): ReadonlyMap<string, readonly Page[]> => {
  const pages = new Map<string, Page[]>();
  for (const page of scene.sight.rows(scene.home(target) ?? "")) {
    const key = keyOf(scene, target, page);
    if (!page.inTrash) pages.set(key, [...(pages.get(key) ?? []), page]);
  }
  return pages;
};

/** The pages that may be a record's: the one that it names, where that is there; else those that carry its key. */
export const pagesOf = (scene: Scene, target: PlannedTarget, key: string): readonly Page[] => {
  const live = livePages(scene, target);
  const named = scene.repository.pageId(target, key);
  const own = [...live.values()].flat().filter(({ id }) => id === named);
  return own.length > 0 ? own : (live.get(key) ?? []);
};

/** What every page of the targets is called now. */
export const keysNow = (scene: Scene): ReadonlyMap<string, string> =>
  new Map(
    scene.recipe.targets.flatMap((target) =>
      scene.sight.rows(scene.home(target) ?? "").map((page) => [page.id, keyOf(scene, target, page)] as const),
    ),
  );

export const isCreate = ({ method, path }: Sent): boolean => method === "POST" && path === "/v1/pages";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

export const fields = (value: unknown): Fields => (isFields(value) ? value : {});

/** The properties that a request writes, by column ID or name. */
export const written = ({ body }: Sent): Fields => fields(body["properties"]);

const contents = (value: unknown): string =>
  (Array.isArray(value) ? value : []).map((piece) => textOf(fields(fields(piece)["text"])["content"])).join("");

/** Of a create: where it goes, and the key that travels in it. */
export const created = (
  sent: Sent,
  scene: Scene,
): { readonly target: PlannedTarget; readonly key: string } | undefined => {
  const target = targetAt(scene, fields(sent.body["parent"])["data_source_id"]);
  if (target === undefined || !isCreate(sent)) return undefined;
  const id = scene.sight.columnId(scene.home(target) ?? "", keyProperty(target)) ?? "";
  const properties = written(sent);
  const held = fields(properties[id] ?? properties[encodeURIComponent(id)] ?? properties[keyProperty(target)]);
  return { target, key: keyText(contents(held["title"] ?? held["rich_text"])) };
};
