import type { Sent } from "../attempt.ts";
import type { Dice } from "../chance.ts";
import { type Blow, type FaultKind, KINDS, reaches } from "./kinds.ts";

/** What goes wrong in one world. Half of what could is switched off in each, so that rare things meet. */
export interface Weather {
  readonly struck: (sent: Sent) => { readonly name: string; readonly blow: Blow } | undefined;
  /** How long a query lags behind what is written now; 0 where it does not. */
  readonly lagMs: () => number;
  /** The longest of these. */
  readonly longestLagMs: number;
  /** How far the runner's clock is off. */
  readonly skewMs: () => number;
  /** From one request on the token is refused, for the rest of a run. */
  readonly tokenEnds: () => boolean;
  readonly clear: () => void;
}

/** Longer than `settle-wait` looks for a page: the window that Notion's API leaves open. Worlds of this kind are rare. */
const BEYOND_MS = 300_000;
/** Notion's lag as it is met, and short enough to be found within `settle-wait`. */
const USUAL_MS = 50_000;

const DAY_MS = 86_400_000;

export const throwWeather = (dice: Dice): Weather => {
  const kinds = dice.some(KINDS, 0.5);
  const share = dice.pick([0, 0.02, 0.06, 0.15, 0.35]);
  const lagging = dice.pick([0, 0, 0.4, 1]);
  const longestLagMs = lagging === 0 ? 0 : dice.sometimes(0.06) ? BEYOND_MS : USUAL_MS;
  const skewed = dice.sometimes(0.1);
  const tokenShare = dice.sometimes(0.1) ? 0.02 : 0;
  let clear = false;
  const throwBlow = (fitting: readonly FaultKind[]) => {
    const kind = dice.anyOf(fitting);
    return kind === undefined ? undefined : { name: kind.name, blow: kind.blow(dice) };
  };
  return {
    struck: (sent) =>
      clear || !dice.sometimes(share) ? undefined : throwBlow(kinds.filter((kind) => reaches(kind, sent))),
    lagMs: () => (clear || !dice.sometimes(lagging) ? 0 : dice.between(1_000, longestLagMs)),
    longestLagMs,
    skewMs: () => (clear || !skewed ? 0 : dice.between(-1, 1) * DAY_MS + dice.between(-90_000, 90_000)),
    tokenEnds: () => !clear && tokenShare > 0 && dice.sometimes(tokenShare),
    clear: () => {
      clear = true;
    },
  };
};

/** Whether a lag is longer than a page whose create got no answer is looked for. */
export const isBeyond = ({ longestLagMs }: Weather): boolean => longestLagMs > USUAL_MS;
