import { LOOKED } from "../../ledger/promotions.ts";
import type { Change } from "../../model/change.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Problem } from "../../model/problem.ts";
import type { Bound } from "../../plan/bind.ts";
import { unknownRecords } from "../../plan/select.ts";
import { nameIn } from "../../plan/sides.ts";
import type { NotionPort } from "../../ports/notion.ts";
import type { Setup } from "../load.ts";
import type { Session } from "../perform.ts";
import type { Prepared } from "../prepare.ts";
import type { NewId } from "./ground.ts";
import { type Looked, type Promoted, promotions } from "./promotions.ts";

const NOTHING: Promoted = { changes: [], problems: [], halted: new Set(), looked: [], records: [] };

interface PromotionQuestion {
  readonly setup: Setup;
  readonly notion: NotionPort;
  readonly bounds: readonly Bound[];
  /** What else the run is going to do. */
  readonly changes: readonly Change[];
  /** Records of other targets, for whoever names one. */
  readonly keys: readonly string[];
}

/** Pages that get an ID in this run have it by the time when they are promoted. */
const newIds = (changes: readonly Change[], bounds: readonly Bound[]): ReadonlyMap<string, NewId> =>
  new Map(
    changes.flatMap(({ action, page, diff, target }) => {
      const [first] = diff;
      const bound = bounds.find((one) => one.target.name === target);
      if (action !== "backfill" || bound === undefined || page === undefined || typeof first?.after !== "string")
        return [];
      const property = nameIn(bound, first.property);
      return [[page.id, { property, id: first.after }] as const];
    }),
  );

/** What is to be promoted in this run. */
export const promotionIn = async (
  { setup, notion, bounds, changes, keys }: PromotionQuestion,
  { options, record, world }: Session,
): Promise<Promoted> => {
  if (bounds.length === 0) return NOTHING;
  const past = record.past.lines;
  const found = await promotions(bounds, { setup, options, past, notion, world, newIds: newIds(changes, bounds) });
  const known = [...keys, ...found.records];
  return { ...found, problems: [...found.problems, ...unknownRecords(options.records ?? [], known)] };
};

type Ready = Extract<Prepared, { readonly ready: true }>;

/** Pages that become files, beside those that are made of records. */
export const promotedBy = ({ sides, setup, notion, plan, records }: Ready, session: Session): Promise<Promoted> => {
  const ours = sides.filter(({ bound, bystander }) => bound.target.promoting !== undefined && !bystander);
  const keys = records.targets.flatMap(({ gathered }) => gathered.desired.map(({ key }) => key));
  const bounds = session.options.mode === "backfill" ? [] : ours.map(({ bound }) => bound);
  return promotionIn({ setup, notion, bounds, changes: plan.changes, keys }, session);
};

const isUnsure = ({ status, change }: Outcome): boolean =>
  status === "failed" || status === "left" || change.action === "conflict";

const lookedLine = ({ target, since, unseen }: Looked, outcomes: readonly Outcome[]) => ({
  action: LOOKED,
  target,
  since: new Date(since).toISOString(),
  except: [
    ...unseen,
    ...outcomes
      .filter((outcome) => outcome.change.target === target && isUnsure(outcome))
      .map(({ change }) => change.page?.id),
  ],
});

/** Writes down that all was looked at, so that the next run need not read what nobody edited since. */
export const lookedAt =
  ({ looked, halted }: Promoted, { record }: Session) =>
  async (outcomes: readonly Outcome[]): Promise<readonly Problem[]> => {
    for (const one of looked) if (!halted.has(one.target)) await record.note(lookedLine(one, outcomes));
    return [];
  };
