import { inFiles } from "../config/sources.ts";
import type { TargetConfig } from "../config/target.ts";

const COMMIT = /\b_commit\b/;

/** Whether any expression of a target asks for the commit of a record's file: finding it costs a walk through the history. */
export const usesCommit = ({ source, key, properties, body, when }: TargetConfig): boolean =>
  [
    inFiles(source)?.select,
    key?.from,
    body,
    ...Object.values(properties).map(({ from }) => from),
    ...Object.keys(when ?? {}),
  ].some((written) => written !== undefined && COMMIT.test(written));
