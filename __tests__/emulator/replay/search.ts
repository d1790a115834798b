import { compare, type Difference } from "./compare.ts";
import { type Learnt, undashed } from "./names.ts";
import { type Json, type JsonObject, listOf, objectOf, textOf } from "./recording.ts";

const idOf = (value: Json): string => undashed(textOf(objectOf(value)["id"]));

const editedOf = (value: Json): string => textOf(objectOf(value)["last_edited_time"]);

const outOfOrder = (results: readonly Json[]): readonly Difference[] =>
  results.every((one, index) => index === 0 || editedOf(one) <= editedOf(results[index - 1] ?? null))
    ? []
    : [{ path: "results", problem: "the results are not in the order of their last edit" }];

/**
 * A search finds what it likes, and late. What can be compared: the envelope, the order, and each recorded object that
 * the recording knows, which our search must have found and must show in the same way.
 */
export const compareSearch = (theirs: JsonObject, ours: JsonObject, learnt: Learnt): readonly Difference[] => {
  const ourResults = listOf(ours["results"]);
  const envelope = compare({ ...theirs, results: [] }, { ...ours, results: [] }, { path: "", learnt });
  const known = listOf(theirs["results"]).filter((one) => learnt.ids.knows(idOf(one)));
  const found = known.flatMap((one) => {
    const index = ourResults.findIndex((other) => idOf(other) === learnt.ids.ours(idOf(one)));
    if (index < 0)
      return [{ path: "results", problem: `recorded ${textOf(objectOf(one)["url"])}, which was not found` }];
    return compare(one, ourResults[index], { path: `results[${index}]`, learnt });
  });
  return [...envelope, ...found, ...outOfOrder(ourResults)];
};
