import type { Comment, Store, Task, Thing, User } from "./store.ts";

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : Number(a > b);

const sorted = <Value>(map: ReadonlyMap<string, Value>): Record<string, Value> =>
  Object.fromEntries([...map].sort(byKey));

/** Maps become objects in the order of their keys; everything else is plain data already. */
const plain = (thing: Thing): object => {
  if (thing.object === "page")
    return { ...thing, values: sorted(thing.values), lag: thing.lag === null ? null : thing.lag.until };
  return thing.object === "data_source" ? { ...thing, properties: sorted(thing.properties) } : thing;
};

export interface State {
  readonly workspace: Store["workspace"];
  readonly users: Readonly<Record<string, User>>;
  readonly things: Readonly<Record<string, object>>;
  readonly comments: Readonly<Record<string, Comment>>;
  readonly tasks: Readonly<Record<string, Task>>;
  readonly unshared: readonly string[];
}

/** Everything that the emulator holds, in an order that does not depend on how it came about. */
export const stateOf = (store: Store): State => ({
  workspace: store.workspace,
  users: sorted(store.users),
  things: Object.fromEntries(Object.entries(sorted(store.things)).map(([id, thing]) => [id, plain(thing)])),
  comments: sorted(store.comments),
  tasks: sorted(store.tasks),
  unshared: [...store.unshared].sort(),
});
