import { describe, expect, test } from "@jest/globals";
import type { Mode } from "../../src/model/mode.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    ttl: { days: 30, property: created_time }
    properties:
      Name: { type: title, from: name }
`;

const notion = {
  seed: {
    databases: [{ id: DATABASE, data_source: DATA_SOURCE, title: "Bolts", properties: { Name: "title" }, rows: [] }],
  },
};

const shop = <Result>(
  work: (shop: Workshop) => Promise<Result>,
  { config = CONFIG, token }: { readonly config?: string; readonly token?: string } = {},
): Promise<Result> =>
  inWorkshop(
    {
      files: { "notion-sync.yml": config, "bolts.json": [{ name: "a" }] },
      notion,
      ...(token !== undefined && { token }),
    },
    work,
  );

const asked = (mode: Mode) => ({
  mode,
  confirm: "true",
  to: "2026-11-21",
  "parent-page": "0de0c0de000040008000000000000001",
});

const ended = async (mode: Mode, { run }: Workshop) => {
  const { status, problems } = await run(asked(mode));
  return { status, told: problems.map(({ message }) => message) };
};

const MODES: readonly Mode[] = [
  "sync",
  "verify",
  "audit",
  "schema",
  "setup",
  "restore",
  "archive",
  "promote",
  "backfill",
];

describe.each(MODES.filter((mode) => mode !== "restore"))("%s asks nothing of Notion", (mode) => {
  test("without a token, and says so", async () => {
    const { status, told } = await shop((given) => ended(mode, given), { token: "" });
    expect({ status, told }).toEqual({ status: "failed", told: [expect.stringContaining("token")] });
  });
});

describe.each(MODES)("%s asks nothing of Notion", (mode) => {
  test("with a configuration that is wrong", async () => {
    const { status, told } = await shop((given) => ended(mode, given), {
      config: CONFIG.replace("version: 1", "version: 9"),
    });
    expect({ status, told: told.length }).toEqual({ status: "failed", told: 1 });
  });
});

describe.each(MODES.filter((mode) => mode !== "promote"))("%s fails", (mode) => {
  test("with a database that is not there", async () => {
    const gone = CONFIG.replace(DATA_SOURCE, "0de0c0de-0000-4000-8000-0000000000ff");
    const { status } = await shop((given) => ended(mode, given), { config: gone });
    expect(status).toBe("failed");
  });
});

test("health without a token says so, and that it does not know what is left to ask", async () => {
  await shop(
    async ({ run }) => {
      const { status, problems } = await run({ mode: "health" });
      expect([status, problems.length > 0]).toEqual(["failed", true]);
    },
    { token: "" },
  );
});

test("what is wrong with a configuration's name and with its vocabularies is told before anything is read", async () => {
  await shop(async ({ run }) => {
    const told = async (given: Parameters<typeof run>[0]) => (await run(given)).problems.map(({ message }) => message);
    expect(await told({ config: "gone.yml" })).toEqual(["There is no configuration at this path."]);
    expect(await told({ targets: "bolt" })).toEqual(["There is no target `bolt`."]);
  });
  const words = CONFIG.replace(
    "from: name }\n",
    "from: name }\n      Kind: { type: select, from: kind, vocabulary: kinds.yml }\n",
  );
  await shop(
    async ({ run }) => {
      const { problems } = await run();
      expect(problems.map(({ message }) => message)).toEqual(["There is no such vocabulary."]);
    },
    { config: words },
  );
});
