import { createHash } from "node:crypto";
import { type Answer, jsonAnswer } from "../answer.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

const hashOf = (source: string): string => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** Only the style and the script of this program run, and they can talk to nobody else. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
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
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
};

export const htmlPage = (status: number, body: string): Answer => ({
  status,
  headers: { ...HEADERS, "content-type": "text/html; charset=utf-8" },
  body,
});

/** A request by another name than this machine's. */
export const tooFar = (): Answer => ({
  status: 403,
  headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
  body: "The emulator answers to the names of this machine only: 127.0.0.1, localhost or [::1].\n",
});

/** How an act went, for the script of the page. */
export const told = (status: number, message: string): Answer => jsonAnswer(status, { message }, HEADERS);
