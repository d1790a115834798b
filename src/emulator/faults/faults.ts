import type { Request } from "../answer.ts";
import { isObject, type Json, type JsonObject, listOf, numberOf, objectOf, own, textOf } from "../json.ts";
import { isWrite } from "../routes.ts";
import { FAULT_KINDS } from "./kinds.ts";

/**
 * A rule about what goes wrong, and when:
 * `{ kind, match?: { method?, path?, write?, body? }, skip?, times?, …what the kind needs }`.
 * `path` is the beginning of the path or a regular expression, `body` a text in the request's body, `write` whether it
 * changes anything. The first `skip` requests that match pass; then `times` of them (all, when it is missing) are hit.
 * What each kind does and needs is in `kinds.ts`.
 */
export type FaultRule = JsonObject;

interface Armed {
  readonly rule: FaultRule;
  readonly matches: (request: Request, path: string) => boolean;
  seen: number;
}

const pathTest = (wanted: string): ((path: string) => boolean) => {
  const pattern = new RegExp(wanted);
  return (path) => path.startsWith(wanted) || pattern.test(path);
};

const matcher = (match: JsonObject): Armed["matches"] => {
  const method = textOf(match["method"]).toUpperCase();
  const onPath = pathTest(textOf(match["path"]));
  const { write } = match;
  return (request, path) =>
    (method === "" || request.method === method) &&
    onPath(path) &&
    (typeof write !== "boolean" || isWrite(request.method, path) === write) &&
    (request.body ?? "").includes(textOf(match["body"]));
};

const arm = (value: Json): Armed => {
  const rule = objectOf(value);
  const kind = textOf(rule["kind"]);
  if (own(FAULT_KINDS, kind) === undefined)
    throw new Error(`There is no fault "${kind}". Known: ${Object.keys(FAULT_KINDS).join(", ")}.`);
  return { rule, matches: matcher(objectOf(rule["match"])), seen: 0 };
};

/** Rules in force, in the order in which they were set. */
export const createFaults = () => {
  let armed: readonly Armed[] = [];
  const strikes = (one: Armed): boolean => {
    one.seen += 1;
    const skip = numberOf(one.rule["skip"]) ?? 0;
    const times = numberOf(one.rule["times"]) ?? Number.POSITIVE_INFINITY;
    return one.seen > skip && one.seen <= skip + times;
  };
  return {
    add: (rules: unknown): void => {
      armed = [...armed, ...(isObject(rules) ? [rules] : listOf(rules)).map(arm)];
    },
    clear: (): void => {
      armed = [];
    },
    /** The rules that hit this request. Asking counts. */
    hitting: (request: Request): readonly FaultRule[] => {
      if (armed.length === 0) return [];
      const path = request.path.split("?")[0] ?? "";
      return armed
        .filter((one) => one.matches(request, path))
        .filter(strikes)
        .map((one) => one.rule);
    },
    list: (): readonly FaultRule[] => armed.map((one) => one.rule),
  };
};

export type Faults = ReturnType<typeof createFaults>;
