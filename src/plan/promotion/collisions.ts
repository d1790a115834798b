import { grouped } from "../../model/grouped.ts";
import { type Place, type Problem, problem } from "../../model/problem.ts";
import { foldedPath } from "./path.ts";

/** Something that is to be written at a path, and how it is called in a message. */
export interface Claimed {
  readonly path: string;
  readonly label: string;
  readonly place: Place;
}

const foldersOf = (path: string): readonly string[] => {
  const names = path.split("/");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
};

const CURE =
  "Rename one of them, or put `{{ slug }}`, `{{ target }}` or `{{ index }}` into `path`, so that they differ.";

const MOST_NAMED = 5;

const told = (others: readonly Claimed[]): string => {
  const names = others.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : "";
  return `${names.join(", ")}${more}`;
};

const collision = ({ path, place }: Claimed, others: readonly Claimed[]): Problem =>
  problem(`${JSON.stringify(path)} is the path of ${told(others)} too, on some machine or other.`, CURE, place);

/**
 * What cannot both be written: one path twice, also where only capitals or the form of a letter differ, and a file
 * where another needs a folder. It is an error of each of them: none is the better one.
 */
export const collisions = <One extends Claimed>(claims: readonly One[]): ReadonlyMap<One, Problem> => {
  const files = grouped(claims, ({ path }) => foldedPath(path));
  const below = grouped(
    claims.flatMap((claim) => foldersOf(foldedPath(claim.path)).map((folder) => ({ folder, claim }))),
    ({ folder }) => folder,
  );
  const rivals = (claim: One): readonly One[] => {
    const path = foldedPath(claim.path);
    const inside = (below.get(path) ?? []).map((one) => one.claim);
    const outside = [path, ...foldersOf(path)]
      .flatMap((one) => files.get(one) ?? [])
      .filter((other) => other !== claim);
    return [...outside, ...inside];
  };
  return new Map(
    claims
      .map((claim) => [claim, rivals(claim)] as const)
      .filter(([, others]) => others.length > 0)
      .map(([claim, others]) => [claim, collision(claim, others)]),
  );
};
