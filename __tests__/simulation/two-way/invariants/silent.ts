import { complainIf } from "../../invariants/invariant.ts";
import { fields } from "../../invariants/pages.ts";
import { type Both, pairOfHome, pairOfPage } from "../both.ts";
import type { Make } from "./invariant.ts";

export const silent: Make = (both: Both) => ({
  name: "R3",
  sentence:
    "A dry run, and a mode that only looks, write no rows; `pull`, and a target that only pulls, write no pages.",
  onStatement: ({ what, write }, { reading }) => complainIf(write && reading, () => `${what} was sent.`),
  onRequest: ({ write, method, path, page, body }, { given }) => {
    const pair = pairOfPage(both, page ?? "") ?? pairOfHome(both, fields(body["parent"])["data_source_id"]);
    const closed = pair !== undefined && (given.mode === "pull" || pair.direction === "pull");
    return complainIf(write && closed, () => `${method} ${path} was sent.`);
  },
});
