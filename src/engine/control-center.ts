import { expectFailure, failureProblem } from "../model/failure.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { heldKey, nameIn, type Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { controlCenter, passingLines, sectionChange, type Trend } from "../report/control-center.ts";
import { workflowOf } from "./workflow.ts";
import type { World } from "./world.ts";

const FIGURES: readonly string[] = ["number"];

/** Of targets whose pages follow one another, each figure in the order of their days. */
const trendsOf = ({ bound, pages, desired }: Sides): readonly Trend[] => {
  const { rotation, mappings, name } = bound.target;
  if (rotation === undefined) return [];
  const held = pages.map(
    (page) => [heldKey(page, bound), (property: string) => page.properties[nameIn(bound, property)]?.value] as const,
  );
  const wanted = desired.map(({ key, plain }) => [key, (property: string) => plain[property]] as const);
  const weeks = [...new Map([...held, ...wanted])].sort(([a], [b]) => (a < b ? -1 : 1));
  return mappings
    .filter(({ type }) => FIGURES.includes(type))
    .map(({ property }) => ({
      target: name,
      name: property,
      values: weeks.map(([, value]) => value(property)).filter((value) => typeof value === "number"),
    }))
    .filter(({ values }) => values.length > 0);
};

const broken = (id: string): Problem =>
  problem(
    `The section of notion-sync on the control centre has lost its last line: ${id}.`,
    "Delete its heading in Notion; the next run writes the section anew.",
  );

interface Section {
  readonly text: string;
  readonly passing: readonly string[];
}

const write = async (id: string, section: Section, notion: NotionPort): Promise<readonly Problem[]> => {
  const { markdown } = await notion.body(id);
  const change = sectionChange(markdown, section.text, section.passing);
  if (change.kind === "broken") return [broken(id)];
  if (change.kind === "add") await notion.addToBody(id, section.text);
  if (change.kind === "replace") await notion.replaceInBody(id, { old: change.old, by: section.text });
  return [];
};

interface Centre {
  /** The page's ID. */
  readonly page: string;
  /** Where the configuration names it. */
  readonly place: Place;
  readonly sides: readonly Sides[];
  readonly notion: NotionPort;
}

const warning = (found: Problem, place: Place): Problem => ({ ...found, level: "warning", place });

/** Keeps one section of a page in step with the last run. That it cannot is a warning: it is only a window. */
export const updateControlCenter = async (
  report: Report,
  { page, place, sides, notion }: Centre,
  world: World,
): Promise<readonly Problem[]> => {
  const trends = sides.filter(({ bystander }) => !bystander).flatMap(trendsOf);
  try {
    const text = controlCenter(report, { trends, run: workflowOf(world)?.links.run });
    const problems = await write(page, { text, passing: passingLines(report) }, notion);
    return problems.map((found) => warning(found, place));
  } catch (thrown) {
    expectFailure(thrown);
    return [warning(failureProblem(thrown), place)];
  }
};
