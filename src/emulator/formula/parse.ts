import { own } from "../json.ts";

export type Formula =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Formula[] };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+*/%^<>!?:(),.]))/y;

interface Token {
  readonly kind: "number" | "string" | "name" | "sign" | "end";
  readonly text: string;
}

const unquote = (text: string): string =>
  text
    .slice(1, -1)
    .replaceAll(/\\(.)/g, (_, letter: string) => (letter === "n" ? "\n" : letter === "t" ? "\t" : letter));

const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (source.slice(TOKEN.lastIndex).trim() !== "") {
    const at = TOKEN.lastIndex;
    const [, number, string, name, sign] = TOKEN.exec(source) ?? [];
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (string !== undefined) tokens.push({ kind: "string", text: unquote(string) });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else throw new SyntaxError(`The formula cannot be read at "${source.slice(at, at + 20)}".`);
  }
  return [...tokens, { kind: "end", text: "" }];
};

const TIGHT = 7;

/** How tightly each operator holds, and the function it stands for. */
const BINARY: Readonly<Record<string, readonly [number, string]>> = {
  or: [1, "or"],
  "||": [1, "or"],
  and: [2, "and"],
  "&&": [2, "and"],
  "==": [3, "equal"],
  "!=": [3, "unequal"],
  "<": [4, "smaller"],
  "<=": [4, "smallerEq"],
  ">": [4, "larger"],
  ">=": [4, "largerEq"],
  "+": [5, "add"],
  "-": [5, "subtract"],
  "*": [6, "multiply"],
  "/": [6, "divide"],
  "%": [6, "mod"],
  "^": [TIGHT, "pow"],
};

const UNARY: Readonly<Record<string, string>> = { "-": "unaryMinus", "!": "not", not: "not", "+": "unaryPlus" };

const call = (name: string, ...args: readonly Formula[]): Formula => ({ kind: "call", name, args });

interface Reader {
  readonly peek: () => Token;
  readonly take: () => Token;
  /** Takes the sign if it comes next, and says whether it did. */
  readonly takes: (sign: string) => boolean;
  readonly need: (sign: string) => void;
}

const readerOf = (tokens: readonly Token[]): Reader => {
  let position = 0;
  const peek = (): Token => tokens[position] ?? { kind: "end", text: "" };
  const take = (): Token => {
    const token = peek();
    position += 1;
    return token;
  };
  const takes = (sign: string): boolean => {
    const found = peek().kind === "sign" && peek().text === sign;
    if (found) position += 1;
    return found;
  };
  const need = (sign: string): void => {
    if (!takes(sign)) throw new SyntaxError(`The formula lacks "${sign}".`);
  };
  return { peek, take, takes, need };
};

const readArguments = (reader: Reader): readonly Formula[] => {
  if (reader.takes(")")) return [];
  const list = [readExpression(reader, 0)];
  while (reader.takes(",")) list.push(readExpression(reader, 0));
  reader.need(")");
  return list;
};

const readNamed = (reader: Reader, name: string): Formula => {
  if (name === "true" || name === "false") return { kind: "value", value: name === "true" };
  return reader.takes("(") ? call(name, ...readArguments(reader)) : call(name);
};

const readPrimary = (reader: Reader): Formula => {
  const { kind, text } = reader.take();
  if (kind === "number") return { kind: "value", value: Number(text) };
  if (kind === "string") return { kind: "value", value: text };
  const unary = own(UNARY, text);
  // `not(…)` is an ordinary call, `not …` an operator.
  if (unary !== undefined && !(text === "not" && reader.peek().text === "("))
    return call(unary, readExpression(reader, TIGHT));
  if (kind === "name") return readNamed(reader, text);
  if (kind !== "sign" || text !== "(") throw new SyntaxError(`The formula has an unexpected "${text}".`);
  const inner = readExpression(reader, 0);
  reader.need(")");
  return inner;
};

const readMethods = (reader: Reader): Formula => {
  let left = readPrimary(reader);
  while (reader.takes(".")) {
    const { text } = reader.take();
    left = reader.takes("(") ? call(text, left, ...readArguments(reader)) : call(text, left);
  }
  return left;
};

const operatorAt = ({ kind, text }: Token): readonly [number, string] | undefined =>
  kind === "string" ? undefined : own(BINARY, text);

/** Reads on as long as operators hold tighter than `floor`. */
const readExpression = (reader: Reader, floor: number): Formula => {
  let left = readMethods(reader);
  for (let next = operatorAt(reader.peek()); next !== undefined && next[0] > floor; next = operatorAt(reader.peek())) {
    reader.take();
    left = call(next[1], left, readExpression(reader, next[0]));
  }
  if (floor > 0 || !reader.takes("?")) return left;
  const yes = readExpression(reader, 0);
  reader.need(":");
  return call("if", left, yes, readExpression(reader, 0));
};

/** A formula in Notion's language as a tree of calls: operators, methods (`a.length()`) and `? :` are calls too. */
export const parseFormula = (source: string): Formula => {
  const reader = readerOf(tokensOf(source));
  const whole = readExpression(reader, 0);
  if (reader.peek().kind !== "end") throw new SyntaxError(`The formula does not end at "${reader.peek().text}".`);
  return whole;
};
