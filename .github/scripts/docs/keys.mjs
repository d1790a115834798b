// Every key of the configuration, out of its schema: by the place that it has, as `targets.*.source.postgres`.

/** The shapes that a value may have. */
const shapes = (node) =>
  node === null || typeof node !== "object" ? [] : [node, ...(node.anyOf ?? node.oneOf ?? []).flatMap(shapes)];

const isMany = ({ additionalProperties }) => typeof additionalProperties === "object";

const join = (path, name) => (path === "" ? name : `${path}.${name}`);

const below = (node, path) => [
  ...Object.entries(node.properties ?? {}).map(([name, value]) => [value, join(path, name)]),
  ...(isMany(node) ? [[node.additionalProperties, join(path, "*")]] : []),
  ...(node.items === undefined ? [] : [[node.items, join(path, "*")]]),
];

const found = (root, path) =>
  shapes(root).flatMap((node) => [
    ...Object.entries(node.properties ?? {}).map(([name, value]) => ({
      path,
      name,
      node: value,
      needed: (node.required ?? []).includes(name) && value.default === undefined,
    })),
    ...below(node, path).flatMap(([child, at]) => found(child, at)),
  ]);

/** `[{ path, name, node, needed }]`: a key that several shapes have is listed once. */
export const keysOf = (schema) => {
  const seen = new Set();
  return found(schema, "").filter(({ path, name }) => seen.size !== seen.add(join(path, name)).size);
};

const either = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;

const unique = (words) => [...new Set(words)];
const literal = (value) => `\`${JSON.stringify(value).replaceAll('"', "")}\``;

const PLAIN = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "`true` or `false`",
  null: "`null`",
};

const listOf = (each) =>
  /^a (text|plain value)$/.test(each) ? `a list of ${each.slice(2)}s` : `a list (of which each is ${each})`;

const ofOne = (node) => {
  if (node.enum !== undefined) return node.enum.map(literal);
  if (node.const !== undefined) return [literal(node.const)];
  if (node.pattern?.includes("%")) return ["a percentage"];
  if (Array.isArray(node.type)) return ["a plain value"];
  if (node.type === "array") return [listOf(takes(node.items))];
  if (node.type !== "object") return [PLAIN[node.type]].filter(Boolean);
  return [isMany(node) ? "an object with names of your choice" : "an object"];
};

/** What a key takes, in words. */
export const takes = (node) => either(unique(shapes(node).flatMap(ofOne)));
