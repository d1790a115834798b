import { complainIf } from "../../invariants/invariant.ts";
import { allRows, type Both } from "../both.ts";
import type { Make } from "./invariant.ts";

export const kept: Make = (both: Both) => ({
  name: "R5",
  sentence: "A row goes only where a person deletes it; a page in the trash deletes none.",
  onEnd: () => {
    const now = allRows(both);
    const gone = [...both.sink.rows].filter((name) => !now.has(name) && !both.deleted.has(name));
    both.sink.rows = now;
    return complainIf(gone.length > 0, () => `${gone.join(", ")} is gone.`);
  },
});
