/** A number from 0 up to, but not including, 1. Seeded in a simulation. */
export type Chance = () => number;
