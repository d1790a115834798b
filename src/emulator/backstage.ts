import { type Answer, jsonAnswer, type Request } from "./answer.ts";
import type { Faults } from "./faults/faults.ts";
import { objectOf, textOf } from "./json.ts";
import { stateOf } from "./state.ts";
import type { Statistics } from "./statistics.ts";
import type { Store } from "./store.ts";

/** What can be done to an emulator behind the back of its API. */
export interface Stage {
  readonly store: Store;
  readonly faults: Faults;
  reset(): void;
  seed(data: unknown): void;
  statistics(): Statistics;
}

type Route = (emulator: Stage, body: unknown) => unknown;

const done = (): unknown => ({ ok: true });

const share = (emulator: Stage, body: unknown, shared: boolean): unknown => {
  const id = textOf(objectOf(body)["id"]);
  if (shared) emulator.store.unshared.delete(id);
  else emulator.store.unshared.add(id);
  return done();
};

/** Routes for tests only: what a person would do in the app, and what no person can. */
const ROUTES: Readonly<Record<string, Route>> = {
  "GET state": (emulator) => stateOf(emulator.store),
  "GET statistics": (emulator) => emulator.statistics(),
  "GET faults": (emulator) => emulator.faults.list(),
  "POST reset": (emulator) => {
    emulator.reset();
    return done();
  },
  "POST seed": (emulator, body) => {
    emulator.seed(body);
    return done();
  },
  "POST faults": (emulator, body) => {
    emulator.faults.add(body);
    return emulator.faults.list();
  },
  "DELETE faults": (emulator) => {
    emulator.faults.clear();
    return done();
  },
  "POST unshare": (emulator, body) => share(emulator, body, false),
  "POST share": (emulator, body) => share(emulator, body, true),
};

export const backstage = (request: Request, emulator: Stage): Answer => {
  const name = (request.path.split("?")[0] ?? "").slice("/_emulator/".length);
  const route = ROUTES[`${request.method} ${name}`];
  if (route === undefined) {
    return jsonAnswer(404, { error: `There is no such route. Known: ${Object.keys(ROUTES).join(", ")}.` });
  }
  try {
    const body: unknown = request.body === undefined || request.body === "" ? {} : JSON.parse(request.body);
    return jsonAnswer(200, route(emulator, body));
  } catch (error) {
    return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
  }
};
