import type { SourceRecord } from "../../model/record.ts";
import { percent } from "../ci/counts.ts";
import { linesOf, short } from "../ci/ranking.ts";
import { type Day, daysBetween } from "../ci/week.ts";
import { counted } from "../ci/wording.ts";

/** An item of the roadmap, whichever target it is from. */
interface Item {
  readonly name: string;
  readonly status: string | null;
  readonly risk: string | null;
  readonly due: Day | null;
  readonly progress: number | null;
}

export interface Outlook {
  /** Null where there is no roadmap to look at. */
  readonly atRisk: number | null;
  readonly completion: number | null;
  readonly lines: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

const textAt = (data: SourceRecord["data"], field: string): string | null => {
  const value = data[field];
  return typeof value === "string" && value.trim() !== "" ? value : null;
};

const itemOf = ({ data }: SourceRecord): Item => {
  const { progress } = data as { readonly progress?: unknown };
  return {
    name: short(textAt(data, "name") ?? textAt(data, "id") ?? "An item without a name"),
    status: textAt(data, "status"),
    risk: textAt(data, "risk_level"),
    due: DAY.exec(textAt(data, "target_date") ?? "")?.[0] ?? null,
    progress: typeof progress === "number" && Number.isFinite(progress) ? progress : null,
  };
};

const isDone = ({ status }: Item): boolean => status === "Completed";

/** Every reason why an item is at risk on a day. */
const reasons = ({ status, risk, due }: Item, today: Day): readonly string[] => [
  ...(status === "Blocked" ? ["blocked"] : []),
  ...(risk === "High" ? ["high risk"] : []),
  ...(due !== null && due < today ? [`${counted(daysBetween(due, today), "day")} overdue`] : []),
];

const shareOf = (item: Item): number | null => (isDone(item) ? 100 : item.progress);

const mean = (shares: readonly number[]): number | null =>
  percent(
    shares.reduce((sum, one) => sum + one, 0),
    100 * shares.length,
  );

/** What is at risk on a day, and how much is done: every item counts the same, and one without progress does not. */
export const outlookOf = (records: readonly SourceRecord[], today: Day): Outlook => {
  const items = records.map(itemOf);
  const risky = items
    .filter((item) => !isDone(item))
    .map((item) => ({ item, why: reasons(item, today) }))
    .filter(({ why }) => why.length > 0);
  return {
    atRisk: items.length === 0 ? null : risky.length,
    completion: mean(items.map(shareOf).filter((share) => share !== null)),
    lines: linesOf(risky, ({ item, why }) => `${item.name}: ${why.join(", ")}`),
  };
};
