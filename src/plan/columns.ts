import type { PropertyType } from "../model/property.ts";
import type { ColumnDraft, DataSource, Option } from "../model/schema.ts";
import type { Mapping, Target } from "../model/target.ts";
import { optionsOf } from "./backfill.ts";

/** A property that a target needs in its database. */
export interface Needed {
  readonly property: string;
  readonly draft: ColumnDraft;
  /** The target whose pages a relation points at: which data source that is shows only when it stands. */
  readonly to: string | undefined;
  readonly optional: boolean;
}

const draftOf = (mapping: Mapping): ColumnDraft => {
  const { type, format } = mapping;
  const options = optionsOf(mapping);
  return {
    type,
    ...(options.length > 0 && { options }),
    ...(type === "number" && format !== undefined && { format }),
  };
};

const guessed = (value: unknown): PropertyType => {
  if (typeof value === "boolean") return "checkbox";
  return typeof value === "number" ? "number" : "select";
};

/** A property that pages are told apart by, and that nothing else says the type of. */
const conditional = (property: string, values: readonly unknown[]): Needed => {
  const type = guessed(values[0]);
  const options = values.filter((value) => typeof value === "string").map((name): Option => ({ name }));
  const draft = { type, ...(type === "select" && { options }) };
  return { property, draft, to: undefined, optional: false };
};

const plain = (property: string, type: PropertyType): Needed => ({
  property,
  draft: { type },
  to: undefined,
  optional: false,
});

/** What a promoted page is found by, and what is marked on it. */
const promotedColumns = ({ promoting, when }: Target): readonly Needed[] => {
  if (promoting === undefined) return [];
  const marked = Object.entries(promoting.mark).map(([property, value]): Needed => {
    const type = guessed(value);
    return plain(property, type === "select" ? "rich_text" : type);
  });
  return [...Object.entries(when).map(([property, values]) => conditional(property, values)), ...marked];
};

const TIMESTAMPS: readonly string[] = ["created_time", "last_edited_time"];

/** Everything that a target's database has to have, each property once. */
export const neededColumns = (target: Target): readonly Needed[] => {
  const { mappings, scope, ids, ttl } = target;
  const all: readonly Needed[] = [
    ...mappings.map((mapping) => ({
      property: mapping.property,
      draft: draftOf(mapping),
      to: mapping.to,
      optional: mapping.optional,
    })),
    ...(ids === undefined ? [] : [plain(ids.property, "rich_text")]),
    ...(ttl === undefined || TIMESTAMPS.includes(ttl.property) ? [] : [plain(ttl.property, "date")]),
    ...Object.entries({ ...scope, ...ttl?.when }).map(([property, values]) => conditional(property, values)),
    ...promotedColumns(target),
  ];
  const titled = all.some(({ draft }) => draft.type === "title") ? all : [plain("Name", "title"), ...all];
  return [...new Map(titled.toReversed().map((one) => [one.property, one])).values()].reverse();
};

/** What is missing in a database that stands. What may be missing is not added to what people made. */
export const missingColumns = (target: Target, { columns }: DataSource): readonly Needed[] => {
  const names = new Set(columns.map(({ name }) => name));
  return neededColumns(target).filter(
    ({ property, draft, optional }) => !optional && !names.has(property) && draft.type !== "title",
  );
};
