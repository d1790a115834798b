import { isObject, type Json } from "../../../model/json.ts";
import type { Job, Step, Workflow, WorkflowRun } from "../../../ports/history.ts";
import { list, number, object, second, secondOr, textOr } from "./fields.ts";

const nameOf = (json: Json, path: string): string => textOr(json, "name", "") || (path.split("/").at(-1) ?? path);

export const workflowIn = (value: unknown): Workflow => {
  const json = object(value, "a workflow");
  const path = textOr(json, "path", "");
  return { id: number(json, "id"), name: nameOf(json, path), path };
};

/** A workflow that is used from elsewhere has the commit in its path. */
const pathIn = (json: Json): string => textOr(json, "path", "").split("@")[0] ?? "";

export const runIn = (value: unknown): WorkflowRun => {
  const json = object(value, "a run");
  const path = pathIn(json);
  const created = second(json, "created_at");
  return {
    id: number(json, "id"),
    workflow: { id: number(json, "workflow_id"), name: nameOf(json, path), path },
    attempt: json["run_attempt"] === undefined ? 1 : number(json, "run_attempt"),
    event: textOr(json, "event", ""),
    branch: textOr(json, "head_branch", null),
    sha: textOr(json, "head_sha", ""),
    actor: isObject(json["actor"]) ? textOr(json["actor"], "login", null) : null,
    status: textOr(json, "status", null),
    conclusion: textOr(json, "conclusion", null),
    created,
    started: secondOr(json, "run_started_at", created),
    updated: secondOr(json, "updated_at", created),
    url: textOr(json, "html_url", ""),
  };
};

const stepIn = (value: unknown): Step => {
  const json = object(value, "a step");
  return { name: textOr(json, "name", ""), conclusion: textOr(json, "conclusion", null) };
};

export const jobIn = (value: unknown): Job => {
  const json = object(value, "a job");
  return {
    name: textOr(json, "name", ""),
    conclusion: textOr(json, "conclusion", null),
    completed: secondOr(json, "completed_at", null),
    url: textOr(json, "html_url", ""),
    steps: list(json["steps"] ?? [], "`steps`").map(stepIn),
  };
};
