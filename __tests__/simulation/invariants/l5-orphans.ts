import type { Page } from "../../../src/emulator/store.ts";
import type { Scene } from "../scene.ts";
import { SYNC_STATUS } from "../world/config.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { livePages } from "./pages.ts";

const wrongWith = (target: PlannedTarget, page: Page, { sight }: Scene): string | undefined => {
  if (target.onMissing === "archive") return "is not in the trash";
  if (target.onMissing === "flag" && target.syncStatus && sight.value(page, SYNC_STATUS) !== "conflict") {
    return "is not marked as a conflict";
  }
  return undefined;
};

/** A page that a person gave another key is still its record's, where people may edit pages or the record names it. */
const isTheirs = (target: PlannedTarget, id: string, { marks, repository }: Scene): boolean =>
  (target.onDrift === "report" && marks.rekeyed.has(id)) ||
  repository.keysOf(target.name).some((key) => repository.pageId(target, key) === id);

export const orphans: Invariant = {
  name: "L5",
  sentence: "A page without a record is what `on-missing` says, and nothing worse.",
  atRest: (_rest, scene) =>
    scene.recipe.targets.flatMap((target) => {
      const records = scene.repository.records(target.name);
      return [...livePages(scene, target)]
        .filter(([key]) => !records.has(key))
        .flatMap(([key, pages]) =>
          pages
            .filter(({ id }) => !isTheirs(target, id, scene))
            .flatMap((page) => {
              const wrong = wrongWith(target, page, scene);
              return complainIf(wrong !== undefined, () => `"${key}" of ${target.name} ${wrong ?? ""}.`);
            }),
        );
    }),
};
