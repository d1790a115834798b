import { z } from "zod";
import { mappingSchema } from "./mapping.ts";
import { PRESETS, type PresetName } from "./presets/presets.ts";
import { promotionKeys } from "./promoted.ts";
import { sourceSchema } from "./sources.ts";
import { condition, expression, text } from "./values.ts";

const keySchema = z.union([
  expression.transform((from) => ({ from, property: undefined })),
  z.strictObject({
    from: expression.meta({ description: "The expression for the key.", examples: ["id"], beside: { property: "ID" } }),
    property: text.meta({
      description:
        "The property that carries the key: it has to be mapped. Where it is `optional` and the database does not have it, the title is used.",
      examples: ["Milestone ID"],
      beside: { from: "id" },
    }),
  }),
]);

const ids = z.strictObject({
  property: text.meta({ description: "The property that holds the ID: a text.", examples: ["Unique ID"] }),
  kind: z
    .literal("ulid")
    .default("ulid")
    .meta({
      description: "What kind of ID: there is one so far.",
      examples: ["ulid"],
      beside: { property: "Unique ID" },
    }),
});

const ttl = z.strictObject({
  days: z
    .number()
    .positive()
    .meta({ description: "After how many days.", examples: [30] }),
  property: text.default("created_time").meta({
    description: "The date that they are counted from: a property, `created_time` or `last_edited_time`.",
    examples: ["Date"],
    beside: { days: 30 },
  }),
  when: condition.optional().meta({
    description: "Only pages that match: property → value, or a list of values.",
    examples: [{ Kind: "daily" }],
    beside: { days: 30 },
  }),
});

const writtenTarget = z.strictObject({
  direction: z
    .enum(["push", "pull", "two-way", "promote"])
    .default("push")
    .meta({
      description:
        "`push`: from the source to Notion. `two-way` and `pull` (only from Notion): with PostgreSQL. `promote`: finished pages become files.",
      examples: ["two-way"],
    }),
  source: sourceSchema.optional().meta({
    description:
      "Where the records come from: exactly one source. A target that promotes, or that only has `ids` or `ttl`, needs none.",
    examples: [{ files: ["modules/*/module.manifest.json"] }],
  }),
  preset: z
    .enum(Object.keys(PRESETS) as [PresetName, ...PresetName[]])
    .optional()
    .meta({
      description:
        "Fills in `source`, `key`, `scope` and `properties`. What the target says itself wins, one property at a time.",
      examples: ["ci-reports"],
    }),
  database: text.optional().meta({
    description:
      "The database: its ID or address, or those of a data source. Without it, the one that `setup` wrote into `.github/notion-sync.databases.json`.",
    examples: ["${NOTION_DATABASE_ID}", "https://www.notion.so/acme/0123456789abcdef0123456789abcdef"],
  }),
  "data-source": text.optional().meta({
    description: "Name or ID of the data source, where a database has several. An ID is enough alone.",
    examples: ["Modules"],
    beside: { database: "${NOTION_DATABASE_ID}" },
  }),
  key: keySchema.optional().meta({
    description:
      "An expression that tells records apart. Its value is looked for in the title; `{ from, property }` says that it is in another property. Keys are compared as text, without the space around them. Rows of PostgreSQL have the key of their table.",
    examples: ["module", { from: "id", property: "Milestone ID" }],
  }),
  properties: z
    .record(text, mappingSchema)
    .default({})
    .meta({
      description: "Property of Notion → mapping. Only the properties that are named here are ever written.",
      examples: [{ Module: { type: "title", from: "module" }, Coverage: { type: "number", from: "testing.coverage" } }],
    }),
  scope: condition.optional().meta({
    description:
      "Only pages that hold these values belong to the target, and pages that it makes get them. So several targets can share a database. If one of them says `on-missing: archive` (or `flag`, with a `sync-status`), each needs a scope on the same property, with different values.",
    examples: [{ Type: "Module" }],
  }),
  body: expression.optional().meta({
    description: "An expression whose value is the page's content, in Markdown. It needs a property with `is: sha`.",
    examples: ["_body"],
    beside: { properties: { SHA: { type: "rich_text", is: "sha" } } },
  }),
  when: condition.optional().meta({
    description:
      "Only records that match: field → value, or a list of values. A field that holds a list matches by any element of it. For `promote`, only pages: property → value.",
    examples: [{ status: ["live", "beta"] }],
  }),
  "on-missing": z
    .enum(["keep", "archive", "flag"])
    .default("keep")
    .meta({
      description:
        "A page without a record: `keep` it, `archive` it (to the trash), or `flag` it: a warning, and `conflict` in the property that is the `sync-status`, until the record comes back.",
      examples: ["archive"],
    }),
  "on-drift": z
    .enum(["overwrite", "report"])
    .default("overwrite")
    .meta({
      description:
        "A page that was edited in Notion while its record did not change: `overwrite` puts it right, `report` warns and leaves it until the record changes. That is about properties: to read every page's content would cost a request a page, so `verify` does that, and `sync` writes the content when its record changes.",
      examples: ["report"],
    }),
  "vocabulary-policy": z
    .enum(["error", "skip", "add"])
    .default("error")
    .meta({
      description:
        "A word outside a vocabulary: `error` writes nothing at all, `skip` leaves the word out with a warning, `add` makes it an option in Notion.",
      examples: ["skip"],
    }),
  ids: ids.optional().meta({
    description: "Pages whose ID is empty get one, whoever made them: by `backfill` and `sync`.",
    examples: [{ property: "Unique ID" }],
  }),
  ttl: ttl.optional().meta({
    description:
      "Time to live: `archive` moves pages that are past it to the trash, and `sync` leaves records alone that are.",
    examples: [{ days: 30, property: "Date", when: { Kind: "daily" } }],
  }),
  conflicts: z
    .enum(["last-write-wins", "source-wins", "notion-wins", "flag"])
    .optional()
    .meta({
      description:
        "Who stays when both sides changed the same field differently. `last-write-wins` when not given; it needs `updated-at`. `flag` writes neither until a person made them equal.",
      examples: ["flag"],
      beside: { direction: "two-way" },
    }),
  "on-new-page": z
    .enum(["report", "insert"])
    .optional()
    .meta({
      description: "A page that a person made: `report` (when not given), or `insert` a row for it.",
      examples: ["insert"],
      beside: { direction: "two-way" },
    }),
  ...promotionKeys,
});

type Written = z.output<typeof writtenTarget>;

const readMapping = (written: z.input<typeof mappingSchema>) => mappingSchema.parse(written);

/** What the target says itself wins over what its preset says. */
const filled = (written: Written) => {
  if (written.preset === undefined) return written;
  const { source, key, scope, properties } = PRESETS[written.preset];
  const read = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, readMapping(one)]));
  return {
    ...written,
    source: written.source ?? sourceSchema.parse(source),
    key: written.key ?? keySchema.parse(key),
    properties: { ...read, ...written.properties },
    ...((written.scope ?? scope) !== undefined && { scope: written.scope ?? scope }),
  };
};

export const targetSchema = writtenTarget.transform((written): Written => filled(written));

export type TargetConfig = z.output<typeof targetSchema>;
