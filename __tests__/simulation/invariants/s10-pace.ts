import { complainIf, type Invariant } from "./invariant.ts";

const WINDOW_MS = 60_000;

export const pace: Invariant = {
  name: "S10",
  sentence:
    "No more requests in any 60 seconds than the budget allows, and none before the time that Notion asked for.",
  onRequest: (_sent, { times, heldUntil }, { recipe, time }) => {
    const now = time.now();
    const recent = times.filter((at) => now - at < WINDOW_MS).length;
    return [
      ...complainIf(recent > recipe.rate, () => `${recent} requests in 60 seconds, and ${recipe.rate} are the most.`),
      ...complainIf(now < heldUntil, () => `A request ${heldUntil - now} ms before Notion wanted the next one.`),
    ];
  },
  onAnswer: ({ answer }, attempt, { time }) => {
    const asked = Number(answer.headers["retry-after"]);
    if ((answer.status !== 429 && answer.status !== 529) || !(asked > 0)) return [];
    const until = time.now() + asked * 1_000;
    // Those who were let in at the same moment may still be on their way to the line.
    queueMicrotask(() => {
      setImmediate(() => {
        attempt.heldUntil = Math.max(attempt.heldUntil, until);
      });
    });
    return [];
  },
};
