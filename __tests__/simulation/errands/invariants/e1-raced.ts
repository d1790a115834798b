import type { Sent } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { created, isCreate } from "../../invariants/pages.ts";
import { isLate } from "../../pushes.ts";
import type { Scene } from "../../scene.ts";
import type { Errand, Sending, Worker } from "../errand.ts";

const DOUBTFUL_MS = 600_000;

/** Whether this process knows nothing of what others were doing. */
const forgets = ({ recipe }: Errand, worker: Worker | undefined): boolean =>
  recipe.shelf === "nowhere" || (recipe.shelf === "branch" && (worker?.visitor.told.branch ?? 0) > 0);

/** It may take effect yet. */
export const isDoubtful = ({ answered, at }: Sending, now: number): boolean => !answered && now - at < DOUBTFUL_MS;

const nameOf = (sent: Sent, scene: Scene): string => {
  const made = created(sent, scene);
  return made === undefined ? `${sent.method} ${sent.path}` : `${made.target.name}:${made.key}`;
};

/** Not a rule but a note: what the rules about twins are judged by, so it comes before them. */
export const raced = (errand: Errand): Invariant => ({
  name: "E1",
  sentence: "Only two runs at once that are about the same record, or a ledger that is gone, may make it twice.",
  onRequest: (sent, attempt, scene) => {
    if (!sent.write) return [];
    const { marks, time } = scene;
    const name = nameOf(sent, scene);
    const worker = errand.workers.get(attempt);
    const same = isCreate(sent) ? errand.sendings.filter((one) => one.name === name) : [];
    if (same.some((one) => one.worker !== undefined && worker?.beside.has(one.worker) === true))
      marks.twins.add("two runs at once made the same record");
    const late = isLate(scene) || same.some((one) => one.worker !== worker && isDoubtful(one, time.now()));
    if (isCreate(sent) && forgets(errand, worker) && late)
      marks.twins.add("the ledger was not there while a create did not show yet");
    errand.sendings.push({ worker, name, at: time.now(), answered: false });
    return [];
  },
  onAnswer: ({ sent, answer }, attempt, scene) => {
    if (!sent.write || answer.broken !== undefined || answer.status >= 500) return [];
    const name = nameOf(sent, scene);
    const worker = errand.workers.get(attempt);
    const sending = errand.sendings.findLast((one) => one.worker === worker && one.name === name);
    if (sending !== undefined) sending.answered = true;
    return [];
  },
});
