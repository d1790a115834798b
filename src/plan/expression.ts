import { compile, type JSONValue, TreeInterpreter } from "@jmespath-community/jmespath";

/** A JMESPath expression, parsed once and asked many times. */
export type Expression = (record: Readonly<Record<string, unknown>>) => unknown;

const ONLY_NULL = /received type null/;

/** Throws a `SyntaxError` with what is wrong, for the one who wrote the expression. */
export const expression = (written: string): Expression => {
  const tree = parsed(written);
  return (record) => {
    try {
      return TreeInterpreter.search(tree, record as JSONValue) ?? null;
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
    return { why: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};

const parsed = (written: string) => {
  try {
    return compile(written);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.replace(/^Syntax error:\s*/, "") : String(thrown);
    throw new SyntaxError(why);
  }
};
