import type { Invariant } from "./invariant.ts";
import { convergence } from "./l1-convergence.ts";
import { idle } from "./l2-idle.ts";
import { twins } from "./l3-twins.ts";
import { people } from "./l4-people.ts";
import { orphans } from "./l5-orphans.ts";
import { secrets } from "./s1-secrets.ts";
import { reading } from "./s2-reading.ts";
import { trash } from "./s3-trash.ts";
import { unread } from "./s4-unread.ts";
import { once } from "./s5-once.ts";
import { seen } from "./s6-seen.ts";
import { mapped } from "./s7-mapped.ts";
import { computed } from "./s8-computed.ts";
import { ledger } from "./s9-ledger.ts";
import { pace } from "./s10-pace.ts";
import { bounded } from "./s11-bounded.ts";
import { planned } from "./s13-planned.ts";
import { inside } from "./s14-inside.ts";
import { halted } from "./s15-halted.ts";
import { options } from "./s16-options.ts";
import { identity } from "./s17-identity.ts";
import { bodies } from "./s18-bodies.ts";
import { foreseen } from "./s19-foreseen.ts";
import { known } from "./s20-known.ts";
import { built } from "./s21-built.ts";

/** Everything that always holds. */
export const INVARIANTS: readonly Invariant[] = [
  ...[secrets, reading, trash, unread, once, seen, mapped, computed, ledger, pace],
  ...[bounded, planned, inside, halted, options, identity, bodies, foreseen, known, built],
  ...[convergence, idle, twins, people, orphans],
];
