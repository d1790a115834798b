import { Accepted, type Call } from "./call.ts";
import type { Json, JsonObject } from "./json.ts";
import { missingThing } from "./missing.ts";
import type { Task } from "./store.ts";

const describe = (
  task: Task,
  { status, ...rest }: JsonObject & { status: string },
  result: JsonObject = {},
): JsonObject => ({
  object: "async_task",
  id: task.id,
  status,
  status_url: `https://api.notion.com/v1/async_tasks/${task.id}`,
  created_time: new Date(task.created).toISOString(),
  ...rest,
  operation: { surface: "rest", name: task.operation },
  ...result,
});

/** The emulator has done the work by the time it answers; it only talks as if it were under way. */
export const startTask = (call: Call, operation: string, result: JsonObject): Accepted => {
  const task: Task = { id: call.ids.task(), created: call.now(), operation, result };
  call.store.tasks.set(task.id, task);
  return new Accepted(describe(task, { status: "queued", poll_after_seconds: 2 }));
};

/** Inside a task the ID and the kind of what was made come last. */
const asResult = ({ object = null, id = null, ...rest }: JsonObject): JsonObject => ({ ...rest, id, object });

export const retrieveTask = (call: Call): Json => {
  const id = call.param("task_id");
  const task = call.store.tasks.get(id);
  if (task === undefined) throw missingThing(call.store, "async_task", id);
  return describe(task, { status: "succeeded" }, { result: asResult(task.result) });
};
