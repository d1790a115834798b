import type { Invariant } from "./invariant.ts";
import { targetOfPage, written } from "./pages.ts";

const COMPUTED = [
  "formula",
  "rollup",
  "unique_id",
  "created_time",
  "created_by",
  "last_edited_time",
  "last_edited_by",
  "button",
];

export const computed: Invariant = {
  name: "S8",
  sentence: "What Notion computes is never written.",
  onRequest: (sent, _attempt, scene) => {
    const target = targetOfPage(scene, sent.page ?? "");
    const columns = target === undefined ? undefined : scene.sight.source(scene.home(target) ?? "")?.properties;
    return Object.keys(written(sent)).flatMap((key) => {
      const type = columns?.get(key)?.type ?? "";
      return COMPUTED.includes(type) ? [`\`${key}\` is of type ${type}.`] : [];
    });
  },
};
