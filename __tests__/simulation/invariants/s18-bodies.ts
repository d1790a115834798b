import { textOf } from "../../../src/emulator/json.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { fields } from "./pages.ts";

/** What stood in a page when it was read, under any name, among what the ledger keeps. */
const isKept = (body: string, files: ReadonlyMap<string, string>): boolean => {
  const wanted = JSON.stringify(body);
  return [...files].some(([path, text]) => path.startsWith(".notion-sync/objects/") && text.includes(wanted));
};

const replacesBody = ({ write, path }: { readonly write: boolean; readonly path: string }): boolean =>
  write && path.endsWith("/markdown");

export const bodies: Invariant = {
  name: "S18",
  sentence: "A body is written over only when what it said is kept.",
  onRequest: (sent, { bodiesRead, diskFailed }, { files }) => {
    if (sent.page === undefined || !replacesBody(sent)) return [];
    const before = bodiesRead.get(sent.page) ?? "";
    return complainIf(
      before !== "" && !diskFailed && !isKept(before, files.all),
      () => `What ${sent.page} said is lost: ${before.slice(0, 60)}`,
    );
  },
  onAnswer: ({ sent }, _attempt, { hand, marks }) => {
    if (sent.page === undefined || !replacesBody(sent)) return [];
    const now = textOf(fields(hand("GET", `/v1/pages/${sent.page}/markdown`))["markdown"]).trim();
    if (marks.bodies.get(sent.page)?.text !== now) marks.bodies.delete(sent.page);
    return [];
  },
};
