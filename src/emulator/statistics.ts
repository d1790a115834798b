/** What the emulator was asked, counted. */
export interface Statistics {
  readonly requests: number;
  readonly writes: number;
  readonly rate_limited: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly by_route: Readonly<Record<string, number>>;
  readonly at_once: number;
  readonly most_at_once: number;
}

const NOTHING: Statistics = {
  requests: 0,
  writes: 0,
  rate_limited: 0,
  by_status: {},
  by_route: {},
  at_once: 0,
  most_at_once: 0,
};

const counted = (counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> => ({
  ...counts,
  [key]: (counts[key] ?? 0) + 1,
});

export const createStatistics = () => {
  let now = NOTHING;
  return {
    begin: (): void => {
      const atOnce = now.at_once + 1;
      now = { ...now, at_once: atOnce, most_at_once: Math.max(now.most_at_once, atOnce) };
    },
    end: ({ route, write, status }: { route: string; write: boolean; status: number }): void => {
      now = {
        ...now,
        requests: now.requests + 1,
        writes: now.writes + Number(write),
        rate_limited: now.rate_limited + Number(status === 429),
        by_status: counted(now.by_status, String(status)),
        by_route: counted(now.by_route, route),
        at_once: now.at_once - 1,
      };
    },
    report: (): Statistics => now,
    reset: (): void => {
      now = { ...NOTHING, at_once: now.at_once };
    },
  };
};
