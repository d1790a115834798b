import type { PostgresPort } from "../ports/postgres.ts";
import type { Instant, World } from "./world.ts";

const remembering = <Thing>(open: (url: string) => Promise<Thing>) => {
  const opened = new Map<string, Promise<Thing>>();
  return {
    at: (url: string): Promise<Thing> => {
      const known = opened.get(url) ?? open(url);
      opened.set(url, known);
      return known;
    },
    each: async (end: (thing: Thing) => Promise<void>): Promise<void> => {
      const ended = [...opened.values()].map((thing) => thing.then(end, () => undefined));
      await Promise.allSettled(ended);
    },
  };
};

/** A world with databases in reach, and how they are let go. */
export interface Reach {
  readonly world: World;
  readonly close: () => Promise<void>;
}

export const during = async <Result>(
  { world, close }: Reach,
  work: (world: World) => Promise<Result>,
): Promise<Result> => {
  try {
    return await work(world);
  } finally {
    await close();
  }
};

/** One connection for each database, however many targets are in it; ended with the run. */
export const connected = (world: World): Reach => {
  const { postgres } = world;
  if (postgres === undefined) return { world, close: async () => undefined };
  const ports = remembering(postgres);
  return { world: { ...world, postgres: ports.at }, close: () => ports.each((port: PostgresPort) => port.close()) };
};

/** One instant for each database, for all who read: what points at each other was read together. */
export const frozen = (world: World): Reach => {
  const { postgres } = world;
  if (postgres === undefined) return { world, close: async () => undefined };
  const instants = remembering(async (url: string): Promise<Instant> => {
    const port = await postgres(url);
    return { postgres: port, snapshot: await port.snapshot() };
  });
  return { world: { ...world, instant: instants.at }, close: () => instants.each(({ snapshot }) => snapshot.close()) };
};
