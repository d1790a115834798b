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

const createCounts = () => {
  const counts = new Map<string, number>();
  return {
    count: (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1),
    report: (): Readonly<Record<string, number>> => Object.fromEntries(counts),
    reset: (): void => counts.clear(),
  };
};

export const createStatistics = () => {
  const totals = { requests: 0, writes: 0, rate_limited: 0 };
  const [byStatus, byRoute] = [createCounts(), createCounts()];
  const together = { at_once: 0, most_at_once: 0 };
  return {
    begin: (): void => {
      together.at_once += 1;
      together.most_at_once = Math.max(together.most_at_once, together.at_once);
    },
    end: ({ route, write, status }: { route: string; write: boolean; status: number }): void => {
      totals.requests += 1;
      totals.writes += Number(write);
      totals.rate_limited += Number(status === 429);
      byStatus.count(String(status));
      byRoute.count(route);
      together.at_once -= 1;
    },
    report: (): Statistics => ({ ...totals, by_status: byStatus.report(), by_route: byRoute.report(), ...together }),
    reset: (): void => {
      Object.assign(totals, { requests: 0, writes: 0, rate_limited: 0 });
      byStatus.reset();
      byRoute.reset();
      together.most_at_once = 0;
    },
  };
};
