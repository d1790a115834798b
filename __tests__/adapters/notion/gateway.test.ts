import { expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { notionGateway } from "../../../src/adapters/notion/gateway.ts";
import { createEmulator, ROOT_PAGE } from "../../../src/emulator/emulator.ts";
import { serve } from "../../../src/emulator/server.ts";
import { notionContract } from "../../contracts/notion.ts";
import { gatewayInVirtualTime, TOKEN } from "../../fakes/gateway.ts";
import { emulatedNotion, PERSON } from "../../fakes/notion.ts";
import { json, PAGE, pageJson, scriptedFetch } from "../../fakes/wire.ts";

notionContract("the gateway, in one process with the emulator", async () => ({
  // Time passes between two requests, so that there is an order of creation.
  notion: emulatedNotion({ latencyMs: 20 }).notion,
  root: ROOT_PAGE,
  person: PERSON,
}));

notionContract("the gateway, over loopback", async () => {
  const server = await serve(createEmulator({ seed: { users: [{ ...PERSON, name: "Ada" }] } }));
  const notion = notionGateway({
    token: TOKEN,
    baseUrl: `${server.url}/`,
    clock: systemClock,
    chance: Math.random,
    rate: 100_000,
    maxRetries: 0,
  });
  return { notion, root: ROOT_PAGE, person: PERSON, close: () => server.close() };
});

test("it speaks one version of the API, as whom the token says", async () => {
  const { fetch, sent } = scriptedFetch(json(pageJson(PAGE)));
  await gatewayInVirtualTime({ fetch }).page(PAGE);
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
    authorization: `Bearer ${TOKEN}`,
    "notion-version": "2026-03-11",
  });
});

test("an identifier is one step of a path, whatever it holds", async () => {
  const { fetch, sent } = scriptedFetch(json(pageJson(PAGE)));
  const notion = gatewayInVirtualTime({ fetch });
  await notion.page(" a/b?c#d\uD800 ");
  expect(sent[0]?.path).toBe("pages/a%2Fb%3Fc%23d%EF%BF%BD");
  await expect(notion.page("../users/me")).rejects.toMatchObject({ kind: "refused" });
  expect(sent).toHaveLength(1);
});

test("content is replaced as a whole, and never with leave to delete child pages", async () => {
  const { fetch, sent } = scriptedFetch(
    json({ object: "page_markdown", id: PAGE, markdown: "x", truncated: true, unknown_block_ids: [PAGE] }),
  );
  expect(await gatewayInVirtualTime({ fetch }).replaceBody(PAGE, "x")).toEqual({
    markdown: "x",
    partial: true,
    unknownBlocks: [PAGE],
  });
  expect(sent[0]?.body).toEqual({ type: "replace_content", replace_content: { new_str: "x" } });
});

test("a property by a name with a per cent sign can be asked for", async () => {
  const { fetch, sent } = scriptedFetch(json(pageJson(PAGE)));
  for await (const batch of gatewayInVirtualTime({ fetch }).pages({
    dataSource: PAGE,
    properties: ["Completion %", "%3CnJT"],
  })) {
    expect(batch).toEqual([]);
  }
  expect(sent[0]?.query.getAll("filter_properties")).toEqual(["Completion %", "<nJT"]);
});

test("a page is taken out of the trash before it is changed", async () => {
  const { fetch, sent } = scriptedFetch(json(pageJson(PAGE)));
  const properties = { Sold: { type: "checkbox", value: true } } as const;
  await gatewayInVirtualTime({ fetch }).changePage(PAGE, { inTrash: false, properties });
  expect(sent.map(({ body }) => body)).toEqual([{ in_trash: false }, { properties: { Sold: { checkbox: true } } }]);
});
