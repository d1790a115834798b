import { isObject, type Json } from "../../../model/json.ts";
import type { Issue, Milestone } from "../../../ports/history.ts";
import { list, number, object, second, secondOr, textOr } from "./fields.ts";

export const milestoneIn = (value: unknown): Milestone => {
  const json = object(value, "a milestone");
  return {
    id: number(json, "id"),
    number: number(json, "number"),
    title: textOr(json, "title", ""),
    open: json["state"] !== "closed",
    // A date that GitHub keeps as a moment: what stands for the hours means nothing.
    due: textOr(json, "due_on", null)?.slice(0, 10) ?? null,
    created: second(json, "created_at"),
    closed: secondOr(json, "closed_at", null),
    openIssues: number(json, "open_issues"),
    closedIssues: number(json, "closed_issues"),
    url: textOr(json, "html_url", ""),
  };
};

/** Labels are objects, and were plain names once. */
const labelsIn = (json: Json): readonly string[] =>
  list(json["labels"] ?? [], "`labels`")
    .map((label) => (isObject(label) ? textOr(label, "name", "") : label))
    .filter((name) => typeof name === "string" && name !== "")
    .map(String);

const inner = (json: Json, key: string): Json | null => {
  const value = json[key];
  return isObject(value) ? value : null;
};

export const issueIn = (value: unknown): Issue => {
  const json = object(value, "an issue");
  const milestone = inner(json, "milestone");
  const pull = inner(json, "pull_request");
  return {
    id: number(json, "id"),
    number: number(json, "number"),
    title: textOr(json, "title", ""),
    open: json["state"] !== "closed",
    labels: labelsIn(json),
    milestone: milestone === null ? null : number(milestone, "number"),
    created: second(json, "created_at"),
    closed: secondOr(json, "closed_at", null),
    pullRequest: pull === null ? null : { merged: secondOr(pull, "merged_at", null) },
    url: textOr(json, "html_url", ""),
  };
};
