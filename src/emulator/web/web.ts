import type { Answer, Request } from "../answer.ts";
import { Refusal, tooLarge } from "../errors.ts";
import { asUuid } from "../ids.ts";
import { LIMITS } from "../validate.ts";
import { fieldsOf, wishOf } from "./acts.ts";
import { told } from "./answers.ts";
import { isFromThePage } from "./door.ts";
import { actorOf, carryOut } from "./person.ts";
import { show, type Watched } from "./shows.ts";

const PATH = /^\/(?:(?<alone>pulse)?|(?<show>d|p|edit\/(?:set|body|rename))\/(?<id>[0-9a-fA-F-]{32,36}))$/;

const look = (request: Request, watched: Watched): Answer | undefined => {
  const [path = "", query = ""] = request.path.split("?");
  const groups = PATH.exec(path)?.groups;
  if (groups === undefined || !["GET", "HEAD"].includes(request.method)) return undefined;
  const id = asUuid(groups["id"] ?? "") ?? groups["id"] ?? "";
  const property = new URLSearchParams(query).get("property") ?? "";
  return show(groups["show"] ?? groups["alone"] ?? "", { watched, id, property });
};

const parsed = (text: string): unknown => {
  if (Buffer.byteLength(text) > LIMITS.payloadBytes) throw tooLarge();
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** A person's act. It goes where a request to the API would go, and is refused in the same words. */
const act = (request: Request, { world, journal }: Watched): Answer => {
  if (!isFromThePage(request)) return told(403, "Only the emulator's own page may act.");
  try {
    const fields = fieldsOf(parsed(request.body ?? ""));
    const wish = wishOf(fields, world);
    const actor = actorOf(world, fields.get("as") ?? "");
    carryOut(world, wish, actor);
    journal.add({ who: actor.name, method: wish.method, path: wish.path, status: 200, write: true });
    return told(200, "");
  } catch (refusal) {
    if (refusal instanceof Refusal) return told(refusal.status, refusal.message);
    throw refusal;
  }
};

/** The page for people, where the request is for it: what is in the emulator, and a hand in it. Nothing for the API. */
export const web = (request: Request, watched: Watched): Answer | undefined =>
  request.method === "POST" && request.path === "/act" ? act(request, watched) : look(request, watched);
