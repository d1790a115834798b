import type { Json, JsonObject } from "./json.ts";

/** An answer that Notion gives instead of a result. Thrown by endpoints, caught in one place by the router. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly additional: JsonObject | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(refusal: {
    status: number;
    code: string;
    message: string;
    additional?: JsonObject;
    headers?: Readonly<Record<string, string>>;
  }) {
    super(refusal.message);
    this.name = "Refusal";
    this.status = refusal.status;
    this.code = refusal.code;
    this.additional = refusal.additional ?? null;
    this.headers = refusal.headers ?? {};
  }

  body(requestId: string): JsonObject {
    return {
      object: "error",
      status: this.status,
      code: this.code,
      message: this.message,
      ...(this.additional === null ? {} : { additional_data: this.additional }),
      request_id: requestId,
    };
  }
}

export const invalid = (message: string, additional?: JsonObject): Refusal =>
  new Refusal({ status: 400, code: "validation_error", message, ...(additional === undefined ? {} : { additional }) });

export const invalidUrl = (): Refusal =>
  new Refusal({ status: 400, code: "invalid_request_url", message: "Invalid request URL." });

export const invalidJson = (): Refusal =>
  new Refusal({ status: 400, code: "invalid_json", message: "Error parsing JSON body." });

export const unauthorized = (): Refusal =>
  new Refusal({ status: 401, code: "unauthorized", message: "API token is invalid." });

export const restricted = (): Refusal =>
  new Refusal({ status: 403, code: "restricted_resource", message: "Insufficient permissions for this endpoint." });

export const tooLarge = (): Refusal =>
  new Refusal({ status: 413, code: "validation_error", message: "Request body too large. The maximum is 500 KB." });

export const inTrash = (): Refusal =>
  invalid("Can't edit block that is archived. You must unarchive the block before editing.");

export const underTrash = (): Refusal =>
  invalid("Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.");

const SHOWN = 55;

/** How Notion shows an offending value: as JSON, cut off where it gets long. */
export const shown = (value: Json | undefined): string => {
  const text = value === undefined ? "undefined" : JSON.stringify(value);
  return `\`${text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text}\``;
};

const bodyMessage = (lines: readonly string[]): string =>
  lines.length === 1 ? `body failed validation: ${lines[0]}` : `body failed validation. Fix one:\n${lines.join("\n")}`;

/** A body that does not have the right shape. Several lines are the ways in which one of them would have been right. */
export const malformed = (...lines: readonly string[]): Refusal => invalid(bodyMessage(lines));

export const undefinedAt = (path: string): string => `${path} should be defined, instead was \`undefined\`.`;

export const unexpected = (path: string, value: Json | undefined): string =>
  `${path} should be not present, instead was ${shown(value)}.`;

export const atMost = (path: string, limit: number, found: number): string =>
  `${path} should be ≤ \`${limit}\`, instead was \`${found}\`.`;
