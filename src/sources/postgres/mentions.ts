/** The column that an expression is, if it is nothing but one. */
export const directColumn = (expression: string): string | undefined => {
  const written = expression.trim();
  if (/^[A-Za-z_]\w*$/.test(written)) return written;
  if (!/^"(?:[^"\\]|\\.)*"$/.test(written)) return undefined;
  const name: unknown = JSON.parse(written);
  return typeof name === "string" ? name : undefined;
};

const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[A-Za-z_]\w*/g;

/** Every name in an expression: columns, fields in them and functions. Too many do no harm. */
const namesIn = (expression: string): readonly string[] =>
  [...expression.matchAll(TOKENS)].flatMap(([token]) => {
    if (token.startsWith("'") || token.startsWith("`")) return [];
    return directColumn(token) ?? [];
  });

export const mentioned = (expressions: readonly string[]): ReadonlySet<string> => new Set(expressions.flatMap(namesIn));

/** The column that a path begins with: `settings` of `settings.theme`. An expression that computes has none that is sure. */
export const rootColumn = (expression: string): string | undefined => {
  const [, root] = /^([A-Za-z_]\w*)(?:\.[A-Za-z_]\w*)*$/.exec(expression.trim()) ?? [];
  return root ?? directColumn(expression);
};
