import type { Attempt, Ended } from "../attempt.ts";
import { dice } from "../chance.ts";
import { livePages } from "../invariants/pages.ts";
import { live } from "../process.ts";
import { sceneOf } from "../pushes.ts";
import { comeToRest, SETUP } from "../rest.ts";
import type { Breach, Scene } from "../scene.ts";
import { SYNCED_AT } from "../world/config.ts";
import { canonical } from "../world/expected.ts";
import type { PlannedTarget, Recipe } from "../world/recipe.ts";
import type { Json } from "../world/values.ts";
import { type Blow, fateOf, oneBlow } from "./blows.ts";
import type { Scenario } from "./scenarios.ts";

const NAMES = ["alpha", "beta"] as const;

const target = (own: Partial<PlannedTarget>, index: number): PlannedTarget => ({
  name: NAMES[index] ?? "alpha",
  database: `0de0c0de-0000-4000-8000-0000000da7a${index}`,
  dataSource: `0de0c0de-0000-4000-8000-00000050ce0${index}`,
  layout: "list",
  keyIn: "title",
  properties: [],
  body: false,
  ids: false,
  pageId: false,
  syncedAt: false,
  syncStatus: false,
  onMissing: "keep",
  onDrift: "overwrite",
  records: 2,
  ...own,
});

const recipeOf = ({ targets, world }: Scenario): Recipe => ({
  targets: targets.map(target),
  createIfMissing: true,
  updateManifest: false,
  setup: false,
  rate: 180,
  maxRetries: 5,
  settleWait: 60,
  portion: 100,
  safety: { archive: "100%", update: "100%", floor: 10 },
  ...world,
});

/** All that people see of a world, without what a run makes anew each time. */
const stateOf = (scene: Scene): string =>
  canonical(
    scene.recipe.targets.map(
      (one): Json =>
        [...livePages(scene, one)]
          .flatMap(([key, pages]) => pages.map((page): Json => [key, ...valuesOf(scene, one, page.id)]))
          .sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
    ),
  );

const valuesOf = ({ sight, hand }: Scene, one: PlannedTarget, id: string): readonly Json[] => {
  const page = sight.page(id);
  const names = one.properties.filter(({ to }) => to === undefined).map(({ name }) => name);
  const body = one.body ? (hand("GET", `/v1/pages/${id}/markdown`) as { readonly markdown?: string }).markdown : "";
  return page === undefined
    ? []
    : [...names.filter((name) => name !== SYNCED_AT).map((name) => sight.value(page, name) ?? null), body ?? ""];
};

export interface Played {
  readonly breaches: readonly Breach[];
  readonly state: string;
  readonly story: readonly string[];
  /** Of the run that was, or would have been, struck. */
  readonly steps: Pick<Attempt, "times" | "files">;
}

const SEED = 7;

/** The situation, the struck run, another run at once, and rest. Without a blow it says how many steps there are to strike. */
export const play = async (
  scenario: Scenario,
  struck?: { readonly blow: Blow; readonly step: number },
): Promise<Played> => {
  const weather = oneBlow();
  const luck = dice(SEED);
  const scene = sceneOf(recipeOf(scenario), luck, weather);
  if (scenario.after === true) {
    await live(scene, { given: { mode: "sync", ...(scene.recipe.updateManifest && { "update-manifest": "true" }) } });
    await scene.time.pass(600_000);
  }
  for (const deed of scenario.deeds ?? []) {
    const [one] = scene.recipe.targets;
    const done = one === undefined ? undefined : deed(scene, one);
    if (done !== undefined) scene.story.tell("People", done);
  }
  const given = scenario.given?.mode === "setup" ? SETUP : { mode: "sync", ...scenario.given };
  const order = { given, ...(struck !== undefined && { fate: fateOf(struck.blow, struck.step) }) };
  if (struck !== undefined) weather.arm(struck.blow, struck.step);
  const ended: Ended = await live(scene, order);
  weather.disarm();
  if (scene.breaches.length === 0) await live(scene, { given });
  if (scene.breaches.length === 0) await comeToRest(scene);
  const { times, files } = ended.attempt;
  return { breaches: scene.breaches, state: stateOf(scene), story: scene.story.lines(), steps: { times, files } };
};
