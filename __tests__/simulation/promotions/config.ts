import { IDENTITY, TITLE } from "../world/config.ts";
import { NOTES } from "../world/database.ts";
import { type Json, USERS } from "../world/values.ts";
import { NAMED } from "./fields.ts";
import {
  CLIENTS,
  type Each,
  type Piece,
  type PlannedFile,
  type PromotedTarget,
  type PromotionRecipe,
} from "./recipe.ts";
import { AREAS, TAGS } from "./stock.ts";

const WRITTEN: Readonly<Record<Exclude<Piece, object>, string>> = {
  slug: "{{ slug }}",
  date: "{{ date }}",
  index: "{{ index }}",
  target: "{{ target }}",
  id: "{{ page.id }}",
  title: "{{ title }}",
  area: "{{ page.properties.Area }}",
};

const pathText = (path: readonly Piece[]): string =>
  path.map((piece) => (typeof piece === "object" ? piece.literal : WRITTEN[piece])).join("");

/** A template of the user's own for each file that is a whole sheet. */
export const templatePath = ({ name }: PromotedTarget, index: number): string => `templates/${name}-${index}.liquid`;

const isSheet = ({ template }: PlannedFile): boolean => template === "sheet";

const ENTRY: Readonly<Record<Each, string>> = {
  Decisions: "{{ entry }}",
  Tags: "{{ entry }}",
  Clients: "{{ entry.title }}",
};

/** Everything that a template may name, in the header where it can be read back. */
const sheetText = ({ fields }: PromotedTarget, { each }: PlannedFile): string =>
  [
    "---",
    "f_title: {{ title }}",
    "f_slug: {{ slug }}",
    ...fields.map((name) => `f_${name}: ${NAMED[name]}`),
    ...(each === undefined ? [] : [`f_entry: ${ENTRY[each]}`, "f_index: {{ index }}"]),
    "---",
    "{{ page.body }}",
    "",
  ].join("\n");

export const templates = ({ targets }: PromotionRecipe): Readonly<Record<string, string>> =>
  Object.fromEntries(
    targets.flatMap((target) =>
      target.files.flatMap((file, index) =>
        isSheet(file) ? [[templatePath(target, index), sheetText(target, file)] as const] : [],
      ),
    ),
  );

const fileOf = (target: PromotedTarget, file: PlannedFile, index: number): Json => ({
  path: pathText(file.path),
  template: isSheet(file) ? templatePath(target, index) : file.template,
  ...(file.each !== undefined && { each: file.each }),
});

/** Two targets of one database mark it in columns of their own. */
export const markColumn = ({ name }: PromotedTarget, mark: string): string => `${mark} of ${name}`;

const targetOf = (target: PromotedTarget): Json => ({
  direction: "promote",
  "data-source": target.dataSource,
  when: target.when as Json,
  files: target.files.map((file, index) => fileOf(target, file, index)),
  mark: Object.fromEntries(Object.entries(target.mark).map(([name, value]) => [markColumn(target, name), value])),
  header: target.header as Json,
  ...(target.actionLog !== undefined && { "action-log": target.actionLog }),
  ...(target.ids && { ids: { property: IDENTITY } }),
});

export const configText = ({ targets }: PromotionRecipe): string =>
  JSON.stringify({ version: 1, targets: Object.fromEntries(targets.map((target) => [target.name, targetOf(target)])) });

const options = (names: readonly string[]): Json => ({ options: names.map((name) => ({ name })) });

const STATUSES = ["Doing", "Complete", "Archived"];

const columnsOf = (target: PromotedTarget, targets: readonly PromotedTarget[]): Json => ({
  [TITLE]: "title",
  Status: { [target.statusType]: options(STATUSES) },
  Ready: "checkbox",
  Said: "rich_text",
  Budget: "number",
  Tags: { multi_select: options(TAGS) },
  Date: "date",
  Owner: "people",
  Clients: { relation: { data_source_id: CLIENTS, single_property: {} } },
  Link: "url",
  Decisions: "rich_text",
  Area: { select: options(AREAS) },
  [IDENTITY]: "rich_text",
  [NOTES]: "rich_text",
  Made: "created_time",
  Edited: "last_edited_time",
  Editor: "last_edited_by",
  Number: { unique_id: { prefix: "X" } },
  Twice: { formula: { expression: 'prop("Budget") * 2' } },
  ...Object.fromEntries(
    targets
      .filter(({ dataSource }) => dataSource === target.dataSource)
      .flatMap((one) => [
        [markColumn(one, "Promoted"), "checkbox"],
        [markColumn(one, "Portfolio Path"), "rich_text"],
        [markColumn(one, "Stage"), "select"],
      ]),
  ),
});

/** What stands in Notion before the first page. */
export const notionSeed = ({ targets }: PromotionRecipe): Json => ({
  users: USERS.map((user) => ({ ...user })),
  databases: [
    { data_source: CLIENTS, title: "Clients", properties: { [TITLE]: "title" } },
    ...targets
      .filter((one) => targets.find(({ dataSource }) => dataSource === one.dataSource) === one)
      .map((one) => ({
        id: one.database,
        data_source: one.dataSource,
        title: `Database ${one.name}`,
        properties: columnsOf(one, targets),
      })),
  ],
});
