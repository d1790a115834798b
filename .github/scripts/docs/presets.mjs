// What each preset fills in.
import { stringify } from "yaml";
import { table } from "./table.mjs";

const inLine = (value) =>
  `\`${stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim().replaceAll("[ ", "[").replaceAll(" ]", "]")}\``;

const row = ([property, { type, ...mapping }]) => [
  property,
  type,
  inLine(mapping)
    .replace(/^`\{ |^`/, "`")
    .replace(/ \}`$/, "`"),
];

const one = ([name, { source, key, scope, properties }]) =>
  [
    `### \`preset: ${name}\``,
    `Source ${inLine(source)}, key ${inLine(key)}${scope === undefined ? "" : `, scope ${inLine(scope)}`}.`,
    table(["Property", "Type", "Mapping"], Object.entries(properties).map(row)),
  ].join("\n\n");

export const presets = (all) => Object.entries(all).map(one).join("\n\n");
