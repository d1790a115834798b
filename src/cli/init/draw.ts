import { bad, type Checked, good, type Problem } from "../../model/problem.ts";
import type { Proposal } from "../../model/proposal.ts";
import type { Evidence } from "../../plan/proposal/evidence.ts";
import { propose } from "../../plan/proposal/propose.ts";
import { rehearse } from "./rehearsal.ts";
import type { Site } from "./site.ts";
import { type Paper, papersOf, type Sketch, withVocabularies } from "./sketch.ts";

/** All that was settled but the mapping, and what it is to be made from. */
export interface Settled {
  readonly evidence: Evidence;
  readonly sketch: Omit<Sketch, "proposal">;
  readonly vocabulary: boolean;
}

export interface Drawn {
  readonly sketch: Sketch;
  readonly papers: readonly Paper[];
}

const MOST_TRIES = 4;

/** Properties that a run would stumble over, and why. The title and the key have to stay. */
const stumbles = (problems: readonly Problem[], { mappings, key }: Proposal): ReadonlyMap<string, string> => {
  const loose = mappings.filter(({ property, type }) => type !== "title" && property !== key.property);
  const names = new Set(loose.map(({ property }) => property));
  return new Map(
    problems.flatMap(({ message, place: { property } }) =>
      property !== undefined && names.has(property) ? [[property, message] as const] : [],
    ),
  );
};

/** A mapping that `validate` has nothing to say against: what it stumbles over is left out, and tried again. */
export const draw = async ({ evidence, sketch, vocabulary }: Settled, site: Site): Promise<Checked<Drawn>> => {
  let refused = evidence.refused;
  let problems: readonly Problem[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const plain = propose({ ...evidence, refused });
    if (plain === undefined) break;
    const proposal = vocabulary ? withVocabularies(plain, sketch.schema) : plain;
    const whole = { ...sketch, proposal };
    const papers = papersOf(whole);
    problems = await rehearse(sketch.config, papers, site);
    if (problems.length === 0) return good({ sketch: whole, papers });
    const found = stumbles(problems, proposal);
    if (found.size === 0) break;
    refused = new Map([...refused, ...found]);
  }
  return bad(...problems);
};
