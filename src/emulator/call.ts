import type { Twists } from "./faults/twists.ts";
import type { Ids } from "./ids.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Access, Store } from "./store.ts";

export type Version = "2025-09-03" | "2026-03-11";

/** What every part of the emulator may ask for: the objects, the time, new IDs. */
export interface World {
  readonly store: Store;
  readonly now: () => number;
  readonly ids: Ids;
  readonly rowCap: number;
}

/** One request that has passed the front door: known path, valid token, valid version, parsed body. */
export interface Call extends World {
  readonly version: Version;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly access: Access;
  /** The user in whose name the request acts. */
  readonly actor: string;
  /** What the faults in force do to this request from within (a late index, a row left out). */
  readonly twists: Twists;
  param(name: string): string;
}

/** A 202: the work goes on, and the body says where to ask about it. */
export class Accepted {
  readonly body: JsonObject;

  constructor(body: JsonObject) {
    this.body = body;
  }
}

export type Reply = Json | Accepted;
export type Endpoint = (call: Call) => Reply;
