import { expect, test } from "@jest/globals";
import { sourceUrls } from "../../src/engine/source-url.ts";
import type { World } from "../../src/engine/world.ts";

const env = { GITHUB_SERVER_URL: "https://github.example", GITHUB_REPOSITORY: "acme/bolts" };
const urlOf = (world: Partial<Pick<World, "env" | "event">>) =>
  sourceUrls({ env, event: undefined, ...world } as World);

test("a record's address is its file on the default branch, whatever branch the run is on", () => {
  const event = JSON.stringify({ ref: "refs/heads/topic", repository: { default_branch: "main/line" } });
  expect(urlOf({ event })("a b/ü#?.json")).toBe(
    "https://github.example/acme/bolts/blob/main/line/a%20b/%C3%BC%23%3F.json",
  );
});

test("without an event, HEAD stands for the default branch", () => {
  expect(urlOf({})("x.json")).toBe("https://github.example/acme/bolts/blob/HEAD/x.json");
  expect(urlOf({ event: "no JSON" })("x.json")).toBe("https://github.example/acme/bolts/blob/HEAD/x.json");
});

test("outside a workflow there is no address, and the property is left alone", () => {
  expect(urlOf({ env: {} })("x.json")).toBeUndefined();
  expect(urlOf({})(undefined)).toBeUndefined();
});
