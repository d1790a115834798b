// The reference of the configuration: a part for each object, a heading for each key, from the schema alone.
import { Document, stringify, visit } from "yaml";
import { keysOf, takes } from "./keys.mjs";
import { jsonSchemaOf } from "./schema.mjs";

const named = ({ from, is, value }) => {
  const word = /(\w+)\W*$/.exec(String(from ?? is ?? value))?.[1] ?? "Name";
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const source = (kind) => (own) => ({ source: { [kind]: own } });
const promoted = (own) => ({ direction: "promote", ...own });
const WORD = { type: "select", from: "severity" };

/** Where the keys of an object are written, in which order they are told, and what an example looks like there. */
const PARTS = {
  "": ["The whole file", "", (own) => own],
  safety: ["Keys of `safety`", "safety.", (own) => ({ safety: own })],
  "targets.*": ["Keys of a target", "", (own) => own, "Below `targets.<name>`."],
  "targets.*.source": [
    "Keys of `source`",
    "source.",
    (own) => ({ source: own }),
    "Exactly one of `files`, `postgres`, `github-ci`, `github-milestones` and `kpis`. The keys from `exclude` to `page-id` stand beside `files`.",
  ],
  "targets.*.source.postgres": ["Keys of `source.postgres`", "source.postgres.", source("postgres")],
  "targets.*.source.github-ci": ["Keys of `source.github-ci`", "source.github-ci.", source("github-ci")],
  "targets.*.source.github-ci.auto-fix": [
    "Keys of `source.github-ci.auto-fix`",
    "source.github-ci.auto-fix.",
    (own) => source("github-ci")({ "auto-fix": own }),
  ],
  "targets.*.source.github-milestones": [
    "Keys of `source.github-milestones`",
    "source.github-milestones.",
    source("github-milestones"),
  ],
  "targets.*.source.kpis": ["Keys of `source.kpis`", "source.kpis.", source("kpis")],
  "targets.*.key": ["Keys of `key`", "key.", (own) => ({ key: own })],
  "targets.*.properties.*": [
    "Keys of a mapping",
    "properties.*.",
    (own) => ({ properties: { [named(own)]: own } }),
    "Below `properties.<name>`, where the name is that of the property in Notion.",
  ],
  "targets.*.properties.*.vocabulary.*": [
    "Keys of a word of a `vocabulary`",
    "vocabulary.*.",
    (own) => ({ properties: { Severity: { ...WORD, vocabulary: [{ name: "critical", ...own }] } } }),
    "In place, or in a file of its own. `name` is for lists; in an object, each word is a key.",
  ],
  "targets.*.ids": ["Keys of `ids`", "ids.", (own) => ({ ids: own })],
  "targets.*.ttl": ["Keys of `ttl`", "ttl.", (own) => ({ ttl: own })],
  "targets.*.files.*": ["Keys of an entry of `files`", "files.*.", (own) => promoted({ files: [own] })],
  "targets.*.header": [
    "Keys of `header`",
    "header.",
    (own) => promoted({ files: [{ path: "projects/{{ slug }}.md", template: "planning-brief" }], header: own }),
  ],
};

const MOST = 78;
const tight = (text) => text.replace(/(?<=[:,-] )\[ (?=\S)/g, "[").replace(/(?<=\S) \](?=$|[,\]} ])/gm, "]");

/** In one line what fits, as a person would write it. */
const yaml = (value) => {
  const document = new Document(value);
  const narrow = (_, node, path) => {
    const isTop = path.length === 1;
    const inLine = stringify(node.toJSON(), { collectionStyle: "flow", lineWidth: 0 });
    if (!isTop && inLine.length <= MOST) node.flow = true;
  };
  visit(document, { Map: narrow, Seq: narrow });
  const text = document.toString({ lineWidth: 0 }).trimEnd();
  return tight(text);
};

const anchor = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
const link = (text, title) => `[${text}](#${anchor(title)})`;

const partOf = (path) => {
  const part = PARTS[path];
  if (part === undefined)
    throw new Error(`Say in PARTS of ${import.meta.filename} how the keys of \`${path}\` are told.`);
  return part;
};

/** What one kind of source needs, another does not know. */
const isOneOfMany = (path) => path.endsWith(".source");
const isShown = (usual) => usual !== undefined && JSON.stringify(usual) !== "{}" && JSON.stringify(usual) !== "[]";

const facts = ({ path, name, node, needed }) => {
  const child = Object.keys(PARTS).find(
    (part) => [`${path}.${name}`, `${path}.${name}.*`, name].includes(part) && part !== path,
  );
  return [
    `Takes ${takes(node)}${child === undefined ? "" : ` (${link("its keys", partOf(child)[0])})`}`,
    ...(isShown(node.default) ? [`default \`${JSON.stringify(node.default).replaceAll('"', "")}\``] : []),
    ...(needed && !isOneOfMany(path) ? ["needed"] : []),
  ].join(" · ");
};

/** With what has to stand beside it, in the order in which the keys are told. */
const inOrder = (own, names) => Object.fromEntries(names.flatMap((name) => (name in own ? [[name, own[name]]] : [])));

const entry = (key, names) => {
  const [, prefix, at] = partOf(key.path);
  const { description, examples = [], beside = {} } = key.node;
  const whole = (example) => at(inOrder({ ...beside, [key.name]: example }, names));
  const blocks = examples.map((example) => `\`\`\`yaml\n${yaml(whole(example))}\n\`\`\``);
  return [`#### \`${prefix}${key.name}\``, description ?? "", `${facts(key)}.`, ...blocks].join("\n\n");
};

const part = (path, keys) => {
  const [title, prefix, , intro] = partOf(path);
  const names = keys.map(({ name }) => name);
  const list = names.map((name) => link(`\`${name}\``, `${prefix}${name}`)).join(" · ");
  const entries = keys.map((key) => entry(key, names));
  return [`### ${title}`, ...(intro === undefined ? [] : [intro]), list, ...entries].join("\n\n");
};

/** All of it, in the order in which the parts are listed above. */
export const reference = (configSchema) => {
  const keys = keysOf(jsonSchemaOf(configSchema));
  for (const { path } of keys) partOf(path);
  return Object.keys(PARTS)
    .map((path) =>
      part(
        path,
        keys.filter((key) => key.path === path),
      ),
    )
    .join("\n\n");
};
