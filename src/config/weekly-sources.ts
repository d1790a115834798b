import { z } from "zod";
import { text, texts } from "./values.ts";

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
const repository = text
  .regex(/^[\w.-]+\/[\w.-]+$/, { error: "must be owner/name" })
  .optional()
  .meta({ description: "`owner/name`; this repository when not given.", examples: ["acme/shop"] });

const autoFix = z
  .strictObject({
    workflows: texts.optional().meta({
      description: "Runs of these workflows, by file or name: one that passed is a repair that succeeded.",
      examples: ["autofix.yml"],
    }),
    labels: texts.optional().meta({
      description: "Pull requests with one of these labels: one that was merged is a repair that succeeded.",
      examples: [["autofix"]],
    }),
    authors: texts.optional().meta({
      description: "Commits that these accounts pushed: one that passed is a repair that succeeded.",
      examples: [["dependabot[bot]"]],
    }),
  })
  .optional()
  .meta({
    description: "What counts as an automatic repair. Without it, there is no such figure.",
    examples: [{ labels: ["autofix"], authors: ["dependabot[bot]"] }],
  });

/** Weeks of the runs of a repository's workflows. */
export const githubCi = z
  .strictObject({
    repository,
    branch: text.optional().meta({
      description: "The branch whose runs count; the default branch when not given.",
      examples: ["develop"],
    }),
    workflows: texts.optional().meta({
      description: "Only these workflows, by file or name; all of them when not given.",
      examples: [["ci.yml", "Nightly"]],
    }),
    events: texts.optional().meta({
      description: "Only runs of these events; `push`, `schedule` and `workflow_dispatch` when not given.",
      examples: [["push", "merge_group"]],
    }),
    "time-zone": timeZone
      .default("UTC")
      .meta({ description: "Where a week begins on Monday, at midnight.", examples: ["Europe/Berlin"] }),
    "auto-fix": autoFix,
  })
  .meta({
    description: "A record for each week, about the runs of this repository's workflows.",
    examples: [{ "time-zone": "Europe/Berlin", workflows: ["ci.yml"] }],
  });

export const githubMilestones = z
  .strictObject({
    repository,
    state: z
      .enum(["all", "open", "closed"])
      .default("all")
      .meta({ description: "Which milestones.", examples: ["open"] }),
    labels: texts.optional().meta({
      description: "Of each milestone, only issues with one of these labels count; all of them when not given.",
      examples: [["feature", "bug"]],
    }),
  })
  .meta({ description: "A record for each milestone.", examples: [{ state: "open" }] });

/** Weeks that sum up what other targets say. */
export const kpis = z
  .strictObject({
    ci: text.optional().meta({ description: "The target whose weeks are summed up.", examples: ["ci"] }),
    roadmap: text.optional().meta({ description: "The target whose items may be at risk.", examples: ["roadmap"] }),
    milestones: text.optional().meta({ description: "A further target of milestones.", examples: ["milestones"] }),
    extra: text.optional().meta({
      description:
        "A file of further metrics: a list with an entry a week, such as `{ week_of: 2026-11-16, signups: 52 }`.",
      examples: ["metrics.yml"],
    }),
  })
  .meta({
    description: "A record for each week that sums up other targets, with the change from the week before.",
    examples: [{ ci: "ci", roadmap: "roadmap", extra: "metrics.yml" }],
  });
