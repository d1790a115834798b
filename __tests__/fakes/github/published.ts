import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import ajvFormats from "ajv-formats";
import type { Exchange } from "./server.ts";

// Holds what was asked and answered against what GitHub publishes about itself.

type Schema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly method: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema | null;
  readonly answers: Readonly<Record<string, Schema | null>>;
}

interface Published {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const PUBLISHED = JSON.parse(readFileSync("__tests__/fakes/github/openapi.json", "utf8")) as Published;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
ajvFormats.default(ajv);
/** What GitHub calls an address may have places to fill in: `…/labels{/name}` of an issue. */
ajv.addFormat("uri", /^https?:\/\/[^\s]+$/);

const compiled = new Map<Schema, ValidateFunction>();

const check = (schema: Schema, value: unknown, what: string): readonly string[] => {
  const validate = compiled.get(schema) ?? ajv.compile({ ...schema, schemas: PUBLISHED.schemas });
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`);
};

/** In an address everything is text. */
const meant = (schema: Schema, text: string): unknown =>
  schema["type"] === "integer" ? Number(text) : schema["type"] === "boolean" ? text === "true" : text;

const queryComplaints = ({ query }: Operation, asked: Exchange["query"]): readonly string[] =>
  Object.entries(asked).flatMap(([name, text]) => {
    const schema = query[name];
    return schema === undefined
      ? [`query ${name} is not published`]
      : check(schema, meant(schema, text), `query ${name}`);
  });

/** The schemas let unknown names pass, and GitHub ignores them: a misspelt one would never be missed. */
const bodyComplaints = ({ body: schema }: Operation, body: Exchange["body"]): readonly string[] => {
  if (schema === null || body === undefined)
    return schema === null && body !== undefined ? ["a body is sent where none is published"] : [];
  const known = Object.keys((schema["properties"] ?? {}) as object);
  const unknown = Object.keys(body).filter((name) => !known.includes(name));
  return [...unknown.map((name) => `body/${name} is not published`), ...check(schema, body, "body")];
};

const ERROR = { $ref: "#/schemas/basic-error" };
/** Any request may be answered so, and the description says it of few: a bad token, a missing right, a limit, the weather. */
const ANYWHERE: ReadonlySet<number> = new Set([401, 403, 404, 429, 500, 502, 503]);

const answerComplaints = ({ answers }: Operation, { status, body }: Exchange["reply"]): readonly string[] => {
  const schema = answers[status];
  if (schema === undefined) {
    return ANYWHERE.has(status) ? check(ERROR, body, `answer ${status}`) : [`answer ${status} is not published`];
  }
  if (schema !== null) return check(schema, body, `answer ${status}`);
  return body === undefined ? [] : [`answer ${status} has a body where none is published`];
};

/** GraphQL is not described there, and what breaks off says nothing. */
const isDescribed = ({ operation, reply }: Exchange): boolean => operation !== "graphql" && reply.status !== 0;

export const complaints = (exchange: Exchange): readonly string[] => {
  if (!isDescribed(exchange)) return [];
  const operation = PUBLISHED.operations[exchange.operation];
  const at = `${exchange.method} ${exchange.path}`;
  if (operation === undefined) return [`${at}: ${exchange.operation} is not in openapi.json`];
  const { query, body, reply } = exchange;
  return [
    ...queryComplaints(operation, query),
    ...bodyComplaints(operation, body),
    ...answerComplaints(operation, reply),
  ].map((complaint) => `${at}: ${complaint}`);
};
