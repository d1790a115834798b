import { createHash } from "node:crypto";

/** RFC 8785 for plain values: keys by UTF-16 unit, everything else as `JSON.stringify` writes it, which is what the RFC asks for. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
};

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The same of a text that comes in parts, and would be long as a whole. */
export const sha256Of = (parts: Iterable<string>): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** The commit mark of a page: anybody can compute it again from `plan.json`. */
export const pageSha = (properties: Readonly<Record<string, unknown>>, body: string | null): string =>
  sha256(canonicalJson({ body, properties }));
