import type { Config } from "../config/schema.ts";
import type { FilesSource, KpisSource, SourceKind } from "../config/sources.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { History } from "../ports/history.ts";
import { addDays, lastWhole, type Week, weeksIn } from "../sources/ci/week.ts";
import { filesSource } from "../sources/files.ts";
import { githubCi } from "../sources/github-ci.ts";
import { githubMilestones } from "../sources/github-milestones.ts";
import { kpis } from "../sources/kpis.ts";
import type { Question, Read, Sourced } from "./question.ts";
import { lacksSecrets } from "./trust.ts";

const noForge = (kind: SourceKind, world: Question["world"]): Problem => ({
  ...problem(
    `The source \`${kind}\` asks GitHub, and there is no token, or no repository to ask about.`,
    "In a workflow both are there by themselves. Elsewhere set GITHUB_TOKEN and GITHUB_REPOSITORY (owner/name).",
    { option: "github-token" },
  ),
  ...(lacksSecrets(world) ? { level: "notice" } : { cause: "access" }),
});

interface Site {
  readonly kind: SourceKind;
  readonly repository?: string | undefined;
}

const withHistory = async (
  { kind, repository }: Site,
  world: Question["world"],
  read: (history: History) => Promise<Sourced>,
): Promise<Sourced> =>
  world.forge === undefined
    ? { records: [], problems: [noForge(kind, world)] }
    : read(await world.forge.history(repository));

type Weeks = readonly [first: Week, ...others: Week[]];

const areWeeks = (weeks: readonly Week[]): weeks is Weeks => weeks.length > 0;

const lastOf = ([first, ...others]: Weeks): Week => others.at(-1) ?? first;

/** From the week before the first of them to the end of the last. */
const daysOf = (weeks: Weeks) => ({ since: addDays(weeks[0].monday, -7), until: addDays(lastOf(weeks).monday, 6) });

/** Whether sums are made of a target's weeks: then the week before the first is read too, once for both. */
const isSummedUp = (name: string, { targets }: Config): boolean =>
  Object.values(targets).some(({ source }) => source?.kind === "kpis" && source.ci === name);

export const ciWeeks: Read<"github-ci"> = async (source, { name, setup, window, world, other }) => {
  const weeks = weeksIn(window, source["time-zone"]);
  const asked = weeks.ok ? weeks.value : [];
  if (!areWeeks(asked) || window.wide === true || !isSummedUp(name, setup.config)) {
    return withHistory(source, world, (history) => githubCi({ source, window, history }));
  }
  const { records, problems } = await other(name, { ...window, ...daysOf(asked), wide: true });
  return { records: records.filter(({ data }) => String(data["week_of"]) >= asked[0].monday), problems };
};

export const milestoneItems: Read<"github-milestones"> = (source, { window, world }) =>
  withHistory(source, world, (history) => githubMilestones({ source, now: window.now, history }));

const NOTHING: Sourced = { records: [], problems: [] };

const extraOf = async ({ extra }: KpisSource, { world }: Question): Promise<Sourced> => {
  if (extra === undefined) return NOTHING;
  const source: FilesSource = { kind: "files", files: [extra], exclude: [], format: "auto" };
  return filesSource({ source, select: undefined }, world.files);
};

/** The weeks of a summary are those of what it sums up. */
const zoneOf = ({ ci }: KpisSource, { targets }: Config): string => {
  const source = ci === undefined ? undefined : targets[ci]?.source;
  return source?.kind === "github-ci" ? source["time-zone"] : "UTC";
};

/** A change is seen against the week before, so one more week is asked for than is summed up. */
export const kpiWeeks: Read<"kpis"> = async (source, question) => {
  const { window, other, setup } = question;
  const zone = zoneOf(source, setup.config);
  const weeks = weeksIn(window, zone);
  if (!weeks.ok) return { records: [], problems: weeks.problems };
  if (!areWeeks(weeks.value)) return NOTHING;
  const drawOn = (name: string | undefined, within = window): Promise<Sourced> =>
    name === undefined ? Promise.resolve(NOTHING) : other(name, within);
  const [ci, roadmap, milestones, extra] = await Promise.all([
    drawOn(source.ci, { ...window, ...daysOf(weeks.value), wide: true }),
    drawOn(source.roadmap),
    drawOn(source.milestones),
    extraOf(source, question),
  ]);
  const problems = [ci, roadmap, milestones, extra].flatMap((part) => part.problems);
  if (problems.some(({ level }) => level === "error")) return { records: [], problems };
  const summed = kpis({
    weeks: weeks.value.map(({ monday }) => monday),
    current: lastWhole(window, zone),
    ci: ci.records,
    roadmap: roadmap.records,
    milestones: milestones.records,
    extra: extra.records,
  });
  return { records: summed.records, problems: [...problems, ...summed.problems] };
};
