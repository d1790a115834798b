import type { Report } from "../../../src/model/report.ts";
import type { Sent } from "../attempt.ts";
import { complainIf, type Invariant } from "./invariant.ts";

/** A record that fails is not done: it is tried again in every run, and what of it can be written is written. */
const isOfFailed = ({ page }: Sent, { outcomes }: Report): boolean =>
  outcomes.some((one) => one.status === "failed" && page !== undefined && page === (one.pageId ?? one.change.page?.id));

export const idle: Invariant = {
  name: "L2",
  sentence: "A run that has nothing to do writes nothing.",
  atRest: ({ idleWrites, last }) => {
    const idleOnes = idleWrites.filter((sent) => !isOfFailed(sent, last));
    return complainIf(idleOnes.length > 0, () =>
      idleOnes.map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body).slice(0, 200)}`).join("; "),
    );
  },
};
