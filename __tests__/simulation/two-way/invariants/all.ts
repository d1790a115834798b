import { INVARIANTS } from "../../invariants/all.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import type { Both } from "../both.ts";
import { alone } from "./alone.ts";
import { atomic } from "./atomic.ts";
import { compare } from "./compare.ts";
import { converged } from "./converged.ts";
import { flagged } from "./flagged.ts";
import { halted } from "./halted.ts";
import { idle } from "./idle.ts";
import type { Make, RowInvariant } from "./invariant.ts";
import { kept } from "./kept.ts";
import { locked } from "./locked.ts";
import { mapped } from "./mapped.ts";
import { once } from "./once.ts";
import { beside, people } from "./people.ts";
import { secrets } from "./secrets.ts";
import { silent } from "./silent.ts";
import { trash } from "./trash.ts";
import { twins } from "./twins.ts";

const MAKERS: readonly Make[] = [
  ...[compare, atomic, silent, locked, kept, secrets, once, mapped, trash, halted],
  ...[converged, idle, twins, people, beside, alone, flagged],
];

/** Those of a world of pushes that know nothing but its targets. */
const ELSEWHERE: readonly string[] = ["S3", "S11", "S15", "L4"];

export const rowInvariants = (both: Both): readonly RowInvariant[] => MAKERS.map((make) => make(both));

/** Everything that always holds in a world that goes both ways: what holds everywhere, and what holds only here. */
export const allInvariants = (own: readonly RowInvariant[]): readonly Invariant[] => [
  ...INVARIANTS.filter(({ name }) => !ELSEWHERE.includes(name)),
  ...own,
];
