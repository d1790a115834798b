// What planning is measured with: records in files, and the pages that they are in Notion already.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DATA_SOURCE = "0de0c0de-0000-4000-8000-0000000050ce";
const TEXT = "Some words about it, as people write them. ".repeat(3);

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind }
      Text: { type: rich_text, from: text }
      SHA: { type: rich_text, is: sha }
`;

const COLUMNS = { Name: "title", Size: "number", Kind: "select", Text: "rich_text", SHA: "rich_text" };

const recordOf = (index) => ({
  name: `bolt ${index}`,
  size: index,
  kind: index % 2 === 0 ? "metric" : "imperial",
  text: `${TEXT}${index}`,
});

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** The repository's side: a configuration, and lists of so many records a file; a file of one is that record itself. */
export const writeRecords = (folder, { records, aFile }) => {
  mkdirSync(join(folder, "bolts"));
  writeFileSync(join(folder, "notion-sync.yml"), CONFIG);
  for (let first = 0; first < records; first += aFile) {
    const list = times(Math.min(aFile, records - first), (index) => recordOf(first + index));
    writeFileSync(join(folder, `bolts/${first}.json`), JSON.stringify(aFile === 1 ? list[0] : list));
  }
};

/** The contract's SHA: canonical JSON, so the names in their order. */
const shaOf = ({ Kind, Name, Size, Text }) =>
  createHash("sha256")
    .update(JSON.stringify({ body: null, properties: { Kind, Name, Size, Text } }))
    .digest("hex");

const pageOf = (index) => {
  const { name, size, kind, text } = recordOf(index);
  const values = { Name: name, Size: size, Kind: kind, Text: text };
  const held = Object.entries({ ...values, SHA: shaOf(values) }).map(([property, value]) => [
    property,
    { id: property, type: COLUMNS[property], value, partial: false },
  ]);
  return {
    id: `0de0c0de-0000-4000-8000-${String(index).padStart(12, "0")}`,
    url: `https://www.notion.so/${index}`,
    parent: { kind: "data-source", id: DATA_SOURCE, databaseId: "" },
    created: "2026-01-05T10:00:00.000Z",
    edited: "2026-01-05T10:00:00.000Z",
    editedBy: "",
    inTrash: false,
    properties: Object.fromEntries(held),
  };
};

/** Notion's side without a network: its pages are there at once, a hundred at a time. */
export const silentNotion = (count, onAsked) => {
  const pages = times(count, pageOf);
  return {
    dataSource: async (id) => {
      onAsked();
      const columns = Object.entries(COLUMNS).map(([name, type]) => ({
        id: name,
        name,
        type,
        ...(type === "select" && { options: [{ name: "metric" }, { name: "imperial" }] }),
      }));
      return { id, databaseId: "", title: "Bolts", url: "", inTrash: false, columns };
    },
    pages: async function* () {
      for (let at = 0; at < pages.length; at += 100) yield pages.slice(at, at + 100);
    },
  };
};
