import { z } from "zod";
import { condition, expression, text, texts } from "./values.ts";

const timeZone = text.refine(
  (name) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  },
  { error: "must be a time zone, like UTC or Europe/Berlin" },
);
const repository = text.regex(/^[\w.-]+\/[\w.-]+$/, { error: "must be owner/name" }).optional();

/** Exactly one source a target: the key that is there says which. */
export const SOURCES = {
  files: z
    .strictObject({
      files: texts,
      exclude: texts.default([]),
      schema: text.optional().describe("A JSON Schema that every record has to hold to"),
      format: z.enum(["auto", "json", "yaml", "markdown"]).default("auto"),
      select: expression.optional().describe("An expression for the records in a file"),
      "page-id": text.optional().describe("The field that holds the ID of the record's page"),
    })
    .transform((source) => ({ kind: "files" as const, ...source })),

  postgres: z
    .strictObject({
      postgres: z.strictObject({
        url: text.optional().describe("The database's address; DATABASE_URL when it is not given"),
        table: text.describe("A table or a view: `table` or `schema.table`"),
        key: texts.optional().describe("The columns that tell rows apart; the primary key when not given"),
        "updated-at": text.optional().describe("The column that says when a row was last changed"),
        where: condition.optional().describe("Only rows that match: column → value, list of values, or null"),
        columns: z.array(text).min(1).optional().describe("Only these columns; all of them when not given"),
      }),
    })
    .transform(({ postgres }) => ({ kind: "postgres" as const, ...postgres })),

  "github-ci": z
    .strictObject({
      "github-ci": z.strictObject({
        repository,
        branch: text.optional().describe("The default branch when not given"),
        workflows: texts.optional().describe("Only these workflows: their file or their name"),
        events: texts.optional().describe("Only runs of these events; push, schedule and workflow_dispatch otherwise"),
        "time-zone": timeZone.default("UTC").describe("Where the week begins"),
        "auto-fix": z
          .strictObject({
            workflows: texts.optional(),
            labels: texts.optional(),
            authors: texts.optional(),
          })
          .optional()
          .describe("What counts as an automatic repair"),
      }),
    })
    .transform((source) => ({ kind: "github-ci" as const, ...source["github-ci"] })),

  "github-milestones": z
    .strictObject({
      "github-milestones": z.strictObject({
        repository,
        state: z.enum(["all", "open", "closed"]).default("all"),
        labels: texts.optional().describe("Only issues that have one of these labels"),
      }),
    })
    .transform((source) => ({ kind: "github-milestones" as const, ...source["github-milestones"] })),

  kpis: z
    .strictObject({
      kpis: z.strictObject({
        ci: text.optional().describe("The target whose weeks are summed up"),
        roadmap: text.optional().describe("The target whose items may be at risk"),
        milestones: text.optional().describe("A further target of milestones"),
        extra: text.optional().describe("A file of further metrics"),
      }),
    })
    .transform(({ kpis }) => ({ kind: "kpis" as const, ...kpis })),
} as const;

export const sourceSchema = z.union(
  Object.values(SOURCES) as [
    typeof SOURCES.files,
    typeof SOURCES.postgres,
    (typeof SOURCES)["github-ci"],
    (typeof SOURCES)["github-milestones"],
    typeof SOURCES.kpis,
  ],
);

export type Source = z.output<typeof sourceSchema>;
export type SourceKind = Source["kind"];
/** A source that is in files of the repository. */
export const inFiles = (source: Source | undefined): FilesSource | undefined =>
  source?.kind === "files" ? source : undefined;

export type FilesSource = z.output<typeof SOURCES.files>;
export type PostgresSource = z.output<typeof SOURCES.postgres>;
export type KpisSource = z.output<typeof SOURCES.kpis>;
