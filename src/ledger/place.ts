import type { Problem } from "../model/problem.ts";

/** The name in `branch:NAME`; undefined where the ledger is a file. */
export const branchIn = (ledger: string | undefined): string | undefined => /^branch:(.*)$/s.exec(ledger ?? "")?.[1];

/** A ledger on the disk of a runner dies with it. Whether a later step keeps it cannot be known from here. */
export const ledgerNotice = (
  env: Readonly<Record<string, string | undefined>>,
  ledger: string | undefined,
): Problem | undefined => {
  if (env["GITHUB_ACTIONS"] !== "true" || branchIn(ledger) !== undefined) return undefined;
  return {
    level: "notice",
    message:
      "The ledger is on this runner's disk, and ends with it unless a later step keeps it: `restore` and `health` need it.",
    cure: "Set `ledger: branch:notion-sync-ledger` and give the job `contents: write`, or keep `output-dir` with actions/cache or actions/upload-artifact.",
    place: { option: "ledger" },
  };
};
