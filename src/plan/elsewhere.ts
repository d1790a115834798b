import type { Change } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import type { Page } from "../model/page.ts";
import { problem } from "../model/problem.ts";
import { bare, creation, markedSha, refusal } from "./decide.ts";
import type { Elsewhere, Sides } from "./sides.ts";

const told = (desired: Desired, message: string, cure: string) => problem(message, cure, desired.place);

const gone = (desired: Desired, id: string): Change =>
  refusal(desired, {
    discrepancy: "missing",
    problem: told(
      desired,
      `The page ${id} of "${desired.key}" was not found, or not shared with the connection.`,
      "Share it with the connection (••• → Connections), or let `create-if-missing` make a new one.",
    ),
  });

const trashed = (desired: Desired, page: Page): Change =>
  refusal(desired, {
    discrepancy: "trashed",
    page,
    problem: told(
      desired,
      `The page of "${desired.key}" is in the trash: ${page.url}.`,
      "Restore it in Notion, or let `create-if-missing` bring it back.",
    ),
  });

const moved = (desired: Desired, page: Page): Change =>
  refusal(desired, {
    discrepancy: "moved",
    page,
    problem: told(
      desired,
      `The page of "${desired.key}" was moved out of the database: ${page.url}.`,
      "Move it back; or move it to the trash, and a new one is made.",
    ),
  });

/** A record whose page is known, but is not where it was. Never made again while it may still be somewhere. */
export const found = (
  desired: Desired,
  elsewhere: Exclude<Elsewhere, { readonly state: "here" }>,
  { bound, createIfMissing }: Sides,
): Change => {
  if (elsewhere.state === "gone") return createIfMissing ? creation(desired) : gone(desired, elsewhere.id);
  const { page, state } = elsewhere;
  if (state === "moved") return moved(desired, page);
  if (!createIfMissing) return trashed(desired, page);
  return {
    ...bare(desired.target, desired.key, desired.place),
    action: "restore",
    discrepancy: "trashed",
    page,
    desired,
    beforeSha: markedSha(page, bound),
    diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
    body: desired.body !== null,
  };
};
