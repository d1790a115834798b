import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import type { Scene } from "../scene.ts";
import { SHA } from "../world/config.ts";
import { canonical, expectedLinks, expectedSha, expectedValues } from "../world/expected.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import type { WorldRecord } from "../world/record.ts";
import type { Json } from "../world/values.ts";
import { excuse, tells, tellsOfTwins } from "./excuses.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { fields, pagesOf } from "./pages.ts";

const CHOICES = ["select", "multi_select", "status"];

/** Notion keeps an option as it was first written, whatever its capitals. */
const folded = (value: Json | undefined, type: string | undefined): string => {
  const text = canonical(value);
  return CHOICES.includes(type ?? "") ? text.toLowerCase() : text;
};

const differences = (
  target: PlannedTarget,
  record: WorldRecord,
  { page, scene }: { page: Page; scene: Scene },
): readonly string[] => {
  const wrong = Object.entries(expectedValues(target, record)).flatMap(([name, wanted]) => {
    const held = scene.sight.value(page, name);
    const type = target.properties.find((one) => one.name === name)?.type;
    return complainIf(
      wanted !== undefined && folded(held, type) !== folded(wanted, type),
      () => `${name} is ${canonical(held).slice(0, 80)} and should be ${canonical(wanted).slice(0, 80)}`,
    );
  });
  const links = expectedLinks(target, record).flatMap(({ name, to, keys }) => {
    const other = scene.recipe.targets.find((one) => one.name === to);
    const pages = keys.map((key) => ({ key, found: other === undefined ? [] : pagesOf(scene, other, key) }));
    const wanted = [...new Set(pages.map(({ key, found }) => found[0]?.id ?? `(no page of ${key})`))].sort();
    const held = scene.sight.value(page, name);
    // With two pages of one key, or one that a person gave another, which of them is meant is judged elsewhere.
    const unclear = pages.some(({ found }) => found.length > 1 || (found.length === 0 && scene.marks.rekeyed.size > 0));
    return complainIf(
      !unclear && canonical(held) !== canonical(wanted),
      () => `${name} is ${canonical(held)} and should be ${canonical(wanted)}`,
    );
  });
  const sha = scene.sight.value(page, SHA);
  return [
    ...wrong,
    ...links,
    ...complainIf(sha !== expectedSha(target, record), () => `its SHA is ${canonical(sha).slice(0, 20)}`),
  ];
};

const bodyOf = ({ hand }: Scene, { id }: Page): string =>
  textOf(fields(hand("GET", `/v1/pages/${id}/markdown`))["markdown"]).trim();

/** A body that a person wrote stays while the record says nothing else: it is not read in every run. */
const bodyDifference = (record: WorldRecord, page: Page, scene: Scene): readonly string[] => {
  const held = bodyOf(scene, page);
  const theirs = scene.marks.bodies.get(page.id);
  const may =
    held === record.body?.trim() ||
    (theirs?.text === held && (theirs.during === undefined || theirs.during === record.body));
  return complainIf(record.body !== null && !may, () => `its body is ${JSON.stringify(held.slice(0, 60))}`);
};

export const convergence: Invariant = {
  name: "L1",
  sentence: "When the weather is fine again, two runs later every record is as its source says, or is told as refused.",
  atRest: ({ last }, scene) =>
    scene.recipe.targets.flatMap((target) => {
      return [...scene.repository.records(target.name)].flatMap(([key, record]) => {
        const found = pagesOf(scene, target, key);
        const [page] = found;
        const wrong =
          page === undefined || found.length > 1
            ? [`${found.length} pages carry its key`]
            : [
                ...differences(target, record, { page, scene }),
                ...(target.body ? bodyDifference(record, page, scene) : []),
              ];
        if (wrong.length === 0) return [];
        const why = excuse({ target, record, pages: found }, scene);
        const about = `"${key}" of ${target.name}: ${wrong.join("; ")}`;
        if (why === undefined) return [about];
        const told = found.length > 1 ? tellsOfTwins(last, target, key) : tells(last, target.name, key);
        return complainIf(!told, () => `${about} (${why}), and the report does not tell`);
      });
    }),
};
