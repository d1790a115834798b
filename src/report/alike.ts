import { grouped } from "../model/grouped.ts";
import type { Problem } from "../model/problem.ts";

/** What a message says whatever it says it of: words in quotes or backticks, and numbers, are left out. */
const pattern = (message: string): string => message.replace(/"[^"]*"|`[^`]*`|\d+/g, "…");

/** The same mistake in several records. */
export interface Alike {
  readonly first: Problem;
  readonly all: readonly Problem[];
}

/** Problems by mistake, in the order in which each is first met. */
export const alike = (problems: readonly Problem[]): readonly Alike[] => {
  const kinds = grouped(problems, ({ level, message, cure, place }) =>
    JSON.stringify([level, place.target, place.property, cure, pattern(message)]),
  );
  return [...kinds.values()].flatMap((all) => all.slice(0, 1).map((first) => ({ first, all })));
};
