import { NOTES } from "../world/database.ts";
import { complainIf, type Invariant } from "./invariant.ts";

export const people: Invariant = {
  name: "L4",
  sentence: "What people write beside what is mapped stays as they left it.",
  atRest: (_rest, { marks, sight }) =>
    [...marks.notes].flatMap(([id, note]) => {
      const page = sight.page(id);
      if (page === undefined) return [`The page ${id} is gone.`];
      const held = page.parent.type === "data_source_id" ? sight.value(page, NOTES) : note;
      return complainIf(held !== note, () => `${id} says ${JSON.stringify(held)} and should say "${note}".`);
    }),
};
