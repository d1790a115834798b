import { type Case, INVALID, SUCCESS } from "./row.ts";

interface Given {
  readonly number: number;
  readonly input: string;
  /** The property's type, or its whole mapping and its column. */
  readonly type: string;
  readonly mapping?: string;
  readonly column?: unknown;
  /** The value: as JSON, or as the file that holds it. */
  readonly value?: unknown;
  readonly file?: readonly [name: string, content: unknown];
}

const sceneOf = ({ number, input, type, mapping = "", column = type, value, file }: Given) => ({
  number,
  input,
  properties: [`V: { type: ${type}, from: v${mapping} }`],
  columns: { V: column },
  files: {
    "bolts/good.json": { name: "good" },
    ...(file === undefined ? { "bolts/bad.json": { name: "bad", v: value } } : { [`bolts/${file[0]}`]: file[1] }),
  },
});

/** A value that is refused: then the good record beside it is not written either. */
export const refused = (given: Given, ...told: readonly string[]): Case => ({ ...sceneOf(given), ends: INVALID, told });

/** A value that looks wrong and is not: what Notion holds of it, and nothing is written the next time. */
export const taken = (given: Given, held: unknown, ...told: readonly string[]): Case => ({
  ...sceneOf(given),
  ends: SUCCESS,
  told,
  holds: [{ Name: "bad", V: held }, { Name: "good" }],
});
