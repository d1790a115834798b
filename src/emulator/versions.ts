import type { Version } from "./call.ts";
import { invalid, Refusal } from "./errors.ts";
import { isList, isObject, type Json, type JsonObject, textOf } from "./json.ts";

const VERSIONS: readonly Version[] = ["2025-09-03", "2026-03-11"];

export const needVersion = (header: string | undefined): Version => {
  if (header === undefined) {
    const message =
      "Notion-Version header failed validation: Notion-Version header should be defined, instead was `undefined`.";
    throw new Refusal({ status: 400, code: "missing_version", message });
  }
  const version = VERSIONS.find((known) => known === header);
  if (version !== undefined) return version;
  const known = VERSIONS.map((one) => `\`"${one}"\``).join(" or ");
  throw invalid(
    `Notion-Version header failed validation: Notion-Version header should be ${known}, instead was \`"${header}"\`.`,
  );
};

const ARCHIVABLE = ["page", "database", "data_source", "block"];

const withArchived = (value: Json): Json =>
  isObject(value) && ARCHIVABLE.includes(textOf(value["object"])) && value["in_trash"] !== undefined
    ? { ...value, archived: value["in_trash"] }
    : value;

/** Until 2025-09-03 every object says `archived` as well, last of all. */
const asOld = (body: JsonObject): JsonObject => {
  const outer = withArchived(body);
  if (!isObject(outer) || outer["object"] !== "list" || !isList(outer["results"]))
    return isObject(outer) ? outer : body;
  return { ...outer, results: outer["results"].map(withArchived) };
};

export const asVersion = (body: JsonObject, version: Version): JsonObject =>
  version === "2026-03-11" ? body : asOld(body);
