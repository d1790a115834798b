import { rememberedFiles } from "../../fakes/files.ts";
import { rememberedGitHub } from "../../fakes/github/conversation.ts";
import type { Dice } from "../chance.ts";
import { sceneOf } from "../pushes.ts";
import type { Errand } from "./errand.ts";
import { historyOf } from "./history.ts";
import { errandInvariants } from "./invariants/all.ts";
import { judgeStep } from "./invariants/e2-grows.ts";
import { ledgerBranch } from "./ledger-branch.ts";
import { type ErrandRecipe, errandConfig } from "./recipe.ts";

/** A world as it is before anything happens. */
export const errandOf = (recipe: ErrandRecipe, luck: Dice): Errand => {
  const plain = sceneOf(recipe, luck);
  for (const [path, text] of Object.entries(errandConfig(recipe))) plain.files.put(path, text);
  const ledger = ledgerBranch((step) => judgeStep(step, plain));
  const github = rememberedGitHub();
  const errand: Errand = {
    scene: plain,
    recipe,
    history: historyOf(plain.files, plain.repository),
    github,
    ledger,
    bench: rememberedFiles(),
    workers: new Map(),
    atWork: new Set(),
    sendings: [],
    speakers: new Map(),
    pullRequest: github.pullRequest(),
    contents: new Map(),
    tampered: false,
    troubled: luck.pick([0, 0, 0.03, 0.12]),
    nextRun: 1,
    pushed: "",
  };
  return Object.assign(errand, { scene: { ...plain, invariants: errandInvariants(errand) } });
};
