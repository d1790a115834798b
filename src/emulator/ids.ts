import { reads } from "./times.ts";

/** The mark that Notion leaves in the last group of an ID: which table the object is in. */
const MARKS = { data_source: "000b", comment: "001d", discussion: "001c", bot: "0027" } as const;

const PROPERTY_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ<>?:;@[]^_`{|}~=\\";

const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i;

/** The dashed lower-case form, or nothing: Notion refuses time-based UUIDs (version 1) as if they were none. */
export const asUuid = (text: string): string | undefined => {
  const parts = UUID.exec(text)?.slice(1);
  return parts === undefined || parts[2]?.startsWith("1") ? undefined : parts.join("-").toLowerCase();
};

export const undashed = (id: string): string => id.replaceAll("-", "");

export interface Ids {
  /** Random, for databases with their first data source, options, requests and cursors. */
  random(): string;
  /** Version 8 with a day counter in front, as for everything that the API makes. */
  dated(now: number, table?: keyof typeof MARKS): string;
  task(): string;
  property(taken: ReadonlyMap<string, unknown>): string;
  pick<Item>(items: readonly Item[]): Item | undefined;
}

const hex = (random: () => number, digits: number): string =>
  Math.floor(random() * 16 ** digits)
    .toString(16)
    .padStart(digits, "0");

const variant = (random: () => number): string => "89ab"[Math.floor(random() * 4)] ?? "8";

const DAYS_BEFORE = 19_000;
const WORKSPACE_MARK = "9ce7b60a4";

export const createIds = (random: () => number): Ids => {
  const tail = (mark: string): string => `${mark}${hex(random, 6)}${hex(random, 6)}`.slice(0, 12);
  const ids: Ids = {
    random: () =>
      `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${variant(random)}${hex(random, 3)}-${tail("")}`,
    dated: (now, table) => {
      const day = Math.max(0, reads.day(now) - DAYS_BEFORE)
        .toString(16)
        .padStart(3, "0")
        .slice(-3);
      const head = `${day}${WORKSPACE_MARK}`;
      const mark = table === undefined ? "" : MARKS[table];
      return `${head.slice(0, 8)}-${head.slice(8)}-8${hex(random, 3)}-${variant(random)}${hex(random, 3)}-${tail(mark)}`;
    },
    task: () => `task_${hex(random, 8)}${hex(random, 8)}${hex(random, 8)}${hex(random, 8)}`,
    property: (taken) => {
      const letters = Array.from(
        { length: 4 },
        () => PROPERTY_ALPHABET[Math.floor(random() * PROPERTY_ALPHABET.length)],
      );
      const id = letters.join("");
      return taken.has(id) ? ids.property(taken) : id;
    },
    pick: (items) => items[Math.floor(random() * items.length)],
  };
  return ids;
};
