import type { Options } from "../config/options.ts";
import { inFiles } from "../config/sources.ts";
import type { Desired } from "../model/desired.ts";
import type { Problem } from "../model/problem.ts";
import { selector, unknownRecords } from "../plan/select.ts";
import { affected, changedFiles, isAffected, ownFiles, type Selection } from "./changed.ts";
import type { Loaded } from "./load.ts";
import type { Records } from "./records.ts";
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

const notice = (message: string): Problem => ({ level: "notice", message, cure: "Nothing has to be done.", place: {} });

/** What `records`, `shard` and `changed-only` leave of the records; each narrows what the others leave. */
export const choose = async (options: Options, { targets }: Records, world: World): Promise<Choices> => {
  const { records = [], shard, config } = options;
  const narrow = options["changed-only"];
  const selection = narrow ? await changedFiles({ env: world.env, event: world.event }, world.git) : EVERYTHING;
  const keys = targets.flatMap(({ gathered }) => gathered.desired.map(({ key }) => key));
  const hasKey = selector({ records, shard });
  const named = records.length > 0 || shard !== undefined;

  const scopes = new Map(
    targets.map(({ loaded }) => {
      const { written, target } = loaded;
      return [
        target.name,
        affected({ own: ownFiles(written, config), patterns: inFiles(written.source)?.files ?? [] }, selection),
      ] as const;
    }),
  );
  const of = ({ target, written, bystander }: Loaded): Choice => {
    if (bystander || written.source === undefined) return { whole: false, has: () => false };
    const on = scopes.get(target.name) ?? { whole: true, why: "" };
    return {
      whole: on.whole && !named,
      has: ({ key, place }) => hasKey(key) && isAffected({ _path: place.file }, on),
    };
  };
  const why = selection.all ? [selection.notice] : [...scopes.values()].flatMap((on) => (on.whole ? [on.why] : []));
  return { of, problems: [...unknownRecords(records, keys), ...(narrow ? why.map(notice) : [])] };
};
