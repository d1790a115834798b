import { z } from "zod";
import { condition, expression, text, texts } from "./values.ts";
import { githubCi, githubMilestones, kpis } from "./weekly-sources.ts";

const beside = { table: "teams" };

/** Exactly one source a target: the key that is there says which. */
export const SOURCES = {
  files: z
    .strictObject({
      files: texts.meta({
        description:
          "Patterns of files, from the root of the workspace. One record a file; a list in a file gives one record an element.",
        examples: [["modules/*/module.manifest.json"], "milestones.yml"],
      }),
      exclude: texts.default([]).meta({
        description: "Patterns of files to leave out.",
        examples: [["**/node_modules/**"]],
        beside: { files: ["**/module.manifest.json"] },
      }),
      schema: text.optional().meta({
        description:
          "A JSON Schema (draft 07, 2019-09 or 2020-12) that every record has to hold to. Its `$ref`s stay within the file.",
        examples: ["schemas/module.manifest.schema.json"],
        beside: { files: ["**/module.manifest.json"] },
      }),
      format: z
        .enum(["auto", "json", "yaml", "markdown"])
        .default("auto")
        .meta({
          description:
            "How the files are read: `auto` goes by their ending. Of Markdown, the front matter is the record.",
          examples: ["markdown"],
          beside: { files: ["notes/*.txt"] },
        }),
      select: expression.optional().meta({
        description: "An expression for the records in a file.",
        examples: ["modules[?state == 'live']"],
        beside: { files: ["catalogue.yml"] },
      }),
      "page-id": text.optional().meta({
        description:
          "The field that holds the ID of the record's page. With `update-manifest`, the IDs of new pages are written there.",
        examples: ["notion_page_id"],
        beside: { files: ["**/module.manifest.json"] },
      }),
    })
    .transform((source) => ({ kind: "files" as const, ...source })),

  postgres: z
    .strictObject({
      postgres: z
        .strictObject({
          url: text.optional().meta({
            description:
              "The database's address; the variable `DATABASE_URL` when not given. It holds a password: keep it in the environment.",
            examples: ["${TEAMS_DATABASE_URL}"],
            beside,
          }),
          table: text.meta({
            description: "A table or a view: `table` or `schema.table`.",
            examples: ["public.teams"],
          }),
          key: texts.optional().meta({
            description: "The columns that tell rows apart; the primary key when not given.",
            examples: ["code", ["university_id", "code"]],
            beside,
          }),
          "updated-at": text.optional().meta({
            description: "The column that says when a row was last changed: `conflicts: last-write-wins` needs it.",
            examples: ["updated_at"],
            beside,
          }),
          where: condition.optional().meta({
            description: "Only rows that match: column → value, list of values, or null.",
            examples: [{ university_id: "CalPolyPomona", left_at: null }],
            beside,
          }),
          columns: z
            .array(text)
            .min(1)
            .optional()
            .meta({
              description: "Only these columns are read; all of them when not given.",
              examples: [["id", "name", "status"]],
              beside,
            }),
        })
        .meta({
          description: "Rows of a table of PostgreSQL.",
          examples: [{ table: "teams", "updated-at": "updated_at" }],
        }),
    })
    .transform(({ postgres }) => ({ kind: "postgres" as const, ...postgres })),

  "github-ci": z
    .strictObject({
      "github-ci": githubCi,
    })
    .transform((source) => ({ kind: "github-ci" as const, ...source["github-ci"] })),

  "github-milestones": z
    .strictObject({
      "github-milestones": githubMilestones,
    })
    .transform((source) => ({ kind: "github-milestones" as const, ...source["github-milestones"] })),

  kpis: z
    .strictObject({
      kpis,
    })
    .transform((source) => ({ kind: "kpis" as const, ...source.kpis })),
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
