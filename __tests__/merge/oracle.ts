import type { Direction } from "../../src/merge/field.ts";
import type { Policy } from "../../src/merge/policy.ts";
import type { PropertyType } from "../../src/model/property.ts";

/**
 * What the contract promises, written down as tables and words instead of rules: it looks at how the three values
 * resemble each other, not at how the merge goes about it.
 */
export interface Case {
  readonly type: PropertyType;
  readonly base: unknown;
  readonly row: unknown;
  readonly page: unknown;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly direction: Direction;
}

export interface Expected {
  readonly row: unknown;
  readonly page: unknown;
  readonly base: unknown;
  readonly loser: unknown;
  readonly status: "synced" | "conflict";
}

export type Clock = "row later" | "page later" | "page a little later" | "row unknown" | "page unknown";

export const NOTHING = Symbol("no base, or no loser");

/** Whose value stays, by policy; for the last write, by the clock as well. */
const POLICY: Readonly<Record<Policy, Readonly<Record<Clock, "row" | "page" | "nobody">>>> = {
  "last-write-wins": {
    "row later": "row",
    "page later": "page",
    "page a little later": "row",
    "row unknown": "row",
    "page unknown": "row",
  },
  "source-wins": {
    "row later": "row",
    "page later": "row",
    "page a little later": "row",
    "row unknown": "row",
    "page unknown": "row",
  },
  "notion-wins": {
    "row later": "page",
    "page later": "page",
    "page a little later": "page",
    "row unknown": "page",
    "page unknown": "page",
  },
  flag: {
    "row later": "nobody",
    "page later": "nobody",
    "page a little later": "nobody",
    "row unknown": "nobody",
    "page unknown": "nobody",
  },
};

const SETS: readonly PropertyType[] = ["multi_select", "people", "relation"];

const text = (value: unknown): string => (value === NOTHING ? "nothing" : JSON.stringify(value));
const alike = (a: unknown, b: unknown): boolean => text(a) === text(b);
const blank = (value: unknown): boolean => ['""', "null", "[]"].includes(text(value));

/** Base, row and page as letters: equal values have equal letters, a missing base is a dash, an empty side at first contact 0. */
const pattern = ({ base, row, page }: Case): string => {
  if (base === NOTHING) {
    if (alike(row, page)) return "-aa";
    return blank(row) ? "-0a" : blank(page) ? "-a0" : "-ab";
  }
  const same = [alike(base, row), alike(base, page), alike(row, page)].map(Number).join("");
  return { "111": "aaa", "100": "aab", "010": "aba", "001": "abb", "000": "abc" }[same] ?? "impossible";
};

type Word = "as it is" | "the row's" | "the page's" | "the policy";

const BOTH_WAYS: Readonly<Record<string, Word>> = {
  "-aa": "as it is",
  "-0a": "the page's",
  "-a0": "the row's",
  "-ab": "the policy",
  aaa: "as it is",
  aab: "the page's",
  aba: "the row's",
  abb: "as it is",
  abc: "the policy",
};

/** Was in the base, is in the row, is on the page → is in the result. */
const MEMBER: Readonly<Record<string, boolean>> = {
  "000": false,
  "001": true,
  "010": true,
  "011": true,
  "100": false,
  "101": false,
  "110": false,
  "111": true,
};

const members = ({ base, row, page }: Case): readonly string[] => {
  const lists = [base, row, page] as readonly (readonly string[])[];
  const all = [...new Set(lists.flat())].sort();
  return all.filter((one) => MEMBER[lists.map((list) => Number(list.includes(one))).join("")]);
};

const agreed = (value: unknown): Expected => ({
  row: value,
  page: value,
  base: value,
  loser: NOTHING,
  status: "synced",
});

/** One side's value goes over to the other; what that other says of its own is the loser. */
const over = (given: Case, from: "row" | "page"): Expected => {
  const gone = given[from === "row" ? "page" : "row"];
  const said = given.base === NOTHING ? !blank(gone) : !alike(gone, given.base);
  return { ...agreed(given[from]), loser: said ? gone : NOTHING };
};

const byPolicy = (given: Case): Expected => {
  const stays = POLICY[given.policy][given.clock];
  if (stays !== "nobody") return over(given, stays);
  return { row: given.row, page: given.page, base: given.base, loser: NOTHING, status: "conflict" };
};

const bothWays = (given: Case): Expected => {
  const shape = pattern(given);
  if (shape === "abc" && SETS.includes(given.type)) return agreed(members(given));
  if (given.type === "status" && given.row === null && shape !== "aaa" && shape !== "-aa" && shape !== "abb") {
    return over(given, "page");
  }
  const word = BOTH_WAYS[shape];
  if (word === "the policy") return byPolicy(given);
  return agreed(word === "the row's" ? given.row : given.page);
};

export const expected = (given: Case): Expected => {
  if (alike(given.row, given.page)) return agreed(given.row);
  if (given.direction === "both") return bothWays(given);
  if (given.direction === "pull") return over(given, "page");
  // A status that the row leaves out is not sent, and what Notion holds counts as right.
  const silent = given.type === "status" && given.row === null;
  return silent ? { ...agreed(given.page), row: given.row } : over(given, "row");
};
