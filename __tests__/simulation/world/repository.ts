import type { RememberedFiles } from "../../fakes/files.ts";
import type { Dice } from "../chance.ts";
import { PAGE_ID } from "./config.ts";
import type { PlannedTarget, Recipe } from "./recipe.ts";
import { keyText, recordJson, throwRecord, type WorldRecord } from "./record.ts";
import type { Json } from "./values.ts";

export type Records = ReadonlyMap<string, WorldRecord>;

/** The records that people keep in the repository, and the files that they are in. */
export interface Repository {
  /** By the text that tells them apart. */
  readonly records: (target: string) => Records;
  readonly set: (target: PlannedTarget, record: WorldRecord) => void;
  readonly remove: (target: PlannedTarget, key: string) => void;
  /** All records as they are now, to be compared with later. */
  readonly snapshot: () => ReadonlyMap<string, Records>;
  readonly keysOf: (target: string) => readonly string[];
  /** The page that a record names in its file. */
  readonly pageId: (target: PlannedTarget, key: string) => string | undefined;
}

const slug = (key: string): string => Buffer.from(keyText(key)).toString("hex");

const frontMatter = (fields: { readonly [field: string]: Json }, text: Json | undefined): string => {
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${typeof text === "string" ? `${text}\n` : ""}`;
};

/** The page IDs that a run wrote into the files: a person who edits a record leaves them there. */
const writtenIds = (files: RememberedFiles, folder: string): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const [path, text] of files.all) {
    if (!path.startsWith(folder) || !text.includes(PAGE_ID)) continue;
    const found = path.endsWith(".md")
      ? [Object.fromEntries([...text.matchAll(/^(key|notion_page_id): "?(.*?)"?$/gm)].map(([, a = "", b]) => [a, b]))]
      : [JSON.parse(text) as unknown].flat();
    for (const one of found) {
      const { key, [PAGE_ID]: id } = one as Readonly<Record<string, unknown>>;
      if (typeof id === "string") ids.set(keyText(String(key)), id);
    }
  }
  return ids;
};

export const repository = (recipe: Recipe, files: RememberedFiles, dice: Dice): Repository => {
  const all = new Map(recipe.targets.map(({ name }) => [name, new Map<string, WorldRecord>()]));
  const of = (target: string): Map<string, WorldRecord> => all.get(target) ?? new Map<string, WorldRecord>();

  const write = ({ name, layout }: PlannedTarget): void => {
    const folder = `data/${name}/`;
    const ids = writtenIds(files, folder);
    const written = [...of(name).values()].map((record) => {
      const id = ids.get(keyText(record.key));
      const json: { readonly [field: string]: Json } = {
        ...recordJson(record),
        ...(id !== undefined && { [PAGE_ID]: id }),
      };
      return { record, json };
    });
    for (const path of [...files.all.keys()]) if (path.startsWith(folder)) files.remove(path);
    if (layout === "list") {
      files.put(`${folder}list.json`, JSON.stringify(written.map(({ json }) => json)));
      return;
    }
    for (const { record, json } of written) {
      const { ["body"]: body, ...fields } = json;
      const markdown = layout === "markdown";
      files.put(
        `${folder}${slug(record.key)}.${markdown ? "md" : "json"}`,
        markdown ? frontMatter(fields, body) : JSON.stringify(json),
      );
    }
  };
  const keysOf = (target: string): readonly string[] => [...of(target).values()].map(({ key }) => key);
  for (const target of recipe.targets) {
    for (let count = 0; count < target.records; count += 1) {
      const record = throwRecord(dice, target, keysOf);
      of(target.name).set(keyText(record.key), record);
    }
    write(target);
  }
  return {
    records: of,
    keysOf,
    pageId: ({ name, pageId }, key) => (pageId ? writtenIds(files, `data/${name}/`).get(keyText(key)) : undefined),
    set: (target, record) => {
      of(target.name).set(keyText(record.key), record);
      write(target);
    },
    remove: (target, key) => {
      of(target.name).delete(keyText(key));
      write(target);
    },
    snapshot: () => new Map([...all].map(([name, records]) => [name, new Map(records)])),
  };
};
