import type { Call, World } from "../call.ts";
import { accessWith } from "../capabilities.ts";
import { invalidUrl } from "../errors.ts";
import { NO_TWISTS } from "../faults/twists.ts";
import type { JsonObject } from "../json.ts";
import { matchRoute } from "../routes.ts";
import type { Store, User } from "../store.ts";

/** What a person does, as the request to the API that would do the same. */
export interface Wish {
  readonly method: string;
  readonly path: string;
  readonly body: JsonObject;
}

/** The workspace as a person sees it: what is not shared with the connection is still theirs. */
export const sightOf = (world: World): World => ({ ...world, store: { ...world.store, unshared: new Set() } });

export const peopleOf = (store: Store): readonly User[] =>
  [...store.users.values()].filter(({ type }) => type === "person");

/** A workspace always has somebody who made it; the emulator's has only if the seed names people. */
const founder = ({ store, ids }: World): User => {
  const user: User = {
    id: ids.random(),
    name: "Workspace owner",
    avatarUrl: null,
    type: "person",
    email: null,
    emailVerified: null,
    own: false,
  };
  store.users.set(user.id, user);
  return user;
};

/** The person who acts: the one that the page names, else the first of the workspace. */
export const actorOf = (world: World, id: string): User => {
  const people = peopleOf(world.store);
  return people.find((person) => person.id === id) ?? people[0] ?? founder(world);
};

/** Carries out the wish where the API would, with the same checks. Only the name under it is another. */
export const carryOut = (world: World, wish: Wish, actor: User): void => {
  const match = matchRoute(wish.method, wish.path);
  if (match === undefined) throw invalidUrl();
  const call: Call = {
    ...sightOf(world),
    version: "2026-03-11",
    query: new URLSearchParams(),
    body: wish.body,
    access: accessWith(["read", "insert", "update"]),
    actor: actor.id,
    twists: NO_TWISTS,
    param: (name) => match.params.get(name) ?? "",
  };
  match.endpoint(call);
};
