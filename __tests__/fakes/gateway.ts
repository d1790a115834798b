import { type GatewayOptions, notionGateway } from "../../src/adapters/notion/gateway.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { virtualClock } from "./clock.ts";

export const TOKEN = "ntn_0000000000000000000000000000000000000000000000";

/** The real gateway, in virtual time and with even luck. What a test is about it says itself. */
export const gatewayInVirtualTime = (options: Partial<GatewayOptions> & Pick<GatewayOptions, "fetch">): NotionPort =>
  notionGateway({
    token: TOKEN,
    baseUrl: "https://api.notion.com",
    clock: virtualClock(),
    chance: () => 0.5,
    rate: 180,
    maxRetries: 5,
    ...options,
  });
