import { compile, getRegisteredFunctions, type JSONValue, TreeInterpreter } from "@jmespath-community/jmespath";
import { messageOf } from "../model/failure.ts";
import { isObject } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";

/** A JMESPath expression, parsed once and asked many times. */
export type Expression = (record: Readonly<Record<string, unknown>>) => unknown;

const ONLY_NULL = /received type null/;

/** Names that every object of JavaScript has, and a record only if it says so. The library does not tell them apart. */
const INHERITED = new RegExp(`\\b(?:${Object.getOwnPropertyNames(Object.prototype).join("|")})\\b`);

/** The same with nothing that it did not say itself. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)])),
  );
};

/** Throws a `SyntaxError` with what is wrong, for the one who wrote the expression. */
export const expression = (written: string): Expression => {
  const tree = parsed(written);
  const seen: (record: object) => unknown = INHERITED.test(written) ? bare : (record) => record;
  return (record) => {
    try {
      return TreeInterpreter.search(tree, seen(record) as JSONValue) ?? null;
    } catch (thrown) {
      // A function that was given nothing to work on says so by failing; a missing field is no mistake of the record.
      if (thrown instanceof Error && ONLY_NULL.test(thrown.message)) return null;
      throw thrown;
    }
  };
};

/** What an expression gives for a record, or why it fails. */
export const asked = (
  read: Expression,
  record: Parameters<Expression>[0],
): { readonly value: unknown } | { readonly why: string } => {
  try {
    return { value: read(record) };
  } catch (thrown) {
    return { why: messageOf(thrown) };
  }
};

/** The functions that a tree calls; what stands in a literal is data. */
const calledIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(calledIn);
  if (!isObject(node) || node["type"] === "Literal") return [];
  const own = node["type"] === "Function" ? [String(node["name"])] : [];
  return [...own, ...Object.values(node).flatMap(calledIn)];
};

const parsed = (written: string) => {
  const tree = compiled(written);
  const known = getRegisteredFunctions();
  const unknown = calledIn(tree).find((name) => !known.includes(name));
  if (unknown === undefined) return tree;
  const meant = nearest(unknown, known);
  throw new SyntaxError(`there is no function \`${unknown}\`${meant === undefined ? "" : `, but \`${meant}\``}`);
};

const compiled = (written: string) => {
  try {
    return compile(written);
  } catch (thrown) {
    throw new SyntaxError(messageOf(thrown).replace(/^Syntax error:\s*/, ""));
  }
};
