import type { Weather } from "../weather/weather.ts";

/** Nothing goes wrong. */
export const FAIR: Weather = {
  struck: () => undefined,
  lagMs: () => 0,
  longestLagMs: 0,
  skewMs: () => 0,
  tokenEnds: () => false,
  clear: () => undefined,
};
