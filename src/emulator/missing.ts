import { Refusal } from "./errors.ts";
import { ownBot, type Store } from "./store.ts";

const missing = (store: Store, message: string): Refusal =>
  new Refusal({ status: 404, code: "object_not_found", message, additional: { integration_id: ownBot(store).id } });

/** Notion says the same of what does not exist and of what is not shared. */
export const missingThing = (store: Store, kind: string, id: string): Refusal => {
  const shared = `Make sure the relevant pages and databases are shared with your integration "${store.workspace.connection}".`;
  return missing(store, `Could not find ${kind} with ID: ${id}. ${shared}`);
};

export const missingUser = (store: Store, id: string): Refusal => {
  const hint =
    "Make sure your integration has capabilities to read user information. With those capabilities, only members and guests in the integration's workspace are visible.";
  return missing(store, `Could not find user with ID: ${id}. ${hint}`);
};
