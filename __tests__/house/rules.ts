import { importsOf } from "./imports.ts";
import { lineAt, nodes, type Rule, type Source, type Syntax } from "./source.ts";

const FILE_LINES = 250;
const FUNCTION_LINES = 50;
const PARAMETERS = 3;

const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

const linesOf = (file: Source, { start, end }: Syntax): number => file.text.slice(start, end).split("\n").length;

const parametersOf = ({ params }: Syntax): number => (Array.isArray(params) ? params.length : 0);

export const sizes: Rule = (file) => {
  const lines = file.text.split("\n").length - 1;
  const long =
    lines > FILE_LINES ? [`${file.path} has ${lines} lines: ${FILE_LINES} are the most, so let it say one thing`] : [];
  return [
    ...long,
    ...nodes(file, FUNCTIONS).flatMap((found) => {
      const at = `${file.path}:${lineAt(file, found.start)}`;
      const length = linesOf(file, found);
      return [
        ...(length > FUNCTION_LINES ? [`${at} is a function of ${length} lines: ${FUNCTION_LINES} are the most`] : []),
        ...(parametersOf(found) > PARAMETERS
          ? [`${at} takes ${parametersOf(found)} parameters: ${PARAMETERS} are the most, then an object`]
          : []),
      ];
    }),
  ];
};

const only =
  (pattern: RegExp, home: string, what: string): Rule =>
  (file) =>
    file.path !== home && pattern.test(file.text) ? [`${file.path}: ${what} belongs in ${home} alone`] : [];

/** One reader of the environment, one place that fails the step: so that both can be understood. */
export const oneEnvironment = only(/process\s*\.\s*env\b/, "src/adapters/environment.ts", "`process.env`");
export const oneSetFailed = only(/\bsetFailed\b/, "src/adapters/actions.ts", "`setFailed`");
export const oneVerdict = only(/\.fail\(/, "src/action/main.ts", "failing the step");

const HOMES: Readonly<Record<string, string>> = {
  "@actions/core": "src/adapters/actions.ts",
  "@actions/github": "src/adapters/github/client.ts",
  "@notionhq/client": "src/adapters/notion/gateway.ts",
  pg: "src/adapters/postgres/client.ts",
};

export const oneImporter: Rule = (file) =>
  importsOf(file)
    .filter((name) => HOMES[name] !== undefined && HOMES[name] !== file.path)
    .map((name) => `${file.path} imports ${name}: only ${HOMES[name]} may`);

const SEED = "__tests__/property.ts";

/** Properties draw the same cases in every run, unless they are asked for others: so a red run is about the change. */
export const sameCases: Rule = (file) =>
  importsOf(file).includes("fast-check") && file.path !== SEED
    ? [`${file.path} imports fast-check: ${SEED} has it, with its seed`]
    : [];

/** `any` and `!` switch the compiler off, and so does a comment that tells it to look away. */
export const noEscape: Rule = (file) => {
  const found = nodes(file, ["TSAnyKeyword", "TSNonNullExpression"]).map(
    (node) => `${file.path}:${lineAt(file, node.start)}: no ${node.type === "TSAnyKeyword" ? "`any`" : "`!`"}`,
  );
  return /^\s*(\/\/|\/\*)\s*@ts-(ignore|nocheck)/m.test(file.text) ? [...found, `${file.path}: no @ts-ignore`] : found;
};

const DRAWERS = /^(utils?|helpers?|common|managers?|services?|misc|shared|types)$/;

/** A file with such a name is a drawer for what nobody found the place of. */
export const noDrawers: Rule = (file) =>
  file.path
    .replace(/\.ts$/, "")
    .split("/")
    .filter((part) => DRAWERS.test(part))
    .map((part) => `${file.path}: \`${part}\` says nothing; name it by what it answers`);

/** The pure floors compute: they do not wait, look at the clock, or throw dice. */
export const pure: Rule = (file) => {
  if (!/^src\/(model|plan|merge|report)\//.test(file.path)) return [];
  const impure = /\basync\b|\bawait\b|Date\.now\(|new Date\(\)|Math\.random\(|console\./.exec(file.text);
  return impure === null ? [] : [`${file.path}:${lineAt(file, impure.index)}: \`${impure[0]}\` on a pure floor`];
};

/** A module mock is a port that is missing; a skipped test is a promise that nobody keeps. */
export const honestTests: Rule = (file) => {
  const loose =
    /\bjest\.(mock|unstable_mockModule|doMock)\b|\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/.exec(
      file.text,
    );
  return loose === null || file.path.startsWith("__tests__/house/")
    ? []
    : [`${file.path}:${lineAt(file, loose.index)}: \`${loose[0]}\` is not used here`];
};
