import { isObject } from "../../model/json.ts";
import { expression } from "../expression.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A field of the records, by the names that lead to it and as an expression. */
export interface Field {
  readonly path: readonly [top: string, ...below: string[]];
  readonly from: string;
}

/** What every record of a file knows about its file, and no person wrote. */
export const ABOUT_FILE = ["_path", "_name", "_dir", "_body", "_commit"] as const;

const MOST_FIELDS = 400;

const identifier = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

const fieldAt = (path: Field["path"]): Field => ({ path, from: path.map(identifier).join(".") });

const names = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.flatMap((value) => (isObject(value) ? Object.keys(value) : []))),
];

const at = (record: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : null), record);

/** Whether the expression finds what the names lead to. A name may be a word of the language, or look like a variable. */
const isReadable = ({ path, from }: Field, records: readonly Fields[]): boolean => {
  if (from.includes("${")) return false;
  try {
    const read = expression(from);
    return records.every((record) => read(record) === (at(record, path) ?? null));
  } catch {
    return false;
  }
};

/** Every field that any record has, and those one level below. */
export const fieldsOf = (records: readonly Fields[]): readonly Field[] => {
  const about: readonly string[] = ABOUT_FILE;
  const top = names(records).filter((name) => !about.includes(name));
  const nested = top.flatMap((name) =>
    names(records.map((record) => record[name])).map((inner): Field["path"] => [name, inner]),
  );
  return [...top.map((name): Field["path"] => [name]), ...nested]
    .slice(0, MOST_FIELDS)
    .map(fieldAt)
    .filter((field) => isReadable(field, records));
};
