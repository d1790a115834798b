import { z } from "zod";
import { bad, type Checked, good, problem } from "../model/problem.ts";
import { readText } from "./document.ts";
import { text } from "./values.ts";

/** Where `setup` and `init` write down which databases belong to the targets. */
export const DATABASES_FILE = ".github/notion-sync.databases.json";

const databasesSchema = z.strictObject({
  version: z.literal(1),
  targets: z.record(
    text,
    z.strictObject({
      database: text,
      data_source: text,
      /** Property IDs by the name that the configuration uses: what is renamed in Notion is found by them. */
      properties: z.record(text, text),
    }),
  ),
});

export type Databases = z.output<typeof databasesSchema>;
export type KnownDatabase = Databases["targets"][string];

export const NO_DATABASES: Databases = { version: 1, targets: {} };

export const readDatabases = (written: string | undefined): Checked<Databases> => {
  if (written === undefined) return good(NO_DATABASES);
  const content = readText(written, DATABASES_FILE);
  if (!content.ok) return content;
  const parsed = databasesSchema.safeParse(content.value.value);
  if (parsed.success) return good(parsed.data);
  const [issue] = parsed.error.issues;
  const place = content.value.placeOf(issue?.path.map(String) ?? []);
  const cure = "Take back what was changed in this file, or run `setup` to have it written again.";
  return bad(problem("This is not what `setup` wrote.", cure, place));
};

export const databasesText = (databases: Databases): string => `${JSON.stringify(databases, null, 2)}\n`;
