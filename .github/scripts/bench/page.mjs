// docs/performance.md: the words are here, and the tables are what a benchmark printed. Whoever measures one part again
// leaves the other parts as they were measured.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const PAGE = "docs/performance.md";
const NODE = process.env.NODE24 ?? process.execPath;

/** By name, in the order of the page. Those that are not quick run only where they are named. */
export const BENCHES = {
  tasks: {
    quick: true,
    title: "Requests",
    words: `Whole runs of the bundle (\`dist/cli.js\`) as a process, against the bundled emulator as another. Requests are counted at both
ends, in the run's own \`report.json\` and by the emulator, and the two have to agree. Each task begins where the one before ended,
with the ledger that it left. A row is a JSON file with four fields; a document is a Markdown file of eleven blocks.

**The floor** is what nobody can do without who looks at every page before judging it and keeps a text before replacing it: Notion
has no bulk write, and shows 100 rows at a time. So: the schema once (the ledger remembers it), one query for each hundred rows, one
request for each page that is written. A body travels inside the create. When it changes it costs three requests: the old one is read, so that
nothing that a person wrote is lost, it is replaced, and the mark that says so is set last. More requests than the floor make
the benchmark fail; time is shown, and never judged.`,
  },
  planning: {
    quick: true,
    title: "Planning",
    words: `One process a measurement, and no network: the modules as the compiler leaves them read the configuration and the records from the disk, check them, make each
the page that it should be, match it with a page that is in memory already, and make the plan (\`prepare\` of
\`src/engine/prepare.ts\`). *Reading* ends when Notion would be asked first, *planning* is all after that. A record has four fields and some
150 characters of text. The seconds of the processor are less moved by what else the machine does than those of the clock are;
what a run costs however few the records, such as reading the configuration, is in all of them.

**The floor** is what bare Node takes for the least of it: each file read and parsed, each record hashed once. The aim is 50,000 records a
second.`,
  },
  startup: {
    quick: true,
    title: "Start-up",
    words: `From the start of the process to its first request. **The floor** is a script of one line that asks for the same thing. The aim
is 150 ms above it.`,
  },
  memory: {
    quick: false,
    title: "Memory",
    words: `The most memory that the process of a run held at any time (its resident set). The aims are 200 MB for 10,000 records and
600 MB for 100,000.`,
  },
  postgres: {
    quick: false,
    title: "PostgreSQL",
    words: `A two-way target of many rows, and edits on both sides, against a PostgreSQL server and the bundled emulator on the same machine.
It needs \`initdb\` and \`postgres\` on the path, or \`DATABASE_URL\` of a database that may be thrown away.`,
  },
};

const NOT_MEASURED = `## What is not measured

- Notion itself. The emulator answers after the latency that it is told, whatever is asked; Notion takes longer over some requests than over
  others. Requests and windows carry over to it, seconds do not.
- Seconds beyond comparison. They come from a machine that does other things too: compare rows and columns of one table.
- A target that is named by \`database\` asks one request more in its first run: the database says which data source it has.
- A status that no page has, or a word of a vocabulary that no page has and the ledger does not remember, asks for the schema again, one
  request more: pages do not show which options there are.
- Relations, promotion and GitHub's own API, faults and retries. That nothing is lost or made twice by those is shown by tests.
- Runs in a shared runner, and the time that GitHub takes to start one.
`;

const open = (name) => `<!-- ${name}: made by npm run bench -- ${name} --write -->`;
const close = (name) => `<!-- /${name} -->`;

const held = (name, page) => {
  const [, rest = ""] = page.split(`${open(name)}\n`);
  return rest.split(`\n${close(name)}`)[0]?.trim() ?? "";
};

const machine = () => {
  const version = execFileSync(NODE, ["--version"], { encoding: "utf8" }).trim();
  return `${availableParallelism()} cores, Node ${version.replace(/^v/, "")}, ${process.platform} on ${process.arch}`;
};

const section = (name, measured) =>
  `## ${BENCHES[name].title}

${BENCHES[name].words}

\`\`\`sh
npm run bench -- ${name}
\`\`\`

${open(name)}

${measured}

${close(name)}
`;

const read = () => {
  try {
    return readFileSync(PAGE, "utf8");
  } catch {
    return "";
  }
};

const HEAD = `<!-- Made by \`npm run bench -- --write\` from what it measured, and from the words in .github/scripts/bench/page.mjs. -->

# Performance

Requests are the cost: Notion counts them, and there is no way to write many pages with one. So they are what is judged here. Each table
has the least that is possible beside what was measured, and says on what machine that was. \`npm run bench\` runs all that is quick;
\`--write\` behind a name measures that part again and writes it into this page.
`;

/** Puts what was measured into the page, with the machine that it was measured on. */
export const writePage = (name, printed) => {
  const page = read();
  const sections = Object.keys(BENCHES).map((one) =>
    section(one, one === name ? `Measured with ${machine()}.\n\n${printed}` : held(one, page) || "Not measured yet."),
  );
  writeFileSync(PAGE, [HEAD, ...sections, NOT_MEASURED].join("\n"));
};
