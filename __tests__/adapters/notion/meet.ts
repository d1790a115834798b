import { isFailure } from "../../../src/model/failure.ts";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { virtualClock } from "../../fakes/clock.ts";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { json, PAGE, pageJson, refusal, type Scripted, SOURCE, scriptedFetch } from "../../fakes/wire.ts";

export type Answer = () => Scripted;

export const good = json(pageJson(PAGE));
export const never: Answer = () => "never";
export const asked = (seconds: string): Answer => refusal(429, "rate_limited", { headers: { "retry-after": seconds } });

/** One request of each kind. */
export const DO = {
  read: (notion: NotionPort) => notion.page(PAGE),
  update: (notion: NotionPort) => notion.changePage(PAGE, { properties: { Done: { type: "checkbox", value: true } } }),
  create: (notion: NotionPort) =>
    notion.createPage({ dataSource: SOURCE, properties: { Name: { type: "title", value: "Bolt" } } }),
};

export type What = keyof typeof DO;
export const WHATS: readonly What[] = ["read", "update", "create"];

export interface Seen {
  readonly outcome: string;
  readonly requests: string;
  readonly seconds: number;
}

/** Does one thing against a script of answers, and says what came of it: requests by method, and virtual seconds. */
export const meet = async (what: What, ...script: readonly Answer[]): Promise<Seen> => {
  const clock = virtualClock();
  const { fetch, sent } = scriptedFetch(...script);
  const before = clock.now();
  const outcome = await DO[what](gatewayInVirtualTime({ fetch, clock })).then(
    () => "done",
    (thrown: unknown) => (isFailure(thrown) ? thrown.kind : String(thrown)),
  );
  return { outcome, requests: sent.map(({ method }) => method).join(" "), seconds: (clock.now() - before) / 1_000 };
};
