import type { Call } from "../call.ts";
import { malformed, shown } from "../errors.ts";
import { type Json, objectOf, textOf } from "../json.ts";
import { printDataSource, printPage } from "../rows/print.ts";
import { isUnderTrash, isVisible } from "../sharing.ts";
import type { DataSource, Page, Thing } from "../store.ts";
import { titleOf } from "../titles.ts";
import { needObject, needOnly, pagingOfBody } from "../validate.ts";
import { listAnswer, slicePage } from "./cursors.ts";

/** Words without their plural, in lower case: as near to Notion's search as its results show. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));

const kindsOf = (call: Call): readonly string[] => {
  const filter = call.body["filter"];
  if (filter === undefined) return ["page", "data_source"];
  const { value } = needObject(filter, "body.filter");
  if (value === "page" || value === "data_source") return [value];
  throw malformed(`body.filter.value should be \`"page"\` or \`"data_source"\`, instead was ${shown(value)}.`);
};

const isListed = (thing: Thing): thing is Page | DataSource =>
  thing.object === "page" || thing.object === "data_source";

/** Titles only, last edited first, whatever is asked: Notion does not rank. */
export const search = (call: Call): Json => {
  needOnly(call.body, ["query", "sort", "filter", "start_cursor", "page_size"], "body");
  const { store } = call;
  const kinds = kindsOf(call);
  const wanted = wordsOf(textOf(call.body["query"]));
  const sign = objectOf(call.body["sort"])["direction"] === "ascending" ? 1 : -1;
  const found = [...store.things.values()]
    .filter(isListed)
    .filter(
      (thing) =>
        kinds.includes(thing.object) && !thing.inTrash && isVisible(store, thing) && !isUnderTrash(store, thing),
    )
    .filter((thing) => wanted.length === 0 || wordsOf(titleOf(store, thing.id)).some((word) => wanted.includes(word)))
    .sort((a, b) => (a.edited - b.edited) * sign);
  const slice = slicePage(found, pagingOfBody(call.body), (thing) => thing.id);
  const results = slice.results.map((thing) =>
    thing.object === "page" ? printPage(call, thing) : printDataSource(call, thing),
  );
  return listAnswer("page_or_data_source", { ...slice, results });
};
