import type { Attempt } from "../../attempt.ts";
import { complainIf, type Invariant } from "../../invariants/invariant.ts";
import { keyOf, targetOfPage } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import type { Errand } from "../errand.ts";

/** How a page and its record were when `archive` moved it away. */
interface Gone {
  readonly edited: number;
  readonly record: string;
}

const recordOf = (id: string, scene: Scene): string => {
  const [page, target] = [scene.sight.page(id), targetOfPage(scene, id)];
  if (page === undefined || target === undefined) return "";
  return JSON.stringify(scene.repository.records(target.name).get(keyOf(scene, target, page))) ?? "";
};

/** To go to the trash is an edit, too: where a lifetime counts from the last one, only the ledger tells. */
const isForgotten = (
  id: string,
  { ledgerBefore }: Attempt,
  { scene, recipe }: { readonly scene: Scene } & Pick<Errand, "recipe">,
): boolean =>
  recipe.ttls.get(targetOfPage(scene, id)?.name ?? "")?.property === "last_edited_time" &&
  !ledgerBefore.split("\n").some((line) => line.includes(id) && line.includes('"over":true'));

export const stays = ({ recipe }: Errand): Invariant => {
  const gone = new Map<string, Gone>();
  return {
    name: "E11",
    sentence: "What `archive` moved to the trash stays there while neither the page nor its record changes.",
    onAnswer: ({ sent, answer }, { given }, scene) => {
      const page = scene.sight.page(sent.page ?? "");
      if (given.mode !== "archive" || page === undefined || !page.inTrash || answer.status >= 300) return [];
      if (sent.body["in_trash"] === true) gone.set(page.id, { edited: page.edited, record: recordOf(page.id, scene) });
      return [];
    },
    onRequest: ({ page: id = "", body }, attempt, scene) => {
      const page = scene.sight.page(id);
      const before = gone.get(id);
      if (isForgotten(id, attempt, { scene, recipe })) return [];
      if (attempt.given.mode !== "sync" || body["in_trash"] !== false || page === undefined || before === undefined)
        return [];
      const same = page.edited === before.edited && recordOf(id, scene) === before.record;
      return complainIf(same && before.record !== "", () => `${id} would come back, and nothing changed.`);
    },
  };
};
