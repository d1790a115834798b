import { textOf } from "../../../../src/emulator/json.ts";
import type { Sent } from "../../attempt.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { fields, isCreate, written } from "../../invariants/pages.ts";
import { keyText } from "../../world/record.ts";
import { type Both, knownPage, ownersOf, pairOfHome } from "../both.ts";
import { KEY } from "../plan.ts";
import { tableId } from "../tables.ts";
import { inWords } from "../values.ts";
import type { Make } from "./invariant.ts";

/** The page that a row has already, of which a page is about to be made. */
const madeFor = (both: Both, sent: Sent) => {
  const pair = isCreate(sent) ? pairOfHome(both, fields(sent.body["parent"])["data_source_id"]) : undefined;
  const key = pair === undefined ? "" : keySent(both.scene, pair.dataSource, sent);
  return { pair, key, id: pair === undefined ? undefined : knownPage(both, pair, key) };
};

const keySent = ({ sight }: Both["scene"], home: string, sent: Sent): string => {
  const id = sight.columnId(home, KEY) ?? "";
  const properties = written(sent);
  const { rich_text: pieces } = fields(properties[id] ?? properties[encodeURIComponent(id)] ?? properties[KEY]);
  const texts = (Array.isArray(pieces) ? pieces : []).map((piece) => fields(fields(piece)["text"])["content"]);
  return keyText(texts.join(""));
};

/** Pages that a late query does not show, or that people copied, are a published window: then it only has to be told. */
export const once: Make = (both: Both) => ({
  name: "R7",
  sentence: "A row becomes one page, and a page becomes one row, whatever was lost on the way.",
  onRequest: (sent, { notFound }) => {
    const { id, pair, key } = madeFor(both, sent);
    const page = id === undefined ? undefined : both.scene.sight.page(id);
    if (pair === undefined || page === undefined || (notFound.get(page.id) ?? 0) > 1) return [];
    return [`The row ${key} of ${pair.name} has the page ${page.id}${page.inTrash ? ", which is in the trash" : ""}.`];
  },
  onAnswer: ({ sent }) => {
    const { sight, marks } = both.scene;
    const pair = pairOfHome(both, fields(sent.body["parent"])["data_source_id"]);
    if (pair === undefined || sent.path !== "/v1/pages" || marks.twins.size > 0) return [];
    const keys = sight
      .rows(pair.dataSource)
      .filter(({ inTrash }) => !inTrash)
      .map((page) => textOf(sight.value(page, KEY)));
    const twins = keys.filter((key, at) => key !== "" && keys.indexOf(key) < at);
    return complainIf(twins.length > 0, () => `Several pages of ${pair.name} carry "${twins.join(", ")}".`);
  },
  onCommit: (changes) =>
    both.plan.pairs.flatMap((pair) => {
      const made = [...(changes.get(tableId(pair))?.keys() ?? [])];
      if (made.length === 0 || both.twinRows.size > 0) return [];
      const owners = ownersOf(both, pair);
      const states = [...(changes.get("notion_sync.state")?.values() ?? [])];
      return states.flatMap((state) => {
        const owner = owners.get(textOf(state?.["page_id"] as string | null));
        return complainIf(
          owner !== undefined && state?.["target"] === pair.name && owner["key"] !== state["key"],
          () =>
            `The page ${inWords(state?.["page_id"])} has become the rows ${inWords(owner?.["key"])} and ${inWords(state?.["key"])} of ${pair.name}.`,
        );
      });
    }),
});
