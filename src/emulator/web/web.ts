import { createHash } from "node:crypto";
import type { Answer } from "../answer.ts";
import type { World } from "../call.ts";
import { asUuid } from "../ids.ts";
import { databasePage, homePage, missingPage, pagePage } from "./html.ts";
import { LIVE_SCRIPT } from "./live.ts";
import { STYLE } from "./style.ts";
import { databaseViewOf, homeView, pageView, revisionOf } from "./view.ts";

/** What the web page needs of the emulator: what it holds, and how many writes it has seen. */
export interface Watched {
  readonly world: World;
  readonly statistics: () => { readonly writes: number };
}

const hashOf = (source: string): string => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** Only the style and the script of this program run, and they can talk to nobody else. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(LIVE_SCRIPT)}`,
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

const page = (status: number, body: string): Answer => ({
  status,
  headers: { ...HEADERS, "content-type": "text/html; charset=utf-8" },
  body,
});

const found = (body: string | undefined, revision: string): Answer =>
  body === undefined ? page(404, missingPage(revision)) : page(200, body);

type Show = (world: World, id: string, revision: string) => Answer;

const SHOWS: Readonly<Record<string, Show>> = {
  "": (world, _, revision) => page(200, homePage(homeView(world), revision)),
  d: (world, id, revision) => {
    const view = databaseViewOf(world, id);
    return found(view && databasePage(view, revision), revision);
  },
  p: (world, id, revision) => {
    const view = pageView(world, id);
    return found(view && pagePage(view, revision), revision);
  },
  revision: (_, __, revision) => ({
    status: 200,
    headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
    body: revision,
  }),
};

const PATH = /^\/(?:(?<show>[dp])\/(?<id>[0-9a-fA-F-]{32,36})|(?<alone>revision)?)$/;

/** The page for people, where the request is for one: a look at what is in the emulator. Nothing for Notion's API. */
export const web = (request: { method: string; path: string }, { world, statistics }: Watched): Answer | undefined => {
  const groups = PATH.exec(request.path.split("?")[0] ?? "")?.groups;
  if (groups === undefined || !["GET", "HEAD"].includes(request.method)) return undefined;
  const id = asUuid(groups["id"] ?? "") ?? groups["id"] ?? "";
  return SHOWS[groups["show"] ?? groups["alone"] ?? ""]?.(world, id, revisionOf(world, statistics().writes));
};
