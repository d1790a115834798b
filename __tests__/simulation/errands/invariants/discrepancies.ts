import { textOf } from "../../../../src/emulator/json.ts";
import type { Page } from "../../../../src/emulator/store.ts";
import { fields, livePages } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import { IDENTITY, SHA, SYNC_STATUS } from "../../world/config.ts";
import { canonical, expectedLinks, expectedSha, expectedValues } from "../../world/expected.ts";
import type { PlannedTarget } from "../../world/recipe.ts";
import type { WorldRecord } from "../../world/record.ts";
import type { Errand } from "../errand.ts";
import type { LifeTime } from "../recipe.ts";
import { type Found, foundIn } from "./found.ts";
import { isOver, isPast, seenPage } from "./lifetime.ts";
import type { LedgerLine } from "./lines.ts";

const CHOICES: readonly (string | undefined)[] = ["select", "multi_select", "status"];

const words = (text: string): string => text.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";

/** By target, but for those that are not compared: whether a relation to their pages is right is not said either. */
type Everywhere = ReadonlyMap<string, ReadonlyMap<string, Found>>;

/** Which record a page is said to be, or its bare ID: a key that any page carries is a name, of the oldest that does. */
const nameOf = (id: string, everywhere: Everywhere, scene: Scene): string => {
  for (const target of scene.recipe.targets) {
    const found = everywhere.get(target.name) ?? new Map<string, Found>();
    const own = [...found].find(([, one]) => one.state === "here" && one.page.id === id);
    if (own !== undefined) return `${target.name}:${own[0]}`;
    const carried = [...livePages(scene, target)].find(([, [oldest]]) => oldest?.id === id);
    if (carried !== undefined) return `${target.name}:${carried[0]}`;
  }
  return id;
};

interface Case {
  readonly target: PlannedTarget;
  readonly record: WorldRecord;
  readonly page: Page;
}

const ofLinks = ({ target, record, page }: Case, everywhere: Everywhere, scene: Scene): readonly string[] =>
  expectedLinks(target, record).flatMap(({ name, to, keys }) => {
    if (!everywhere.has(to)) return [];
    const value = scene.sight.value(page, name);
    const held = (Array.isArray(value) ? value : []).map((id) => nameOf(String(id), everywhere, scene)).sort();
    const wanted = [...new Set(keys.map((key) => `${to}:${key}`))].sort();
    if (canonical(held) === canonical(wanted)) return [];
    return [held.some((one) => !one.includes(":")) ? "stale-relation" : "drift"];
  });

const ofValues = ({ target, record, page }: Case, { sight }: Scene): readonly string[] =>
  Object.entries(expectedValues(target, record)).flatMap(([name, wanted]) => {
    const type = target.properties.find((one) => one.name === name)?.type;
    const texts = [canonical(sight.value(page, name)), canonical(wanted)];
    const [held, said] = CHOICES.includes(type) ? texts.map((text) => text.toLowerCase()) : texts;
    return wanted === undefined || held === said ? [] : ["drift"];
  });

const ofBody = ({ target, record, page }: Case, { hand }: Scene): readonly string[] => {
  const said = target.layout === "markdown" ? (record.body ?? "") : record.body;
  if (!target.body || said === null) return [];
  const held = textOf(fields(hand("GET", `/v1/pages/${page.id}/markdown`))["markdown"]);
  return words(held) === words(said) ? [] : ["drift"];
};

/** What shows only where no property does: the mark, the status. */
const ofRest = ({ target, record, page }: Case, { sight }: Scene): readonly string[] => {
  if (sight.value(page, SHA) !== expectedSha(target, record)) return ["drift"];
  const status = target.syncStatus ? sight.value(page, SYNC_STATUS) : null;
  return status === "conflict" || status === "pending" ? ["drift"] : [];
};

const ofRecord = (one: Case, everywhere: Everywhere, scene: Scene): readonly string[] => {
  const found = [...ofValues(one, scene), ...ofLinks(one, everywhere, scene)];
  return [...(found.length > 0 ? found : ofRest(one, scene)), ...ofBody(one, scene)];
};

/** Pages without a record, pages without an ID, and options that no vocabulary has. */
const ofTarget = (
  target: PlannedTarget,
  { found, ttl }: { readonly found: ReadonlyMap<string, Found>; readonly ttl: LifeTime | undefined },
  scene: Scene,
): readonly string[] => {
  const { sight, home, repository, time } = scene;
  const isLeft = (page: Page): boolean =>
    ttl?.property === "last_edited_time" && isPast(ttl, seenPage(scene, page), time.now());
  const own = new Set([...found.values()].flatMap((one) => (one.state === "here" ? [one.page.id] : [])));
  const live = [...livePages(scene, target)].flatMap(([key, pages]) => pages.map((page) => ({ key, page })));
  const orphans = live.filter(({ key, page }) => !repository.records(target.name).has(key) && !own.has(page.id));
  const bare = live.filter(({ page }) => target.ids && textOf(sight.value(page, IDENTITY)) === "" && !isLeft(page));
  const options = target.properties.flatMap(({ name, vocabulary, stock }) => {
    const column = sight.source(home(target) ?? "")?.properties.get(sight.columnId(home(target) ?? "", name) ?? "");
    const known = stock.words.map((word) => word.toLowerCase());
    return (column?.options ?? []).filter((one) => vocabulary && !known.includes(one.name.toLowerCase()));
  });
  return [
    ...orphans.map(({ key }) => `orphan "${key}"`),
    ...bare.map(({ key }) => `unset-id "${key}"`),
    ...options.map(() => `unknown-option ""`),
  ];
};

interface Known {
  readonly lines: readonly LedgerLine[];
  /** Targets that are not compared. */
  readonly misfits: ReadonlySet<string | undefined>;
}

/** Everything that is not as it should be, in the words of the contract, found without the product. */
export const discrepanciesIn = (
  errand: Errand,
  { lines, misfits }: Known,
  scene: Scene,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const targets = scene.recipe.targets.filter(({ name }) => !misfits.has(name));
  const everywhere = new Map(targets.map((target) => [target.name, foundIn(target, lines, scene)]));
  return new Map(
    targets.map((target) => {
      const found = everywhere.get(target.name) ?? new Map<string, Found>();
      const records = [...scene.repository.records(target.name)].filter((one) => !isOver(errand, target, one));
      const own = records.flatMap(([key, record]) => {
        const one = found.get(key);
        const kinds =
          one?.state === "here"
            ? ofRecord({ target, record, page: one.page }, everywhere, scene)
            : [one?.state ?? "missing"];
        return kinds.map((kind) => `${kind} "${key}"`);
      });
      return [
        target.name,
        new Set([...own, ...ofTarget(target, { found, ttl: errand.recipe.ttls.get(target.name) }, scene)]),
      ];
    }),
  );
};
