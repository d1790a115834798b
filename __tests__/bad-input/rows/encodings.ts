import { refusedFile as refused } from "../file.ts";
import { type Row, SUCCESS } from "../row.ts";

const HELLO = '{"name":"a"}';

const utf16 = (text: string, big = false): Buffer => {
  const buffer = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? buffer.swap16() : buffer;
};

/** How letters and line ends are written. */
export const ENCODINGS: readonly Row[] = [
  {
    number: 3,
    input: "JSON with a byte order mark",
    files: { "bolts/a.json": `\ufeff${HELLO}` },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a" }],
  },
  refused(3, "JSON in UTF-16LE", {
    name: "bad.json",
    content: utf16(HELLO),
    told: [
      "error: bolts/bad.json, target bolts: The file is written in UTF-16, and is read as UTF-8. Save the file as UTF-8.",
    ],
  }),
  refused(3, "JSON in UTF-16BE", {
    name: "bad.json",
    content: utf16(HELLO, true),
    told: [
      "error: bolts/bad.json, target bolts: The file is written in UTF-16, and is read as UTF-8. Save the file as UTF-8.",
    ],
  }),
  refused(3, "JSON in UTF-16 without a mark", {
    name: "bad.json",
    content: Buffer.from(HELLO, "utf16le"),
    told: [
      "error: bolts/bad.json, target bolts: The file is written in UTF-16, and is read as UTF-8. Save the file as UTF-8.",
    ],
  }),
  refused(3, "YAML in Latin-1", {
    name: "bad.yml",
    content: Buffer.from("size: 1\nname: caf\xe9\n", "latin1"),
    told: [
      "error: bolts/bad.yml:2:10, target bolts: The file is not UTF-8: here is something that is no character of it. Save the file as UTF-8.",
    ],
  }),
  refused(3, "bytes that are no text", {
    name: "bad.json",
    content: Buffer.from([0, 255, 1, 254]),
    told: [
      "error: bolts/bad.json:1:2, target bolts: The file is not UTF-8: here is something that is no character of it. Save the file as UTF-8.",
    ],
  }),
  {
    number: 6,
    input: "CRLF, CR and LF in one Markdown file",
    target: ["body: _body"],
    columns: { Note: "rich_text" },
    properties: ["Note: { type: rich_text, from: note }"],
    files: { "bolts/a.md": '---\r\nname: a\r\nnote: "x\\r\\ny\\rz"\r\n---\r\none\r\ntwo\rthree\n' },
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Note: "x\r\ny\rz" }],
  },
];
