import type { Issue, Milestone } from "../../ports/history.ts";
import { type Day, daysBetween } from "../ci/week.ts";
import { says, urgency } from "./labels.ts";

export type Status = "Not Started" | "Planning" | "In Progress" | "Testing" | "Completed" | "Blocked";
export type Risk = "Low" | "Medium" | "High";

/** A milestone with the issues that count; pull requests do not. */
export interface Planned {
  readonly milestone: Milestone;
  readonly issues: readonly Issue[];
  /** Closed of all, where the issues themselves are not all known. */
  readonly isWhole: boolean;
  readonly today: Day;
}

const dayOf = (moment: number): Day => new Date(moment * 1_000).toISOString().slice(0, 10);

const openOf = ({ issues }: Planned): readonly Issue[] => issues.filter(({ open }) => open);

/** The first that holds. */
const STATUSES: readonly (readonly [Status, (planned: Planned) => boolean])[] = [
  ["Completed", ({ milestone }) => !milestone.open],
  ["Blocked", (planned) => openOf(planned).some((issue) => says(issue, "blocked"))],
  ["Testing", (planned) => planned.issues.length > 0 && openOf(planned).every((issue) => says(issue, "testing"))],
  [
    "In Progress",
    (planned) =>
      openOf(planned).length < planned.issues.length ||
      openOf(planned).some((issue) => says(issue, "begun") || says(issue, "testing")),
  ],
  ["Planning", (planned) => openOf(planned).some((issue) => says(issue, "planning"))],
];

export const statusOf = (planned: Planned): Status =>
  STATUSES.find(([, holds]) => holds(planned))?.[0] ?? "Not Started";

const counts = (planned: Planned): { readonly closed: number; readonly all: number } => {
  const { milestone, issues, isWhole } = planned;
  return isWhole
    ? { closed: issues.length - openOf(planned).length, all: issues.length }
    : { closed: milestone.closedIssues, all: milestone.closedIssues + milestone.openIssues };
};

/** Closed of all, in whole percent and never rounded up: 100 means that nothing is open. Null without issues. */
export const progressOf = (planned: Planned): number | null => {
  const { closed, all } = counts(planned);
  return all === 0 ? null : Math.floor((100 * closed) / all);
};

/**
 * How many days after its target date a milestone ends, if the rest takes its share of the time that was planned; when
 * it is closed, how many it did. Negative is ahead of the plan. Without issues only what is overdue is known.
 */
export const driftOf = (planned: Planned): number | null => {
  const { milestone, today } = planned;
  const { due, created, closed } = milestone;
  if (due === null) return null;
  if (!milestone.open) return daysBetween(due, closed === null ? today : dayOf(closed));
  const late = daysBetween(due, today);
  const length = Math.max(0, daysBetween(dayOf(created), due));
  const { closed: done, all } = counts(planned);
  return all === 0 ? Math.max(0, late) : late + Math.round((length * (all - done)) / all);
};

const HIGH_DRIFT = 14;
const MEDIUM_DRIFT = 3;

/** The first that holds, `High` before `Medium`. */
const RISKS: readonly (readonly [Risk, (planned: Planned) => boolean])[] = [
  ["Low", ({ milestone }) => !milestone.open],
  ["High", (planned) => statusOf(planned) === "Blocked"],
  ["High", ({ milestone, today }) => milestone.due !== null && today > milestone.due],
  ["High", (planned) => (driftOf(planned) ?? 0) > HIGH_DRIFT],
  ["Medium", (planned) => (driftOf(planned) ?? 0) > MEDIUM_DRIFT],
  ["Medium", ({ milestone, issues }) => milestone.due === null && issues.some(({ open }) => open)],
];

export const riskOf = (planned: Planned): Risk => RISKS.find(([, holds]) => holds(planned))?.[0] ?? "Low";

/** The oldest open issue among the most urgent. */
export const nextOf = (planned: Planned): Issue | undefined =>
  [...openOf(planned)].sort((a, b) => urgency(a) - urgency(b) || a.created - b.created || a.number - b.number)[0];
