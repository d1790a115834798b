import type { Options } from "../config/options.ts";
import { inFiles } from "../config/sources.ts";
import type { Line } from "../ledger/line.ts";
import type { Desired } from "../model/desired.ts";
import type { Problem } from "../model/problem.ts";
import { selector, unknownRecords } from "../plan/select.ts";
import type { Git } from "../ports/git.ts";
import {
  type Affected,
  affected,
  changedFiles,
  firstKnown,
  isAffected,
  ownFiles,
  type PathSource,
  type Selection,
} from "./changed.ts";
import type { Loaded } from "./load.ts";
import type { Records } from "./records.ts";
import { thinned } from "./thinned.ts";
import type { World } from "./world.ts";

/** Which of a target's records this run is about. */
export interface Choice {
  /** All of them: only then is a page without a record an orphan. */
  readonly whole: boolean;
  readonly has: (desired: Desired) => boolean;
}

export interface Choices {
  readonly of: (loaded: Loaded) => Choice;
  readonly problems: readonly Problem[];
}

const EVERYTHING: Selection = { all: true, notice: "" };

/** Records that are in no file have none that could have changed. */
const NOT_NARROWED: Affected = { whole: true, why: "" };

const notice = (message: string): Problem => ({ level: "notice", message, cure: "Nothing has to be done.", place: {} });

interface Known extends Records {
  /** What earlier runs wrote down. */
  readonly past: readonly Line[];
}

/** GitHub knows a range whatever was checked out; git is asked where it does not. */
const pathsOf = ({ forge, git }: World): PathSource => {
  const onGitHub: Git["changes"][] = forge === undefined ? [] : [async (range) => (await forge.here()).changes(range)];
  return {
    changes: firstKnown([...onGitHub, (range) => git.changes(range)]),
    localChanges: () => git.localChanges(),
  };
};

/** Whether a run leaves records to others. */
export const isInPart = ({ records, shard, "changed-only": narrow }: Options): boolean =>
  records !== undefined || shard !== undefined || narrow;

/** What `records`, `shard` and `changed-only` leave of the records; each narrows what the others leave. */
export const choose = async (options: Options, { targets, past }: Known, world: World): Promise<Choices> => {
  const { records = [], shard, config } = options;
  const narrow = options["changed-only"];
  const selection = narrow ? await changedFiles(world, pathsOf(world)) : EVERYTHING;
  const keys = targets.flatMap(({ gathered }) => gathered.desired.map(({ key }) => key));
  const hasKey = selector({ records, shard });
  const named = records.length > 0 || shard !== undefined;

  const scopes = new Map(
    targets.flatMap((one) => {
      const { written, target } = one.loaded;
      const source = inFiles(written.source);
      if (source === undefined) return [];
      const files = { own: ownFiles(written, config), patterns: source.files, thinned: thinned(one, source, past) };
      return [[target.name, affected(files, selection)] as const];
    }),
  );
  const of = ({ target, written, bystander }: Loaded): Choice => {
    if (bystander || written.source === undefined) return { whole: false, has: () => false };
    const on = scopes.get(target.name) ?? NOT_NARROWED;
    return {
      whole: on.whole && !named,
      has: ({ key, place }) => hasKey(key) && isAffected({ _path: place.file }, on),
    };
  };
  const why = selection.all
    ? [selection.notice]
    : [...scopes.values()].flatMap((on) => (on.whole && on.why !== "" ? [on.why] : []));
  // What is promoted has its names in Notion: whether a record is one of those shows when they are read.
  const promotes = targets.some(({ loaded: { target, bystander } }) => target.promoting !== undefined && !bystander);
  const unknown = promotes ? [] : unknownRecords(records, keys);
  return { of, problems: [...unknown, ...(narrow ? why.map(notice) : [])] };
};
