/** The same for every item, so many at once, with the results in the order of the items. */
export const inParallel = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 16,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const open = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of open) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};
