import type { FilesSource } from "../config/sources.ts";
import type { Line } from "../ledger/line.ts";
import { memoryOf } from "../ledger/memory.ts";
import { grouped } from "../model/grouped.ts";
import { mayMatch } from "./changed.ts";
import type { Records } from "./records.ts";

type TargetRecords = Records["targets"][number];

/** What the ledger says was in one of these files, and is in none any more. */
const missed = ({ loaded, gathered }: TargetRecords, files: ReadonlySet<string>, past: readonly Line[]) => {
  const keys = new Set(gathered.desired.map(({ key }) => key));
  return [...memoryOf(past, loaded.target.name).homes].find(([key, file]) => files.has(file) && !keys.has(key));
};

/**
 * Whether a changed file may have held a record that it does not hold any more, and why. The ledger knows which records
 * were where; but it may have seen only some of them, or be gone. Then a file that is one record has it still, unless
 * its key was changed; while of a list, or of a file that holds nothing, nobody can tell what was taken out.
 */
export const thinned =
  (target: TargetRecords, { files: patterns }: FilesSource, past: readonly Line[]) =>
  (changed: ReadonlySet<string>): string | undefined => {
    if (target.loaded.target.onMissing === "keep") return undefined;
    const files = [...changed].filter((path) => patterns.some((pattern) => mayMatch(pattern, path)));
    if (files.length === 0) return undefined;
    const gone = missed(target, new Set(files), past);
    if (gone !== undefined) return `"${gone[0]}" is not in ${gone[1]} any more`;
    const held = grouped(target.gathered.records, ({ data }) => String(data["_path"]));
    const list = files.find((file) => {
      const [only, ...others] = held.get(file) ?? [];
      return others.length > 0 || only?.spot?.path.length !== 0;
    });
    return list === undefined ? undefined : `${list} changed, and may have lost a record`;
  };
