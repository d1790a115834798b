import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type EmulatorOptions, ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { Report } from "../../src/model/report.ts";
import { terminalLines } from "../../src/report/terminal.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "../engine/workshop.ts";
import { rememberingLog } from "../fakes/log.ts";
import { emulatedNotion } from "../fakes/notion.ts";

const CONFIG = `version: 1
targets:
  modules:
    source:
      files: ["modules.json"]
      page-id: notion_page_id
    database: ${DATABASE}
    key: module
    on-missing: archive
    properties:
      Module: { type: title, from: module }
      Owner: { type: rich_text, from: owner }
      Provenance SHA: { type: rich_text, is: sha }
`;

const BARE = { Module: "title", "Provenance SHA": "rich_text" };
const COLUMNS = { ...BARE, Owner: "rich_text" };

const notionWith = (columns: object = COLUMNS, seed: object = {}): EmulatorOptions => ({
  seed: {
    ...seed,
    databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Modules", properties: columns, rows: [] }],
  } as NonNullable<EmulatorOptions["seed"]>,
});

const modules = (count: number, owner = "ada"): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({ module: `module-${index + 1}`, owner }));

const KEPT = ".notion-sync/objects";
const CONFIG_PATH = ".github/notion-sync.yml";

const inModules = (
  work: (shop: Workshop) => Promise<Report>,
  setup: { readonly notion?: EmulatorOptions; readonly token?: string } = {},
): Promise<readonly string[]> =>
  inWorkshop(
    { files: { [CONFIG_PATH]: CONFIG, "modules.json": modules(12) }, notion: notionWith(), ...setup },
    async (shop) => terminalLines(await work(shop)),
  );

const sync = (shop: Workshop, given: object = {}): Promise<Report> => shop.run({ config: CONFIG_PATH, ...given });

/** What a run says where Notion asks for patience, and goes on. */
const heldBack = async (): Promise<readonly string[]> => {
  const log = rememberingLog();
  const { notion, emulator } = emulatedNotion({}, { log });
  emulator.faults.add({ kind: "rate-limited", retryAfter: 30, times: 1 });
  await notion.body(ROOT_PAGE);
  return log.lines.map(({ line }) => line);
};

const failing = (fault: object) => (): Promise<readonly string[]> =>
  inModules((shop) => {
    shop.emulator.faults.add(fault);
    return sync(shop);
  });

const afterFirst = (change: (shop: Workshop) => Promise<Report>) => (): Promise<readonly string[]> =>
  inModules(async (shop) => {
    await sync(shop);
    return change(shop);
  });

/** Each thing that goes wrong on the page, done for real: the lines that a person sees at the end. */
export const INCIDENTS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "Notion asks to wait": heldBack,
  "Notion asks for more patience than a run has": failing({ kind: "rate-limited", retryAfter: 5_400 }),
  "Notion blocks the connection": failing({ kind: "blocked" }),
  "a database that is not shared": () =>
    inModules((shop) => sync(shop), { notion: notionWith(COLUMNS, { unshared: [DATABASE] }) }),
  "a page ID that leads nowhere, where no page is made in its place": () =>
    inModules(async (shop) => {
      await shop.put("modules.json", [{ module: "billing", notion_page_id: "0123456789abcdef0123456789abcdef" }]);
      return sync(shop, { "create-if-missing": "false" });
    }),
  "a property that is gone": () =>
    inModules((shop) => sync(shop), { notion: notionWith({ ...BARE, Owners: "rich_text" }) }),
  "a property of another type": () =>
    inModules((shop) => sync(shop), { notion: notionWith({ ...COLUMNS, Owner: "number" }) }),
  "a property that was renamed": afterFirst(async (shop) => {
    await shop.rename("Owner", "Team");
    return sync(shop);
  }),
  "a plan over the limit": afterFirst(async (shop) => {
    await shop.put("modules.json", modules(7));
    return sync(shop);
  }),
  "a source that is suddenly empty": afterFirst(async (shop) => {
    await shop.put("modules.json", []);
    return sync(shop);
  }),
  "a content that is not kept": afterFirst(async (shop) => {
    const before = new Date(shop.world.clock.now()).toISOString();
    await shop.put("modules.json", modules(1, "bob"));
    for (const file of readdirSync(join(shop.folder, KEPT))) rmSync(join(shop.folder, KEPT, file));
    return sync(shop, { mode: "restore", to: before, records: "module-1", confirm: "true" });
  }),
  "a line of the ledger that was changed": afterFirst((shop) =>
    shop
      .put(".notion-sync/ledger.ndjson", shop.text(".notion-sync/ledger.ndjson").replace("module-3", "module-4"))
      .then(() => sync(shop)),
  ),
  "a restore without `confirm`": afterFirst(async (shop) => {
    const before = new Date(shop.world.clock.now()).toISOString();
    await shop.world.clock.sleep(3_600_000, shop.world.signal);
    await shop.put("modules.json", modules(12, "bob"));
    await sync(shop);
    return sync(shop, { mode: "restore", to: before });
  }),
  "a moment that the ledger does not know": () =>
    inModules((shop) => sync(shop, { mode: "restore", to: "2026-11-20T18:00Z", confirm: "true" })),
  "a folder for the output that is a file": () =>
    inModules(async (shop) => {
      await shop.put("out", "");
      return sync(shop, { "output-dir": "out" });
    }),
  "a token that was revoked": failing({ kind: "unauthorized" }),
  "no token": () => inModules((shop) => sync(shop), { token: "" }),
};
