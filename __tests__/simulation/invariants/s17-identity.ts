import { textOf } from "../../../src/emulator/json.ts";
import { IDENTITY } from "../world/config.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { targetOfPage, written } from "./pages.ts";

export const identity: Invariant = {
  name: "S17",
  sentence: "An ID that a page has is never changed.",
  onRequest: (sent, _attempt, scene) => {
    const page = scene.sight.page(sent.page ?? "");
    const target = page === undefined ? undefined : targetOfPage(scene, page.id);
    if (page === undefined || target === undefined) return [];
    const id = scene.sight.columnId(scene.home(target) ?? "", IDENTITY) ?? "";
    const held = textOf(scene.sight.value(page, IDENTITY));
    // A request that is sent again says the same as before.
    const given = JSON.stringify(written(sent)[id]) ?? "";
    return complainIf(held !== "" && given !== "" && !given.includes(held), () => `${page.id} has "${held}".`);
  },
};
