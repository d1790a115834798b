import { IDENTITY, KEY_PROPERTY, SHA, SYNC_STATUS, SYNCED_AT, TITLE } from "../world/config.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import type { Invariant } from "./invariant.ts";
import { fields, isCreate, targetAt, targetOfPage, written } from "./pages.ts";

const ENGINE = [TITLE, KEY_PROPERTY, SHA, SYNCED_AT, SYNC_STATUS];

const mayWrite = ({ properties, ids }: PlannedTarget): readonly string[] => [
  ...ENGINE,
  ...(ids ? [IDENTITY] : []),
  ...properties.map(({ name }) => name),
];

const BESIDE = ["properties", "in_trash", "parent", "markdown"];

export const mapped: Invariant = {
  name: "S7",
  sentence: "Nothing is sent to a page but what the configuration maps.",
  onRequest: (sent, _attempt, scene) => {
    const target = isCreate(sent)
      ? targetAt(scene, fields(sent.body["parent"])["data_source_id"])
      : targetOfPage(scene, sent.page ?? "");
    if (!sent.write || target === undefined || sent.path.endsWith("/markdown")) return [];
    const home = scene.home(target) ?? "";
    const ids = mayWrite(target).map((name) => scene.sight.columnId(home, name));
    const strangers = Object.keys(written(sent)).filter(
      (key) => !ids.includes(key) && !ids.includes(decodeURIComponent(key)),
    );
    const beside = Object.keys(sent.body).filter((key) => !BESIDE.includes(key));
    return [...strangers, ...beside].map((key) => `\`${key}\` was sent.`);
  },
};
