import { bad, type Checked, good, type Problem, problem } from "../../model/problem.ts";
import { expression } from "../../plan/expression.ts";
import type { Evidence } from "../../plan/proposal/evidence.ts";
import { tellsApart } from "../../plan/proposal/key.ts";
import { propose } from "../../plan/proposal/propose.ts";
import type { InitFlags } from "./flags.ts";
import type { Material } from "./material.ts";
import { settle } from "./settle.ts";
import type { Site } from "./site.ts";

const keyProblem = (message: string): Problem =>
  problem(
    message,
    "Name an expression that gives each record a text or a number of its own with `--key`; a field's name is one.",
    {
      option: "key",
    },
  );

const telling = (said: string, { records }: Material): Checked<string> => {
  if (said === "") return bad(keyProblem("No field tells the records apart."));
  try {
    expression(said);
  } catch (thrown) {
    return bad(keyProblem(`\`${said}\` cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.`));
  }
  const apart = tellsApart(said, records);
  return apart
    ? good(said)
    : bad(keyProblem(`\`${said}\` does not tell the records apart: some have none, or the same.`));
};

export const settleKey = (
  flags: InitFlags,
  evidence: Evidence,
  { material, site }: { readonly material: Material; readonly site: Site },
): Promise<Checked<string>> =>
  settle(
    {
      given: flags["key"],
      text: "Key: the field (or expression) that tells records apart",
      usual: propose(evidence)?.key.from ?? "",
      check: (said) => telling(said, material),
    },
    site.asker,
  );
