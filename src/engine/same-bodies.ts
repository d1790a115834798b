import type { Change, Plan } from "../model/change.ts";
import { digest } from "../plan/digest.ts";
import { inParallel } from "./parallel.ts";
import type { Past } from "./record.ts";

const bodyIn = (content: unknown): unknown =>
  typeof content === "object" && content !== null && "body" in content ? content.body : undefined;

/** The content that a page was last marked as, where it may be the body of what is to be written. */
const doubted = ({ action, body, beforeSha, desired }: Change): readonly string[] =>
  action === "update" && body && beforeSha !== null && desired !== undefined ? [beforeSha] : [];

/**
 * A page whose mark differs may have another body, or only other properties. What the ledger kept of the last write
 * tells which: a body that was written as it should be is not read and written again.
 */
export const withoutSameBodies = async (plan: Plan, { recall }: Past): Promise<Plan> => {
  const doubtful = plan.changes.flatMap((change) => doubted(change).map((sha) => ({ change, sha })));
  const recalled = await inParallel(doubtful, async ({ change, sha }) => {
    const content = await recall(sha);
    return bodyIn(content) === change.desired?.body ? [change] : [];
  });
  const same = new Set(recalled.flat());
  if (same.size === 0) return plan;
  const changes = plan.changes.map((change) => (same.has(change) ? { ...change, body: false } : change));
  return { changes, hash: digest(changes) };
};
