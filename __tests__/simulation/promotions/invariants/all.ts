import type { Invariant } from "../../invariants/invariant.ts";
import { people } from "../../invariants/l4-people.ts";
import { secrets } from "../../invariants/s1-secrets.ts";
import { reading } from "../../invariants/s2-reading.ts";
import { seen } from "../../invariants/s6-seen.ts";
import { computed } from "../../invariants/s8-computed.ts";
import { ledger } from "../../invariants/s9-ledger.ts";
import { pace } from "../../invariants/s10-pace.ts";
import { bounded } from "../../invariants/s11-bounded.ts";
import { planned } from "../../invariants/s13-planned.ts";
import { halted } from "../../invariants/s15-halted.ts";
import { identity } from "../../invariants/s17-identity.ts";
import { foreseen } from "../../invariants/s19-foreseen.ts";
import type { PromotionScene } from "../scene.ts";
import { whole } from "./p1-whole.ts";
import { kept } from "./p2-kept.ts";
import { marked } from "./p3-marked.ts";
import { apart } from "./p4-apart.ts";
import { afterwards } from "./p5-afterwards.ts";
import { logged } from "./p6-logged.ts";
import { inside } from "./p7-inside.ts";
import { converged } from "./p8-converged.ts";
import { idle } from "./p9-idle.ts";
import { verified } from "./p10-verified.ts";
import { equal } from "./p11-equal.ts";
import { finished } from "./p12-finished.ts";
import { unsigned } from "./p13-unsigned.ts";
import { left } from "./p14-left.ts";
import { own } from "./p15-own.ts";
import type { Rule } from "./rule.ts";

/** What holds of every run, whatever it is about. */
export const SHARED: readonly Invariant[] = [
  ...[secrets, reading, seen, computed, ledger, pace, bounded, planned, halted, identity, foreseen, people],
];

/** What holds where finished pages become files. */
export const RULES: readonly Rule[] = [
  ...[whole, kept, marked, apart, afterwards, logged, inside, converged, idle, verified],
  ...[equal, finished, unsigned, left, own],
];

/** Asks every rule; whether any of them complained. */
export const askRules = (
  ask: (rule: Rule) => readonly string[] | undefined,
  { breaches, story }: PromotionScene,
): boolean => {
  const found = RULES.flatMap((rule) => (ask(rule) ?? []).map((what) => ({ rule, what })));
  for (const { rule, what } of found) {
    breaches.push({ invariant: rule.name, what });
    story.tell("BREACH", `${rule.name}: ${rule.sentence}\n${" ".repeat(24)}${what}`);
  }
  return found.length > 0;
};
