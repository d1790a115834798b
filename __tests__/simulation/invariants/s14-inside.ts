import { DATABASES } from "../scene.ts";
import { complainIf, type Invariant } from "./invariant.ts";

export const inside: Invariant = {
  name: "S14",
  sentence: "Files are written only where the product says that it writes.",
  onFile: ({ path }, { given }) => {
    const manifest = given["update-manifest"] === "true" && path.startsWith("data/");
    const setup = given.mode === "setup" && path === DATABASES;
    return complainIf(!path.startsWith(".notion-sync/") && !manifest && !setup, () => `${path} was written.`);
  },
};
