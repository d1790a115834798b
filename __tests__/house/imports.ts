import { posix } from "node:path";
import { nodes, type Source } from "./source.ts";

const IMPORTING = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression"];

const nameIn = (where: unknown): string | undefined =>
  typeof where === "object" && where !== null && "value" in where && typeof where.value === "string"
    ? where.value
    : undefined;

/** Everything a file imports, types and lazy imports included: a path from the root for our own, else the package's name. */
export const importsOf = (file: Source): readonly string[] =>
  nodes(file, IMPORTING)
    .map((node) => nameIn(node["source"]))
    .filter((name) => name !== undefined)
    .map((name) => (name.startsWith(".") ? posix.join(posix.dirname(file.path), name) : packageOf(name)));

const packageOf = (name: string): string =>
  name.startsWith("node:")
    ? name
    : name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/");
