import { z } from "zod";
import { scalar, text } from "./values.ts";

const PROJECT = "projects/{{ slug }}.md";

const file = z.strictObject({
  path: text.meta({
    description: "Where the file goes: a Liquid template. It stays in the workspace, whatever the page is called.",
    examples: ["projects/{{ slug }}/planning.md"],
    beside: { template: "planning-brief" },
  }),
  template: text.meta({
    description:
      "One of the product's templates by name (`planning-brief`, `execution-brief`, `review-brief`, `engagement-brief`, `deliverable-spec`, `decision`), or the path of a Liquid template of yours.",
    examples: ["decision", "templates/review.liquid"],
    beside: { path: "reviews/{{ slug }}.md" },
  }),
  each: text.optional().meta({
    description:
      "A property that gives a file for each of its entries: a line or list item of a text, a value of a list, a page of a relation.",
    examples: ["Decisions"],
    beside: { path: "decisions/{{ date }}_{{ slug }}.md", template: "decision" },
  }),
});

const header = z.strictObject({
  entity: text
    .optional()
    .meta({ description: "What the file is about; the target's name when not given.", examples: ["project"] }),
  level: text
    .optional()
    .meta({ description: "How far the file goes into detail; `brief` when not given.", examples: ["spec"] }),
  zone: text
    .optional()
    .meta({ description: "Who the file is for; `internal` when not given.", examples: ["confidential"] }),
  version: text.optional().meta({ description: "The version of the text; `v01` when not given.", examples: ["v02"] }),
  tags: z
    .array(text)
    .optional()
    .meta({
      description: "What the file can be found by; the page's property `Tags` when not given.",
      examples: [["portfolio"]],
    }),
});

const beside = { direction: "promote", files: [{ path: PROJECT, template: "planning-brief" }] };

/** The keys of a target with `direction: promote`. */
export const promotionKeys = {
  files: z
    .array(file)
    .min(1)
    .optional()
    .meta({
      description: "The files that a promoted page becomes.",
      examples: [[{ path: PROJECT, template: "planning-brief" }]],
      beside: { direction: "promote" },
    }),
  mark: z
    .record(text, z.union([scalar, z.array(scalar)]))
    .optional()
    .meta({
      description:
        "What a promoted page gets once its files are written: property → value. Texts are Liquid templates; `paths` has the paths of all its files.",
      examples: [{ Promoted: true, Path: "{{ paths[0] }}" }],
      beside,
    }),
  header: header.optional().meta({
    description: "Values of the header that each promoted file begins with.",
    examples: [{ zone: "confidential", tags: ["portfolio"] }],
    beside,
  }),
  "action-log": text.optional().meta({
    description: "A CSV file that gets a line for each promoted file.",
    examples: ["logs/context_actions.csv"],
    beside,
  }),
};
