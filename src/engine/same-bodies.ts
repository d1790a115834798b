import type { Change, Plan } from "../model/change.ts";
import { digest } from "../plan/digest.ts";
import { inParallel } from "./parallel.ts";
import type { Past } from "./record.ts";

const bodyIn = (content: unknown): unknown =>
  typeof content === "object" && content !== null && "body" in content ? content.body : undefined;

/**
 * A page whose mark differs may have another body, or only other properties. What the ledger kept of the last write
 * tells which: a body that was written as it should be is not read and written again.
 */
export const withoutSameBodies = async (plan: Plan, { recall }: Past): Promise<Plan> => {
  const changes = await inParallel(plan.changes, async (change): Promise<Change> => {
    const { action, body, beforeSha, desired } = change;
    if (action !== "update" || !body || beforeSha === null || desired === undefined) return change;
    return bodyIn(await recall(beforeSha)) === desired.body ? { ...change, body: false } : change;
  });
  return { changes, hash: digest(changes) };
};
