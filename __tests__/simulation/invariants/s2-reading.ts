import { LEDGER } from "../scene.ts";
import { complainIf, type Invariant } from "./invariant.ts";

export const reading: Invariant = {
  name: "S2",
  sentence:
    "A dry run, and a mode that only looks, change nothing: not in Notion, not in the ledger, not in the repository.",
  onRequest: ({ write, method, path }, { reading: only }) =>
    complainIf(write && only, () => `${method} ${path} was sent.`),
  onFile: ({ path }, { reading: only, given }) => {
    const ours = path.startsWith(".notion-sync/") && (path !== LEDGER || given.mode === "audit");
    return complainIf(only && !ours, () => `${path} was written.`);
  },
};
