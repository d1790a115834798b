import type { Proposal, Proposed } from "../../model/proposal.ts";
import type { Writable } from "./match.ts";
import { looksLikeKey } from "./owned.ts";

const CARRIERS: readonly string[] = ["rich_text", "number"];

/** The property that holds the key where the title does not. */
const carrierOf = (key: string, mappings: readonly Proposed[]): string | undefined =>
  mappings.find(({ type, origin }) => CARRIERS.includes(type) && "from" in origin && origin.from === key)?.property;

type Kept = Pick<Proposal, "key" | "mappings">;

/** The key is in the title, else in a property that holds it, else in one made for it; else the title gives way to it. */
export const withKey = (key: string, mappings: readonly Proposed[], columns: readonly Writable[]): Kept => {
  const title = columns.find(({ type }) => type === "title")?.name ?? "Name";
  const inTitle = { property: title, type: "title", origin: { from: key } } as const;
  const titled = mappings.find(({ type }) => type === "title");
  if (titled === undefined || ("from" in titled.origin && titled.origin.from === key)) {
    const rest = mappings.filter(({ type }) => type !== "title");
    return { key: { from: key, property: undefined }, mappings: [inTitle, ...rest] };
  }
  const carrier = carrierOf(key, mappings);
  if (carrier !== undefined) return { key: { from: key, property: carrier }, mappings };
  const names = new Set(mappings.map(({ property }) => property));
  const free = columns.find(({ name, type }) => !names.has(name) && looksLikeKey(name, type));
  if (free === undefined) {
    const rest = mappings.filter(({ type }) => type !== "title");
    return { key: { from: key, property: undefined }, mappings: [inTitle, ...rest] };
  }
  const carrying = { property: free.name, type: free.type, origin: { is: "key" } } as const;
  return { key: { from: key, property: free.name }, mappings: [...mappings, carrying] };
};
