import { DECISION } from "./own/decision.ts";
import { DELIVERABLE_SPEC } from "./own/deliverable-spec.ts";
import { ENGAGEMENT_BRIEF } from "./own/engagement-brief.ts";
import { EXECUTION_BRIEF } from "./own/execution-brief.ts";
import { PLANNING_BRIEF } from "./own/planning-brief.ts";
import { REVIEW_BRIEF } from "./own/review-brief.ts";
import type { Template } from "./template.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "planning-brief": PLANNING_BRIEF,
  "execution-brief": EXECUTION_BRIEF,
  "review-brief": REVIEW_BRIEF,
  "engagement-brief": ENGAGEMENT_BRIEF,
  "deliverable-spec": DELIVERABLE_SPEC,
  decision: DECISION,
};

/** The templates that come with the product, by name. Anything else is the path of a user's own. */
export const OWN_TEMPLATES: ReadonlyMap<string, Template> = new Map(
  Object.entries(TEXTS).map(([name, text]) => [name, { name, text }]),
);
