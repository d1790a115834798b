import { readText } from "../../../src/config/document.ts";
import { good } from "../../../src/model/problem.ts";
import type { RenderFile } from "../../../src/plan/promotion/compose.ts";
import type { RenderPath } from "../../../src/plan/promotion/items.ts";
import type { LocateQuestion } from "../../../src/plan/promotion/locate.ts";
import type { FileVariables, Finished, PromotedPage } from "../../../src/plan/promotion/page.ts";
import { type ReadYaml, renderDocument } from "../../../src/templates/document.ts";
import { renderParts } from "../../../src/templates/marks.ts";
import { OWN_TEMPLATES } from "../../../src/templates/own.ts";

export const readYaml: ReadYaml = (yaml, file) => {
  const read = readText(yaml, file);
  return read.ok ? good(read.value.value) : read;
};

export const renderPath: RenderPath = (path, variables) => renderParts({ name: "path", text: path }, { ...variables });

/** The product's own templates by name; any other text is a template itself. */
export const renderFile: RenderFile = (template, variables) =>
  renderDocument(OWN_TEMPLATES.get(template) ?? { name: "own", text: template }, { ...variables }, readYaml);

export const PAGE = "3f2a9c10-77de-8b41-9a05-6c1d2e3f4a5b";
export const OTHER = "3f2a9c10-77de-8b42-8d16-0b9a8c7d6e5f";

export const page = (facts: Partial<PromotedPage> = {}): PromotedPage => ({
  id: PAGE,
  url: "https://www.notion.so/3f2a9c1077de8b419a056c1d2e3f4a5b",
  created: "2026-10-05T08:30:00.000Z",
  edited: "2026-11-20T16:00:00.000Z",
  body: "Poured in March.",
  properties: {},
  ...facts,
});

export const finished = (title: string, facts: Partial<PromotedPage> = {}, sha = "5ad0"): Finished => ({
  title,
  sha,
  page: page({ ...facts, properties: { Name: title, ...facts.properties } }),
});

export const variables = (facts: Partial<FileVariables> = {}): FileVariables => ({
  page: page(),
  title: "Harbour wall",
  slug: "harbour-wall",
  date: "2026-10-05",
  target: "projects",
  entry: null,
  index: null,
  ...facts,
});

export const question = (
  pages: readonly Finished[],
  path = "projects/{{ slug }}.md",
  each?: string,
): LocateQuestion => ({
  target: "projects",
  specs: [{ path, template: "planning-brief", ...(each !== undefined && { each }) }],
  pages,
});
