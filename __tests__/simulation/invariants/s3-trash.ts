import { complainIf, type Invariant } from "./invariant.ts";
import { keyOf, targetOfPage } from "./pages.ts";

/** Judged by the key that the page carried when it was shown to the run: Notion has no way to write only if nothing changed since. */
export const trash: Invariant = {
  name: "S3",
  sentence: "Only a page whose record is gone goes into the trash, and only where `on-missing: archive` says so.",
  onRequest: ({ page: id, body }, { records, pagesBefore, seen }, scene) => {
    const page = scene.sight.page(id ?? "");
    if (page === undefined || body["in_trash"] !== true) return [];
    const { target = targetOfPage(scene, page.id) } = pagesBefore.get(page.id) ?? {};
    if (target === undefined) return [`${page.id} is in no target's database.`];
    const key = seen.get(page.id) ?? keyOf(scene, target, page);
    const wanted = records.get(target.name)?.has(key) === true;
    return complainIf(
      target.onMissing !== "archive" || wanted,
      () =>
        `"${key}" of ${target.name} (on-missing: ${target.onMissing}) ${wanted ? "has a record" : "is to be kept"}.`,
    );
  },
};
