import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { workspaceGit } from "../../src/adapters/git/git.ts";
import type { GatewayOptions } from "../../src/adapters/notion/gateway.ts";
import { type OptionName, readOptions } from "../../src/config/options.ts";
import type { EmulatorOptions } from "../../src/emulator/emulator.ts";
import { run } from "../../src/engine/run.ts";
import type { World } from "../../src/engine/world.ts";
import type { Page } from "../../src/model/page.ts";
import type { Property } from "../../src/model/property.ts";
import type { Report } from "../../src/model/report.ts";
import type { Download } from "../../src/ports/download.ts";
import type { Forge } from "../../src/ports/forge.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { collected } from "../fakes/collect.ts";
import { gatewayInVirtualTime } from "../fakes/gateway.ts";
import { rememberingLog } from "../fakes/log.ts";
import { emulatedNotion } from "../fakes/notion.ts";

export const DATABASE = "0de0c0de-0000-4000-8000-00000000da7a";
export const DATA_SOURCE = "0de0c0de-0000-4000-8000-0000000050ce";

export type Given = Readonly<Partial<Record<OptionName, string>>>;

/** A folder with files, an emulated Notion in virtual time, and the engine between them. */
export interface Workshop {
  readonly emulator: ReturnType<typeof emulatedNotion>["emulator"];
  readonly world: World;
  readonly folder: string;
  /** The job is cancelled once so many writes have been sent; the next run is not. */
  readonly cancelAfter: (writes: number) => void;
  /** The line goes dead at the nth request, before or after it took effect: nothing is answered any more. */
  readonly cutAt: (nth: number, applied: boolean) => void;
  /** From now on this stands between us and Notion. */
  readonly twist: (fetch: NonNullable<GatewayOptions["fetch"]>) => void;
  /** The line is back. Whether it had been cut. */
  readonly mend: () => boolean;
  /** A person edits a page in Notion, found by its title. */
  readonly edit: (title: string, properties: Readonly<Record<string, Property>>) => Promise<void>;
  readonly rename: (property: string, name: string) => Promise<void>;
  readonly editBody: (title: string, markdown: string) => Promise<void>;
  readonly trash: (title: string) => Promise<void>;
  readonly run: (given?: Given) => Promise<Report>;
  readonly put: (path: string, content: unknown) => Promise<void>;
  readonly text: (path: string) => string;
  readonly json: (path: string) => unknown;
  /** Everything in the ledger's objects. */
  readonly kept: () => readonly unknown[];
  /** What Notion holds now: every row's properties as plain values, oldest row first. */
  readonly rows: (dataSource?: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

const asText = (content: unknown): string => (typeof content === "string" ? content : JSON.stringify(content, null, 2));

export const inWorkshop = async <Result>(
  setup: {
    readonly files: Readonly<Record<string, unknown>>;
    readonly notion: EmulatorOptions;
    readonly rate?: number;
    /** A token that says in its name what it lacks; none for a run without one. */
    readonly token?: string | undefined;
    readonly forge?: Forge;
    readonly download?: Download;
    /** What a workflow's environment says, and the text of its event. */
    readonly env?: Readonly<Record<string, string>>;
    readonly event?: unknown;
    readonly postgres?: World["postgres"];
  },
  work: (shop: Workshop) => Promise<Result>,
): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-shop-"));
  const files = workspaceFiles(folder);
  const { emulator, clock } = emulatedNotion(setup.notion);
  let ending = new AbortController();
  let cut: { readonly nth: number; readonly applied: boolean } | undefined;
  let sent = 0;
  let answering: NonNullable<GatewayOptions["fetch"]> = emulator.fetch;
  let limit = Number.POSITIVE_INFINITY;
  const fetch: GatewayOptions["fetch"] = async (url, init) => {
    if (emulator.statistics().writes >= limit) ending.abort();
    const order = sent;
    sent += 1;
    if (cut === undefined || order < cut.nth) return answering(url, init);
    if (order === cut.nth && cut.applied) await emulator.fetch(url, init);
    throw new TypeError("fetch failed");
  };
  const rate = setup.rate ?? 100_000;
  const gateway = (token?: string, signal?: AbortSignal): NotionPort =>
    gatewayInVirtualTime({ clock, fetch, rate, ...(token !== undefined && { token }), ...(signal && { signal }) });
  const pagesOf = async (dataSource: string): Promise<readonly Page[]> =>
    (await collected(gateway().pages({ dataSource }))).flat();
  const world = (): World => ({
    notion: setup.token === "" ? undefined : gateway(setup.token, ending.signal),
    forge: setup.forge,
    download: setup.download,
    files,
    clock,
    chance: () => 0.5,
    log: rememberingLog(),
    progress: () => undefined,
    git: workspaceGit(folder, { PATH: process.env["PATH"] ?? "" }),
    event: setup.event === undefined ? undefined : JSON.stringify(setup.event),
    env: setup.env ?? {},
    signal: ending.signal,
    ...(setup.postgres && { postgres: setup.postgres }),
  });
  const idOf = async (title: string): Promise<string> => {
    const found = (await pagesOf(DATA_SOURCE)).find(({ properties }) =>
      Object.values(properties).some(({ type, value }) => type === "title" && value === title),
    );
    if (found === undefined) throw new Error(`There is no page "${title}".`);
    return found.id;
  };
  const put = (path: string, content: unknown): Promise<void> => files.write(path, asText(content));
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");
  const shop: Workshop = {
    emulator,
    get world() {
      return world();
    },
    folder,
    put,
    text,
    json: (path) => JSON.parse(text(path)),
    run: async (given = {}) => {
      const options = readOptions({ config: "notion-sync.yml", ...given }, {});
      if (!options.ok) throw new Error(options.problems.map(({ message }) => message).join());
      return run(options.value, world());
    },
    cancelAfter: (writes) => {
      ending = new AbortController();
      limit = emulator.statistics().writes + writes;
    },
    cutAt: (nth, applied) => {
      sent = 0;
      cut = { nth, applied };
    },
    twist: (fetch) => {
      answering = fetch;
    },
    mend: () => {
      const wasCut = cut !== undefined && sent > cut.nth;
      cut = undefined;
      return wasCut;
    },
    edit: async (title, properties) => {
      await gateway().changePage(await idOf(title), { properties });
    },
    kept: () => {
      const objects = join(folder, ".notion-sync/objects");
      return readdirSync(objects).map((file): unknown => JSON.parse(readFileSync(join(objects, file), "utf8")));
    },
    rename: async (property, name) => {
      await gateway().changeColumns(DATA_SOURCE, { [property]: { change: "rename", name } });
    },
    editBody: async (title, markdown) => {
      await gateway().replaceBody(await idOf(title), markdown);
    },
    trash: async (title) => {
      await gateway().changePage(await idOf(title), { inTrash: true });
    },
    rows: async (dataSource = DATA_SOURCE) => {
      const pages = await pagesOf(dataSource);
      return pages.map(({ properties }) =>
        Object.fromEntries(Object.entries(properties).map(([name, { value }]) => [name, value])),
      );
    },
  };
  try {
    for (const [path, content] of Object.entries(setup.files)) await put(path, content);
    return await work(shop);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
