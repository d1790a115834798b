import type { Issue } from "../../ports/history.ts";

/** `status: In Progress`, `status/in-progress` and `In Progress` are the same word. */
const word = (label: string): string =>
  label
    .toLowerCase()
    .replace(/^(status|state|stage|priority|prio)\s*[:/=-]\s*/, "")
    .replace(/[\s_-]+/g, " ")
    .trim();

const WORDS = {
  blocked: ["blocked", "on hold"],
  testing: ["testing", "in testing", "test", "qa", "in qa", "review", "in review", "verification", "staging"],
  begun: ["in progress", "wip", "doing", "started", "in development"],
  planning: ["planning", "in planning", "design", "discovery", "spec", "needs spec", "research"],
} as const;

const PRIORITIES: readonly (readonly string[])[] = [
  ["p0", "critical", "urgent", "blocker", "highest"],
  ["p1", "high"],
  ["p2", "medium", "normal"],
  ["p3", "p4", "low", "lowest"],
];

export const says = ({ labels }: Pick<Issue, "labels">, stage: keyof typeof WORDS): boolean =>
  labels.some((label) => (WORDS[stage] as readonly string[]).includes(word(label)));

/** The lower the more urgent. What nobody gave a priority comes after what somebody did, but for the low ones. */
export const urgency = ({ labels }: Pick<Issue, "labels">): number => {
  const words = labels.map((label) => word(label).replace(/ priority$/, ""));
  const found = PRIORITIES.findIndex((names) => words.some((one) => names.includes(one)));
  return found === -1 ? 2.5 : found;
};
