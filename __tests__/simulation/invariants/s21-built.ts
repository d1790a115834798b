import { type Database, plainText } from "../../../src/emulator/store.ts";
import { complainIf, type Invariant } from "./invariant.ts";

export const built: Invariant = {
  name: "S21",
  sentence: "`setup` makes a database once, whatever was lost on the way.",
  onAnswer: ({ sent }, _attempt, { emulator }) => {
    if (sent.method !== "POST" || sent.path !== "/v1/databases") return [];
    const titles = [...emulator.store.things.values()]
      .filter((thing): thing is Database => thing.object === "database")
      .map(({ title }) => plainText(title));
    return complainIf(new Set(titles).size < titles.length, () => `There are ${titles.join(", ")}.`);
  },
};
