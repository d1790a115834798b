import { type Answer, headerOf, jsonAnswer, type Request } from "./answer.ts";
import { Accepted, type Call, type World } from "./call.ts";
import { accessOf } from "./capabilities.ts";
import { invalidJson, invalidUrl, malformed, Refusal, restricted, tooLarge } from "./errors.ts";
import type { Twists } from "./faults/twists.ts";
import { isObject, type JsonObject } from "./json.ts";
import type { Rate } from "./rate.ts";
import { isWrite, matchRoute } from "./routes.ts";
import { ownBot } from "./store.ts";
import { LIMITS } from "./validate.ts";
import { asVersion, needVersion } from "./versions.ts";

const readBody = (text: string | undefined): JsonObject => {
  if (text === undefined || text === "") return {};
  if (Buffer.byteLength(text) > LIMITS.payloadBytes) throw tooLarge();
  const body = parsed(text);
  if (!isObject(body)) throw malformed("body should be an object.");
  return body;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
};

/** The front door: what every request must pass before its endpoint sees it. */
const admit = (request: Request, { world, rate, twists }: { world: World; rate: Rate; twists: Twists }) => {
  const { pathname, searchParams } = new URL(request.path, "http://emulator.invalid");
  const match = matchRoute(request.method, pathname);
  if (match === undefined) throw invalidUrl();
  const { token, access } = accessOf(world.store, headerOf(request, "authorization"));
  const version = needVersion(headerOf(request, "notion-version"));
  rate.spend(token, world.now());
  const free = match.route === "GET /v1/users/me";
  if (!access.read && !free && !isWrite(request.method, pathname)) throw restricted();
  const call: Call = {
    ...world,
    version,
    query: searchParams,
    body: readBody(request.body),
    access,
    actor: ownBot(world.store).id,
    twists,
    param: (name) => match.params.get(name) ?? "",
  };
  return { call, match };
};

/** Lists of templates are the one body that carries no request ID. */
const signed = (body: JsonObject, requestId: string): JsonObject =>
  body["templates"] === undefined ? { ...body, request_id: requestId } : body;

/** Answers one request to Notion's API, with no fault but those that work from within. */
export const answerApi = (request: Request, door: { world: World; rate: Rate; twists: Twists }): Answer => {
  const requestId = door.world.ids.random();
  const headers = { "x-notion-request-id": requestId, date: new Date(door.world.now()).toUTCString() };
  try {
    const { call, match } = admit(request, door);
    const reply = match.endpoint(call);
    const status = reply instanceof Accepted ? 202 : 200;
    const body = reply instanceof Accepted ? reply.body : reply;
    return jsonAnswer(status, signed(asVersion(isObject(body) ? body : {}, call.version), requestId), headers);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return jsonAnswer(refusal.status, refusal.body(requestId), { ...headers, ...refusal.headers });
  }
};
