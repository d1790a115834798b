import { SIGNATURE } from "../storage.ts";
import type { Rule } from "./rule.ts";

export const unsigned: Rule = {
  name: "P13",
  sentence: "No file holds a signature: whoever has one has the file that Notion keeps.",
  onPassed: ({ after }) =>
    [...after].filter(([, text]) => text.includes(SIGNATURE)).map(([path]) => `${path} holds a signature.`),
};
