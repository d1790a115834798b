import { lineage, type Store, type Thing } from "./store.ts";

/** Sharing is inherited: what lies under something unshared cannot be seen either. */
export const isVisible = (store: Store, thing: Thing): boolean =>
  store.unshared.size === 0 || lineage(store, thing).every((above) => !store.unshared.has(above.id));

export const isUnderTrash = (store: Store, thing: Thing): boolean =>
  lineage(store, thing)
    .slice(1)
    .some((above) => above.inTrash);
