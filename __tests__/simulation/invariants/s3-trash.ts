import { complainIf, type Invariant } from "./invariant.ts";
import { keyOf, targetOfPage } from "./pages.ts";

/** Judged by the key that the page carried when it was shown to the run: Notion has no way to write only if nothing changed since. */
export const trash: Invariant = {
  name: "S3",
  sentence: "Only a page whose record is gone goes into the trash, and only where `on-missing: archive` says so.",
  onRequest: ({ page: id, body }, { given, records, pagesBefore, seen }, scene) => {
    const page = scene.sight.page(id ?? "");
    if (page === undefined || body["in_trash"] !== true || given.mode === "archive") return [];
    const { target = targetOfPage(scene, page.id) } = pagesBefore.get(page.id) ?? {};
    // One that people move away while the run is on its way is treated as what it was when it was read.
    if (target === undefined) return complainIf(!seen.has(page.id), () => `${page.id} is in no target's database.`);
    const key = seen.get(page.id) ?? keyOf(scene, target, page);
    // A run that sets up first reads its sources late.
    const wanted = records.get(target.name)?.has(key) === true && scene.repository.records(target.name).has(key);
    return complainIf(
      target.onMissing !== "archive" || wanted,
      () =>
        `"${key}" of ${target.name} (on-missing: ${target.onMissing}) ${wanted ? "has a record" : "is to be kept"}.`,
    );
  },
};
