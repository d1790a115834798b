// The processes that the tour starts, and what else it has to put away. All of it ends with the tour, however that ends.
import { spawn } from "node:child_process";

const PATIENCE_MS = 5_000;

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** A process with processes of its own leads a group, and the group is told. */
const tell = (child, { signal, group }) => {
  try {
    if (group) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended meanwhile.
  }
};

const ended = async (child, how) => {
  if (hasEnded(child)) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  tell(child, how);
  const patience = setTimeout(() => tell(child, { ...how, signal: "SIGKILL" }), PATIENCE_MS);
  await exit;
  clearTimeout(patience);
};

export const gather = () => {
  const tasks = new Set();
  const stops = new WeakMap();
  let ending;

  const finish = async () => {
    for (const task of [...tasks].reverse()) await task().catch(() => undefined);
    tasks.clear();
  };

  return {
    /** To be done at the end: what came last goes first. */
    atTheEnd: (task) => tasks.add(async () => task()),
    start: (command, words, { signal = "SIGTERM", family = false, ...options } = {}) => {
      if (ending !== undefined) throw new Error("The tour is over.");
      const group = family && process.platform !== "win32";
      const child = spawn(command, words, { ...options, detached: group });
      const task = () => ended(child, { signal, group });
      tasks.add(task);
      stops.set(child, task);
      for (const event of ["exit", "error"]) child.once(event, () => tasks.delete(task));
      return child;
    },
    /** Its exit code, or null where it was stopped or took too long. */
    exitOf: async (child, mostMs) => {
      const clock = setTimeout(stops.get(child), mostMs);
      try {
        return await new Promise((resolve, reject) => child.once("exit", resolve).once("error", reject));
      } finally {
        clearTimeout(clock);
      }
    },
    isOver: () => ending !== undefined,
    end: () => {
      ending ??= finish();
      return ending;
    },
  };
};
