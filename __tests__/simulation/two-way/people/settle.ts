import type { Page } from "../../../../src/emulator/store.ts";
import type { Data } from "../../../../src/ports/postgres.ts";
import type { Json } from "../../world/values.ts";
import type { Both } from "../both.ts";
import { ownersOf } from "../both.ts";
import { expectedOn } from "../couples.ts";
import type { Field, Pair } from "../plan.ts";
import { inWords } from "../values.ts";
import { setProperty } from "./in-pages.ts";
import { setColumn } from "./in-rows.ts";

export interface Contested {
  readonly pair: Pair;
  readonly page: Page;
  readonly row: Data;
  readonly field: Field;
}

/** The row is what the person makes the page say. */
export const settleOnPage = (both: Both, { pair, page, row, field }: Contested): boolean => {
  const value = expectedOn(both, field, row);
  if (value === undefined || !setProperty(both, pair, { page, field, value })) return false;
  both.scene.story.tell("Ada", `settles ${field.name} of ${page.id.slice(-6)} on the page`);
  return true;
};

const keyOf = (both: Both, { to }: Field, id: string): string | number | null => {
  const owner = ownersOf(both, { name: to ?? "" }).get(id)?.["key"];
  if (typeof owner !== "string") return null;
  return both.plan.pairs.find(({ name }) => name === to)?.counted === true ? Number(owner) : owner;
};

const atomOf = (held: Json): string => (Array.isArray(held) ? held.map(String).join() : "");

/** The page is what the person makes the row say. */
export const settleInRow = (both: Both, { pair, page, row, field }: Contested): boolean => {
  const held = both.scene.sight.value(page, field.name) ?? null;
  const value = field.kind === "mate" ? keyOf(both, field, atomOf(held)) : held;
  if (typeof value === "object" && value !== null) return false;
  if (!setColumn(both, pair, { row, field, value })) return false;
  both.scene.story.tell("Ben", `settles ${field.name} of the row ${inWords(row["id"])}: ${JSON.stringify(value)}`);
  return true;
};
