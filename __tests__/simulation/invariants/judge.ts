import type { Attempt, Ended, Sent } from "../attempt.ts";
import type { Scene } from "../scene.ts";
import { INVARIANTS } from "./all.ts";
import type { Exchange, FileUse, Invariant, Rest } from "./invariant.ts";

/** Asks every invariant; whether any of them complained. */
const judge = (ask: (one: Invariant) => readonly string[] | undefined, scene: Scene): boolean => {
  const { breaches, story, invariants = INVARIANTS } = scene;
  const found = invariants.flatMap((one) => (ask(one) ?? []).map((what) => ({ one, what })));
  for (const { one, what } of found) {
    breaches.push({ invariant: one.name, what });
    story.tell("BREACH", `${one.name}: ${one.sentence}\n${" ".repeat(24)}${what}`);
  }
  return found.length > 0;
};

const PAGE_IDS = /"object":"page","id":"([0-9a-f-]{36})"/g;

const IDS = /"id":"([^"]+)"/g;

const HOME = /^\/v1\/data_sources\/([0-9a-f-]{36})$/;

const note = ({ sent, answer, keys }: Exchange, attempt: Attempt, scene: Scene): void => {
  if (answer.status === 404 && sent.page !== undefined && scene.sight.page(sent.page) !== undefined) {
    const times = (attempt.notFound.get(sent.page) ?? 0) + 1;
    attempt.notFound.set(sent.page, times);
    if (times > 1) scene.marks.twins.add("Notion said twice of a page that is there that it is not");
  }
  for (const [, id = ""] of answer.body.matchAll(PAGE_IDS))
    if (!sent.write || !attempt.seen.has(id)) attempt.seen.set(id, keys.get(id) ?? "");
  const home = HOME.exec(sent.path)?.[1];
  // A list that was read to see whether it had been written is not read again to be written.
  const isAgain = attempt.writes.some(({ path }) => path === sent.path);
  if (home !== undefined && answer.status < 300 && !isAgain) {
    attempt.options.set(home, new Set([...answer.body.matchAll(IDS)].map(([, id = ""]) => id)));
  }
  const isBody = sent.page !== undefined && sent.method === "GET" && sent.path.endsWith("/markdown");
  if (
    !isBody ||
    answer.broken !== undefined ||
    answer.status >= 300 ||
    !answer.body.startsWith("{") ||
    !answer.body.endsWith("}")
  )
    return;
  const { markdown } = JSON.parse(answer.body) as { readonly markdown?: unknown };
  if (typeof markdown === "string" && sent.page !== undefined) attempt.bodiesRead.set(sent.page, markdown);
};

export const judgeRequest = (sent: Sent, attempt: Attempt, scene: Scene): boolean => {
  attempt.times.push(scene.time.now());
  const broken = judge(({ onRequest }) => onRequest?.(sent, attempt, scene), scene);
  if (sent.write) attempt.writes.push(sent);
  return broken;
};

export const judgeAnswer = (exchange: Exchange, attempt: Attempt, scene: Scene): void => {
  judge(({ onAnswer }) => onAnswer?.(exchange, attempt, scene), scene);
  note(exchange, attempt, scene);
};

export const judgeFile = (use: FileUse, attempt: Attempt, scene: Scene): void => {
  judge(({ onFile }) => onFile?.(use, attempt, scene), scene);
};

export const judgeEnd = (ended: Ended, scene: Scene): void => {
  judge(({ onEnd }) => onEnd?.(ended, scene), scene);
};

export const judgeRest = (rest: Rest, scene: Scene): void => {
  judge(({ atRest }) => atRest?.(rest, scene), scene);
};
