import type { Column } from "../../model/schema.ts";
import type { Fields } from "./fields.ts";

/** What a database and some records look like. */
export interface Evidence {
  readonly target: string;
  readonly dataSource: string;
  readonly columns: readonly Column[];
  readonly records: readonly Fields[];
  /** The expression for the key, where a person said it. */
  readonly key: string | undefined;
  /** Whether a text is the ID or the address of a page. */
  readonly isPageId: (text: string) => boolean;
  /** Properties that turned out not to fit after all, and why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** A relation can only be filled with keys of a target, and so far there is one. */
export const relates = ({ relatesTo }: Column, { dataSource }: Evidence): boolean => relatesTo === dataSource;
