import { existsSync } from "node:fs";
import { type Browser, chromium, type Locator } from "playwright-core";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of this machine, if it has one that tests can open. */
export const chromiumHere = PLACES.find((place) => place !== undefined && existsSync(place));

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PATIENCE = 30_000;

/**
 * Opens a browser with a profile of its own, lends it out, and ends exactly that process however the work went; the
 * profile goes with it.
 */
export const withBrowser = async <Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> => {
  if (chromiumHere === undefined) throw new Error("There is no Chromium here.");
  const server = await chromium.launchServer({ executablePath: chromiumHere, args: QUIET, timeout: PATIENCE });
  try {
    const browser = await chromium.connect(server.wsEndpoint(), { timeout: PATIENCE });
    return await use(browser);
  } finally {
    const overdue = setTimeout(() => void server.kill(), PATIENCE / 3);
    await server.close();
    clearTimeout(overdue);
  }
};

/** Only in the browser, where the function below is carried to. */
declare const getComputedStyle: (part: unknown) => { getPropertyValue(name: string): string };

/** What the browser made of the style sheets for one property of what is found. */
export const styleOf = (part: Locator, property: string): Promise<string> =>
  part.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);
