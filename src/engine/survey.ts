import type { Problem } from "../model/problem.ts";
import { EXIT, type Verdict } from "../model/report.ts";
import { scopeFilter } from "../plan/scope.ts";
import type { Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { connect } from "./connect.ts";
import { type Loaded, load, type Setup } from "./load.ts";
import { scan } from "./look.ts";
import { inParallel } from "./parallel.ts";
import type { Session } from "./perform.ts";
import { noToken } from "./token.ts";

/** Notion's side alone, for a mode that asks no source. */
export type Survey =
  | { readonly ready: false; readonly problems: readonly Problem[]; readonly verdict?: Verdict }
  | {
      readonly ready: true;
      readonly setup: Setup;
      readonly notion: NotionPort;
      readonly sides: readonly Sides[];
      readonly problems: readonly Problem[];
    };

type About = Pick<Sides, "bound" | "bystander" | "now">;

const sidesOf = async ({ bound, bystander, now }: About, notion: NotionPort): Promise<Sides> => ({
  bound,
  now,
  desired: [],
  pages: await scan({ bound, notion }, scopeFilter(bound)),
  elsewhere: new Map(),
  createIfMissing: false,
  prune: false,
  bystander,
  whole: false,
});

/** Reads the pages of the targets that a mode is about; one that does not fit is left out, and told. */
export const survey = async (
  { options, world, record }: Session,
  wanted: (loaded: Loaded) => boolean,
): Promise<Survey> => {
  const setup = await load(options, world.env, world);
  if (!setup.ok) return { ready: false, problems: setup.problems };
  const { notion } = world;
  if (notion === undefined) {
    return { ready: false, problems: [noToken()], verdict: { status: "failed", exit: EXIT.access } };
  }
  const connection = { notion, setup: setup.value, past: record.past.lines };
  const seen = await inParallel(setup.value.targets.filter(wanted), async (loaded) => {
    const { bound, problems } = await connect(loaded, connection);
    if (bound === undefined) return { problems, sides: [] };
    const { bystander } = loaded;
    return { problems, sides: [await sidesOf({ bound, bystander, now: world.clock.now() }, notion)] };
  });
  return {
    ready: true,
    setup: setup.value,
    notion,
    sides: seen.flatMap(({ sides }) => sides),
    problems: seen.flatMap(({ problems }) => problems),
  };
};
