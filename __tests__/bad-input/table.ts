import type { Row } from "./row.ts";
import { BOUNDS } from "./rows/bounds.ts";
import { CONFIGURATION } from "./rows/configuration.ts";
import { DATES } from "./rows/dates.ts";
import { ENCODINGS } from "./rows/encodings.ts";
import { FILES } from "./rows/files.ts";
import { FOREIGN } from "./rows/foreign.ts";
import { KEYS } from "./rows/keys.ts";
import { LEDGER_ROWS } from "./rows/ledger.ts";
import { NAMES } from "./rows/names.ts";
import { NOTION } from "./rows/notion.ts";
import { NUMBERS } from "./rows/numbers.ts";
import { OPTIONS } from "./rows/options.ts";
import { POSTGRES } from "./rows/postgres.ts";
import { POSTGRES_VALUES } from "./rows/postgres-values.ts";
import { PROMOTION } from "./rows/promotion.ts";
import { RELATIONS } from "./rows/relations.ts";
import { SCHEMAS } from "./rows/schemas.ts";
import { STRANGERS } from "./rows/strangers.ts";
import { TEXTS } from "./rows/texts.ts";
import { TOKENS } from "./rows/tokens.ts";

/** Every bad input that is known, under the heading that a user would look for it. */
export const TABLE: Readonly<Record<string, readonly Row[]>> = {
  Files: [...FILES, ...ENCODINGS, ...BOUNDS],
  Keys: KEYS,
  "Names that mean something elsewhere": NAMES,
  "Numbers, nothing, yes and no": NUMBERS,
  "Days and times": DATES,
  Texts: TEXTS,
  "Options and vocabularies": OPTIONS,
  "Relations and people": RELATIONS,
  "The configuration": [...CONFIGURATION, ...SCHEMAS],
  "What people did in Notion": NOTION,
  "Tokens and addresses": TOKENS,
  "What the product wrote down": LEDGER_ROWS,
  "Rows of PostgreSQL": [...POSTGRES, ...POSTGRES_VALUES],
  "Files that pages become": PROMOTION,
  "Pull requests of strangers": STRANGERS,
  "Texts that mean something to GitHub": FOREIGN,
};

export const ROWS: readonly Row[] = Object.values(TABLE).flat();
