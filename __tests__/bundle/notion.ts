import { createHash } from "node:crypto";
import type { Emulator } from "../../src/emulator/emulator.ts";

export const TOKEN = "ntn_outcomes0123456789";
export const BOLTS = { id: "0de0c0de-0000-4000-8000-00000000da7a", source: "0de0c0de-0000-4000-8000-0000000050ce" };
export const NUTS = { id: "0de0c0de-0000-4000-8000-0000000b0b0b", source: "0de0c0de-0000-4000-8000-00000000b0b5" };

interface TextItem {
  readonly plain_text: string;
}

interface Row {
  readonly properties: Readonly<
    Record<string, { readonly title?: readonly TextItem[]; readonly rich_text?: readonly TextItem[] }>
  >;
}

/** What Notion itself says it holds, asked without any of our code: of each row, the text of one property. */
export const textsIn = async (emulator: Emulator, source: string, name = "Name"): Promise<readonly string[]> => {
  emulator.faults.clear();
  const texts: string[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 20; pages += 1) {
    const answer = await emulator.fetch(`http://notion/v1/data_sources/${source}/query`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "notion-version": "2026-03-11" },
      body: JSON.stringify(cursor === null ? {} : { start_cursor: cursor }),
    });
    const batch = (await answer.json()) as { readonly results: readonly Row[]; readonly next_cursor: string | null };
    const cells = batch.results.map(({ properties }) => properties[name]?.title ?? properties[name]?.rich_text ?? []);
    texts.push(...cells.map((items) => items.map(({ plain_text: text }) => text).join("")));
    cursor = batch.next_cursor;
    if (cursor === null) break;
  }
  return texts.sort();
};

/** RFC 8785 for what a plan holds, written down a second time: the product's own function is not asked. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(record).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(record[name])}`).join()}}`;
};

export const shaOf = (content: { readonly properties: unknown; readonly body: unknown }): string =>
  createHash("sha256")
    .update(canonical({ body: content.body, properties: content.properties }))
    .digest("hex");
