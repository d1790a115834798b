import { textOf } from "../../../../src/emulator/json.ts";
import type { Page } from "../../../../src/emulator/store.ts";
import { fields, livePages } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import { SHA } from "../../world/config.ts";
import { canonical, expectedLinks, expectedSha, expectedValues } from "../../world/expected.ts";
import type { Json } from "../../world/values.ts";
import type { Content } from "./stands.ts";

const CHOICES: readonly (string | undefined)[] = ["select", "multi_select", "status"];

/** Notion keeps an option as it was first written, whatever its capitals. */
const same = (held: Json | undefined, wanted: Json, type: string | undefined): boolean => {
  const [a, b] = [canonical(held), canonical(wanted)];
  return CHOICES.includes(type) ? a.toLowerCase() === b.toLowerCase() : a === b;
};

const wrongLinks = ({ target, record }: Content, page: Page, scene: Scene): readonly string[] =>
  expectedLinks(target, record).flatMap(({ name, to, keys }) => {
    const other = scene.recipe.targets.find((one) => one.name === to);
    const found = other === undefined ? [] : keys.map((key) => livePages(scene, other).get(key) ?? []);
    // Where several pages carry a key, or none, which one is meant is judged elsewhere.
    if (scene.marks.rekeyed.size > 0 || found.some(({ length }) => length !== 1)) return [];
    const wanted = [...new Set(found.flatMap(([one]) => one?.id ?? []))].sort();
    const held = scene.sight.value(page, name);
    return canonical(held) === canonical(wanted) ? [] : [`${name} is ${canonical(held)} and not ${canonical(wanted)}`];
  });

const wrongBody = ({ target, record }: Content, { id }: Page, { hand }: Scene): readonly string[] => {
  if (!target.body || record.body === null) return [];
  const held = textOf(fields(hand("GET", `/v1/pages/${id}/markdown`))["markdown"]).trim();
  return held === record.body.trim() ? [] : [`its body is ${JSON.stringify(held.slice(0, 60))}`];
};

/** In what a page is not what a content says. */
export const wrongIn = (content: Content, page: Page, scene: Scene): readonly string[] => {
  const { target, record } = content;
  const values = Object.entries(expectedValues(target, record)).flatMap(([name, wanted]) => {
    const held = scene.sight.value(page, name);
    const type = target.properties.find((one) => one.name === name)?.type;
    return wanted === undefined || same(held, wanted, type)
      ? []
      : [`${name} is ${canonical(held).slice(0, 80)} and not ${canonical(wanted).slice(0, 80)}`];
  });
  const marked = scene.sight.value(page, SHA) === expectedSha(target, record);
  return [
    ...(page.inTrash ? ["it is in the trash"] : []),
    ...values,
    ...wrongLinks(content, page, scene),
    ...wrongBody(content, page, scene),
    ...(marked ? [] : [`its SHA is ${canonical(scene.sight.value(page, SHA)).slice(0, 14)}`]),
  ];
};
