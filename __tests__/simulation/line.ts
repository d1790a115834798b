import type { GatewayOptions } from "../../src/adapters/notion/gateway.ts";
import type { Answer } from "../../src/emulator/answer.ts";
import type { FaultRule } from "../../src/emulator/faults/faults.ts";
import { isWrite } from "../../src/emulator/routes.ts";
import type { Attempt, Sent } from "./attempt.ts";
import type { Life } from "./disk.ts";
import type { Fate } from "./fate.ts";
import { judgeAnswer, judgeRequest } from "./invariants/judge.ts";
import { keysNow } from "./invariants/pages.ts";
import { somebodyActs, somebodyEdits } from "./people/people.ts";
import { LEDGER, type Scene } from "./scene.ts";

export type Fetch = NonNullable<GatewayOptions["fetch"]>;

const NO_KEYS: ReadonlyMap<string, string> = new Map();

export interface Ends {
  readonly life: Life;
  readonly fate: Fate;
  /** How often somebody does something between two requests. */
  readonly bustle: number;
  /** The job is told to end. */
  readonly cancel: () => void;
}

const PAGE = /^\/v1\/pages\/([0-9a-f-]{36})/;

/** `health` asks what the token may do with bodies that Notion cannot but refuse. Nothing is written to find it out. */
const isProbe = (body: object, { given }: Attempt): boolean =>
  given.mode === "health" && ["{}", '{"nothing":null}'].includes(JSON.stringify(body));

const sentOf = (url: string, init: RequestInit, attempt: Attempt): { readonly sent: Sent; readonly path: string } => {
  const path = url.slice(url.indexOf("/v1/"));
  const [bare = ""] = path.split("?");
  const method = init.method ?? "GET";
  const body = typeof init.body === "string" ? (JSON.parse(init.body) as Sent["body"]) : {};
  return {
    path,
    sent: {
      method,
      path: bare,
      body,
      write: isWrite(method, bare) && !isProbe(body, attempt),
      page: PAGE.exec(bare)?.[1],
    },
  };
};

const unsent = (code: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/** Nobody may wait for ever: the client keeps a timer of its own for each request. */
const untilAborted = (signals: readonly (AbortSignal | null | undefined)[]): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(unsent("ECONNABORTED"));
    for (const signal of signals) {
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }
  });

/** The answer as it comes over the line: whole, cut off, or never. */
const received = (
  answer: Answer,
  signals: readonly (AbortSignal | null | undefined)[],
): Promise<Response> | Response => {
  if (answer.broken === "reset") throw unsent("ECONNRESET");
  if (answer.broken !== undefined) return untilAborted(signals);
  return new Response(answer.body === "" ? null : answer.body, { status: answer.status, headers: answer.headers });
};

const told = ({ method, path, body }: Sent): string => {
  const words =
    method === "POST" && path === "/v1/pages"
      ? ` ${(JSON.stringify(body).match(/"content":"[^"]*"/g) ?? []).slice(0, 2).join(" ")}`
      : "";
  const trash = body["in_trash"] === undefined ? "" : ` in_trash: ${JSON.stringify(body["in_trash"])}`;
  return `${method} ${path.replace(/([0-9a-f]{8}-[0-9a-f-]{21})([0-9a-f]{6})/g, "…$2")}${trash}${words}`;
};

/** Whether a data source has pages that the ledger does not name as a record's. */
const hasStrangers = ({ path }: Sent, { sight, files }: Scene): boolean => {
  const lines = (files.all.get(LEDGER) ?? "").split("\n").filter((line) => !line.includes('"action":"backfill"'));
  const rows = sight.rows(path.split("/")[3] ?? "");
  return rows.some(({ id, inTrash }) => !inTrash && !lines.some((line) => line.includes(id)));
};

/** What goes on around one request, before it is sent: people act, the job is cancelled, the token ends. */
const boundary = (scene: Scene, { life, fate, bustle, cancel }: Ends, order: number): void => {
  // A run that writes IDs into the files has them for itself: they are its checkout.
  const act = scene.act ?? (scene.recipe.updateManifest ? somebodyEdits : somebodyActs);
  while (scene.dice.sometimes(bustle)) act(scene);
  if (fate.kind === "signal" && fate.request === order) {
    scene.story.tell("Runner", "cancels the job");
    scene.figures.count("cancelled");
    cancel();
  }
  if (fate.kind === "crash" && fate.request === order && !fate.applied)
    life.die(`before request ${order + 1} was sent`);
};

/** The line between a process and Notion, where everything that happens between two requests happens. */
export const lineOf = (scene: Scene, attempt: Attempt, ends: Ends): Fetch => {
  const { emulator, weather, story, figures, recipe } = scene;
  const { life, fate } = ends;
  let orders = 0;
  let tokenEnded = false;

  const rulesFor = (sent: Sent): { readonly rules: readonly FaultRule[]; readonly noHost: string | undefined } => {
    const struck = weather.struck(sent);
    tokenEnded = tokenEnded || weather.tokenEnds();
    if (tokenEnded) {
      figures.count("fault: F17 401 from here on");
      return { rules: [{ kind: "unauthorized" }], noHost: undefined };
    }
    const lagMs = sent.write ? weather.lagMs() : 0;
    if (lagMs > 0) figures.count("fault: F30/F31 a late index");
    const lag: readonly FaultRule[] = lagMs > 0 ? [{ kind: "index-lag", lagMs }] : [];
    if (struck === undefined) return { rules: lag, noHost: undefined };
    figures.count(`fault: ${struck.name}`);
    story.tell("Weather", `${struck.name}${lagMs > 0 ? ` (and ${lagMs} ms late)` : ""}`);
    if (struck.name.startsWith("F28")) scene.marks.twins.add("a create was delivered twice on its way to Notion");
    if (struck.name.startsWith("F32") && hasStrangers(sent, scene)) {
      scene.marks.twins.add("a query left out a page that no run had written down");
    }
    return "unsent" in struck.blow
      ? { rules: [], noHost: struck.blow.unsent }
      : { rules: [struck.blow.rule, ...lag], noHost: undefined };
  };
  return async (url, init) => {
    if (life.isDead()) throw unsent("ECONNABORTED");
    const order = orders;
    orders += 1;
    boundary(scene, ends, order);
    if (life.isDead()) throw unsent("ECONNABORTED");
    const { sent, path } = sentOf(url, init, attempt);
    story.tell("Run", told(sent));
    figures.count("requests");
    if (judgeRequest(sent, attempt, scene)) {
      life.die("since it broke its word");
      throw unsent("ECONNABORTED");
    }
    const { rules, noHost } = rulesFor(sent);
    if (noHost !== undefined) throw unsent(noHost);
    const keys = sent.write ? NO_KEYS : keysNow(scene);
    emulator.faults.clear();
    emulator.faults.add(rules);
    const text =
      typeof init.body === "string" ? init.body.replace('"page_size":100', `"page_size":${recipe.portion}`) : "";
    const headers = init.headers as Readonly<Record<string, string>>;
    const answering = emulator.handle({ method: sent.method, path, headers, ...(text !== "" && { body: text }) });
    emulator.faults.clear();
    const answer = await answering;
    if (life.isDead()) throw unsent("ECONNABORTED");
    if (fate.kind === "crash" && fate.request === order && fate.applied) {
      life.die(`after request ${order + 1} took effect (${answer.status})`);
      throw unsent("ECONNABORTED");
    }
    judgeAnswer({ sent, answer, keys }, attempt, scene);
    return received(answer, [init.signal, life.over]);
  };
};
