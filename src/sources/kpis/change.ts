/** A figure with its name and its unit, now and a week before; null is not known. */
export interface Change {
  readonly name: string;
  readonly unit: "%" | "min" | "";
  readonly now: number | null;
  readonly before: number | null;
}

/** Tenths, because sums of decimals have tails. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

const withUnit = (value: number, unit: Change["unit"]): string =>
  unit === "" ? String(value) : unit === "%" ? `${value}%` : `${value} ${unit}`;

const compared = (now: number, before: number, unit: Change["unit"]): string => {
  const difference = rounded(now - before);
  if (difference === 0) return "unchanged";
  return unit === "%" ? `${signed(difference)} points` : signed(difference);
};

/** `Pass rate: 92.3% (+4.1 points)`. Undefined when the figure is known in neither week. */
export const changeLine = ({ name, unit, now, before }: Change): string | undefined => {
  if (now === null) return before === null ? undefined : `${name}: – (was ${withUnit(before, unit)})`;
  const change = before === null ? "no figure the week before" : compared(now, before, unit);
  return `${name}: ${withUnit(now, unit)} (${change})`;
};
