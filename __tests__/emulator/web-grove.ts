import { createEmulator, type Emulator } from "../../src/emulator/emulator.ts";
import { type JsonObject, objectOf } from "../../src/emulator/json.ts";
import { headersFor } from "./ask.ts";
import { act, setting } from "./web-hand.ts";

export const ADA = "00000000-0000-4000-8000-0000000000aa";
export const BO = "00000000-0000-4000-8000-0000000000bb";
export const TREES = "00000000-0000-4000-8000-0000000000d1";
export const PARKS = "00000000-0000-4000-8000-0000000000d2";
export const ASH = "00000000-0000-4000-8000-0000000000a1";
export const NORTH = "00000000-0000-4000-8000-0000000000a2";
export const GONE = "00000000-0000-4000-8000-00000000ffff";

export const grove = (): Emulator =>
  createEmulator({
    now: () => Date.parse("2026-05-04T10:00:00Z"),
    seed: {
      users: [
        { id: ADA, name: "Ada Example" },
        { id: BO, name: "Bo Sample" },
      ],
      databases: [
        {
          title: "Parks",
          data_source: PARKS,
          properties: { Name: "title" },
          rows: [
            { id: NORTH, properties: { Name: "North" }, body: "Old *trees*.", created_time: "2026-01-05T10:00:00Z" },
          ],
        },
        {
          title: "Trees",
          data_source: TREES,
          properties: {
            Name: "title",
            Note: "rich_text",
            Height: "number",
            Kind: { select: { options: [{ name: "Leaf", color: "green" }] } },
            Tags: "multi_select",
            State: { status: {} },
            Felled: "checkbox",
            Seen: "date",
            Page: "url",
            Mail: "email",
            Phone: "phone_number",
            Who: "people",
            Park: { relation: { data_source_id: PARKS, single_property: {} } },
            Made: "created_time",
            Tall: { formula: { expression: 'prop("Height") > 10' } },
          },
          rows: [{ id: ASH, properties: { Name: "Ash" }, created_time: "2026-01-05T10:00:00Z" }],
        },
      ],
    },
  });

export const ask = async (emulator: Emulator, path: string): Promise<JsonObject> => {
  const answer = await emulator.handle({ method: "GET", path, headers: headersFor() });
  return objectOf(JSON.parse(answer.body));
};

export const columnOf = (emulator: Emulator, name: string): string => {
  const source = emulator.store.things.get(TREES);
  const columns = source?.object === "data_source" ? [...source.properties.values()] : [];
  return columns.find((column) => column.name === name)?.id ?? "";
};

export const write = (emulator: Emulator, name: string, ...values: readonly string[]) =>
  act(emulator, setting(ASH, columnOf(emulator, name), ...values));
