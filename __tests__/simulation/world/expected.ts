import { createHash } from "node:crypto";
import { KEY_PROPERTY, TITLE } from "./config.ts";
import type { PlannedTarget } from "./recipe.ts";
import { keyText, type WorldRecord } from "./record.ts";
import type { Json } from "./values.ts";

/** What Notion is to show of a record, relations apart; undefined where anything is right. */
export const expectedValues = (
  target: PlannedTarget,
  record: WorldRecord,
): Readonly<Record<string, Json | undefined>> => ({
  [TITLE]: target.keyIn === "title" ? record.key : (record.values["label"]?.said ?? ""),
  ...(target.keyIn === "text" && { [KEY_PROPERTY]: record.key }),
  ...Object.fromEntries(
    target.properties.flatMap(({ name, field, to }) => (to === undefined ? [[name, record.values[field]?.shown]] : [])),
  ),
});

/** Which records a record points at, by the property that does. */
export const expectedLinks = (
  target: PlannedTarget,
  record: WorldRecord,
): readonly { readonly name: string; readonly to: string; readonly keys: readonly string[] }[] =>
  target.properties.flatMap(({ name, field, to }) =>
    to === undefined ? [] : [{ name, to, keys: (record.links[field] ?? []).map(keyText) }],
  );

export const canonical = (value: Json | undefined): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
};

/** A Markdown file ends with a line's end, and that is a part of its body. */
const saidBody = ({ layout, body: mapped }: PlannedTarget, { body }: WorldRecord): string | null => {
  if (!mapped || layout !== "markdown") return body;
  return body === null ? "" : `${body}\n`;
};

/** The contract's own words for the SHA, followed once more and by themselves. */
export const expectedSha = (target: PlannedTarget, record: WorldRecord): string => {
  const links = Object.fromEntries(
    expectedLinks(target, record).map(({ name, to, keys }) => [
      name,
      [...new Set(keys.map((key) => `${to}:${key}`))].sort(),
    ]),
  );
  // A status that a record does not say is not sent, and so is no part of what the page should be.
  const properties: Readonly<Record<string, Json>> = Object.fromEntries(
    Object.entries({ ...expectedValues(target, record), ...links }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return createHash("sha256")
    .update(canonical({ body: saidBody(target, record), properties }))
    .digest("hex");
};
