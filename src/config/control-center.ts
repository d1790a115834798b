import { type Problem, problem } from "../model/problem.ts";
import type { Text } from "./document.ts";
import { notionId } from "./notion-id.ts";
import type { Config } from "./schema.ts";

export const CONTROL_CENTER = ["control-center"] as const;

/** A page that is only a window keeps no run from its work. A variable without a value is told already. */
export const noWindow = (
  { "control-center": written = "" }: Config,
  { placeOf }: Pick<Text, "placeOf">,
): readonly Problem[] => {
  if (written === "" || written.includes("${") || notionId(written) !== undefined) return [];
  const message = `The \`control-center\` "${written}" is no ID or address of a Notion page, and the last run is shown nowhere.`;
  const cure = "Copy the page's address from Notion, or take the key out.";
  return [{ ...problem(message, cure, placeOf(CONTROL_CENTER)), level: "warning" }];
};
