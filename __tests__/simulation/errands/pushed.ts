import { somebodyCommits } from "./commits.ts";
import type { Errand } from "./errand.ts";
import type { Happening } from "./events.ts";
import { calmDown } from "./rest.ts";
import { type Order, start } from "./runner.ts";

const FIRST = "0".repeat(40);

const pushOf = (errand: Errand, after: string): Happening => ({
  name: "push",
  payload: { before: errand.pushed === "" ? FIRST : errand.pushed, after },
});

/** People commit and push, and a run looks at what that changed. */
export const push = async (errand: Errand, fated: (order: Order) => Order): Promise<void> => {
  const { dice } = errand.scene;
  const calm = dice.sometimes(0.6);
  if (calm) await calmDown(errand);
  somebodyCommits(errand);
  const { id } = errand.history.head();
  const given = { mode: "sync", "changed-only": "true", ...(dice.sometimes(0.3) && { confirm: "true" }) };
  await start(errand, fated({ given, event: pushOf(errand, id), job: "push", calm, since: errand.pushed }));
  errand.pushed = id;
};
