import { keyText } from "../../model/key.ts";
import { asked, expression } from "../expression.ts";
import type { Field, Fields } from "./fields.ts";
import { fold, stem } from "./fold.ts";

/** What has to be known of the records to tell them apart. */
export interface Told {
  readonly records: readonly Fields[];
  readonly fields: readonly Field[];
  readonly target: string;
  /** What the title was found to be. */
  readonly title: string | undefined;
}

/** Whether an expression gives each record a key of its own. */
export const tellsApart = (from: string, records: readonly Fields[]): boolean => {
  const read = expression(from);
  const keys = records.map((record) => {
    const found = asked(read, record);
    return "value" in found ? keyText(found.value) : "";
  });
  return !keys.includes("") && new Set(keys).size === keys.length;
};

const USUAL = ["key", "id", "slug", "uid", "uuid", "code", "name", "title"];

/** Fields by names that keys have, the target's own among them (`module` in `modules`). */
const byName = ({ fields, target }: Told): readonly string[] => {
  const top = fields.filter(({ path }) => path.length === 1);
  const called = (name: string) => top.filter(({ path: [own] }) => fold(own) === name).map(({ from }) => from);
  const own = top.filter(({ path: [name] }) => stem(name) === stem(target)).map(({ from }) => from);
  return [...own, ...USUAL.flatMap(called)];
};

const LONGEST_NAME = 100;

/** Fields that could be names: short texts. Each record having its own is what is asked of them. */
const byLook = ({ fields, records }: Told): readonly string[] =>
  fields
    .filter(({ path }) => path.length === 1)
    .filter(({ path: [name] }) =>
      records.every(({ [name]: value }) => typeof value === "string" && value.length <= LONGEST_NAME),
    )
    .map(({ from }) => from);

/** The expression by which records are told apart; undefined where nothing does. */
export const keyOf = (told: Told): string | undefined =>
  [...(told.title === undefined ? [] : [told.title]), ...byName(told), ...byLook(told), "_name", "_dir", "_path"].find(
    (from) => tellsApart(from, told.records),
  );
