import type { PropertyType } from "../../../src/model/property.ts";
import type { Datum, DraftColumn } from "../../../src/ports/postgres.ts";
import type { Dice } from "../chance.ts";
import type { Json } from "../world/values.ts";

export type FieldKind = "title" | "text" | "number" | "tags" | "word" | "mood" | "done" | "day" | "moment" | "mate";

export const MOODS = ["calm", "busy", "lost"] as const;

interface Kind {
  readonly property: PropertyType;
  readonly column: DraftColumn["type"];
  /** What somebody types who was the nth to type anything: never the same twice, where the type has room for that. */
  readonly typed: (dice: Dice, nth: number) => Datum;
  /** A column's value as Notion shows it. */
  readonly shown: (value: Datum) => Json;
  /** What Notion shows as a person sends it there. */
  readonly sent: (value: Json) => Json;
}

/** Keys and names as a person writes them. */
export const inWords = (value: Datum | Json | undefined): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");

const FIRST_DAY = Date.UTC(2027, 0, 1);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const text = (value: Json): Json => [{ type: "text", text: { content: inWords(value) } }];

const list = (value: Datum | Json): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const chosen = (value: Json): Json => ({ select: value === null ? null : { name: value } });

const asIs = (value: Datum): Json => value as Json;

/** `100` times the number, so that what is rounded stays nobody else's. */
const number = (dice: Dice, nth: number): number => nth * 10 + (dice.sometimes(0.3) ? 0.04 : 0);

export const KINDS: Readonly<Record<FieldKind, Kind>> = {
  title: {
    property: "title",
    column: "text",
    typed: (_dice, nth) => `n${nth}`,
    shown: inWords,
    sent: (value) => ({ title: text(value) }),
  },
  text: {
    property: "rich_text",
    column: "text",
    typed: (dice, nth) => `v${nth}${dice.pick(["", " – café 🔩", "\nsecond line", " [a](b)"])}`,
    shown: inWords,
    sent: (value) => ({ rich_text: value === "" ? [] : text(value) }),
  },
  number: {
    property: "number",
    column: "numeric",
    typed: number,
    shown: asIs,
    sent: (value) => ({ number: value }),
  },
  tags: {
    property: "multi_select",
    column: "text[]",
    typed: (_dice, nth) => [`t${nth}`],
    shown: (value) => [...list(value)].sort(),
    sent: (value) => ({ multi_select: list(value).map((name) => ({ name })) }),
  },
  word: { property: "select", column: "text", typed: (_dice, nth) => `w${nth}`, shown: asIs, sent: chosen },
  mood: { property: "select", column: "text", typed: (dice) => dice.pick(MOODS), shown: asIs, sent: chosen },
  done: {
    property: "checkbox",
    column: "boolean",
    typed: (dice) => dice.sometimes(0.5),
    shown: (value) => value === true,
    sent: (value) => ({ checkbox: value }),
  },
  day: {
    property: "date",
    column: "date",
    typed: (_dice, nth) => new Date(FIRST_DAY + nth * DAY_MS).toISOString().slice(0, 10),
    shown: asIs,
    sent: (value) => ({ date: value === null ? null : { start: value } }),
  },
  moment: {
    property: "date",
    column: "timestamptz",
    typed: (dice, nth) =>
      new Date(FIRST_DAY + nth * MINUTE_MS + (dice.sometimes(0.4) ? 12_345 : 0)).toISOString().replace(/\.?0*Z$/, "Z"),
    shown: (value) =>
      typeof value === "string" ? new Date(Math.floor(Date.parse(value) / MINUTE_MS) * MINUTE_MS).toISOString() : null,
    sent: (value) => ({ date: value === null ? null : { start: value } }),
  },
  mate: {
    property: "relation",
    column: "bigint",
    typed: () => null,
    shown: asIs,
    sent: (value) => ({ relation: list(value).map((id) => ({ id })) }),
  },
};

const NAMELESS: readonly FieldKind[] = ["mood", "done", "mate"];

/** What a person would know again in a value, wherever it ended up. */
export const atomsOf = (kind: FieldKind, shown: Json | undefined): readonly string[] => {
  if (NAMELESS.includes(kind) || shown === undefined || shown === null || shown === "") return [];
  if (kind === "tags") return list(shown);
  return typeof shown === "object" ? [JSON.stringify(shown)] : [String(shown)];
};
