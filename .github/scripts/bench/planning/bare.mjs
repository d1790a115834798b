// The least of it, by nobody's code but Node's: every file read and parsed, every record hashed once. node bare.mjs FOLDER
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { between, now } from "./stopwatch.mjs";

const folder = join(process.argv[2], "bolts");
const began = now();
const shas = new Map();
for (const file of readdirSync(folder)) {
  const content = JSON.parse(readFileSync(join(folder, file), "utf8"));
  for (const { name, size, kind, text } of Array.isArray(content) ? content : [content]) {
    const properties = { Kind: kind, Name: name, Size: size, Text: text };
    shas.set(
      name,
      createHash("sha256")
        .update(JSON.stringify({ body: null, properties }))
        .digest("hex"),
    );
  }
}
console.log(JSON.stringify({ records: shas.size, whole: between(began, now()) }));
