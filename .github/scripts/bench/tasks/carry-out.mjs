// Every task, so many times over, in one setting; and whatever is not as it has to be.
import { median } from "../table.mjs";
import { floorOf } from "./list.mjs";
import { cleared } from "./material.mjs";
import { onStage } from "./stage.mjs";

const wrongWith = (task, { status, did, told, requests }) => {
  const floor = floorOf(task);
  const undone = Object.entries(task.does).filter(([action, many]) => did[action] !== many);
  return [
    ...(status === "success" ? [] : [`ended as ${status}`]),
    ...undone.map(([action, many]) => `planned ${did[action]} × ${action}, and not ${many}`),
    ...(told === requests ? [] : [`told of ${told} requests, and the emulator had ${requests}`]),
    ...(requests > floor ? [`needed ${requests} requests, and the floor is ${floor}`] : []),
    ...(requests < floor ? [`needed ${requests} requests: the floor of ${floor} is none, mend it`] : []),
  ].map((what) => `${task.name}: ${what}.`);
};

const once = async (tasks, rate, { workspace, reset, sync }) => {
  cleared(workspace);
  await reset();
  const runs = [];
  for (const task of tasks) {
    task.prepare(workspace);
    runs.push(await sync(task, rate));
  }
  return runs;
};

/** The runs of each task, in all rounds. */
export const carryOut = async (tasks, { flags, rate, rounds }) => {
  const all = await onStage({ flags }, async (stage) => {
    const done = [];
    for (let round = 0; round < rounds; round += 1) done.push(await once(tasks, rate, stage));
    return done;
  });
  return tasks.map((task, index) => {
    const runs = all.map((round) => round[index]);
    return {
      task,
      requests: Math.max(...runs.map(({ requests }) => requests)),
      refused: Math.max(...runs.map(({ refused }) => refused)),
      seconds: median(runs.map(({ seconds }) => seconds)),
      wrong: [...new Set(runs.flatMap((run) => wrongWith(task, run)))],
    };
  });
};
