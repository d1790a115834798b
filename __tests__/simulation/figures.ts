/** What a simulation counted, to be added to that of others. */
export interface Figures {
  readonly counts: ReadonlyMap<string, number>;
  readonly count: (what: string, by?: number) => void;
}

export const figures = (): Figures => {
  const counts = new Map<string, number>();
  return { counts, count: (what, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by) };
};
