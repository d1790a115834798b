import type { Path } from "../config/places.ts";
import { wellFormed } from "../model/text.ts";

const LONGEST = 80;
const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

const cut = (text: string): string => (text.length > LONGEST ? `${wellFormed(text.slice(0, LONGEST - 1))}…` : text);

const step = (name: string | number, index: number): string => {
  if (typeof name === "number") return `[${name}]`;
  if (!PLAIN.test(name)) return `[${JSON.stringify(cut(name))}]`;
  return index === 0 ? name : `.${name}`;
};

/** A field as a person writes it: `apis[0].name`. */
export const spelled = (path: Path): string => path.map(step).join("");

/** A value in few words: as it is written where it is short, what it is where it is a whole world. */
export const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return value === "" ? "empty" : cut(JSON.stringify(value) ?? "nothing");
};
