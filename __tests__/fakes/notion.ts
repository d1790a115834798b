import type { GatewayOptions } from "../../src/adapters/notion/gateway.ts";
import { createEmulator, type Emulator, type EmulatorOptions, ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { ColumnDraft } from "../../src/model/schema.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { type VirtualClock, virtualClock } from "./clock.ts";
import { gatewayInVirtualTime } from "./gateway.ts";

export const PERSON = { id: "5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83", email: "ada@example.com" };

/** The real gateway and the emulator in one process and one virtual time. */
export interface World {
  readonly notion: NotionPort;
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
}

export const emulatedNotion = (emulated: EmulatorOptions = {}, gateway: Partial<GatewayOptions> = {}): World => {
  const clock = virtualClock();
  const emulator = createEmulator({
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    seed: { users: [{ ...PERSON, name: "Ada" }] },
    ...emulated,
  });
  const fetch: GatewayOptions["fetch"] = (url, init) => emulator.fetch(url, init);
  return { notion: gatewayInVirtualTime({ clock, fetch, rate: 100_000, ...gateway }), emulator, clock };
};

/** A new database under the root, and its data source. */
export const withColumns = async (
  notion: NotionPort,
  columns: Readonly<Record<string, ColumnDraft>>,
): Promise<string> => {
  const database = await notion.createDatabase({ parentPage: ROOT_PAGE, title: "Bolts", columns });
  return database.dataSources[0]?.id ?? "";
};
