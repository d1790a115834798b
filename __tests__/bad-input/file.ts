import { type Case, INVALID } from "./row.ts";

/** A file that is refused: then the good one beside it is not written either. */
export const refusedFile = (
  number: number,
  input: string,
  { name, content, told }: { readonly name: string; readonly content: unknown; readonly told: readonly string[] },
): Case => ({
  number,
  input,
  files: { "bolts/good.json": { name: "good" }, [`bolts/${name}`]: content },
  ends: INVALID,
  told,
});
