import type { Line } from "../../ledger/line.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { KeptFile, Promotion } from "../../model/promotion.ts";

const adoptedFiles = ({ files }: Promotion): readonly KeptFile[] =>
  files.map(({ path, sha, slug }) => ({ path, sha, slug }));

/** What the ledger is to know of a page that became files, the next time that it is looked at. */
export const promotionFacts = (outcome: Outcome): Partial<Line> => {
  const { promotion } = outcome.change;
  if (promotion === undefined) return {};
  const { pageSha, propertiesSha, slug, adopted } = promotion;
  const content = { page_sha: pageSha, properties_sha: propertiesSha, slug };
  if (outcome.status === "done") return { ...content, files: outcome.files };
  if (outcome.status === "skipped" && adopted) {
    return { ...content, action: "promote", status: "success", files: adoptedFiles(promotion) };
  }
  return {};
};
