import type { HeaderSettings } from "../../model/promotion.ts";
import type { Spot } from "./locate.ts";

export type Fields = ReadonlyMap<string, unknown>;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const tagsOf = ({ finished: { page } }: Spot): readonly string[] => {
  const tags = page.properties["Tags"];
  return isTexts(tags) ? tags : [];
};

/**
 * The header of a file: what the target says, a template's own front matter over it, and over both what the engine
 * itself has to find again: which page the file is of, which content it had, and where the file is.
 */
export const headerOf = (spot: Spot, settings: HeaderSettings, front: Fields): Fields => {
  const { finished, variables, path, target } = spot;
  const said = new Map<string, unknown>([
    ["entity", settings.entity ?? target],
    ["level", settings.level ?? "brief"],
    ["zone", settings.zone ?? "internal"],
    ["version", settings.version ?? "v01"],
    ["tags", settings.tags ?? tagsOf(spot)],
    ["source_path", path],
    ["date", variables.date],
    ["notion_page_id", finished.page.id],
    ["sha", finished.sha],
  ]);
  const facts = new Map(["source_path", "notion_page_id", "sha"].map((name) => [name, said.get(name)]));
  return new Map([...said, ...front, ...facts]);
};
