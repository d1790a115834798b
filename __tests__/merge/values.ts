import type { PropertyType, Value } from "../../src/model/property.ts";

const ID = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

/** Every set of up to three members. */
const subsets = (members: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** members.length }, (_, bits) => members.filter((_one, at) => (bits >> at) & 1));

const file = (name: string) => ({ name, url: `https://files.example/${name}` });

/** For each type its empty value and three others: enough for base, row and page all to differ, and for each to be empty. */
export const VALUES: Readonly<Record<PropertyType, readonly Value[]>> = {
  title: ["", "Hex bolt", "Hex bolts", "hex bolt"],
  rich_text: ["", "one\ntwo", "one\ntwo ", "three"],
  number: [null, 0, 0.1, -12],
  select: [null, "Big", "big", "Small"],
  multi_select: subsets(["Blue", "Green", "Red"]),
  status: [null, "Open", "Doing", "Done"],
  date: [null, "2026-11-21", "2026-11-21T00:00:00.000Z", { start: "2026-11-21", end: "2026-11-23" }],
  people: subsets([ID(1), ID(2), ID(3)]),
  files: [[], [file("a.pdf")], [file("b.pdf")], [file("b.pdf"), file("a.pdf")]],
  checkbox: [false, true],
  url: [null, "https://a.example/", "https://a.example", "https://b.example/"],
  email: [null, "ada@example.org", "Ada@example.org", "bo@example.org"],
  phone_number: [null, "+44 1", "+44 2", "+44 3"],
  relation: subsets(["teams:a", "teams:b", "teams:c"]),
};
