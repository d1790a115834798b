import { type Answer, htmlAnswer, jsonAnswer, type Request } from "../answer.ts";
import { Refusal } from "../errors.ts";
import { isObject, type Json, type JsonObject, listOf, numberOf, objectOf, textOf } from "../json.ts";
import type { Twists } from "./twists.ts";

/** What a fault knows of the request it hits. */
export interface Scene {
  readonly rule: JsonObject;
  readonly request: Request;
  readonly requestId: string;
  readonly now: number;
}

/**
 * How a fault works:
 * `answer` is given in place of the real one, before the request took effect or after it (`applied: true`), or while it
 * takes effect later (`applied: "later"`, after `delayMs`);
 * `alter` changes the real answer; `twist` changes the request's way from within; `delay` and `repeat` are about when
 * and how often it is carried out.
 */
export interface FaultKind {
  readonly answer?: (scene: Scene, real: Answer | null) => Answer | null;
  readonly alter?: (real: Answer, scene: Scene) => Answer;
  readonly twist?: (rule: JsonObject) => Twists;
  readonly delay?: boolean;
  readonly repeat?: boolean;
  /** Whether the request takes effect when the rule does not say. */
  readonly applied?: boolean;
}

const refusal = (scene: Scene, refused: ConstructorParameters<typeof Refusal>[0]): Answer => {
  const headers = {
    "x-notion-request-id": scene.requestId,
    date: new Date(scene.now).toUTCString(),
    ...refused.headers,
  };
  return jsonAnswer(refused.status, new Refusal(refused).body(scene.requestId), headers);
};

/** `retryAfter` is a number of seconds, a date, nonsense, or null for no header at all. */
const retryHeader = (value: Json | undefined, fallback: string): Record<string, string> =>
  value === null ? {} : { "retry-after": typeof value === "number" ? String(value) : textOf(value) || fallback };

const limited =
  (reason: string): NonNullable<FaultKind["answer"]> =>
  (scene) => {
    const headers = retryHeader(scene.rule["retryAfter"], "30");
    const after = headers["retry-after"];
    return refusal(scene, {
      status: 429,
      code: "rate_limited",
      message: "You have been rate limited. Please try again later.",
      additional: {
        rate_limit_reason: textOf(scene.rule["reason"]) || reason,
        ...(after === undefined ? {} : { retry_after: after }),
      },
      headers,
    });
  };

const overloaded: FaultKind["answer"] = (scene) =>
  refusal(scene, {
    status: 529,
    code: "service_overload",
    message: "Notion is temporarily overloaded. Please try again later.",
    headers: retryHeader(scene.rule["retryAfter"], "5"),
  });

const error = (status: number, code: string, message: string): FaultKind => ({
  answer: (scene) => refusal(scene, { status, code, message: textOf(scene.rule["message"]) || message }),
});

const edge = (status: number, title: string): FaultKind => ({
  answer: ({ rule }) => htmlAnswer(numberOf(rule["status"]) ?? status, title, { "cf-ray": "0000000000000000-EMU" }),
});

const parsedBody = (answer: Answer): JsonObject => {
  if (!answer.body.startsWith("{")) return {};
  const body: unknown = JSON.parse(answer.body);
  return objectOf(body);
};

/** The write was saved, and the answer says so instead of showing it. */
const committed: FaultKind["answer"] = (scene, real) => {
  if (real === null || real.status >= 300) return null;
  const made = parsedBody(real);
  const ids = listOf(made["results"]).map((one) => (isObject(one) ? (one["id"] ?? null) : null));
  return refusal(scene, {
    status: 503,
    code: "service_unavailable",
    message:
      "The change was saved, but the response could not be built in time. Read the object again instead of repeating the write.",
    additional: {
      from: "public_api",
      elapsed_ms: 60_001,
      deadline_ms: 60_000,
      retry_guidance: ["Read the object again instead of repeating the write."],
      ...(made["object"] === "list" ? { committed_child_ids: ids } : { committed_resource_id: made["id"] ?? null }),
    },
  });
};

const broken = (how: NonNullable<Answer["broken"]>): FaultKind => ({
  answer: () => ({ status: 0, headers: {}, body: "", broken: how }),
});

const requestBody = ({ request }: Scene): JsonObject => {
  if (!(request.body ?? "").startsWith("{")) return {};
  const body: unknown = JSON.parse(request.body ?? "{}");
  return objectOf(body);
};

/** A page of results that is too heavy: it times out until it is asked for in small enough parts. */
const heavyPage: FaultKind["answer"] = (scene) => {
  const body = requestBody(scene);
  const size = numberOf(body["page_size"]) ?? 100;
  if (body["start_cursor"] === undefined || size <= (numberOf(scene.rule["pageSize"]) ?? 25)) return null;
  return refusal(scene, { status: 504, code: "gateway_timeout", message: "Gateway timeout." });
};

const twist = (make: (rule: JsonObject) => Twists): FaultKind => ({ twist: make });

/** Every fault that the emulator can show, by the name that a rule gives as its `kind`. */
export const FAULT_KINDS: Readonly<Record<string, FaultKind>> = {
  "rate-limited": { answer: limited("public_api_request_rate_limit") },
  blocked: { answer: limited("public_api_request_blocked") },
  overloaded: { answer: overloaded },
  "internal-error": error(500, "internal_server_error", "Unexpected error occurred."),
  "bad-gateway": edge(502, "502 Bad Gateway"),
  unavailable: error(
    503,
    "service_unavailable",
    "Public API service is temporarily unavailable, please try again later.",
  ),
  "database-unavailable": error(
    503,
    "database_connection_unavailable",
    "Notion is unavailable, please try again later.",
  ),
  committed: { answer: committed, applied: true },
  "gateway-timeout": error(504, "gateway_timeout", "Gateway timeout."),
  "heavy-page": { answer: heavyPage },
  "edge-error": edge(520, "520 Unknown error"),
  "edge-forbidden": edge(403, "Attention Required!"),
  conflict: error(409, "conflict_error", "Conflict occurred while saving. Please try again."),
  "row-limit": error(409, "row_limit_exceeded", "This data source has reached its limit of rows."),
  invalid: error(400, "validation_error", "body failed validation."),
  unauthorized: error(401, "unauthorized", "API token is invalid."),
  restricted: error(403, "restricted_resource", "Insufficient permissions for this endpoint."),
  "not-found": error(
    404,
    "object_not_found",
    "Could not find the object. Make sure the relevant pages and databases are shared with your integration.",
  ),
  "too-large": error(413, "validation_error", "Request body too large."),
  "empty-body": { alter: (real) => ({ ...real, body: "" }) },
  "html-body": { alter: (real) => ({ ...htmlAnswer(200, "Just a moment..."), status: real.status }) },
  "truncated-json": { alter: (real) => ({ ...real, body: real.body.slice(0, Math.floor(real.body.length / 2)) }) },
  stall: { alter: (real) => ({ ...real, broken: "stall" }) },
  reset: broken("reset"),
  timeout: broken("hang"),
  slow: { delay: true },
  duplicate: { repeat: true },
  "index-lag": twist((rule) => ({ lagMs: numberOf(rule["lagMs"]) ?? 30_000 })),
  "missing-row": twist((rule) => ({ missingRow: numberOf(rule["row"]) ?? 0 })),
  "repeated-row": twist(() => ({ repeatedRow: true })),
  cap: twist((rule) => ({ cap: numberOf(rule["rows"]) ?? 100 })),
  "dead-cursor": twist(() => ({ deadCursor: true })),
  "repeating-cursor": twist(() => ({ repeatCursor: true })),
  "truncated-property": twist((rule) => ({ truncate: numberOf(rule["keep"]) ?? 25 })),
  "trashed-row": twist(() => ({ trashedRow: true })),
};
