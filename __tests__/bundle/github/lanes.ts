const MOST = 2;

let busy = 0;
const waiting: (() => void)[] = [];

const taken = async (): Promise<void> => {
  if (busy < MOST) {
    busy += 1;
    return;
  }
  await new Promise<void>((free) => {
    waiting.push(free);
  });
};

/** Whoever waits longest gets the lane; only when nobody does is it free. */
const left = (): void => {
  const next = waiting.shift();
  if (next === undefined) busy -= 1;
  else next();
};

/** Processes of tests that stand beside each other: two at a time, as there are cores. */
export const inLane = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  await taken();
  try {
    return await work();
  } finally {
    left();
  }
};
