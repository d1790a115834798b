import { expect } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { isObject, type JsonObject } from "../../src/emulator/json.ts";
import { serve } from "../../src/emulator/server.ts";
import { withBrowser } from "../browser.ts";
import { headersFor } from "./ask.ts";
import { planted } from "./web-world.ts";

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about. */
  readonly complaints: string[];
}

export interface Site {
  readonly url: string;
  readonly emulator: ReturnType<typeof planted>;
}

/** A person with a browser at the emulator's address. Whatever the browser complains about fails the test. */
export const visiting = async (
  colorScheme: "light" | "dark",
  look: (visit: Visit, site: Site) => Promise<void>,
): Promise<void> => {
  const emulator = planted();
  const site = await serve(emulator);
  try {
    await withBrowser(async (browser) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(site.url);
      await look({ page, context, complaints }, { url: site.url, emulator });
      expect(complaints).toEqual([]);
    });
  } finally {
    await site.close();
  }
};

/** As a sync asks: through the API. */
export const ask = async (site: Site, method: string, path: string, body?: JsonObject): Promise<JsonObject> => {
  const answer = await fetch(`${site.url}${path}`, {
    method,
    headers: { ...headersFor(), "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  const told: unknown = await answer.json();
  return isObject(told) ? told : {};
};

const dataSourceOf = (site: Site, title: string): string =>
  [...site.emulator.store.things.values()].find(
    (thing) => thing.object === "data_source" && thing.title[0]?.["plain_text"] === title,
  )?.id ?? "";

/** A row as a sync would write it. */
export const write = (site: Site, name: string): Promise<JsonObject> =>
  ask(site, "POST", "/v1/pages", {
    parent: { data_source_id: dataSourceOf(site, "Modules") },
    properties: { Module: { title: [{ text: { content: name } }] }, Stage: { select: { name: "Live" } } },
  });
