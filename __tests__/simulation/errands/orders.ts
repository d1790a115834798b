import type { Given } from "../attempt.ts";
import { linesIn } from "../invariants/ledger-lines.ts";
import { type Errand, ledgerText } from "./errand.ts";
import { BY_HAND, pullRequest, SCHEDULE } from "./events.ts";
import type { Order } from "./runner.ts";

/** Whoever starts several jobs for parts of the records has options filled in before, and no part speak for all. */
export const shards = ({ scene: { dice } }: Errand, count: number): readonly Order[] =>
  dice.shuffled(Array.from({ length: count }, (_, index) => index + 1)).map((part) => ({
    given: { mode: "sync", shard: `${part}/${count}`, "open-issue": "never" },
    event: SCHEDULE,
    job: "part",
  }));

/** What a pull request would change: said on it, and nowhere written. */
const preview = ({ history, pullRequest: number }: Errand): Order => {
  const { id } = history.head();
  return {
    given: { mode: "sync", "dry-run": "true" },
    event: pullRequest(number, { base: id, head: id }),
    job: "preview",
  };
};

/** Several runs at once. */
export const throwRace = (errand: Errand): readonly Order[] => {
  const { dice, recipe } = errand.scene;
  const kind = dice.pick(["shards", "shards", "same", "targets", "look", "previews"]);
  const sync = (more: Given = {}): Order => ({ given: { mode: "sync", ...more }, event: BY_HAND, job: "sync" });
  if (kind === "shards") return shards(errand, dice.between(2, 4));
  if (kind === "targets" && recipe.targets.length > 1) {
    return recipe.targets.map(({ name }) => ({ ...sync({ targets: name }), job: `only ${name}` }));
  }
  if (kind === "previews") return [preview(errand), preview(errand)];
  if (kind === "look")
    return [sync(), { given: { mode: dice.pick(["verify", "audit", "health"]) }, event: SCHEDULE, job: "look" }];
  return [sync(), { ...sync(), event: SCHEDULE }];
};

const DAY_MS = 86_400_000;

/** A moment that the ledger may know: a run, a content, or a time. */
const throwMoment = (errand: Errand): string | undefined => {
  const { dice, time } = errand.scene;
  const line = dice.anyOf(linesIn(ledgerText(errand)));
  if (line === undefined) return undefined;
  const { run, sha, ts } = line;
  const at = Math.min(time.now(), Date.parse(String(ts)) + dice.pick([0, 1, 60_000, DAY_MS]));
  const moments = [run, sha, Number.isNaN(at) ? undefined : new Date(at).toISOString()];
  return dice.anyOf(moments.filter((one) => typeof one === "string"));
};

/** Only some of what there is, as a person says it. */
const throwPart = ({ scene: { dice, repository, recipe } }: Errand): Given => {
  const { name } = dice.anyOf(recipe.targets) ?? { name: "alpha" };
  if (dice.sometimes(0.2)) return { targets: name };
  const key = dice.anyOf(repository.keysOf(name).filter((one) => !one.includes(",")));
  return key !== undefined && dice.sometimes(0.2) ? { records: key } : {};
};

/** Pages are put back: looked at first, or at once; at peace, or in the middle of everything. */
export const throwRestore = (errand: Errand): Order | undefined => {
  const { dice } = errand.scene;
  const to = throwMoment(errand);
  if (to === undefined) return undefined;
  const word: Given = dice.sometimes(0.85) ? { confirm: "true" } : dice.sometimes(0.5) ? { "dry-run": "true" } : {};
  return {
    given: { mode: "restore", to, ...word, ...throwPart(errand) },
    event: BY_HAND,
    job: "restore",
    calm: dice.sometimes(0.6),
  };
};

/** Pages whose time is over go: with somebody's word for it, or only looked at. */
export const throwArchive = (errand: Errand): Order => {
  const { dice } = errand.scene;
  const word: Given = dice.sometimes(0.8) ? { confirm: "true" } : dice.sometimes(0.5) ? { "dry-run": "true" } : {};
  const given = { mode: "archive", ...word, ...throwPart(errand) };
  return { given, event: SCHEDULE, job: "archive", calm: dice.sometimes(0.5) };
};

/** What one process is started for. */
export const throwOrder = (errand: Errand): Order => {
  const { dice } = errand.scene;
  const back = dice.sometimes(0.3) ? throwRestore(errand) : undefined;
  if (back !== undefined) return back;
  if (errand.recipe.ttls.size > 0 && dice.sometimes(0.3)) return throwArchive(errand);
  if (dice.sometimes(0.08)) return preview(errand);
  const mode = dice.pick(["sync", "sync", "sync", "sync", "backfill", "verify", "verify", "audit", "audit", "health"]);
  const event = dice.pick([BY_HAND, SCHEDULE]);
  const calm = (mode === "verify" || mode === "audit") && dice.sometimes(0.7);
  return { given: { mode, ...(dice.sometimes(0.2) && { confirm: "true" }) }, event, job: mode, calm };
};
